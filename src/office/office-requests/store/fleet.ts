// SQL on the vehicles of an organ and who has them when.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { FleetInput } from '../contract.ts';

/** Gives whether its plate was not there yet. */
export async function insertVehicle(
  tx: Tx,
  organ: { readonly id: string; readonly path: string },
  { plate, model, seats, driver, mileage }: FleetInput,
): Promise<boolean> {
  const row = { id: newId(), organ_id: organ.id, organ_path: organ.path, plate, model, seats, driver, mileage };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('vehicle')
    .values(row)
    .onConflict((known) => known.columns(['organ_id', 'plate']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export interface Vehicle {
  readonly id: string;
  readonly plate: string;
  readonly model: string;
  readonly seats: number;
  readonly driver: string;
  readonly mileage: number;
  /** When it is out next, or now. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

const MOST_VEHICLES = 200;

export async function listVehicles(db: Db, scopes: readonly Scope[], now: Date): Promise<Vehicle[]> {
  const { rows } = await sql<Vehicle>`
    select v.id, v.plate, v.model, v.seats, v.driver, v.mileage, t.starts_at as "startsAt", t.ends_at as "endsAt"
    from vehicle v left join lateral (select starts_at, ends_at from vehicle_trip
      where vehicle = v.number and ends_at > ${now} and back_at is null order by starts_at limit 1) t on true
    where ${withinScopes(scopes, 'v.organ_path')} order by v.organ_path, v.plate limit ${MOST_VEHICLES}`.execute(db);
  return rows;
}

export interface NewTrip {
  readonly caseId: string;
  readonly organId: string;
  readonly plate: string;
  readonly driver: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Under the lock of the vehicle; gives whether there is one and it is free. The table refuses whatever comes past this. */
export async function insertTrip(tx: Tx, trip: NewTrip): Promise<boolean> {
  const { rows } = await sql<{ number: number }>`
    select number from vehicle where organ_id = ${trip.organId} and plate = ${trip.plate} for update`.execute(tx);
  const vehicle = rows[0]?.number;
  if (vehicle === undefined) return false;
  const { numAffectedRows } = await sql`
    insert into vehicle_trip (case_id, vehicle, driver, starts_at, ends_at)
    select ${trip.caseId}, ${vehicle}, ${trip.driver}, ${trip.startsAt}, ${trip.endsAt}
    where not exists (select from vehicle_trip t where t.vehicle = ${vehicle}
      and t.starts_at < ${trip.endsAt}::timestamptz and t.ends_at > ${trip.startsAt}::timestamptz)`.execute(tx);
  return numAffectedRows === 1n;
}

/** Back before its time, it is free at once. */
export async function closeTrip(tx: Tx, caseId: string, mileage: number, now: Date): Promise<void> {
  await sql`with trip as (update vehicle_trip set back_at = ${now}, mileage = ${mileage},
      ends_at = case when starts_at < ${now} then least(ends_at, ${now}) else ends_at end
      where case_id = ${caseId} returning vehicle)
    update vehicle v set mileage = greatest(v.mileage, ${mileage}) from trip where v.number = trip.vehicle`.execute(tx);
}
