// SQL on meetings: when and where they are, lists of them, and whom the clock is to remind.
import { sql } from 'kysely';
import { namedOrgan } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import type { MeetingData } from '../contract.ts';
import { type NamedOrgan, seatsOf } from './seats.ts';

export interface NewMeeting {
  readonly case_id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly place: string;
  readonly code: string;
  readonly about_id: string | null;
  readonly remind_at: Date | null;
}

export async function insertMeeting(tx: Tx, row: NewMeeting): Promise<void> {
  await tx.insertInto('meeting').values(row).execute();
}

export async function moveMeeting(
  tx: Tx,
  id: string,
  changed: { starts_at: Date; ends_at: Date; place: string; remind_at: Date | null },
): Promise<void> {
  await tx.updateTable('meeting').set(changed).where('case_id', '=', id).execute();
  await tx.updateTable('meeting_seat').set({ starts_at: changed.starts_at }).where('meeting_id', '=', id).execute();
}

export async function cancelMeeting(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('meeting').set({ cancelled_at: at, remind_at: null }).where('case_id', '=', id).execute();
}

export interface Meeting {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly organ: NamedOrgan;
  readonly organId: string;
  readonly organPath: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly code: string;
  readonly aboutId: string | null;
  readonly data: MeetingData;
}

const MEETING = sql`select m.case_id as id, f.number, f.title, f.state, ${namedOrgan('o')} as organ, m.organ_id as "organId",
  m.organ_path as "organPath", m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.code, m.about_id as "aboutId",
  f.data from meeting m join case_file f on f.id = m.case_id join organ o on o.id = m.organ_id`;

export async function findMeeting(db: Db, id: string): Promise<Meeting | undefined> {
  const { rows } = await sql<Meeting>`${MEETING} where m.case_id = ${id}`.execute(db);
  return rows[0];
}

/** Whoever changes what belongs to it does so one after another. */
export async function lockMeeting(tx: Tx, id: string): Promise<Meeting | undefined> {
  await sql`select from meeting where case_id = ${id} for update`.execute(tx);
  return findMeeting(tx, id);
}

export interface MeetingRow {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly organ: NamedOrgan;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly asked: number;
  readonly replied: number;
  readonly came: number;
}

const ROW = sql`select m.case_id as id, f.title, f.state, ${namedOrgan('o')} as organ, m.starts_at as "startsAt",
  m.ends_at as "endsAt", m.place, c.asked, c.replied, c.came
  from meeting m join case_file f on f.id = m.case_id join organ o on o.id = m.organ_id
  cross join lateral (select count(*)::int as asked, count(s.replied_at)::int as replied, count(s.signed_at)::int as came
    from meeting_seat s where s.meeting_id = m.case_id) c`;

/** Those that somebody, or an organ within reach, calls or is asked to, the last first; `after` is the last of the page before. */
export async function listMeetings(
  db: Db,
  actor: Actor,
  asked: { readonly after: string | undefined; readonly limit: number },
): Promise<MeetingRow[]> {
  const rest = asked.after
    ? sql`and (m.starts_at, m.case_id) < (select starts_at, case_id from meeting where case_id = ${asked.after})`
    : sql``;
  const { rows } = await sql<MeetingRow>`
    ${ROW} where m.case_id in (select s.meeting_id from meeting_seat s where ${seatsOf(actor)}) ${rest}
    order by m.starts_at desc, m.case_id desc limit ${asked.limit}`.execute(db);
  return rows;
}

/** Held on a case, or to be, the last first, as far as the reader is asked to them. */
export async function listAbout(db: Db, actor: Actor, caseId: string, limit: number): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    ${ROW} where m.about_id = ${caseId} and m.cancelled_at is null
      and exists (select from meeting_seat s where s.meeting_id = m.case_id and ${seatsOf(actor)})
    order by m.starts_at desc limit ${limit}`.execute(db);
  return rows;
}

export async function listToRemind(db: Db, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select case_id as id from meeting where remind_at <= ${now} order by remind_at limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

export async function findNextReminder(db: Db, after: Date): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(remind_at) as at from meeting where remind_at > ${after}`.execute(db);
  return rows[0]?.at ?? undefined;
}

/** Gives whether it was still to be done. */
export async function settleReminder(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update meeting set remind_at = null where case_id = ${id} and remind_at <= ${now}`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export interface OpenTask {
  readonly id: string;
  readonly organ: NamedOrgan;
  readonly text: string;
  readonly state: string;
  readonly dueAt: Date | null;
}

const MOST_TASKS = 60;

export async function listTasks(db: Db, meetingId: string): Promise<OpenTask[]> {
  const { rows } = await sql<OpenTask>`
    select f.id, ${namedOrgan('o')} as organ, f.data ->> 'text' as text, f.state, f.due_at as "dueAt"
    from case_file f join organ o on o.id = f.organ_id
    where f.parent_id = ${meetingId} and f.kind = 'meeting-task' order by f.number limit ${MOST_TASKS}`.execute(db);
  return rows;
}
