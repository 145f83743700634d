// What a site's front page shows, and the feed and map of a site.

import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { ColumnRef, HomeBlock } from '../contract.ts';
import { type Entry, entries } from '../entries.ts';
import { findSite, listColumns, type SiteRecord } from '../store/read.ts';

/** A column of a block with its newest. */
export interface FrontList {
  readonly column: ColumnRef;
  readonly entries: readonly Entry[];
}

export interface FrontBlock {
  readonly block: HomeBlock['block'];
  readonly count: number;
  readonly lists: readonly FrontList[];
}

export interface Front {
  readonly site: SiteRecord;
  readonly columns: readonly ColumnRef[];
  readonly blocks: readonly FrontBlock[];
}

/** Three statements, however many blocks. @throws notFound */
export async function loadFront(db: Db, code: string, now: Date): Promise<Front> {
  const site = await findSite(db, code);
  if (!site) throw notFound();
  const columns = await listColumns(db, site);
  const bySlug = new Map(columns.filter((column) => !column.closed).map((column) => [column.slug, column]));
  const wanted = site.blocks.flatMap((block) => block.columns.flatMap((slug) => bySlug.get(slug)?.id ?? []));
  const most = Math.max(1, ...site.blocks.map((block) => block.count));
  const newest = await entries().newestOf(db, [...new Set(wanted)], most, now);
  const blocks = site.blocks.map(({ block, columns: slugs, count }) => ({
    block,
    count,
    lists: slugs.flatMap((slug) => {
      const column = bySlug.get(slug);
      return column ? [{ column, entries: (newest.get(column.id) ?? []).slice(0, count) }] : [];
    }),
  }));
  return { site, columns, blocks };
}

/** The newest of some columns of a site, in the order of their slugs; none of one that it does not have. */
export async function readNewest(
  db: Db,
  code: string,
  slugs: readonly string[],
  each: number,
  now: Date,
): Promise<FrontList[]> {
  const site = await findSite(db, code);
  const columns = site ? await listColumns(db, site) : [];
  const found = slugs.flatMap((slug) => columns.find((column) => column.slug === slug && !column.closed) ?? []);
  const newest = await entries().newestOf(
    db,
    found.map((column) => column.id),
    each,
    now,
  );
  return found.map((column) => ({ column, entries: newest.get(column.id) ?? [] }));
}
