// SQL on the directory: numbers, liaisons, tests, and who of the operators is on duty.
import { type RawBuilder, sql } from 'kysely';
import { namedOrgan, withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { NumberSort } from '../rules/calls.ts';

export interface NumberRow {
  readonly id: string;
  readonly organ: { readonly code: string; readonly name: string; readonly nameEn: string | null };
  readonly organId: string;
  readonly organPath: string;
  readonly number: string;
  readonly sort: NumberSort;
  readonly liaison: 'A' | 'B' | null;
  readonly person: string | null;
  readonly duties: string;
  readonly hours: string;
  readonly confirmedOn: string;
  readonly testedOn: string | null;
  readonly tested: string | null;
  /** Organs that have the same number in the directory. */
  readonly shared: number;
  /** The liaison who is to answer today: by the watches of the organ, the first where there are none. */
  readonly onWatch: boolean;
}

const covers = (today: string) => sql`w.ended_at is null and ${today}::date between w.from_on and w.to_on`;
const onWatch = (today: string) => sql`n.liaison is not null and case
    when exists (select from hotline_watch w where w.organ_id = n.organ_id and ${covers(today)})
    then exists (select from hotline_watch w where w.organ_id = n.organ_id and w.number_id = n.id and ${covers(today)})
    else n.liaison = 'A' end`;

async function select(db: Db, today: string, rest: RawBuilder<unknown>): Promise<NumberRow[]> {
  const { rows } = await sql<NumberRow>`
    select n.id, ${namedOrgan('o')} as organ, n.organ_id as "organId", n.organ_path as "organPath", n.number, n.sort, n.liaison, n.person,
      n.duties, n.hours, n.confirmed_on::text as "confirmedOn", n.tested_on::text as "testedOn", n.tested,
      ${onWatch(today)} as "onWatch",
      (select count(*)::int from hotline_number e where e.number = n.number and e.ended_on is null) as shared
    from hotline_number n join organ o on o.id = n.organ_id ${rest}`.execute(db);
  return rows;
}

/** Of the organs in scope, organ by organ. */
export function listNumbers(
  db: Db,
  asked: {
    readonly scopes: readonly Scope[];
    readonly today: string;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<NumberRow[]> {
  const from = asked.after
    ? sql`and (n.organ_path, n.id) > (select organ_path, id from hotline_number where id = ${asked.after})`
    : sql``;
  return select(
    db,
    asked.today,
    sql`where n.ended_on is null and ${withinScopes(asked.scopes, 'n.organ_path')} ${from}
      order by n.organ_path, n.id limit ${asked.limit}`,
  );
}

/** Every word typed stands in what the number is found by; liaisons first, A before B. Nothing typed: first liaisons. */
export function searchNumbers(db: Db, typed: string, today: string, limit: number): Promise<NumberRow[]> {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, 5);
  const has = (word: string) => sql`n.found_by like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`;
  return select(
    db,
    today,
    sql`where n.ended_on is null and ${words.length > 0 ? sql.join(words.map(has), sql` and `) : sql`n.liaison = 'A'`}
      order by n.liaison is null, n.liaison, n.organ_path, n.id limit ${limit}`,
  );
}

/** Those of one organ that are liaisons', the first before whoever is in their place. */
export function listLiaisons(db: Db, organPath: string, today: string, limit: number): Promise<NumberRow[]> {
  return select(
    db,
    today,
    sql`where n.ended_on is null and n.liaison is not null and n.organ_path = ${organPath}
      order by n.liaison, n.id limit ${limit}`,
  );
}

export async function findNumber(db: Db, id: string, today: string): Promise<NumberRow | undefined> {
  return (await select(db, today, sql`where n.id = ${id} and n.ended_on is null`))[0];
}

export async function noteTest(tx: Tx, id: string, tested: string, on: string): Promise<void> {
  await tx.updateTable('hotline_number').set({ tested, tested_on: on }).where('id', '=', id).execute();
}

export async function noteConfirmed(tx: Tx, id: string, on: string): Promise<void> {
  await tx.updateTable('hotline_number').set({ confirmed_on: on }).where('id', '=', id).execute();
}

export async function endNumber(tx: Tx, id: string, on: string): Promise<void> {
  await tx.updateTable('hotline_number').set({ ended_on: on }).where('id', '=', id).execute();
}

export interface DutyRow {
  readonly slot: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Who is on duty on a day, the early ones first. */
export async function listOnDuty(db: Db, day: string): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    select slot, officer_name as name, officer_name_en as "nameEn" from hotline_shift where on_day = ${day}::date
    order by array_position(array['early', 'late', 'night'], slot), officer_id`.execute(db);
  return rows;
}

export interface Shift {
  readonly on: string;
  readonly slot: string;
  readonly officer: { readonly id: string; readonly name: string; readonly nameEn?: string | null };
  readonly centrePath: string;
}

export async function insertShift(tx: Tx, { on, slot, officer, centrePath }: Shift): Promise<void> {
  await tx
    .insertInto('hotline_shift')
    .values({
      on_day: on,
      slot,
      officer_id: officer.id,
      officer_name: officer.name,
      officer_name_en: officer.nameEn ?? null,
      centre_path: centrePath,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
