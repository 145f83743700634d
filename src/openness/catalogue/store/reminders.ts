// SQL on what is late: who is to be reminded, which reminders are over, and how each organ stands.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';

export interface LateDue {
  readonly id: string;
  readonly item: string;
  readonly organId: string;
  readonly period: string;
  /** Last day of what it is about. */
  readonly formedOn: string;
  readonly title: string;
  readonly titleEn: string | null;
}

/** Late, and in no reminder that is still open. */
export async function listUnreminded(db: Db, now: Date): Promise<LateDue[]> {
  const { rows } = await sql<LateDue>`
    select d.id, d.item, d.organ_id as "organId", d.period, d.formed_on::text as "formedOn",
      d.title, d.title_en as "titleEn"
    from catalogue_due d left join case_file c on c.id = d.case_id
    where d.done_at is null and d.due_at < ${now} and (c.id is null or c.phase = 'closed')
    order by d.organ_path, d.due_at, d.id`.execute(db);
  return rows;
}

export async function setCase(tx: Tx, ids: readonly string[], caseId: string): Promise<void> {
  await sql`update catalogue_due set case_id = ${caseId} where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Reminders that are open although nothing in them is. */
export async function listSettledCases(db: Db, caseIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from case_file c where c.id = any(${[...caseIds]}::uuid[]) and c.phase <> 'closed'
      and not exists (select from catalogue_due d where d.case_id = c.id and d.done_at is null)
    order by c.id`.execute(db);
  return rows.map((row) => row.id);
}

/** How an organ stands with what it owes. */
export interface Standing {
  readonly organId: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly due: number;
  readonly late: number;
  readonly onTime: number;
  readonly afterTime: number;
  readonly none: number;
}

/** Organs that owe or owed something, those with most that is late first. */
export async function listStandings(
  db: Db,
  asked: { readonly scopes: readonly Scope[]; readonly now: Date; readonly limit: number },
): Promise<Standing[]> {
  const { scopes, now, limit } = asked;
  const { rows } = await sql<Standing>`
    select o.id as "organId", o.code, o.name, o.name_en as "nameEn",
      count(*) filter (where d.done_at is null and d.due_at >= ${now})::int as due,
      count(*) filter (where d.done_at is null and d.due_at < ${now})::int as late,
      count(*) filter (where d.done_code is not null and d.done_at <= d.due_at)::int as "onTime",
      count(*) filter (where d.done_code is not null and d.done_at > d.due_at)::int as "afterTime",
      count(*) filter (where d.none_reason is not null)::int as none
    from catalogue_due d join organ o on o.id = d.organ_id
    where ${withinScopes(scopes, 'd.organ_path')}
    group by o.id order by late desc, due desc, o.code limit ${limit}`.execute(db);
  return rows;
}

/** Organs that exist on a day and could owe something. */
export interface Owner {
  readonly id: string;
  readonly path: string;
  readonly kind: string;
  readonly system: string | null;
  readonly level: number;
  readonly line: string | null;
}

export async function listOwners(db: Db, day: string): Promise<Owner[]> {
  const { rows } = await sql<Owner>`
    select id, path, kind, system, level, line from organ
    where kind in ('legal', 'enterprise') and coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)
    order by path`.execute(db);
  return rows;
}
