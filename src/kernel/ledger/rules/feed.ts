// The closed days as an Atom feed (RFC 4287): whoever keeps it can tell later that a day was lost or replaced. Pure.

/** A published day with everything that proves it. */
export interface FeedDay {
  readonly day: string;
  readonly root: string;
  readonly closedAt: Date;
  readonly title: string;
  /** What is signed, both signatures, and the keys they fit. */
  readonly proof: Readonly<Record<string, unknown>>;
}

/** `address` is that of the list of days; the latest day comes first. An entry is named by its root (RFC 6920). */
export function writeFeed(address: string, title: string, days: readonly FeedDay[]): string {
  const updated = (at: Date) => element('updated', at.toISOString());
  const entries = days.map(
    ({ day, root, closedAt, title: name, proof }) => `<entry>
${element('id', `ni:///sha-256;${Buffer.from(root, 'hex').toString('base64url')}`)}
${element('title', name)}
${updated(closedAt)}
<link href="${escapeXml(`${address}/${day}`)}"/>
<content type="text">${escapeXml(JSON.stringify(proof))}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${element('id', `${address}.atom`)}
${element('title', title)}
${updated(days[0]?.closedAt ?? new Date(0))}
<author>${element('name', title)}</author>
<link rel="self" href="${escapeXml(`${address}.atom`)}"/>
<link href="${escapeXml(address)}"/>
${entries.join('\n')}
</feed>
`;
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
