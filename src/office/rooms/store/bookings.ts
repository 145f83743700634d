// SQL on bookings: what is taken, what somebody may see of it, and the changes.
import { type RawBuilder, sql } from 'kysely';
import { readableBy } from '#kernel/cases/queries/conditions.ts';
import { listKinds } from '#kernel/cases/registry.ts';
import type { ForgetWords } from '#kernel/cases/room.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import { type Booking, LONGEST_DAYS, type Span } from '../contract.ts';
import { openTo } from './rooms.ts';

export interface BookingRow {
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly purpose: string;
  readonly case_id: string | null;
  readonly guests: string;
}

export async function insertBooking(
  tx: Tx,
  row: BookingRow & { id: string; room: number; booked_by: string; booked_at: Date },
): Promise<void> {
  await tx.insertInto('room_booking').values(row).execute();
}

export async function updateBooking(tx: Tx, id: string, row: BookingRow): Promise<void> {
  await tx.updateTable('room_booking').set(row).where('id', '=', id).execute();
}

export async function cancelBooking(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('room_booking').set({ cancelled_at: at }).where('id', '=', id).execute();
}

export async function replaceAttendees(tx: Tx, bookingId: string, accounts: readonly string[]): Promise<void> {
  await tx.deleteFrom('room_attendee').where('booking_id', '=', bookingId).execute();
  await sql`insert into room_attendee (booking_id, account_id)
    select ${bookingId}, id from unnest(${[...accounts]}::uuid[]) a (id)`.execute(tx);
}

export async function listAttendees(db: Db, bookingIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct account_id as id from room_attendee
    where booking_id = any(${[...bookingIds]}::uuid[]) order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

/** When a room is taken within a time, but for one booking; the index on the beginning finds it. */
export async function listTaken(db: Db, room: number, { startsAt, endsAt }: Span, but: string | null): Promise<Span[]> {
  const { rows } = await sql<Span>`
    select b.starts_at as "startsAt", b.ends_at as "endsAt" from room_booking b
    where b.room = ${room} and b.cancelled_at is null and ${within(startsAt, endsAt)}
      and b.id is distinct from ${but}::uuid order by b.starts_at`.execute(db);
  return rows;
}

/** No booking is longer than so many days: those that began before cannot reach into the time. */
const within = (from: Date, to: Date) => sql`b.starts_at < ${to} and b.ends_at > ${from}
  and b.starts_at > ${from}::timestamptz - make_interval(days => ${sql.lit(LONGEST_DAYS)})`;

const attends = (actor: Actor) =>
  sql`exists (select from room_attendee a where a.booking_id = b.id and a.account_id = ${actor.id}::uuid)`;

/**
 * What it is for is seen by who made it or takes part; when it serves a case, by who may read that, and else by all whom
 * the room is open to.
 */
const shownTo = (actor: Actor) => sql`
  select b.id, r.id as "roomId", r.name as room, r.name_en as "roomEn", r.place, b.starts_at as "startsAt",
    b.ends_at as "endsAt", b.cancelled_at as "cancelledAt", s.seen, case when s.seen then b.purpose end as purpose,
    case when s.seen then f.number end as "caseNumber", case when c.readable then f.id end as "caseId"
  from room_booking b
  join meeting_room r on r.number = b.room
  left join case_file f on f.id = b.case_id
  cross join lateral (select coalesce(${readableBy(actor, listKinds())}, false) as readable) c
  cross join lateral (select c.readable or coalesce(b.booked_by = ${actor.id}::uuid, false) or ${attends(actor)}
    or (b.case_id is null and ${openTo(actor)}) as seen) s`;

async function listShown<Row = Booking>(db: Db, query: RawBuilder<unknown>): Promise<Row[]> {
  return (await sql<Row>`${query}`.execute(db)).rows;
}

/** What stands of some rooms within a time, by room and beginning. */
export function listOfRooms(
  db: Db,
  actor: Actor,
  asked: { readonly rooms: readonly number[]; readonly from: Date; readonly to: Date },
): Promise<Booking[]> {
  return listShown(
    db,
    sql`${shownTo(actor)} where b.room = any(${[...asked.rooms]}::int[]) and b.cancelled_at is null
      and ${within(asked.from, asked.to)} order by b.room, b.starts_at`,
  );
}

/** What somebody booked or takes part in and is not over since `from`, the next first. */
export function listMine(db: Db, actor: Actor, from: Date, limit: number): Promise<Booking[]> {
  return listShown(
    db,
    sql`${shownTo(actor)} where b.ends_at > ${from} and b.id in (
      select booking_id from room_attendee where account_id = ${actor.id}::uuid
      union all select id from room_booking where booked_by = ${actor.id}::uuid and ends_at > ${from})
    order by b.starts_at limit ${limit}`,
  );
}

/** What stands for a case, the next or the last first. */
export function listOfCase(db: Db, actor: Actor, caseId: string, limit: number): Promise<Booking[]> {
  return listShown(
    db,
    sql`${shownTo(actor)} where b.case_id = ${caseId} and b.cancelled_at is null
      order by b.starts_at desc limit ${limit}`,
  );
}

/** A booking that has not begun, and who made it. */
export interface ComingBooking extends Span {
  readonly id: string;
  readonly bookedBy: string;
}

/** What stands of a room and has not begun. */
export async function listComing(db: Db, room: number, now: Date): Promise<ComingBooking[]> {
  const { rows } = await sql<ComingBooking>`
    select id, starts_at as "startsAt", ends_at as "endsAt", booked_by as "bookedBy" from room_booking
    where room = ${room} and cancelled_at is null and starts_at > ${now} order by starts_at`.execute(db);
  return rows;
}

/** A booking with who made it. Words are there for those alone who see what it is for. */
export interface WholeBooking extends Booking {
  readonly organPath: string;
  readonly bookedBy: string;
  readonly guests: readonly string[];
}

export async function findBooking(db: Db, actor: Actor, id: string): Promise<WholeBooking | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await listShown<WholeBooking>(
    db,
    sql`select shown.*, r.organ_path as "organPath", b.booked_by as "bookedBy",
      case when shown.seen then b.guests else '[]' end as guests
    from (${shownTo(actor)} where b.id = ${id}) shown
    join room_booking b on b.id = shown.id join meeting_room r on r.number = b.room`,
  );
  return found;
}

export const forgetWords: ForgetWords = async (tx, { caseId, words, mark }) => {
  const gone = sql`${[...words]}::text[], ${mark}`;
  await sql`update room_booking set purpose = redacted(purpose, ${gone}), guests = redacted(guests, ${gone})
    where case_id = ${caseId}`.execute(tx);
};
