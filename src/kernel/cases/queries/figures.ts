// SQL that rooms share when they count for assessment: figures by condition, and the cases behind one of them.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { FactsAsked, FigureAsked, FigureFact, FigureFacts } from '../indicator.ts';
import { listKinds } from '../registry.ts';
import { readableBy } from './conditions.ts';

/** What a figure is counted by, as a column of the rows that are counted. */
export function keyOf({ by }: Pick<FigureAsked, 'by'>, row: string): RawBuilder<string> {
  if (by === 'post') return sql`(${sql.ref(`${row}.organ_path`)} || ${sql.ref(`${row}.post`)})`;
  return sql.ref(`${row}.${{ organ: 'organ_path', item: 'subject_code', officer: 'officer_id' }[by]}`);
}

/** Rows of a table that are meant: within reach, of these keys, with a key at all. */
export function meant(asked: FigureAsked, row: string): RawBuilder<boolean> {
  const key = keyOf(asked, row);
  const keyed = asked.keys
    ? sql`${key} = any(${asked.keys}::${sql.raw(asked.by === 'officer' ? 'uuid' : 'text')}[])`
    : sql`${key} is not null`;
  return sql`${withinScopes(asked.scopes, `${row}.organ_path`)} and ${keyed}`;
}

/** What makes a row count in each figure. */
export type Conditions = Readonly<Record<string, RawBuilder<boolean>>>;

/** All figures of a group of rows in one JSON object. */
export function countEach(conditions: Conditions): RawBuilder<Record<string, number>> {
  const counts = Object.entries(conditions).map(
    ([figure, condition]) => sql`${sql.lit(figure)}::text, count(*) filter (where ${condition})`,
  );
  return sql`json_build_object(${sql.join(counts)})`;
}

/**
 * A page of the cases among `rows` of `case_id` and `at`, told by number and title: those the reader may read. What is
 * behind a figure is no way into a case; of the others only how many they are is told.
 */
export async function listFacts(
  db: Db,
  { after, limit, reader }: Pick<FactsAsked, 'after' | 'limit' | 'reader'>,
  rows: RawBuilder<unknown>,
): Promise<FigureFacts> {
  const before = after ? sql`and (at, id) < (${after.at}, ${after.id}::uuid)` : sql``;
  const { rows: found } = await sql<{ hidden: number; id: string | null }>`
    with fact as (
      select r.at, f.id, f.number, f.title, f.title_en, ${readableBy(reader, listKinds())} as readable
      from (${rows}) r join case_file f on f.id = r.case_id),
    page as (
      select at, id, number, title, title_en as "titleEn", '/desk/cases/' || id as href
      from fact where readable ${before} order by at desc, id desc limit ${limit})
    select other.hidden, page.*
    from (select count(*)::int as hidden from fact where not readable) other left join page on true
    order by page.at desc, page.id desc`.execute(db);
  const facts = found.filter(({ id }) => id !== null) as unknown as (FigureFact & { hidden: number })[];
  return { hidden: found[0]?.hidden ?? 0, rows: facts.map(({ hidden: _, ...fact }) => fact) };
}
