// SQL on how cases ended against their limits.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import { insertingRow } from '#platform/database/rows.ts';
import type { Scope } from '#platform/http/context.ts';
import { isNarrowed, type Narrowing, narrowedTo } from './cases.ts';

export interface Result {
  readonly case_id: string;
  readonly kind: string;
  readonly subject_code: string | null;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly counted_on: string;
  readonly on_time: boolean;
  readonly days_used: number;
  readonly days_promised: number | null;
  readonly ended_at: Date;
  readonly recorded_at: Date;
  readonly decided: boolean;
  /** Who decided; null when the machine or the applicant ended it. */
  readonly officer_id: string | null;
  /** The post it lay with. */
  readonly post: string | null;
}

/**
 * A case that was opened again and ended a second time counts once: late if it was ever late. What the result said
 * before is kept, so that what was known on a past day can be told.
 */
export async function saveResult(tx: Tx, result: Result): Promise<void> {
  const insert = insertingRow('supervision_result', { ...result, again: 0 });
  await sql`
    with past as (
      insert into supervision_result_past
      select case_id, kind, subject_code, organ_path, counted_on, on_time, days_used, days_promised, ended_at,
        recorded_at, again, officer_id, ${result.recorded_at}, post
      from supervision_result where case_id = ${result.case_id})
    ${insert}
    on conflict (case_id) do update set
      counted_on = case when supervision_result.on_time then excluded.counted_on else supervision_result.counted_on end,
      on_time = supervision_result.on_time and excluded.on_time,
      days_used = excluded.days_used,
      ended_at = excluded.ended_at,
      recorded_at = excluded.recorded_at,
      officer_id = excluded.officer_id,
      post = excluded.post,
      again = supervision_result.again + supervision_result.decided::integer,
      decided = excluded.decided`.execute(tx);
}

export interface ResultFilter extends Narrowing {
  readonly scopes: readonly Scope[];
  /** First and last local day on which cases count, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly subjectCode?: string;
}

export interface ResultCount {
  readonly decided: number;
  readonly onTime: number;
  /** Sum of working days used. */
  readonly daysUsed: number;
}

const COUNTS = sql`count(*) as decided, count(*) filter (where r.on_time) as "onTime",
  coalesce(sum(r.days_used), 0)::int as "daysUsed"`;

const meant = (filter: ResultFilter) => sql`r.counted_on between ${filter.from}::date and ${filter.to}::date
  and ${withinScopes(filter.scopes, 'r.organ_path')}
  and ${filter.subjectCode === undefined ? sql`true` : sql`r.subject_code = ${filter.subjectCode}`}
  and ${isNarrowed(filter) ? sql`exists (select from case_file f where f.id = r.case_id and ${narrowedTo(filter)})` : sql`true`}`;

/** Decided cases by organ. */
export async function countResultsByOrgan(
  db: Db,
  filter: ResultFilter,
): Promise<(ResultCount & { organPath: string })[]> {
  const { rows } = await sql<ResultCount & { organPath: string }>`
    select r.organ_path as "organPath", ${COUNTS} from supervision_result r
    where ${meant(filter)} group by r.organ_path`.execute(db);
  return rows;
}

/** Decided cases by organ and by the day they count on. */
export function resultsByDay(filter: ResultFilter): RawBuilder<ResultCount & { organPath: string; day: string }> {
  return sql`
    select r.organ_path as "organPath", r.counted_on as day, ${COUNTS} from supervision_result r
    where ${meant(filter)} group by 1, 2`;
}

/** Decided cases by the day they count on; days without any are left out. */
export async function countResultsByDay(db: Db, filter: ResultFilter): Promise<(ResultCount & { day: string })[]> {
  const { rows } = await sql<ResultCount & { day: string }>`
    select r.counted_on as day, ${COUNTS} from supervision_result r
    where ${meant(filter)} group by r.counted_on order by r.counted_on`.execute(db);
  return rows;
}

/** Decided cases by what they are about, the most frequent first. */
export async function countResultsBySubject(
  db: Db,
  filter: ResultFilter,
  limit: number,
): Promise<(ResultCount & { subjectCode: string; title: string; titleEn: string | null })[]> {
  const { rows } = await sql<ResultCount & { subjectCode: string; title: string; titleEn: string | null }>`
    select r.subject_code as "subjectCode", max(f.title) as title, max(f.title_en) as "titleEn", ${COUNTS}
    from supervision_result r join case_file f on f.id = r.case_id
    where ${meant(filter)} and r.subject_code is not null
    group by r.subject_code order by count(*) desc, r.subject_code limit ${limit}`.execute(db);
  return rows;
}

/** How many decided cases took so many working days. */
export async function countResultsByLength(db: Db, filter: ResultFilter): Promise<{ days: number; count: number }[]> {
  const { rows } = await sql<{ days: number; count: number }>`
    select r.days_used as days, count(*) as count from supervision_result r
    where ${meant(filter)} group by 1 order by 1`.execute(db);
  return rows;
}
