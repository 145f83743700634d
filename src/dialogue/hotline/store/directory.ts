// SQL by which numbers come into the directory, one or a sheet of them, and go out of it as a sheet.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { NumberSort } from '../rules/calls.ts';

export interface NewNumber {
  readonly id: string;
  readonly organ: { readonly id: string; readonly path: string };
  readonly number: string;
  readonly sort: NumberSort;
  readonly liaison: 'A' | 'B' | null;
  readonly person: string | null;
  readonly duties: string;
  readonly hours: string;
  readonly foundBy: string;
  readonly on: string;
}

/** Rows of one statement. */
const BATCH = 500;

/** Gives how many are new: an organ has a number once. */
export async function insertNumbers(tx: Tx, numbers: readonly NewNumber[]): Promise<number> {
  let fresh = 0;
  for (let from = 0; from < numbers.length; from += BATCH) {
    const rows = numbers.slice(from, from + BATCH).map((one) => ({
      id: one.id,
      organ_id: one.organ.id,
      organ_path: one.organ.path,
      number: one.number,
      sort: one.sort,
      liaison: one.liaison,
      person: one.person,
      duties: one.duties,
      hours: one.hours,
      found_by: one.foundBy,
      confirmed_on: one.on,
    }));
    const done = await tx
      .insertInto('hotline_number')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    fresh += done.length;
  }
  return fresh;
}

interface KnownOrgan {
  readonly id: string;
  readonly code: string;
  readonly path: string;
  readonly name: string;
  readonly shortName: string | null;
}

export async function mapCodes(db: Db, codes: readonly string[]): Promise<Map<string, KnownOrgan>> {
  const { rows } = await sql<KnownOrgan>`
    select id, code, path, name, short_name as "shortName" from organ where code = any(${[...codes]}::text[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

export interface DirectoryLine {
  readonly code: string;
  readonly organ: string;
  readonly number: string;
  readonly sort: NumberSort;
  readonly liaison: string | null;
  readonly person: string | null;
  readonly duties: string;
  readonly hours: string;
  readonly tested: string | null;
}

/** The directory as a sheet, organ by organ. */
export async function listDirectory(db: Db, scopes: readonly Scope[], limit: number): Promise<DirectoryLine[]> {
  const { rows } = await sql<DirectoryLine>`
    select o.code, o.name as organ, n.number, n.sort, n.liaison, n.person, n.duties, n.hours, n.tested
    from hotline_number n join organ o on o.id = n.organ_id
    where n.ended_on is null and ${withinScopes(scopes, 'n.organ_path')}
    order by n.organ_path, n.liaison, n.id limit ${limit}`.execute(db);
  return rows;
}

export interface FindingLine {
  readonly code: string;
  readonly organ: string;
  readonly on: string;
  readonly practice: string;
  readonly detail: string;
  readonly told: boolean;
}

/** What quality sheets found in a month. */
export async function listFindings(
  db: Db,
  asked: { readonly from: string; readonly to: string; readonly scopes: readonly Scope[]; readonly limit: number },
): Promise<FindingLine[]> {
  const { rows } = await sql<FindingLine>`
    select o.code, o.name as organ, f.happened_on::text as on, f.practice, f.detail, f.notice_id is not null as told
    from hotline_finding f join organ o on o.id = f.organ_id
    where f.happened_on between ${asked.from}::date and ${asked.to}::date and ${withinScopes(asked.scopes, 'f.organ_path')}
    order by f.happened_on, o.code, f.id limit ${asked.limit}`.execute(db);
  return rows;
}
