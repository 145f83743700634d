// SQL on shifts and who is on them.
import { type RawBuilder, sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import type { Part, Person, Shift, Slot } from '../contract.ts';

/** The driver last; who was replaced stays in the place of their part. */
const PEOPLE = sql`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'part', p.role, 'accountId', p.account_id,
    'name', p.name, 'nameEn', p.name_en, 'signedAt', p.signed_at, 'standsFor', p.stands_for, 'replacedAt', p.replaced_at,
    'reason', p.reason) order by array_position(array['leader', 'staff', 'driver'], p.role), p.id)
  from duty_person p where p.shift_id = s.id), '[]')`;
const COLUMNS = sql`s.id, s.organ_id as "organId", s.organ_path as "organPath", ${namedOrgan('o')} as organ,
  s.on_day::text as "on", s.slot, s.starts_at as "startsAt", s.ends_at as "endsAt", coalesce(s.phone, o.phone) as phone,
  s.alarm_at as "alarmAt", s.alarmed_at as "alarmedAt", ${PEOPLE} as people`;

type Row = Omit<Shift, 'people'> & {
  readonly people: readonly (Omit<Person, 'signedAt' | 'replacedAt'> & {
    readonly signedAt: string | null;
    readonly replacedAt: string | null;
  })[];
};
const moment = (text: string | null) => (text === null ? null : new Date(text));

async function list(db: Db, rest: RawBuilder<unknown>): Promise<Shift[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from duty_shift s join organ o on o.id = s.organ_id ${rest}`.execute(db);
  return rows.map((row) => ({
    ...row,
    people: row.people.map((one) => ({ ...one, signedAt: moment(one.signedAt), replacedAt: moment(one.replacedAt) })),
  }));
}

export async function findShift(db: Db, id: string): Promise<Shift | undefined> {
  return isId(id) ? (await list(db, sql`where s.id = ${id}`))[0] : undefined;
}

/** As it is now; until the transaction ends nobody else changes it. */
export async function lockShift(tx: Tx, id: string): Promise<Shift | undefined> {
  if (!isId(id)) return undefined;
  await sql`select from duty_shift where id = ${id} for update`.execute(tx);
  return findShift(tx, id);
}

/** Of one organ from a day to another. */
export function listOfOrgan(db: Db, organId: string, from: string, to: string): Promise<Shift[]> {
  return list(
    db,
    sql`where s.organ_id = ${organId} and s.on_day between ${from}::date and ${to}::date order by s.on_day, s.slot`,
  );
}

export interface RunningQuery {
  readonly scopes: readonly Scope[];
  readonly on: string;
  readonly slot: Slot;
  /** Path of the organ after which to go on. */
  readonly after: string;
  readonly limit: number;
}

/** One shift of a day in all organs within the scopes, organ by organ. */
export function listRunning(db: Db, { scopes, on, slot, after, limit }: RunningQuery): Promise<Shift[]> {
  return list(
    db,
    sql`where s.on_day = ${on}::date and s.slot = ${slot} and s.organ_path > ${after}
      and ${withinScopes(scopes, 's.organ_path')} order by s.organ_path limit ${limit}`,
  );
}

/** What somebody is on from a day on, the next first. */
export function listOfAccount(db: Db, account: string, from: string, limit: number): Promise<Shift[]> {
  return list(
    db,
    sql`where s.id in (select p.shift_id from duty_person p where p.account_id = ${account} and p.replaced_at is null)
      and s.on_day >= ${from}::date order by s.starts_at limit ${limit}`,
  );
}

/** The shift of the same organ that begins next. */
export async function findNext(db: Db, shift: Shift): Promise<Shift | undefined> {
  const next = sql`where s.organ_id = ${shift.organId} and s.on_day >= ${shift.on}::date and s.starts_at >= ${shift.endsAt}
    order by s.on_day, s.starts_at limit 1`;
  return (await list(db, next))[0];
}

export interface NewShift {
  readonly id: string;
  readonly organ: { readonly id: string; readonly path: string };
  readonly on: string;
  readonly slot: Slot;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly phone: string | null;
  readonly alarmAt: Date | null;
}

/** Entered anew, those who were on it go; gives its id, which it keeps. */
export async function putShift(tx: Tx, shift: NewShift): Promise<string> {
  const { organ } = shift;
  const { rows } = await sql<{ id: string }>`
    insert into duty_shift (id, organ_id, organ_path, on_day, slot, starts_at, ends_at, phone, alarm_at)
    values (${shift.id}, ${organ.id}, ${organ.path}, ${shift.on}::date, ${shift.slot}, ${shift.startsAt}, ${shift.endsAt},
      ${shift.phone}, ${shift.alarmAt})
    on conflict (organ_id, on_day, slot) do update set phone = excluded.phone, alarm_at = excluded.alarm_at
    returning id`.execute(tx);
  const id = rows[0]?.id ?? shift.id;
  await tx.deleteFrom('duty_person').where('shift_id', '=', id).execute();
  return id;
}

export interface NewPerson {
  readonly id: string;
  readonly shift_id: string;
  readonly role: Part;
  readonly account_id: string | null;
  readonly name: string;
  readonly name_en: string | null;
  readonly stands_for?: string;
}

export async function insertPeople(tx: Tx, people: readonly NewPerson[]): Promise<void> {
  await tx
    .insertInto('duty_person')
    .values([...people])
    .execute();
}

/** Roles of one person on a shift are signed for together. */
export async function signPerson(tx: Tx, shiftId: string, account: string, at: Date): Promise<void> {
  await tx
    .updateTable('duty_person')
    .set({ signed_at: at })
    .where('shift_id', '=', shiftId)
    .where('account_id', '=', account)
    .where('replaced_at', 'is', null)
    .execute();
}

export async function replacePerson(tx: Tx, id: string, at: Date, reason: string): Promise<void> {
  await tx.updateTable('duty_person').set({ replaced_at: at, reason }).where('id', '=', id).execute();
}

/** Settles the stored moment: everybody is there, or it was told. */
export async function settleAlarm(tx: Tx, id: string, alarmedAt: Date | null): Promise<void> {
  const told = alarmedAt === null ? {} : { alarmed_at: alarmedAt };
  await tx
    .updateTable('duty_shift')
    .set({ alarm_at: null, ...told })
    .where('id', '=', id)
    .execute();
}

/** Somebody else is to come: whether they do is looked at at that moment. */
export async function armAlarm(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('duty_shift').set({ alarm_at: at }).where('id', '=', id).execute();
}

/** Shifts whose moment has passed, the first first. */
export async function listDue(db: Db, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from duty_shift where alarm_at <= ${now} order by alarm_at limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The first moment after this one at which somebody may be missing. */
export async function findNextAlarm(db: Db, after: Date): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select alarm_at as at from duty_shift where alarm_at > ${after} order by alarm_at limit 1`.execute(db);
  return rows[0]?.at;
}
