// What supervision reads of cases: open and overdue ones, counts by day, names.
import { type RawBuilder, sql } from 'kysely';
import { forAnybody } from '#kernel/cases/queries/conditions.ts';
import { listKinds } from '#kernel/cases/registry.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { LEVELS, type Level } from '../contract.ts';

/** A limit of a kind of case, by name. */
export interface LimitName {
  readonly kind: string;
  readonly limit: string;
}

/** Whether the city has a past at all. */
export async function hasCases(db: Db): Promise<boolean> {
  return (await db.selectFrom('case_file').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export interface OpenCount {
  readonly organPath: string;
  readonly open: number;
  /** Every clock of the whole case stands still. */
  readonly paused: number;
  readonly dueToday: number;
}

/** Cases of a kind alone, or those that show a signal of a level: the gravest that stands. */
export interface Narrowing {
  readonly kind?: string | undefined;
  readonly level?: Level | undefined;
}

export const isNarrowed = ({ kind, level }: Narrowing) => kind !== undefined || level !== undefined;

/** What may be kept from somebody is a number among others, and never one of its own. */
export const narrowedTo = ({ kind, level }: Narrowing) =>
  isNarrowed({ kind, level })
    ? sql`${kind === undefined ? sql`true` : sql`f.kind = ${kind}`} and ${level === undefined ? sql`true` : sql`f.signal = ${level}`}
        and ${forAnybody()}`
    : sql`true`;

/** What is counted: within which organs, about which thing, at which moment. */
export interface CaseFilter extends Narrowing {
  readonly scopes: readonly Scope[];
  readonly subjectCode?: string;
  readonly now: Date;
}

const uncounted = () => listKinds().flatMap((kind) => (kind.uncounted ? kind.name : []));

/** Of the work that is measured: no measures of supervision itself, no records of what was done elsewhere. */
const meant = ({ scopes, subjectCode, ...narrowing }: Omit<CaseFilter, 'now'>) => sql`
  f.kind <> all(${uncounted()}::text[]) and ${withinScopes(scopes, 'f.organ_path')} and ${subjectCode === undefined ? sql`true` : sql`f.subject_code = ${subjectCode}`}
    and ${narrowedTo(narrowing)}`;

/** Open cases by organ. */
export async function countOpen(db: Db, filter: CaseFilter): Promise<OpenCount[]> {
  return (await openByOrgan(filter).execute(db)).rows;
}

export function openByOrgan(filter: CaseFilter): RawBuilder<OpenCount> {
  const { now } = filter;
  return sql<OpenCount>`
    select f.organ_path as "organPath", count(*) as open,
      count(*) filter (where f.suspended_since is not null) as paused,
      count(*) filter (where f.due_at >= ${now} and f.due_at < ${now}::timestamptz::date + 1) as "dueToday"
    from case_file f
    where f.phase <> 'closed' and ${meant(filter)}
    group by f.organ_path`;
}

export interface OverdueCount {
  readonly organPath: string;
  /** The local day the limits fell due. */
  readonly day: string;
  /** Cases with a limit of the whole case past its end. */
  readonly total: number;
  /** Cases of which only a step or an opinion is late. */
  readonly step: number;
}

export interface OverdueFilter extends CaseFilter {
  readonly totals: readonly LimitName[];
}

/** Open cases with a running limit past its end, by organ and the day on which the first of them fell due. */
export async function countOverdue(db: Db, filter: OverdueFilter): Promise<OverdueCount[]> {
  return (await overdueByDay(filter).execute(db)).rows;
}

export function overdueByDay(filter: OverdueFilter): RawBuilder<OverdueCount> {
  return sql<OverdueCount>`
    select organ_path as "organPath", coalesce(total_due, any_due)::date as day,
      count(total_due) as total, count(*) - count(total_due) as step
    from (
      select f.id, f.organ_path,
        min(l.due_at) filter (where t.kind is not null) as total_due, min(l.due_at) as any_due
      from case_limit l
      join case_file f on f.id = l.case_id
      left join jsonb_to_recordset(${JSON.stringify(filter.totals)}) as t (kind text, "limit" text)
        on t.kind = f.kind and t."limit" = l.kind
      where l.state in ('running', 'suspended') and l.due_at < ${filter.now} and f.phase <> 'closed'
        and ${meant(filter)}
      group by f.id, f.organ_path
    ) as late
    group by 1, 2`;
}

export interface DayCount {
  readonly day: string;
  readonly received: number;
  readonly accepted: number;
  readonly closed: number;
}

export interface DayFilter extends Omit<CaseFilter, 'now'> {
  readonly from: string;
  readonly to: string;
}

/** Cases received, accepted and decided or closed on each local day of a period, days without any included. */
export async function countByDay(db: Db, filter: DayFilter): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select d::date as day, coalesce(sum(received), 0) as received, coalesce(sum(accepted), 0) as accepted,
      coalesce(sum(closed), 0) as closed
    from generate_series(${filter.from}::date, ${filter.to}::date, interval '1 day') d
    left join (${happened(filter)}) as h on h.day = d::date
    group by 1 order by 1`.execute(db);
  return rows;
}

/** What happened to cases in a period: a row for each receipt, acceptance and end, with its organ and local day. */
export function happened(filter: DayFilter): RawBuilder<DayCount & { organPath: string }> {
  const within = (column: string) => {
    const at = sql.ref(`f.${column}`);
    return sql`${at} >= ${filter.from}::date and ${at} < ${filter.to}::date + 1 and ${meant(filter)}`;
  };
  return sql`
    select f.organ_path as "organPath", f.received_at::date as day, 1 as received, 0 as accepted, 0 as closed
      from case_file f where ${within('received_at')}
    union all
    select f.organ_path, f.accepted_at::date, 0, 1, 0 from case_file f where ${within('accepted_at')}
    union all
    select f.organ_path, f.closed_at::date, 0, 0, 1 from case_file f where ${within('closed_at')}`;
}

/** Open cases whose nearest limit ends on each local day of a period; days without any are left out. */
export async function countDueByDay(db: Db, filter: CaseFilter, to: string): Promise<{ day: string; due: number }[]> {
  const { rows } = await sql<{ day: string; due: number }>`
    select f.due_at::date as day, count(*) as due from case_file f
    where f.phase <> 'closed' and f.due_at >= ${filter.now} and f.due_at < ${to}::date + 1 and ${meant(filter)}
    group by 1 order by 1`.execute(db);
  return rows;
}

export interface CaseLine {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organName: string;
  readonly organNameEn: string | null;
  /** The gravest signal that stands. */
  readonly signal: Level | null;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
}

const LINE = sql`f.id, f.number, f.kind, f.title, f.title_en as "titleEn", f.organ_name as "organName",
  o.name_en as "organNameEn", f.signal, f.due_at as "dueAt", f.closed_at as "closedAt"
  from case_file f join organ o on o.id = f.organ_id`;

/** The cases among these ids that lie within the scopes, by id; none that may be kept. */
export async function findCaseLines(
  db: Db,
  ids: readonly string[],
  scopes: readonly Scope[],
): Promise<Map<string, CaseLine>> {
  const { rows } = await sql<CaseLine>`
    select ${LINE}
    where f.id = any(${ids}::uuid[]) and ${withinScopes(scopes, 'f.organ_path')} and ${forAnybody()}`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Open cases that show a signal of one of these levels, the gravest first, then what fell due first; none that may be kept. */
export async function listLit(
  db: Db,
  filter: Omit<CaseFilter, 'now' | 'level'>,
  levels: readonly Level[],
  limit: number,
): Promise<CaseLine[]> {
  const { rows } = await sql<CaseLine>`
    select ${LINE}
    where f.phase <> 'closed' and f.signal = any(${levels}::text[]) and ${forAnybody()}
      and ${meant(filter)}
    order by array_position(${LEVELS}::text[], f.signal) desc, f.due_at, f.id limit ${limit}`.execute(db);
  return rows;
}

/** Open cases that nobody holds, and open cases without a living limit in a state that needs one. */
export async function countForsaken(
  db: Db,
  exempt: readonly { readonly kind: string; readonly state: string }[],
): Promise<{ withoutHolder: number; withoutLimit: number }> {
  const { rows } = await sql<{ withoutHolder: number; withoutLimit: number }>`
    select
      count(*) filter (where not exists (
        select from case_hold h where h.case_id = f.id and h.role = 'lead')) as "withoutHolder",
      count(*) filter (where e.kind is null and not exists (
        select from case_limit l where l.case_id = f.id and l.state in ('running', 'suspended'))) as "withoutLimit"
    from case_file f
    left join jsonb_to_recordset(${JSON.stringify(exempt)}) as e (kind text, state text)
      on e.kind = f.kind and e.state = f.state
    where f.phase <> 'closed'`.execute(db);
  return rows[0] ?? { withoutHolder: 0, withoutLimit: 0 };
}

export interface PostLoad {
  readonly organId: string;
  readonly post: string;
  readonly count: number;
}

/** The posts that open cases lie with, and how many with each. */
export async function countByPost(db: Db): Promise<PostLoad[]> {
  const { rows } = await sql<PostLoad>`
    select organ_id as "organId", post, count(*)::int as count from case_hold where role = 'lead' group by 1, 2`.execute(
    db,
  );
  return rows;
}

/** What the latest case about a thing was called; undefined when nobody ever asked for it. */
export async function findSubjectTitle(
  db: Db,
  code: string,
): Promise<{ name: string; nameEn: string | null } | undefined> {
  return db
    .selectFrom('case_file')
    .select(['title as name', 'title_en as nameEn'])
    .where('subject_code', '=', code)
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
