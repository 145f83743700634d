// The to-do list of an officer: the cases that lie on the desks of the posts they fill.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Suspension, Unit } from '#kernel/calendar/contract.ts';
import { currentVersion } from '#kernel/calendar/service.ts';
import type { Db } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import { startOfDate } from '#platform/time.ts';
import { CARDS, type HoldRole, type Phase } from '../contract.ts';
import { CHANNELS } from '../service/intake.ts';
import { reviveSuspension } from '../store.ts';
import { containsText, exportable } from './conditions.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { onDesks, type Walk, walksOf } from './desks.ts';

/** What the list can be narrowed by; the same words stand in the page's address. */
export const todoQuery = z.object({
  /** `over`, `held`, `later`, or the day something falls due. */
  due: z.union([z.enum(['over', 'held', 'later']), z.iso.date()]).optional(),
  item: z.string().max(80).optional(),
  state: z.string().max(40).optional(),
  channel: z.enum(CHANNELS).optional(),
  signal: z.literal('yes').optional(),
  q: z.string().trim().max(60).optional(),
  after: z.string().max(80).optional(),
});
export type TodoQuery = z.infer<typeof todoQuery>;

export interface TodoRow {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly applicant: string;
  readonly applicantEn: string | null;
  readonly state: string;
  readonly stepName: string | null;
  readonly stepNameEn: string | null;
  readonly phase: Phase;
  readonly channel: string;
  readonly receivedAt: Date;
  readonly region: string;
  readonly signal: string | null;
  readonly urgent: boolean;
  readonly role: HoldRole;
  /** It came up to the head of the organ: whoever has it is late. */
  readonly escalated: boolean;
  /** Taken by one officer; null while it lies on the post's common pile. */
  readonly officerId: string | null;
  readonly dueAt: Date | null;
  readonly suspendedSince: Date | null;
  readonly startedAt: Date | null;
  readonly unit: Unit | null;
  readonly suspensions: readonly Suspension[] | null;
}

export interface Todo {
  readonly rows: readonly TodoRow[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
  /** How many matters stand in each cell of the ruler: `over`, `held`, `later`, and days. */
  readonly counts: ReadonlyMap<string, number>;
  /** Version of the calendars in force; absent where nothing had to be asked. */
  readonly calendar?: string;
}

export const TODO_PAGE = 20;
/** More than this on one's desks is not counted out. */
export const MOST_COUNTED = 2000;

/** From `end` on everything counts as “later” on the due ruler. */
export interface Ruler {
  readonly now: Date;
  readonly end: Date;
}

/**
 * A page of the list, soonest due first, with the ruler for the whole of it: one statement, for the list is
 * opened more often than anything else on the desk. Each desk is one walk along the index, from the
 * cursor on; only the rows that are shown are joined with their files.
 */
export async function readTodo(db: Db, actor: Actor, query: TodoQuery, ruler: Ruler): Promise<Todo> {
  if (actor.desks.length === 0) return { rows: [], next: null, counts: new Map() };
  const { rows } = await sql<{ rows: AsText<TodoRow>[]; counts: Record<string, number>; calendar: string }>`
    select
      (select coalesce(json_agg(r), '[]') from (${selectRows(actor, query, ruler, TODO_PAGE + 1)}) r) as rows,
      (select coalesce(json_object_agg(cell, count), '{}') from (${selectCounts(actor, ruler)}) c) as counts,
      ${currentVersion} as calendar`.execute(db);
  const found = rows[0];
  const shown = (found?.rows ?? []).slice(0, TODO_PAGE).map(reviveRow);
  const last = (found?.rows.length ?? 0) > TODO_PAGE ? shown.at(-1) : undefined;
  return {
    rows: shown,
    next: last ? writeCursor(last.dueAt, last.id) : null,
    counts: new Map(Object.entries(found?.counts ?? {})),
    ...(found && { calendar: found.calendar }),
  };
}

/** So many rows of an export are read at a time, and so many batches at most. */
const BATCH_ROWS = 5000;
const MOST_BATCHES = 10;

/** The whole list as it is narrowed, soonest due first, in batches: at most 50,000. */
export async function* readTodoBatches(
  db: Db,
  actor: Actor,
  query: TodoQuery,
  ruler: Ruler,
): AsyncGenerator<readonly TodoRow[]> {
  if (actor.desks.length === 0) return;
  let after: string | undefined;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const { rows } =
      await sql<TodoRow>`${selectRows(actor, { ...query, after }, ruler, BATCH_ROWS, [exportable()])}`.execute(db);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH_ROWS) return;
    after = writeCursor(last.dueAt, last.id);
  }
}

/** Moments travel as text inside JSON. */
type AsText<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};

