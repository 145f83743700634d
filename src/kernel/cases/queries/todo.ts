// The to-do list of an officer: the cases that lie on the desks of the posts they fill.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Unit } from '#kernel/calendar/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import { startOfDate } from '#platform/time.ts';
import { CARDS, type Phase } from '../contract.ts';
import { CHANNELS } from '../service/intake.ts';
import { containsText } from './conditions.ts';
import { readCursor, writeCursor } from './cursor.ts';

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
  readonly state: string;
  readonly stepName: string | null;
  readonly stepNameEn: string | null;
  readonly phase: Phase;
  readonly channel: string;
  readonly receivedAt: Date;
  readonly region: string;
  readonly signal: string | null;
  readonly urgent: boolean;
  readonly role: 'lead' | 'assist';
  /** Taken by one officer; null while it lies on the post's common pile. */
  readonly officerId: string | null;
  readonly dueAt: Date | null;
  readonly suspendedSince: Date | null;
  readonly startedAt: Date | null;
  readonly unit: Unit | null;
}

export const TODO_PAGE = 20;

/** From this day on everything counts as “later” on the due ruler. */
export interface Ruler {
  readonly now: Date;
  readonly end: Date;
}

/**
 * A page of the list, soonest due first, and the cursor of the next page. Each desk is one walk along the index, from
 * the cursor on; only the rows that are shown are joined with their files.
 */
export async function listTodo(
  db: Db,
  actor: Actor,
  query: TodoQuery,
  ruler: Ruler,
): Promise<{ rows: TodoRow[]; next: string | null }> {
  if (actor.desks.length === 0) return { rows: [], next: null };
  const { rows } = await sql<TodoRow & { dueKey: Date | number }>`
    select t.id, t.number, t.kind, t.title, t.title_en as "titleEn", t.applicant_name as applicant, t.state,
      t.step_name as "stepName", t.step_name_en as "stepNameEn", t.phase, t.channel, t.received_at as "receivedAt",
      t.region, t.signal, t.urgent, t.role, t.officer_id as "officerId", nullif(t.key, 'infinity') as "dueAt",
      t.key as "dueKey", case when t.role = 'lead' then t.suspended_since end as "suspendedSince",
      l.started_at as "startedAt", l.unit
    from (
      select f.*, h.due_at as key, h.role, h.officer_id from ${desksOf(actor)}
      cross join lateral (
        select h.* from case_hold h join case_file f on f.id = h.case_id
        where ${onDesk(actor)} and ${matches(query, ruler)} and ${beyond(query.after)}
        order by h.due_at, h.case_id limit ${TODO_PAGE + 1}
      ) h
      join case_file f on f.id = h.case_id
      order by h.due_at, h.case_id limit ${TODO_PAGE + 1}
    ) t
    left join lateral (
      select l.started_at, l.unit from case_limit l
      where l.case_id = t.id and l.state = 'running' and l.due_at = t.key limit 1
    ) l on true
    order by t.key, t.id`.execute(db);
  const shown = rows.slice(0, TODO_PAGE);
  const last = rows.length > TODO_PAGE ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ dueKey: _, ...row }) => row),
    next: last ? writeCursor(last.dueAt, last.id) : null,
  };
}

/** The officer's desks as a relation `d`. */
function desksOf(actor: Actor): RawBuilder<unknown> {
  const organs = actor.desks.map((desk) => desk.unitId);
  const posts = actor.desks.map((desk) => desk.post);
  return sql`(select distinct * from unnest(${organs}::uuid[], ${posts}::text[]) as p (organ_id, post)) d`;
}

function onDesk(actor: Actor): RawBuilder<SqlBool> {
  return sql`h.organ_id = d.organ_id and h.post = d.post and (h.officer_id is null or h.officer_id = ${actor.id})`;
}

function matches(query: TodoQuery, ruler: Ruler): RawBuilder<SqlBool> {
  const conditions = [sql<SqlBool>`true`];
  if (query.due) conditions.push(dueIn(query.due, ruler));
  if (query.item) conditions.push(sql`f.subject_code = ${query.item}`);
  if (query.state) conditions.push(sql`f.state = ${query.state}`);
  if (query.channel) conditions.push(sql`f.channel = ${query.channel}`);
  if (query.signal) conditions.push(sql`f.signal = any(${CARDS}::text[])`);
  if (query.q) conditions.push(containsText(query.q));
  return sql`${sql.join(conditions, sql` and `)}`;
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

function beyond(after: string | undefined): RawBuilder<SqlBool> {
  const cursor = readCursor(after);
  return cursor ? sql`(h.due_at, h.case_id) > (${cursor.key}::timestamptz, ${cursor.id}::uuid)` : sql`true`;
}

/** More than this on one's desks is not counted out. */
export const MOST_COUNTED = 2000;

/** How many matters stand in each cell of the ruler: `over`, `held`, `later`, and days. One walk of the index alone. */
export async function countDue(db: Db, actor: Actor, ruler: Ruler): Promise<Map<string, number>> {
  if (actor.desks.length === 0) return new Map();
  const { rows } = await sql<{ cell: string; count: number }>`
    select case when due_at < ${ruler.now} then 'over' when suspended then 'held' when due_at >= ${ruler.end} then 'later'
      else due_at::date::text end as cell, count(*)::int as count
    from (
      select h.due_at, h.suspended from ${desksOf(actor)} join case_hold h on ${onDesk(actor)} limit ${MOST_COUNTED}
    ) h
    group by 1`.execute(db);
  return new Map(rows.map((row) => [row.cell, row.count]));
}

/** What matters on the desks are about, the most frequent first: the choices of a filter. The nearest ones are looked at. */
export async function listTodoItems(
  db: Db,
  actor: Actor,
): Promise<{ code: string; title: string; titleEn: string | null }[]> {
  if (actor.desks.length === 0) return [];
  const { rows } = await sql<{ code: string; title: string; titleEn: string | null }>`
    select f.subject_code as code, min(f.title) as title, min(f.title_en) as "titleEn"
    from (
      select h.case_id from ${desksOf(actor)} join case_hold h on ${onDesk(actor)} limit ${ITEMS_LOOKED_AT}
    ) h
    join case_file f on f.id = h.case_id where f.subject_code is not null
    group by 1 order by count(*) desc, 1 limit 30`.execute(db);
  return rows;
}
const ITEMS_LOOKED_AT = 300;

/** Ids of the whole list in its order, for going from one case to the next; at most {@link MOST_COUNTED}. */
export async function listTodoIds(db: Db, actor: Actor): Promise<string[]> {
  if (actor.desks.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select h.case_id as id from ${desksOf(actor)} join case_hold h on ${onDesk(actor)}
    order by h.due_at, h.case_id limit ${MOST_COUNTED}`.execute(db);
  return rows.map((row) => row.id);
}
