// Feeds (RSS 2.0) and maps (sitemaps.org) of sites as XML. Pure.

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML takes it; signs that XML does not know are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
  );
}

export interface FeedItem {
  readonly title: string;
  /** Absolute. */
  readonly href: string;
  readonly summary: string | null;
  readonly at: Date;
}

export function writeFeed(
  channel: { readonly title: string; readonly href: string; readonly lang: string },
  items: readonly FeedItem[],
): Buffer {
  const lines = items.map(
    ({ title, href, summary, at }) =>
      `<item><title>${escapeXml(title)}</title><link>${escapeXml(href)}</link><guid isPermaLink="true">${escapeXml(href)}</guid>${
        summary ? `<description>${escapeXml(summary)}</description>` : ''
      }<pubDate>${at.toUTCString()}</pubDate></item>`,
  );
  const { title, href, lang } = channel;
  const head = `<title>${escapeXml(title)}</title><link>${escapeXml(href)}</link><description>${escapeXml(title)}</description><language>${lang}</language>`;
  return toXml(`<rss version="2.0"><channel>${head}${lines.join('')}</channel></rss>`);
}

export interface MapItem {
  /** Absolute. */
  readonly href: string;
  readonly at?: Date;
}

export function writeMap(items: readonly MapItem[]): Buffer {
  const lines = items.map(
    ({ href, at }) =>
      `<url><loc>${escapeXml(href)}</loc>${at ? `<lastmod>${at.toISOString().slice(0, 10)}</lastmod>` : ''}</url>`,
  );
  return toXml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines.join('')}</urlset>`);
}

/** A map of maps, where one would be too long; each entry is the address of one. */
export function writeMapIndex(maps: readonly string[]): Buffer {
  const lines = maps.map((href) => `<sitemap><loc>${escapeXml(href)}</loc></sitemap>`);
  return toXml(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines.join('')}</sitemapindex>`);
}

const toXml = (body: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`);
