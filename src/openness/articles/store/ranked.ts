// Rules and normative documents of an organ in a year: made, repealed, in force at its end.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { FactKey, FigureFacts } from '#kernel/cases/indicator.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import { localDate } from '#platform/time.ts';
import type { PolicyRank } from '../contract.ts';
import { liveAt } from './moment.ts';

export type RankedColumn = 'made' | 'repealed' | 'valid';

export interface RankedAsked {
  /** The organ with all beneath it. */
  readonly path: string;
  readonly year: number;
  readonly now: Date;
}

/** A year that is not over yet is told as it stands today. */
function spanOf({ year, now }: RankedAsked) {
  const [last, today] = [`${year}-12-31`, localDate(now)];
  return { from: `${year}-01-01`, to: last < today ? last : today };
}

/** When it went out of force by another: from the day that one binds, or was published. */
const repealedOn = (now: Date) => sql`(
  select min(coalesce(r.effective_on, (r.since at time zone 'Asia/Shanghai')::date)) from article_live r
  where r.replaces @> array[l.code] and ${liveAt(now, 'r')})`;

/**
 * `repealed` is what another replaced, and what its author says is repealed since a day of the year; what ran out by
 * itself (失效) is not in force any more, and was not repealed.
 */
function conditionOf(column: RankedColumn, asked: RankedAsked): RawBuilder<SqlBool> {
  const { from, to } = spanOf(asked);
  const within = (day: RawBuilder<unknown>) => sql<SqlBool>`${day} between ${from}::date and ${to}::date`;
  const replaced = repealedOn(asked.now);
  if (column === 'made') return within(sql`l.written_on`);
  if (column === 'valid') {
    return sql<SqlBool>`l.validity = 'valid' and l.written_on <= ${to}::date and coalesce(l.effective_on <= ${to}::date, true)
      and coalesce(l.valid_until >= ${to}::date, true) and coalesce(${replaced} > ${to}::date, true)`;
  }
  const said = within(sql`(l.since at time zone 'Asia/Shanghai')::date`);
  return sql<SqlBool>`(l.validity = 'repealed' and ${said}) or (l.validity = 'valid' and ${within(replaced)})`;
}

/** One document that stands in two places is one. */
const ranked = (asked: RankedAsked): RawBuilder<unknown> => sql`
  from article_live l where l.kind = 'policy' and l.policy_rank in ('rule', 'normative') and ${liveAt(asked.now)}
    and ${withinScopes([{ path: asked.path, deep: true }], 'l.organ_path')}`;

export interface RankedCount extends Record<RankedColumn, number> {
  readonly rank: PolicyRank;
}

export async function countRanked(db: Db, asked: RankedAsked): Promise<RankedCount[]> {
  const count = (column: RankedColumn) =>
    sql`count(distinct l.doc_no) filter (where ${conditionOf(column, asked)})::int as ${sql.ref(column)}`;
  const { rows } = await sql<RankedCount>`
    select l.policy_rank as rank, ${count('made')}, ${count('repealed')}, ${count('valid')}
    ${ranked(asked)} group by l.policy_rank`.execute(db);
  return rows;
}

/** The documents behind one figure, the latest published first: they are public, so nobody is kept from one. */
export async function listRanked(
  db: Db,
  asked: RankedAsked & { readonly rank: PolicyRank; readonly column: RankedColumn },
  { after, limit }: { readonly after: FactKey | undefined; readonly limit: number },
): Promise<FigureFacts> {
  const before = after ? sql<SqlBool>`(since, id) < (${after.at}, ${after.id}::uuid)` : sql<SqlBool>`true`;
  const { rows } = await sql<{
    at: Date;
    id: string;
    number: string;
    title: string;
    titleEn: string | null;
    href: string;
  }>`
    select since as at, id, number, title, "titleEn", '/articles/' || code as href from (
      select distinct on (l.doc_no) l.since, l.publication_id as id, l.doc_no as number, l.title, l.title_en as "titleEn", l.code
      ${ranked(asked)} and l.policy_rank = ${asked.rank} and (${conditionOf(asked.column, asked)})
      order by l.doc_no, l.since, l.publication_id) found
    where ${before} order by since desc, id desc limit ${limit}`.execute(db);
  return { rows, hidden: 0 };
}
