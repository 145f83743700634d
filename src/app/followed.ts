// What may be followed: columns and sites, with the articles that stand there.
import { articleEntries } from '#openness/articles/entries.ts';
import { noteNews } from '#openness/follows/service.ts';
import type { FollowSource } from '#openness/follows/sources.ts';
import { findColumns, findSites } from '#openness/sites/store/read.ts';
import { notePublished } from '#openness/sites/store/write.ts';
import type { Tx } from '#platform/database/db.ts';

export const followedPlaces: FollowSource = {
  find: async (db, ids) => {
    const [columns, sites] = await Promise.all([findColumns(db, ids), findSites(db, ids)]);
    const ofColumns = columns.filter(({ closed }) => !closed);
    return [
      ...ofColumns.map(({ id, name, nameEn, href, site }) => ({
        id,
        name: `${site.name} · ${name}`,
        nameEn: nameEn && `${site.nameEn ?? site.name} · ${nameEn}`,
        href,
      })),
      ...sites
        .filter(({ state }) => state === 'open')
        .map(({ id, name, nameEn, home: href }) => ({ id, name, nameEn, href })),
    ];
  },
  newest: async (db, ids, each, now) => {
    const ofColumns = await articleEntries.newestOf(db, ids, each, now);
    const sites = await findSites(db, ids);
    const ofSites = sites.map(
      async ({ id: siteId }) => [siteId, await articleEntries.list(db, { siteId, limit: each, now })] as const,
    );
    return new Map([...ofColumns, ...(await Promise.all(ofSites))]);
  },
};

/** Columns keep when something came; whoever follows them, or their sites, is told. */
export async function noteAndTell(tx: Tx, columnIds: readonly string[], at: Date): Promise<void> {
  await notePublished(tx, columnIds, at);
  const sites = (await findColumns(tx, columnIds)).map(({ site }) => site.id);
  await noteNews(tx, [...new Set([...columnIds, ...sites])], at);
}
