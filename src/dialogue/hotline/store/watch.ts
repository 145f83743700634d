// SQL on who answers when: watches of liaisons, shifts of operators, and liaisons who were not there.
import { sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';

export interface WatchRow {
  readonly id: string;
  readonly organ: { readonly code: string; readonly name: string; readonly nameEn: string | null };
  readonly organId: string;
  readonly organPath: string;
  readonly person: string;
  readonly liaison: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
}

const WATCH = sql`w.id, ${namedOrgan('o')} as organ, w.organ_id as "organId", w.organ_path as "organPath", n.person,
  n.liaison, n.number, w.from_on::text as from, w.to_on::text as to`;
const JOINED = sql`hotline_watch w join organ o on o.id = w.organ_id join hotline_number n on n.id = w.number_id`;

/** Those that are not over on a day, organ by organ. */
export async function listWatches(
  db: Db,
  asked: { readonly scopes: readonly Scope[]; readonly today: string; readonly limit: number },
): Promise<WatchRow[]> {
  const { rows } = await sql<WatchRow>`
    select ${WATCH} from ${JOINED}
    where w.ended_at is null and w.to_on >= ${asked.today}::date and ${withinScopes(asked.scopes, 'w.organ_path')}
    order by w.organ_path, w.from_on limit ${asked.limit}`.execute(db);
  return rows;
}

/** Of one organ; the organ's row is locked, so that two who enter at once see each other. */
export async function listWatchesOf(tx: Tx, organId: string, today: string): Promise<WatchRow[]> {
  await sql`select id from organ where id = ${organId} for no key update`.execute(tx);
  const { rows } = await sql<WatchRow>`
    select ${WATCH} from ${JOINED}
    where w.organ_id = ${organId} and w.ended_at is null and w.to_on >= ${today}::date order by w.from_on`.execute(tx);
  return rows;
}

export async function findWatch(db: Db, id: string): Promise<WatchRow | undefined> {
  const { rows } = await sql<WatchRow>`
    select ${WATCH} from ${JOINED} where w.id = ${id} and w.ended_at is null`.execute(db);
  return rows[0];
}

export interface NewWatch {
  readonly id: string;
  readonly organ: { readonly id: string; readonly path: string };
  readonly numberId: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly at: Date;
}

export async function insertWatch(tx: Tx, { id, organ, numberId, from, to, by, at }: NewWatch): Promise<void> {
  await tx
    .insertInto('hotline_watch')
    .values({
      id,
      organ_id: organ.id,
      organ_path: organ.path,
      number_id: numberId,
      from_on: from,
      to_on: to,
      entered_by: by,
      entered_at: at,
    })
    .execute();
}

export async function endWatch(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('hotline_watch').set({ ended_at: at }).where('id', '=', id).execute();
}

export interface ShiftRow {
  readonly on: string;
  readonly slot: string;
  readonly officerId: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Shifts of a centre from a day on. */
export async function listShifts(db: Db, centrePath: string, from: string, to: string): Promise<ShiftRow[]> {
  const { rows } = await sql<ShiftRow>`
    select on_day::text as on, slot, officer_id as "officerId", officer_name as name, officer_name_en as "nameEn"
    from hotline_shift where centre_path = ${centrePath} and on_day between ${from}::date and ${to}::date
    order by on_day, array_position(array['early', 'late', 'night'], slot), officer_id`.execute(db);
  return rows;
}

/** False when there was none. */
export async function deleteShift(tx: Tx, one: { on: string; slot: string; officerId: string; centrePath: string }) {
  const gone = await tx
    .deleteFrom('hotline_shift')
    .where('on_day', '=', one.on)
    .where('slot', '=', one.slot)
    .where('officer_id', '=', one.officerId)
    .where('centre_path', '=', one.centrePath)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export interface NewAbsence {
  readonly id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly number_id: string;
  readonly found_at: Date;
  readonly source: 'call' | 'check';
}

export async function insertAbsence(tx: Tx, row: NewAbsence): Promise<void> {
  await tx.insertInto('hotline_absence').values(row).execute();
}

/** Ties what an organ was not told of yet up to a day to a notice; gives how many. */
export async function tieAbsences(tx: Tx, organId: string, noticeId: string, until: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update hotline_absence set notice_id = ${noticeId}
    where organ_id = ${organId} and notice_id is null and found_at < ${until}::date + 1`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
