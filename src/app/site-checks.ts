// Gives the check of sites what it looks at: sites and columns from their room, what is in them from that of articles.
import { listHomes } from '#openness/articles/store/homes.ts';
import { mapLastAt } from '#openness/articles/store/live.ts';
import { listAccountsOf } from '#openness/channels/accounts.ts';
import { MEDIA, silentDays } from '#openness/channels/media.ts';
import type { CheckedSite, SiteSource } from '#openness/self-check/sources.ts';
import {
  findColumns,
  findSite,
  listColumns,
  listFilledSites,
  listSites,
  type SiteRecord,
} from '#openness/sites/store/read.ts';
import type { Db } from '#platform/database/db.ts';
import { findSiteCodeByHost } from './site-links.ts';
import { listTextFaults } from './site-texts.ts';

const PORTAL = 'portal';
const MOST_SITES = 1000;

export const sitesToCheck: SiteSource = {
  list: async (db, { after, limit, now }) => withColumns(db, await listSites(db, { state: 'open', after, limit }), now),
  listNames: async (db, scopes) => {
    const sites = await listSites(db, { state: 'open', limit: MOST_SITES, ...(scopes ? { scopes } : {}) });
    const filled = await listFilledSites(db);
    return sites.map(({ id, code, name, nameEn, home }) => ({
      id,
      code,
      name,
      nameEn,
      href: home,
      filled: filled.has(id),
    }));
  },
  find: async (db, code, now) => {
    const site = await findSite(db, code);
    return site?.state === 'open' ? (await withColumns(db, [site], now))[0] : undefined;
  },
  siteOf: async (db, address, portal) => {
    const url = URL.parse(address, portal);
    if (!url) return undefined;
    const own =
      url.host === URL.parse(portal)?.host ? PORTAL : await findSiteCodeByHost(db, url.hostname.toLowerCase());
    if (own === undefined) return undefined;
    const [, place, name] = url.pathname.split('/');
    if (place === 'sites' && name) return name;
    return (place === 'articles' && name && (await homeOf(db, name))) || own;
  },
  listTextFaults,
};

async function homeOf(db: Db, article: string): Promise<string | undefined> {
  const [home] = await listHomes(db, [article]);
  const [column] = home ? await findColumns(db, [home.columnId]) : [];
  return column?.siteCode;
}

/** Three statements, however many sites. */
async function withColumns(db: Db, sites: readonly SiteRecord[], now: Date): Promise<CheckedSite[]> {
  if (sites.length === 0) return [];
  const columns = (await listColumns(db, ...sites)).filter((column) => !column.closed);
  const ids = columns.map((column) => column.id);
  const lastAt = await mapLastAt(db, ids, now);
  const above = new Set(columns.flatMap((column) => column.above));
  const checked = columns.map((column) => ({
    ...column,
    hasBeneath: above.has(column.id),
    lastAt: lastAt.get(column.id) ?? null,
  }));
  const accounts = await listAccountsOf(
    db,
    sites.map(({ organId }) => organId),
  );
  const bySite = Map.groupBy(checked, (column) => column.siteId);
  return sites.map((site) => ({
    ...site,
    href: site.home,
    imprint: site.imprint as Readonly<Record<string, string | undefined>>,
    columns: bySite.get(site.id) ?? [],
    accounts: accounts
      .filter(({ organId }) => organId === site.organId)
      .map((one) => ({ ...one, href: MEDIA, silentDays: silentDays(one, now) })),
  }));
}
