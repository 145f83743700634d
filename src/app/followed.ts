// What may be followed, and what goes out through accounts: columns and sites, with the articles that stand there.
import { articleEntries } from '#openness/articles/entries.ts';
import { noteForPush } from '#openness/channels/push.ts';
import type { MediaSource } from '#openness/channels/sources.ts';
import { noteNews } from '#openness/follows/service.ts';
import type { FollowSource } from '#openness/follows/sources.ts';
import { columnSource } from '#openness/sites/source.ts';
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

const PORTAL = 'portal';

export const pushedColumns: MediaSource = {
  findColumn: async (db, typed) => {
    const parts = typed.split('/');
    const slug = parts.pop() ?? '';
    const found = await columnSource.findBySlugs(db, [{ site: parts[0] ?? PORTAL, slug }]);
    return found.find(({ closed }) => !closed)?.id;
  },
  findPlaces: async (db, ids) =>
    (await findColumns(db, ids)).map(({ id, name, nameEn, href, slug, site }) => ({
      ...{ id, name: `${site.name} · ${name}`, nameEn: nameEn && `${site.nameEn ?? site.name} · ${nameEn}`, href },
      typed: site.code === PORTAL ? slug : `${site.code}/${slug}`,
    })),
  newest: articleEntries.newestOf,
};

/** Columns keep when something came; whoever follows them, or their sites, is told; it goes out through the accounts marked for them. */
export async function noteAndTell(tx: Tx, columnIds: readonly string[], at: Date): Promise<void> {
  await notePublished(tx, columnIds, at);
  await noteForPush(tx, columnIds);
  const sites = (await findColumns(tx, columnIds)).map(({ site }) => site.id);
  await noteNews(tx, [...new Set([...columnIds, ...sites])], at);
}
