// Reading what is live: one article, and what stands in columns. Each function is one statement.
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { ArticleKind, Standing } from '../contract.ts';
import { liveAt, standingAt } from './moment.ts';

/** A live article but for its content, which its version keeps. */
export interface LiveArticle {
  readonly publicationId: string;
  readonly documentId: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly code: string;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly titleEn: string | null;
  readonly summary: string | null;
  readonly lang: Lang;
  readonly organId: string;
  readonly organName: string;
  readonly organNameEn: string | null;
  readonly source: string;
  /** Of a policy, on the day it is asked. */
  readonly standing: Standing | null;
  readonly since: Date;
  /** The column it belongs to. */
  readonly homeColumnId: string | null;
}

export async function findLive(db: Db, code: string, now: Date): Promise<LiveArticle | undefined> {
  const { rows } = await sql<LiveArticle>`
    select l.publication_id as "publicationId", l.document_id as "documentId", l.version_id as "versionId",
      l.version_number as "versionNumber", l.code, l.kind, l.title, l.title_en as "titleEn", l.summary, l.lang,
      l.organ_id as "organId", l.organ_name as "organName", l.organ_name_en as "organNameEn", l.source, l.since,
      ${standingAt(now)} as standing, (select p.column_id from article_placement p where p.publication_id = l.publication_id and p.home)
        as "homeColumnId"
    from article_live l where l.code = ${code} and ${liveAt(now)}`.execute(db);
  return rows[0];
}

/** A line of a list. */
export interface ArticleLine {
  readonly id: string;
  readonly code: string;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly titleEn: string | null;
  readonly summary: string | null;
  readonly lang: Lang;
  readonly organName: string;
  readonly organNameEn: string | null;
  readonly image: string | null;
  readonly at: Date;
  readonly pinned: boolean;
}

const line = sql`l.publication_id as id, l.code, l.kind, l.title, l.title_en as "titleEn", l.summary, l.lang,
  l.organ_name as "organName", l.organ_name_en as "organNameEn", l.image, p.since as at`;

export interface LineFilter {
  readonly columnId?: string;
  readonly siteId?: string;
  readonly kinds?: readonly string[];
  readonly before?: { readonly at: Date; readonly id: string } | undefined;
  readonly limit: number;
  readonly now: Date;
}

/** So many pinned ones stand before the others. */
const MOST_PINNED = 5;

/** Newest first; those pinned now come before all on the first page, beside `limit` others. */
export async function listLines(db: Db, filter: LineFilter): Promise<ArticleLine[]> {
  return (await linesIn(filter).execute(db)).rows;
}

export function linesIn(filter: LineFilter): RawBuilder<ArticleLine> {
  const { before, now } = filter;
  const conditions = [liveAt(now, 'p')];
  if (filter.columnId) conditions.push(sql`p.column_id = ${filter.columnId}`);
  if (filter.siteId) conditions.push(sql`p.site_id = ${filter.siteId} and p.direct and p.home`);
  if (filter.kinds) conditions.push(sql`l.kind = any(${[...filter.kinds]}::text[])`);
  const where = sql.join(conditions, sql` and `);
  const on = before ? sql`and (p.since, p.publication_id) < (${before.at}, ${before.id}::uuid)` : sql``;
  const from = sql`from article_placement p join article_live l using (publication_id) where ${where}`;
  return sql<ArticleLine>`
    select * from (
      (select ${line}, true as pinned ${from} and p.pinned_until > ${now} and ${before === undefined}
        order by p.since desc, p.publication_id desc limit ${MOST_PINNED})
      union all
      (select ${line}, false as pinned ${from} and (p.pinned_until is null or p.pinned_until <= ${now}) ${on}
        order by p.since desc, p.publication_id desc limit ${filter.limit})) e
    order by pinned desc, at desc, id desc`;
}

/** The newest of each of some columns, by its id. */
export async function listNewest(
  db: Db,
  columnIds: readonly string[],
  each: number,
  now: Date,
): Promise<Map<string, ArticleLine[]>> {
  const { rows } = await sql<ArticleLine & { columnId: string }>`
    select c.id as "columnId", e.* from unnest(${[...columnIds]}::uuid[]) c (id)
    cross join lateral (
      select ${line}, coalesce(p.pinned_until > ${now}, false) as pinned
      from article_placement p join article_live l using (publication_id)
      where p.column_id = c.id and ${liveAt(now, 'p')}
      order by p.since desc, p.publication_id desc limit ${each}) e`.execute(db);
  return Map.groupBy(rows, (row) => row.columnId);
}

/** Of what a site has, newest first, the last of every `each`, unless nothing follows it. */
export async function listCuts(
  db: Db,
  { siteId, each, now }: { readonly siteId: string; readonly each: number; readonly now: Date },
): Promise<{ at: Date; id: string }[]> {
  const { rows } = await sql<{ at: Date; id: string }>`
    select at, id from (
      select p.since as at, p.publication_id as id, count(*) over () as count,
        row_number() over (order by p.since desc, p.publication_id desc) as number
      from article_placement p where p.site_id = ${siteId} and p.direct and p.home and ${liveAt(now, 'p')}) e
    where number % ${each} = 0 and number < count order by number`.execute(db);
  return rows;
}

/** How many stand in a column, counted up to one more than `most`. */
export async function countLines(db: Db, columnId: string, most: number, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from article_placement p where p.column_id = ${columnId} and ${liveAt(now, 'p')} limit ${most + 1}) e`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** When something was last published in each of some columns. */
export async function mapLastAt(db: Db, columnIds: readonly string[], now: Date): Promise<Map<string, Date>> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select c.id, e.since as at from unnest(${[...columnIds]}::uuid[]) c (id)
    cross join lateral (
      select p.since from article_placement p where p.column_id = c.id and ${liveAt(now, 'p')}
      order by p.since desc, p.publication_id desc limit 1) e`.execute(db);
  return new Map(rows.map((row) => [row.id, row.at]));
}

/** Translations of some articles, by the code of the original. */
export async function mapTranslations(
  db: Db,
  codes: readonly string[],
  lang: Lang,
  now: Date,
): Promise<Map<string, ArticleLine>> {
  const { rows } = await sql<ArticleLine & { original: string }>`
    select l.translation_of as original, l.publication_id as id, l.code, l.kind, l.title, l.title_en as "titleEn",
      l.summary, l.lang, l.organ_name as "organName", l.organ_name_en as "organNameEn", l.image, l.since as at,
      false as pinned
    from article_live l where l.translation_of = any(${[...codes]}::text[]) and l.lang = ${lang} and ${liveAt(now)}`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.original, row]));
}
