// SQL on who checks whom, on checks, and on demonstration units.
import { type RawBuilder, sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import { isId } from '#platform/ids.ts';
import type { Check, CheckInput, Demonstration, Duty, Sort } from './contract.ts';
import type { Overdue } from './overdue.ts';

const CHECK =
  sql.raw(`json_build_object('id', c.id, 'checkedOn', c.checked_on::text, 'result', c.result, 'found', c.found,
  'dueOn', c.due_on::text, 'putRightOn', c.put_right_on::text, 'putRight', c.put_right, 'orderId', c.order_id)`);

/** With the newest check of a year beside each: one statement, however many there are. */
async function selectDuties(db: Db, year: number, rest: RawBuilder<unknown>): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select d.id, ${namedOrgan('s')} as supervisor, d.supervisor_path as "supervisorPath", ${namedOrgan('u')} as unit, d.field,
      d.began_on::text as "beganOn", d.ended_on::text as "endedOn", k.last
    from oversight_duty d join organ s on s.id = d.supervisor_id join organ u on u.id = d.unit_id
    left join lateral (
      select ${CHECK} as last from oversight_check c
      where c.duty_id = d.id and c.checked_on >= make_date(${year}, 1, 1) and c.checked_on < make_date(${year + 1}, 1, 1)
      order by c.checked_on desc, c.id desc limit 1
    ) k on true
    ${rest}`.execute(db);
  return rows;
}

export interface DutiesAsked {
  readonly year: number;
  /** Supervising organs; all when absent. */
  readonly scopes?: readonly Scope[];
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Those there were in a year, in the order in which they were given. */
export function listDuties(db: Db, { year, scopes, after, limit }: DutiesAsked): Promise<Duty[]> {
  const own = scopes ? sql`and ${withinScopes(scopes, 'd.supervisor_path')}` : sql``;
  const from = after && isId(after) ? sql`and d.id > ${after}` : sql``;
  return selectDuties(
    db,
    year,
    sql`where d.began_on < make_date(${year + 1}, 1, 1) and (d.ended_on is null or d.ended_on >= make_date(${year}, 1, 1))
      ${own} ${from} order by d.id limit ${limit}`,
  );
}

export async function findDuty(db: Db, id: string, year: number): Promise<Duty | undefined> {
  return isId(id) ? (await selectDuties(db, year, sql`where d.id = ${id}`))[0] : undefined;
}

/** How many units there were in a year, and how many of them were checked. */
export async function countYear(db: Db, year: number): Promise<{ units: number; checked: number }> {
  const { rows } = await sql<{ units: number; checked: number }>`
    select count(*)::int as units, count(*) filter (where exists (
      select from oversight_check c where c.duty_id = d.id
        and c.checked_on >= make_date(${year}, 1, 1) and c.checked_on < make_date(${year + 1}, 1, 1)))::int as checked
    from oversight_duty d
    where d.began_on < make_date(${year + 1}, 1, 1) and (d.ended_on is null or d.ended_on >= make_date(${year}, 1, 1))
  `.execute(db);
  return rows[0] as { units: number; checked: number };
}

export async function listChecks(db: Db, dutyId: string, limit: number): Promise<Check[]> {
  const { rows } = await sql<{ one: Check }>`
    select ${CHECK} as one from oversight_check c where c.duty_id = ${dutyId}
    order by c.checked_on desc, c.id desc limit ${limit}`.execute(db);
  return rows.map(({ one }) => one);
}

interface Place {
  readonly id: string;
  readonly path: string;
}

/** False when the unit has a supervising organ already. */
export async function insertDuty(
  tx: Tx,
  duty: { id: string; supervisor: Place; unit: Place; field: string; on: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('oversight_duty')
    .values({
      id: duty.id,
      supervisor_id: duty.supervisor.id,
      supervisor_path: duty.supervisor.path,
      unit_id: duty.unit.id,
      unit_path: duty.unit.path,
      field: duty.field,
      began_on: duty.on,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function endDuty(tx: Tx, id: string, on: string): Promise<void> {
  await tx
    .updateTable('oversight_duty')
    .set({ ended_on: on })
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .execute();
}

export async function insertCheck(
  tx: Tx,
  check: CheckInput & { readonly id: string; readonly dutyId: string; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('oversight_check')
    .values({
      id: check.id,
      duty_id: check.dutyId,
      checked_on: check.on,
      result: check.result,
      found: check.found,
      due_on: check.result === 'unsound' ? (check.due ?? null) : null,
      checked_by: check.by,
    })
    .execute();
}

/** False when there is nothing to put right. */
export async function putRight(tx: Tx, dutyId: string, id: string, on: string, text: string): Promise<boolean> {
  const row = await tx
    .updateTable('oversight_check')
    .set({ put_right_on: on, put_right: text })
    .where('id', '=', id)
    .where('duty_id', '=', dutyId)
    .where('result', '=', 'unsound')
    .where('put_right_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What was to be put right by a day before `today`, is not, and brought no order yet; the oldest first. */
export async function listOverdue(db: Db, today: string, limit: number): Promise<Overdue[]> {
  const { rows } = await sql<Overdue>`
    select c.id, c.checked_on::text as "checkedOn", c.due_on::text as "dueOn", c.found,
      json_build_object('id', u.id, 'kind', u.kind, 'name', u.name, 'nameEn', u.name_en) as unit,
      json_build_object('id', s.id, 'kind', s.kind, 'name', s.name, 'nameEn', s.name_en) as supervisor
    from oversight_check c join oversight_duty d on d.id = c.duty_id
    join organ u on u.id = d.unit_id join organ s on s.id = d.supervisor_id
    where c.due_on < ${today} and c.put_right_on is null and c.order_id is null
    order by c.due_on, c.id limit ${limit}`.execute(db);
  return rows;
}

export async function tieToOrder(tx: Tx, id: string, orderId: string): Promise<void> {
  await tx.updateTable('oversight_check').set({ order_id: orderId }).where('id', '=', id).execute();
}

/** Those that are models now first, then those that were; by name of the unit. */
export async function listDemonstrations(db: Db, limit: number): Promise<Demonstration[]> {
  const { rows } = await sql<Demonstration>`
    select m.id, ${namedOrgan('u')} as unit, m.sort, m.reason, m.named_on::text as "namedOn",
      m.ended_on::text as "endedOn", m.end_reason as "endReason"
    from demonstration_unit m join organ u on u.id = m.unit_id
    order by m.ended_on is not null, m.named_on desc, m.id limit ${limit}`.execute(db);
  return rows;
}

/** False when it is one already. */
export async function insertDemonstration(
  tx: Tx,
  named: { id: string; unit: Place; sort: Sort; reason: string; on: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('demonstration_unit')
    .values({
      id: named.id,
      unit_id: named.unit.id,
      unit_path: named.unit.path,
      sort: named.sort,
      reason: named.reason,
      named_on: named.on,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  await tellPages(tx);
  return row !== undefined;
}

/** The page of an organ tells what it is a model of. */
const tellPages = (tx: Tx) => touchPages(tx, ['organs']);

export async function findUnitPath(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('demonstration_unit').select('unit_path').where('id', '=', id).executeTakeFirst();
  return row?.unit_path;
}

export async function endDemonstration(tx: Tx, id: string, on: string, reason: string): Promise<void> {
  await tx
    .updateTable('demonstration_unit')
    .set({ ended_on: on, end_reason: reason })
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .execute();
  await tellPages(tx);
}

/** What organs are models of now, by their codes. */
export async function listSorts(db: Db, codes: readonly string[]): Promise<{ code: string; sort: Sort }[]> {
  const { rows } = await sql<{ code: string; sort: Sort }>`
    select u.code, m.sort from demonstration_unit m join organ u on u.id = m.unit_id
    where m.ended_on is null and u.code = any(${[...codes]}) order by m.sort`.execute(db);
  return rows;
}
