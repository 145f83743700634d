// SQL on hand-over sheets, the log of the duty telephone, and plans of holidays.
import { sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import type { HandoverInput, Plan } from '../contract.ts';

export interface Handover extends HandoverInput {
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly takenBy: string | null;
  readonly takenAt: Date | null;
  readonly remark: string | null;
}

export async function findHandover(db: Db, shiftId: string): Promise<Handover | null> {
  const { rows } = await sql<Handover>`
    select matters, pending, things, written_by as "writtenBy", written_at as "writtenAt", taken_by as "takenBy",
      taken_at as "takenAt", remark from duty_handover where shift_id = ${shiftId}`.execute(db);
  return rows[0] ?? null;
}

export async function putHandover(tx: Tx, shiftId: string, sheet: HandoverInput, by: string, at: Date): Promise<void> {
  const row = { ...sheet, written_by: by, written_at: at };
  await tx
    .insertInto('duty_handover')
    .values({ shift_id: shiftId, ...row })
    .onConflict((held) => held.column('shift_id').doUpdateSet(row))
    .execute();
}

export async function takeHandover(tx: Tx, shiftId: string, by: string, at: Date, remark: string | null) {
  const set = { taken_by: by, taken_at: at, remark };
  await tx.updateTable('duty_handover').set(set).where('shift_id', '=', shiftId).execute();
}

export interface CallRow {
  readonly id: string;
  readonly at: Date;
  readonly direction: 'in' | 'out';
  readonly caller: string;
  readonly phoneSealed: string | null;
  readonly about: string;
  readonly handled: string;
  readonly urgent: boolean;
  readonly takenBy: string;
}

export interface NewCall {
  readonly id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly at: Date;
  readonly direction: 'in' | 'out';
  readonly caller: string;
  readonly phone_sealed: string | null;
  readonly about: string;
  readonly handled: string;
  readonly urgent: boolean;
  readonly taken_by: string;
  readonly entered_at: Date;
}

export async function insertCall(tx: Tx, call: NewCall): Promise<void> {
  await tx.insertInto('duty_call').values(call).execute();
}

/** Of one organ within a time, the last first; `after` is the last call of the page before. */
export async function listCalls(
  db: Db,
  organId: string,
  asked: { readonly from: Date; readonly to: Date; readonly after?: string | undefined; readonly limit: number },
): Promise<CallRow[]> {
  const rest = asked.after ? sql`and (at, id) < (select at, id from duty_call where id = ${asked.after})` : sql``;
  const { rows } = await sql<CallRow>`
    select id, at, direction, caller, phone_sealed as "phoneSealed", about, handled, urgent, taken_by as "takenBy"
    from duty_call where organ_id = ${organId} and at >= ${asked.from} and at < ${asked.to} ${rest}
    order by at desc, id desc limit ${asked.limit}`.execute(db);
  return rows;
}

const PLAN = sql`p.id, p.organ_id as "organId", p.organ_path as "organPath", ${namedOrgan('o')} as organ, p.name,
  p.from_on::text as "from", p.to_on::text as "to", p.published_at as "publishedAt", p.published_by as "publishedBy"
  from duty_plan p join organ o on o.id = p.organ_id`;

export async function findPlan(db: Db, id: string): Promise<Plan | undefined> {
  if (!isId(id)) return undefined;
  return (await sql<Plan>`select ${PLAN} where p.id = ${id}`.execute(db)).rows[0];
}

/** Of one organ, that are not over on a day. */
export async function listPlansOf(db: Db, organId: string, day: string): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    select ${PLAN} where p.organ_id = ${organId} and p.to_on >= ${day}::date order by p.from_on`.execute(db);
  return rows;
}

/** Within the scopes, the last first. */
export async function listPlans(
  db: Db,
  scopes: readonly Scope[],
  asked: { readonly since: string; readonly limit: number },
): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    select ${PLAN} where p.to_on >= ${asked.since}::date and ${withinScopes(scopes, 'p.organ_path')}
    order by p.from_on desc, p.organ_path limit ${asked.limit}`.execute(db);
  return rows;
}

export interface NewPlan {
  readonly id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly name: string;
  readonly from_on: string;
  readonly to_on: string;
  readonly entered_by: string;
  readonly entered_at: Date;
}

export async function insertPlan(tx: Tx, plan: NewPlan): Promise<void> {
  await tx.insertInto('duty_plan').values(plan).execute();
}

export async function publishPlan(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await tx.updateTable('duty_plan').set({ published_at: at, published_by: by }).where('id', '=', id).execute();
}
