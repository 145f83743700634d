// SQL on the kept tallies: counting anew, and summing what was counted. Only rows that changed are written.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { Tally } from '../rules/figures.ts';
import { type DayCount, happened, type LimitName, openByOrgan, overdueByDay } from './cases.ts';
import { resultsByDay } from './results.ts';

const EVERYWHERE: readonly Scope[] = [{ path: '', deep: true }];

export interface Days {
  /** First and last local day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** Counts what happened on some days, by organ; days before `first` are forgotten. */
export async function countDays(tx: Tx, { from, to }: Days, first: string): Promise<void> {
  const these = { scopes: EVERYWHERE, from, to };
  await sql`
    with
    happened as (
      select "organPath", day, sum(received) as received, sum(accepted) as accepted, sum(closed) as closed
      from (${happened(these)}) as h group by 1, 2),
    decided as (${resultsByDay(these)}),
    signalled as (
      select organ_path as "organPath", passed_at::date as day,
        count(*) filter (where level = 'hint') as hint, count(*) filter (where level = 'warning') as warning,
        count(*) filter (where level = 'yellow') as yellow, count(*) filter (where level = 'red') as red
      from supervision_signal
      where state = 'fired' and passed_at >= ${from}::date and passed_at < ${to}::date + 1 group by 1, 2),
    counted as (
      select "organPath", day, coalesce(received, 0), coalesce(accepted, 0), coalesce(closed, 0), coalesce(decided, 0),
        coalesce("onTime", 0), coalesce("daysUsed", 0), coalesce(hint, 0), coalesce(warning, 0), coalesce(yellow, 0),
        coalesce(red, 0)
      from happened full join decided using ("organPath", day) full join signalled using ("organPath", day)),
    gone as (
      delete from supervision_day d where day < ${first}::date or day >= ${from}::date
        and not exists (select from counted c where c."organPath" = d.organ_path and c.day = d.day))
    insert into supervision_day as d select * from counted
    on conflict (organ_path, day) do update set
      (received, accepted, closed, decided, on_time, days_used, hint, warning, yellow, red)
      = (excluded.received, excluded.accepted, excluded.closed, excluded.decided, excluded.on_time, excluded.days_used,
        excluded.hint, excluded.warning, excluded.yellow, excluded.red)
    where d is distinct from excluded`.execute(tx);
}

/** Counts what is open and overdue, by organ. */
export async function countStanding(tx: Tx, now: Date, totals: readonly LimitName[]): Promise<void> {
  const these = { scopes: EVERYWHERE, now, totals };
  await sql`
    with
    overdue as (${overdueByDay(these)}),
    standing as (select o.*, ${localDate(now)}::date as day from (${openByOrgan(these)}) as o),
    counted as (
      select "organPath", day, coalesce(total, 0), coalesce(step, 0), coalesce(open, 0), coalesce(paused, 0),
        coalesce("dueToday", 0)
      from overdue full join standing using ("organPath", day)),
    gone as (
      delete from supervision_standing s
      where not exists (select from counted c where c."organPath" = s.organ_path and c.day = s.day))
    insert into supervision_standing as s select * from counted
    on conflict (organ_path, day) do update set (overdue, step_overdue, open, paused, due_today)
      = (excluded.overdue, excluded.step_overdue, excluded.open, excluded.paused, excluded.due_today)
    where s is distinct from excluded`.execute(tx);
}

export interface Counting {
  readonly countedAt: Date;
  /** The first day that is kept. */
  readonly fromDay: string;
  /** When all days are to be counted again. */
  readonly nextWholeAt: Date;
}

export async function noteCounting(tx: Tx, { countedAt, fromDay, nextWholeAt }: Counting): Promise<void> {
  const counting = { counted_at: countedAt, from_day: fromDay, next_whole_at: nextWholeAt };
  await tx
    .insertInto('supervision_counting')
    .values(counting)
    .onConflict((conflict) => conflict.column('single').doUpdateSet(counting))
    .execute();
}

/** The last counting; undefined before the first. */
export async function findCounting(db: Db): Promise<Counting | undefined> {
  return db
    .selectFrom('supervision_counting')
    .select(['counted_at as countedAt', 'from_day as fromDay', 'next_whole_at as nextWholeAt'])
    .executeTakeFirst();
}

export interface TallyFilter {
  readonly scopes: readonly Scope[];
  /** First local day of the decided cases, and of the signals. */
  readonly decidedFrom: string;
  readonly signalsFrom: string;
}

/** Sums by organ, with organs of which all are 0. */
export async function sumByOrgan(db: Db, filter: TallyFilter): Promise<(Tally & { organPath: string })[]> {
  const decided = sql`filter (where day >= ${filter.decidedFrom}::date)`;
  const signals = sql`filter (where day >= ${filter.signalsFrom}::date)`;
  const within = withinScopes(filter.scopes, 'organ_path');
  const { rows } = await sql<Tally & { organPath: string }>`
    select organ_path as "organPath", coalesce(open, 0) as open, coalesce(paused, 0) as paused,
      coalesce(due_today, 0) as "dueToday", coalesce(overdue, 0) as overdue, coalesce(step_overdue, 0) as "stepOverdue",
      coalesce(decided, 0) as decided, coalesce(on_time, 0) as "onTime", coalesce(days_used, 0) as "daysUsed",
      coalesce(hint, 0) as hint, coalesce(warning, 0) as warning, coalesce(yellow, 0) as yellow, coalesce(red, 0) as red
    from (
      select organ_path, sum(open) as open, sum(paused) as paused, sum(due_today) as due_today,
        sum(overdue) as overdue, sum(step_overdue) as step_overdue
      from supervision_standing where ${within} group by 1
    ) as standing
    full join (
      select organ_path, sum(decided) ${decided} as decided, sum(on_time) ${decided} as on_time,
        sum(days_used) ${decided} as days_used, sum(hint) ${signals} as hint, sum(warning) ${signals} as warning,
        sum(yellow) ${signals} as yellow, sum(red) ${signals} as red
      from supervision_day where ${within} group by 1
    ) as days using (organ_path)`.execute(db);
  return rows;
}

export interface DaySum extends DayCount {
  readonly decided: number;
  readonly onTime: number;
  /** Fell due on this day and still open. */
  readonly overdue: number;
}

/** Sums by day, the days without any left out. */
export async function sumByDay(db: Db, { scopes, from, to }: Days & { scopes: readonly Scope[] }): Promise<DaySum[]> {
  const within = sql`day between ${from}::date and ${to}::date and ${withinScopes(scopes, 'organ_path')}`;
  const { rows } = await sql<DaySum>`
    select day, coalesce(received, 0) as received, coalesce(accepted, 0) as accepted, coalesce(closed, 0) as closed,
      coalesce(decided, 0) as decided, coalesce(on_time, 0) as "onTime", coalesce(overdue, 0) as overdue
    from (
      select day, sum(received) as received, sum(accepted) as accepted, sum(closed) as closed,
        sum(decided) as decided, sum(on_time) as on_time
      from supervision_day where ${within} group by 1
    ) as days
    full join (select day, sum(overdue) as overdue from supervision_standing where ${within} group by 1) as standing
      using (day)`.execute(db);
  return rows;
}
