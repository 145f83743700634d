// SQL on open days and who has booked them.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import type { OpenDay } from './contract.ts';

const COLUMNS = sql`d.id, d.organ_path as "organPath", o.name as organ, o.name_en as "organEn", d.title,
  d.title_en as "titleEn", d.about, d.place, d.starts_at as "startsAt", d.ends_at as "endsAt",
  d.closes_at as "closesAt", d.places, d.taken, d.cancelled_at as "cancelledAt", d.cancel_reason as "cancelReason"`;

async function selectDays(db: Db, rest: RawBuilder<unknown>): Promise<OpenDay[]> {
  const { rows } = await sql<OpenDay>`
    select ${COLUMNS} from open_day d join organ o on o.id = d.organ_id ${rest}`.execute(db);
  return rows;
}

/** Not over yet, the next first. */
export function listComing(db: Db, now: Date, limit: number): Promise<OpenDay[]> {
  return selectDays(db, sql`where d.ends_at > ${now} order by d.starts_at, d.id limit ${limit}`);
}

/** Over, the latest first; those that were cancelled were none. */
export function listPast(db: Db, now: Date, limit: number): Promise<OpenDay[]> {
  return selectDays(
    db,
    sql`where d.ends_at <= ${now} and d.cancelled_at is null order by d.starts_at desc, d.id limit ${limit}`,
  );
}

/** Of some organs, the latest first. */
export function listOwn(db: Db, scopes: readonly Scope[], limit: number): Promise<OpenDay[]> {
  return selectDays(
    db,
    sql`where ${withinScopes(scopes, 'd.organ_path')} order by d.starts_at desc, d.id limit ${limit}`,
  );
}

export async function findDay(db: Db, id: string): Promise<OpenDay | undefined> {
  return isId(id) ? (await selectDays(db, sql`where d.id = ${id}`))[0] : undefined;
}

export type NewDay = Pick<
  OpenDay,
  'id' | 'organPath' | 'title' | 'titleEn' | 'about' | 'place' | 'startsAt' | 'endsAt' | 'closesAt' | 'places'
> & { readonly organId: string };

export async function insertDay(tx: Tx, day: NewDay): Promise<void> {
  await tx
    .insertInto('open_day')
    .values({
      id: day.id,
      organ_id: day.organId,
      organ_path: day.organPath,
      title: day.title,
      title_en: day.titleEn,
      about: day.about,
      place: day.place,
      starts_at: day.startsAt,
      ends_at: day.endsAt,
      closes_at: day.closesAt,
      places: day.places,
    })
    .execute();
}

export async function cancelDay(tx: Tx, id: string, at: Date, reason: string): Promise<void> {
  await tx.updateTable('open_day').set({ cancelled_at: at, cancel_reason: reason }).where('id', '=', id).execute();
}

/** Takes places, or gives them back when negative. False when there are not so many: the row is locked, so two cannot both have the last. */
export async function takePlaces(tx: Tx, id: string, people: number): Promise<boolean> {
  const { rows } = await sql`
    update open_day set taken = taken + ${people}
    where id = ${id} and taken + ${people} <= places returning id`.execute(tx);
  return rows.length > 0;
}

export interface Booking {
  readonly account: string;
  readonly name: string;
  readonly people: number;
  readonly bookedAt: Date;
}

/** False when they have booked already. */
export async function insertBooking(tx: Tx, dayId: string, booking: Booking): Promise<boolean> {
  const row = await tx
    .insertInto('open_day_booking')
    .values({
      open_day_id: dayId,
      account_id: booking.account,
      name: booking.name,
      people: booking.people,
      booked_at: booking.bookedAt,
    })
    .onConflict((conflict) => conflict.columns(['open_day_id', 'account_id']).doNothing())
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** How many they had booked; undefined when they had not. */
export async function deleteBooking(tx: Tx, dayId: string, account: string): Promise<number | undefined> {
  const row = await tx
    .deleteFrom('open_day_booking')
    .where('open_day_id', '=', dayId)
    .where('account_id', '=', account)
    .returning('people')
    .executeTakeFirst();
  return row?.people;
}

/** In the order in which they booked. */
export async function listBookings(db: Db, dayId: string): Promise<Booking[]> {
  const { rows } = await sql<Booking>`
    select account_id as account, name, people, booked_at as "bookedAt" from open_day_booking
    where open_day_id = ${dayId} order by booked_at, account_id`.execute(db);
  return rows;
}

/** How many somebody has booked; undefined when they have not. */
export async function findOwn(db: Db, dayId: string, account: string): Promise<number | undefined> {
  const { rows } = await sql<{ people: number }>`
    select people from open_day_booking where open_day_id = ${dayId} and account_id = ${account}`.execute(db);
  return rows[0]?.people;
}

type OwnBooking = Pick<OpenDay, 'title' | 'startsAt'> & Pick<Booking, 'people' | 'bookedAt'>;

/** What somebody has booked, and is not forgotten yet. */
export async function listOfAccount(db: Db, account: string): Promise<OwnBooking[]> {
  const { rows } = await sql<OwnBooking>`
    select d.title, d.starts_at as "startsAt", b.people, b.booked_at as "bookedAt"
    from open_day_booking b join open_day d on d.id = b.open_day_id
    where b.account_id = ${account} order by d.starts_at`.execute(db);
  return rows;
}

/** Who came to days that ended before a moment is no longer known; how many, still is. */
export async function forgetBookings(db: Db, endedBefore: Date): Promise<void> {
  await sql`
    delete from open_day_booking b using open_day d
    where d.id = b.open_day_id and d.ends_at < ${endedBefore}`.execute(db);
}
