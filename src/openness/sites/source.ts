// What other rooms ask of columns, answered by the room of sites.
import type { Db } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { PORTAL } from './rules/tree.ts';
import { frameOf } from './service/frame.ts';
import { listWritable, mayOn } from './service/read.ts';
import { findColumnIds, findColumns, findSites, listColumns, listTopColumns } from './store/read.ts';

/** Columns, as an answer to the port of articles. */
export const columnSource = {
  find: findColumns,
  findBySlugs: async (db: Db, slugs: readonly { readonly site: string; readonly slug: string }[]) =>
    findColumns(db, await findColumnIds(db, slugs)),
  listOf: async (db: Db, siteId: string) => {
    const [site] = (await findSites(db, [siteId])).filter(({ state }) => state === 'open');
    if (!site) return [];
    return (await listColumns(db, site)).filter(({ closed }) => !closed).map((column) => ({ ...column, site }));
  },
  listWritable,
  mayOn,
  frameOf: async (db: Db, siteId: string, lang: Lang) => {
    const [site] = await findSites(db, [siteId]);
    if (!site || site.code === PORTAL) return undefined;
    return frameOf(site, await listTopColumns(db, site), lang);
  },
};
