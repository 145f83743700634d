// Feeds and maps of sites, and what crawlers are told.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, resource } from '#platform/http/resource.ts';
import { entries } from '../entries.ts';
import { readCursor, writeCursor } from '../rules/cursor.ts';
import { writeFeed, writeMap, writeMapIndex } from '../rules/feed.ts';
import { inWordsOf } from '../service/frame.ts';
import { findSite, listColumns, type SiteRecord } from '../store/read.ts';

const ON_A_FEED = 30;
/** A map holds at most 50,000 addresses. */
const MOST_ON_A_MAP = 45_000;
const params = z.object({ site: z.string().max(40) });
const tagsOf = ({ site = '' }: Record<string, string>) => [`site:${site}`, `frame:${site}`, 'articles'];

/** The newest of a site, or of one of its columns, as RSS 2.0. */
export const feed = resource({
  name: 'site-feed',
  path: '/sites/:site/feed',
  access: anyone,
  params,
  query: z.object({ column: z.string().max(40).optional() }),
  cacheTags: tagsOf,
  load: async (ctx, { params: { site: code }, query: { column: slug } }) => {
    const site = await getSite(ctx, code);
    const columns = slug === undefined ? [] : await listColumns(ctx.db, site);
    const column = columns.find((one) => one.slug === slug);
    if (slug !== undefined && !column) throw notFound();
    const where = column ? { columnId: column.id } : { siteId: site.id };
    const newest = await entries().list(ctx.db, { ...where, limit: ON_A_FEED, now: ctx.now });
    const place = placeOf(ctx, site);
    const name = inWordsOf(site.lang, site.name, site.nameEn);
    const title = column ? `${inWordsOf(site.lang, column.name, column.nameEn)} - ${name}` : name;
    const channel = { title, href: `${place}${column?.href ?? site.home}`, lang: site.lang === 'en' ? 'en' : 'zh-CN' };
    const items = newest.map((entry) => ({ ...entry, href: `${place}${entry.href}` }));
    return new Download(writeFeed(channel, items), 'application/rss+xml; charset=utf-8', 'feed.xml', true);
  },
});

/** Its columns and articles, for search engines. */
export const siteMap = resource({
  name: 'site-map',
  path: '/sites/:site/sitemap.xml',
  access: anyone,
  params,
  query: z.object({ after: z.string().max(80).optional() }),
  cacheTags: tagsOf,
  load: async (ctx, { params: { site: code }, query: { after } }) => {
    const map = await loadMap(ctx, await getSite(ctx, code), after, MOST_ON_A_MAP);
    return new Download(map, 'application/xml; charset=utf-8', 'sitemap.xml', true);
  },
});

/**
 * One map, or where there are more than `most` articles the list of several: of the columns with the newest articles, and
 * of those after each cut. `after` is a cut, or `top` for the first of several.
 */
export async function loadMap(
  ctx: Context,
  site: SiteRecord,
  after: string | undefined,
  most: number,
): Promise<Buffer> {
  const { db, now } = ctx;
  const place = placeOf(ctx, site);
  const before = readCursor(after);
  if (after === undefined) {
    const cuts = await entries().cutsOf(db, { siteId: site.id, each: most, now });
    const maps = ['top', ...cuts.map(writeCursor)].map((cut) => `/sites/${site.code}/sitemap.xml?after=${cut}`);
    if (cuts.length > 0) return writeMapIndex(maps.map((href) => `${place}${href}`));
  }
  const newest = await entries().list(db, { siteId: site.id, before, limit: most, now });
  const columns = before ? [] : [{ href: site.home }, ...(await listColumns(db, site))];
  return writeMap([
    ...columns.map(({ href }) => ({ href: `${place}${href}` })),
    ...newest.map(({ href, at }) => ({ href: `${place}${href}`, at })),
  ]);
}

/** Personal pages and the desk are for nobody's index. */
export const robots = resource({
  name: 'robots',
  path: '/robots.txt',
  access: anyone,
  load: async ({ runtime }) => {
    const lines = ['User-agent: *', 'Disallow: /desk', 'Disallow: /account', 'Disallow: /cases'];
    const text = `${lines.join('\n')}\nSitemap: ${runtime.config.publicUrl}/sites/portal/sitemap.xml\n`;
    return new Download(Buffer.from(text), 'text/plain; charset=utf-8', 'robots.txt', true);
  },
});

async function getSite({ db }: Context, code: string): Promise<SiteRecord> {
  const site = await findSite(db, code);
  if (!site) throw notFound();
  return site;
}

/** Scheme and host under which a site is to be found. */
function placeOf({ runtime: { config } }: Context, { host }: SiteRecord): string {
  if (!host) return config.publicUrl;
  const { protocol, port } = new URL(config.publicUrl);
  return `${protocol}//${host}${port ? `:${port}` : ''}`;
}
