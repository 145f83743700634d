// SQL that rooms share when they count for assessment: figures by condition, and the cases behind one of them.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { FactsAsked, FigureAsked, FigureFact } from '../indicator.ts';

/** What a figure is counted by, as a column of the rows that are counted. */
export function keyOf({ by }: Pick<FigureAsked, 'by'>, row: string): RawBuilder<string> {
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

/** A page of the cases among `rows` of `case_id` and `at`, the latest first, told by number and title. */
export async function listFacts(
  db: Db,
  { after, limit }: Pick<FactsAsked, 'after' | 'limit'>,
  rows: RawBuilder<unknown>,
): Promise<FigureFact[]> {
  const found = await sql<FigureFact>`
    select r.at, f.id, f.number, f.title, f.title_en as "titleEn", '/desk/cases/' || f.id as href
    from (${rows}) r join case_file f on f.id = r.case_id
    ${after ? sql`where (r.at, f.id) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by r.at desc, f.id desc limit ${limit}`.execute(db);
  return found.rows;
}
