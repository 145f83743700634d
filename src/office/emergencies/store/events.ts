// SQL on emergencies: lists of them, their reports, and how organs keep the times of reports.
import { sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { EventClass, EventLevel, ReportSort } from '../contract.ts';

export interface NewEvent {
  readonly case_id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly office_path: string;
  readonly sort: EventClass;
  readonly level: EventLevel;
  readonly exercise: boolean;
  readonly county: string | null;
  readonly happened_at: Date;
}

export async function insertEvent(tx: Tx, event: NewEvent): Promise<void> {
  await tx.insertInto('emergency_event').values(event).execute();
}

export async function updateEvent(
  tx: Tx,
  caseId: string,
  changed: { office_path: string; level: EventLevel; running: boolean; score: number | null },
): Promise<void> {
  await tx.updateTable('emergency_event').set(changed).where('case_id', '=', caseId).execute();
}

export interface NewReport {
  readonly case_id: string;
  readonly sort: ReportSort;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly at: Date;
  readonly late: boolean;
}

/** Numbered within its case, which the caller has locked. */
export async function insertReport(tx: Tx, one: NewReport): Promise<void> {
  await sql`insert into emergency_report (case_id, no, sort, organ_id, organ_path, at, late)
    select ${one.case_id}, coalesce(max(no), 0) + 1, ${one.sort}, ${one.organ_id}, ${one.organ_path}, ${one.at}, ${one.late}
    from emergency_report where case_id = ${one.case_id}`.execute(tx);
}

export interface EventRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: { readonly code: string; readonly name: string; readonly nameEn: string | null };
  readonly sort: EventClass;
  readonly level: EventLevel;
  readonly exercise: boolean;
  readonly county: string | null;
  readonly happenedAt: Date;
  readonly running: boolean;
  readonly state: string;
  readonly dueAt: Date | null;
  readonly dueKind: string | null;
  readonly reports: number;
}

const COLUMNS = sql`e.case_id as id, f.number, f.title, f.title_en as "titleEn", ${namedOrgan('o')} as organ, e.sort, e.level,
  e.exercise, e.county, e.happened_at as "happenedAt", e.running, f.state, f.due_at as "dueAt", f.due_kind as "dueKind",
  (select count(*)::int from emergency_report r where r.case_id = e.case_id) as reports
  from emergency_event e join case_file f on f.id = e.case_id join organ o on o.id = e.organ_id`;
const reach = (scopes: readonly Scope[]) =>
  sql`(${withinScopes(scopes, 'e.organ_path')} or ${withinScopes(scopes, 'e.office_path')})`;

/** Those that go on, the last first. */
export async function listRunning(db: Db, scopes: readonly Scope[], limit: number): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select ${COLUMNS} where e.running and ${reach(scopes)} order by e.happened_at desc limit ${limit}`.execute(db);
  return rows;
}

/** Those that are over, the last first; `after` is the last of the page before. */
export async function listPast(
  db: Db,
  scopes: readonly Scope[],
  asked: { readonly after: string | undefined; readonly limit: number },
): Promise<EventRow[]> {
  const rest = asked.after
    ? sql`and (e.happened_at, e.case_id) < (select happened_at, case_id from emergency_event where case_id = ${asked.after})`
    : sql``;
  const { rows } = await sql<EventRow>`
    select ${COLUMNS} where not e.running and ${reach(scopes)} ${rest}
    order by e.happened_at desc, e.case_id desc limit ${asked.limit}`.execute(db);
  return rows;
}

export interface ReportCount {
  readonly organ: EventRow['organ'];
  readonly reports: number;
  readonly late: number;
  readonly follows: number;
}

/** Of a time, organ by organ, who reported most first. */
export async function countReports(
  db: Db,
  scopes: readonly Scope[],
  asked: { readonly from: string; readonly to: string; readonly limit: number },
): Promise<ReportCount[]> {
  const { rows } = await sql<ReportCount>`
    select ${namedOrgan('o')} as organ, c.reports, c.late, c.follows
    from (select r.organ_id, count(*)::int as reports, count(*) filter (where r.late)::int as late,
        count(*) filter (where r.sort = 'follow')::int as follows
      from emergency_report r
      where r.at >= ${asked.from}::date and r.at < ${asked.to}::date and ${withinScopes(scopes, 'r.organ_path')}
      group by r.organ_id) c
    join organ o on o.id = c.organ_id order by c.reports desc, o.path limit ${asked.limit}`.execute(db);
  return rows;
}

export interface ReportRow {
  readonly no: number;
  readonly sort: ReportSort;
  readonly organ: EventRow['organ'];
  readonly at: Date;
  readonly late: boolean;
}

export async function listReports(db: Db, caseId: string): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    select r.no, r.sort, ${namedOrgan('o')} as organ, r.at, r.late from emergency_report r join organ o on o.id = r.organ_id
    where r.case_id = ${caseId} order by r.no`.execute(db);
  return rows;
}

export interface CountyCount {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly running: number;
  readonly exercises: number;
}

/** Every county of the city with what goes on there, within the scopes. */
export async function countByCounty(db: Db, scopes: readonly Scope[]): Promise<CountyCount[]> {
  const { rows } = await sql<CountyCount>`
    select o.code, o.short_name as name, o.name_en as "nameEn",
      count(e.case_id) filter (where not e.exercise)::int as running,
      count(e.case_id) filter (where e.exercise)::int as exercises
    from organ o left join emergency_event e on e.county = o.code and e.running and ${reach(scopes)}
    where o.kind = 'statistical' and o.level = 4 and o.valid_to is null
    group by o.code, o.short_name, o.name_en, o.position order by o.position limit 40`.execute(db);
  return rows;
}
