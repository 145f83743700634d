// What a browser says it can take, and what it already has.

/** Encodings we compress to, the best first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The best encoding that `Accept-Encoding` allows; undefined for none. */
export function chooseEncoding(header: string | string[] | undefined): Encoding | undefined {
  const accepted = String(header ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';', 1)[0]);
  return ENCODINGS.find((encoding) => accepted.includes(encoding));
}

/** Whether `If-None-Match` names this tag; compared weakly, since proxies weaken tags (RFC 9110 §13.1.2). */
export function hasEtag(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => opaque(tag) === opaque(etag));
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
