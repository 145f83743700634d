// What other rooms ask of columns, answered by the room of sites.
import type { Db } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { ColumnRef } from './contract.ts';
import { PORTAL } from './rules/tree.ts';
import { frameOf, treeOf } from './service/frame.ts';
import { listWritable, mayOn } from './service/read.ts';
import { findColumnIds, findColumns, findSites, listColumns, listColumnsAround } from './store/read.ts';

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
  surround: async (db: Db, column: Pick<ColumnRef, 'id' | 'above' | 'siteId' | 'siteCode'>, lang: Lang) => {
    const [[site], columns] = await Promise.all([
      column.siteCode === PORTAL ? [] : findSites(db, [column.siteId]),
      listColumnsAround(db, column),
    ]);
    return { frame: site && frameOf(site, columns, lang), tree: treeOf(column, columns, lang) };
  },
};