function reviveRow(row: AsText<TodoRow>): TodoRow {
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...row,
    receivedAt: new Date(row.receivedAt),
    dueAt: date(row.dueAt),
    suspendedSince: date(row.suspendedSince),
    startedAt: date(row.startedAt),
    suspensions: row.suspensions?.map(reviveSuspension) ?? null,
  };
}

function selectRows(
  actor: Actor,
  query: TodoQuery,
  ruler: Ruler,
  limit: number,
  more: readonly RawBuilder<SqlBool>[] = [],
): RawBuilder<unknown> {
  const narrowing = [...fileConditions(query), ...more];
  const file = narrowing.length > 0 ? sql`join case_file f on f.id = h.case_id` : sql``;
  const where = sql.join([sql`true`, ...dueConditions(query, ruler), ...narrowing], sql` and `);
  const page = sql`order by due_at, case_id limit ${sql.lit(limit)}`;
  const walk = (desk: Walk) => sql`(
    select h.case_id, h.due_at, h.role, h.officer_id, ${sql.lit(desk.escalated)} as escalated
    from case_hold h ${file} where ${desk.where} and ${where} ${page})`;
  return sql`
    select f.id, f.number, f.kind, f.title, f.title_en as "titleEn", f.applicant_name as applicant,
      f.applicant_name_en as "applicantEn", f.state,
      f.step_name as "stepName", f.step_name_en as "stepNameEn", f.phase, f.channel, f.received_at as "receivedAt",
      f.region, f.signal, f.urgent, h.role, h.escalated, h.officer_id as "officerId", nullif(h.due_at, 'infinity') as "dueAt",
      case when h.role = 'lead' then f.suspended_since end as "suspendedSince", l.started_at as "startedAt", l.unit, l.suspensions
    from (select * from (${sql.join(walksOf(actor, ruler.now).map(walk), sql` union all `)}) d ${page}) h
    join case_file f on f.id = h.case_id
    left join lateral (
      select l.started_at, l.unit, l.suspensions from case_limit l
      where l.case_id = h.case_id and l.state in ('running', 'suspended') and l.due_at = h.due_at limit 1) l on true
    order by h.due_at, h.case_id`;
}

/** Grouped by number: a text for each of hundreds of matters would cost more than the walk. */
function selectCounts(actor: Actor, ruler: Ruler): RawBuilder<unknown> {
  return sql`
    select case cell when -1 then 'over' when -2 then 'held' when -3 then 'later'
      else (date '2000-01-01' + cell)::text end as cell, count
    from (
      select case when due_at < ${ruler.now} then -1 when suspended then -2 when due_at >= ${ruler.end} then -3
        else due_at::date - date '2000-01-01' end as cell, count(*)::int as count
      from (${onDesks(actor, sql`h.due_at, h.suspended`, MOST_COUNTED, ruler.now)}) h group by 1) c`;
}

/** Conditions on the file of a case. */
function fileConditions(query: TodoQuery): RawBuilder<SqlBool>[] {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (query.item) conditions.push(sql`f.subject_code = ${query.item}`);
  if (query.state) conditions.push(sql`f.state = ${query.state}`);
  if (query.channel) conditions.push(sql`f.channel = ${query.channel}`);
  if (query.signal) conditions.push(sql`f.signal = any(${CARDS}::text[])`);
  if (query.q) conditions.push(containsText(query.q));
  return conditions;
}

/** Conditions on when it is due: the cell of the ruler, and where the page before ended. */
function dueConditions(query: TodoQuery, ruler: Ruler): RawBuilder<SqlBool>[] {
  const cursor = readCursor(query.after);
  return [
    ...(query.due ? [dueIn(query.due, ruler)] : []),
    ...(cursor ? [sql<SqlBool>`(h.due_at, h.case_id) > (${cursor.key}::timestamptz, ${cursor.id}::uuid)`] : []),
  ];
}

/** Which cell of the ruler a matter belongs to: what is late is late even while a clock stands. */
function dueIn(due: string, { now, end }: Ruler): RawBuilder<SqlBool> {
  if (due === 'over') return sql`h.due_at < ${now}`;
  if (due === 'held') return sql`h.suspended and h.due_at >= ${now}`;
  if (due === 'later') return sql`not h.suspended and h.due_at >= ${end}`;
  const start = startOfDate(due);
  const next = new Date(start.getTime() + 86_400_000);
  return sql`not h.suspended and h.due_at >= ${start > now ? start : now} and h.due_at < ${next}`;
}

/** Ids of the whole list in its order, for going from one case to the next; at most {@link MOST_COUNTED}. */
export async function listTodoIds(db: Db, actor: Actor, now: Date): Promise<string[]> {
  if (actor.desks.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select case_id as id from (${onDesks(actor, sql`h.case_id, h.due_at`, MOST_COUNTED, now)}) h
    order by due_at, case_id limit ${sql.lit(MOST_COUNTED)}`.execute(db);
  return rows.map((row) => row.id);
}
