// Feeds and maps of sites, and what crawlers are told.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, resource } from '#platform/http/resource.ts';
import { entries } from '../entries.ts';
import { writeFeed, writeMap } from '../rules/feed.ts';
import { inWordsOf } from '../service/frame.ts';
import { findSite, listColumns, type SiteRecord } from '../store/read.ts';

const ON_A_FEED = 30;
/** A map holds at most 50,000 addresses: older articles are found through the lists of their columns. */
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

/** Its columns and newest articles, for search engines. */
export const siteMap = resource({
  name: 'site-map',
  path: '/sites/:site/sitemap.xml',
  access: anyone,
  params,
  cacheTags: tagsOf,
  load: async (ctx, { params: { site: code } }) => {
    const site = await getSite(ctx, code);
    const columns = await listColumns(ctx.db, site);
    const newest = await entries().list(ctx.db, { siteId: site.id, limit: MOST_ON_A_MAP, now: ctx.now });
    const place = placeOf(ctx, site);
    const map = writeMap([
      { href: `${place}${site.home}` },
      ...columns.map((column) => ({ href: `${place}${column.href}` })),
      ...newest.map(({ href, at }) => ({ href: `${place}${href}`, at })),
    ]);
    return new Download(map, 'application/xml; charset=utf-8', 'sitemap.xml', true);
  },
});

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
