// SQL on organs, their history and the divisions they stand on.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { Organ, Region } from './contract.ts';
import { withinScopes } from './contract.ts';
import { listPathsAbove } from './rules.ts';

const COLUMNS = [
  'organ.id',
  'organ.code',
  'organ.parent_id as parentId',
  'organ.path',
  'organ.name',
  'organ.name_en as nameEn',
  'organ.short_name as shortName',
  'organ.kind',
  'organ.system',
  'organ.level',
  'organ.line',
  'organ.region_code as regionCode',
  'organ.uscc',
  'organ.rank',
  'organ.address',
  'organ.phone',
  'organ.valid_from as validFrom',
  'organ.valid_to as validTo',
  'organ.access_date as accessDate',
  'organ.contact',
] as const;

/** The checks of the table make `kind` and `system` what the contract says. */
function selectOrgans(db: Db) {
  return db.selectFrom('organ').select(COLUMNS).$castTo<Organ>();
}

export function findById(db: Db, id: string): Promise<Organ | undefined> {
  return selectOrgans(db).where('organ.id', '=', id).executeTakeFirst();
}

export function findByCode(db: Db, code: string): Promise<Organ | undefined> {
  return selectOrgans(db).where('organ.code', '=', code).executeTakeFirst();
}

/** The organ that once had a code, when it has another one now. */
export function findByFormerCode(db: Db, code: string): Promise<Organ | undefined> {
  return selectOrgans(db)
    .innerJoin('organ_code_history', 'organ_code_history.organ_id', 'organ.id')
    .where('organ_code_history.code', '=', code)
    .limit(1)
    .executeTakeFirst();
}

export function findRoot(db: Db): Promise<Organ | undefined> {
  return selectOrgans(db).where('organ.parent_id', 'is', null).executeTakeFirst();
}

/** In force on `day`, in the city's order. */
export function listChildren(db: Db, parentIds: readonly string[], day: string): Promise<Organ[]> {
  return selectOrgans(db)
    .where('organ.parent_id', 'in', [...parentIds])
    .where(inForce(day))
    .orderBy('organ.parent_id')
    .orderBy('organ.position')
    .orderBy('organ.code')
    .execute();
}

/** From the root down, the organ itself last. */
export function listAbove(db: Db, path: string): Promise<Organ[]> {
  return selectOrgans(db)
    .where('organ.path', '=', sql<string>`any(${listPathsAbove(path)}::text[])`)
    .orderBy(sql`length(organ.path)`)
    .execute();
}

const inForce = (day: string) =>
  sql<boolean>`coalesce(organ.valid_from <= ${day}, true) and coalesce(organ.valid_to >= ${day}, true)`;

/** Those whose names or codes match all of `query` (a tsquery), the highest and shortest first; 1,000 are weighed. */
export function search(
  db: Db,
  query: string,
  scopes: readonly Scope[],
  day: string,
  limit: number,
): Promise<Organ[]> {
  return db
    .with('organ', (with_) =>
      with_
        .selectFrom('organ')
        .selectAll()
        .where(sql<boolean>`organ.search @@ ${query}::tsquery`)
        .where(withinScopes(scopes, 'organ.path'))
        .where(inForce(day))
        .limit(1000),
    )
    .selectFrom('organ')
    .select(COLUMNS)
    .orderBy('organ.level')
    .orderBy(sql`length(organ.name)`)
    .orderBy('organ.code')
    .limit(limit)
    .$castTo<Organ>()
    .execute();
}

/**
 * The organ of the same line on the nearest level above that the organ's own territory belongs to: for a county's
 * market bureau the city's. `seat` is the node both stand on; it has the superior's level.
 */
export function findLineSuperior(db: Db, organ: Organ): Promise<Organ | undefined> {
  return selectOrgans(db)
    .where('organ.line', '=', organ.line)
    .where('organ.level', '<', organ.level)
    .where(
      sql<boolean>`exists (select from organ seat where seat.path = any(${listPathsAbove(organ.path)}::text[])
        and seat.level = organ.level and starts_with(organ.path, seat.path))`,
    )
    .orderBy('organ.level', 'desc')
    .orderBy(sql`length(organ.path)`)
    .limit(1)
    .executeTakeFirst();
}

/**
 * Organs meant by codes or lines as seen from the organ at `path`: of a line, the one on the nearest level whose
 * territory that organ belongs to, its own level first.
 */
export async function listNear(
  db: Db,
  path: string,
  names: readonly string[],
  day: string,
): Promise<Organ[]> {
  const seats = sql<boolean>`exists (select from organ seat where seat.path = any(${listPathsAbove(path)}::text[])
    and seat.level = organ.level and starts_with(organ.path, seat.path))`;
  const wanted = sql<string>`any(${[...names]}::text[])`;
  return selectOrgans(db)
    .distinctOn(sql`coalesce(organ.line, organ.code)`)
    .where((eb) =>
      eb.or([
        eb('organ.code', '=', wanted),
        eb.and([eb('organ.line', '=', wanted), eb('organ.kind', '=', 'legal'), seats]),
      ]),
    )
    .where(inForce(day))
    .orderBy(sql`coalesce(organ.line, organ.code)`)
    .orderBy('organ.level', 'desc')
    .orderBy(sql`length(organ.path)`)
    .execute();
}

/** Holds the tree for the rest of the transaction: its changes are rare and follow one another. */
export async function lockTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('organ tree', 0))`.execute(tx);
}

export interface NewOrgan extends Organ {
  readonly position: number;
  /** Search tokens of names and code. */
  readonly tokens: readonly string[];
}

/** Inserts any number of organs in one statement. A superior must be there already or be among them. */
export async function insertOrgans(tx: Tx, organs: readonly NewOrgan[]): Promise<void> {
  await sql`
    insert into organ (id, code, parent_id, path, name, name_en, short_name, kind, system, level, line, region_code,
      uscc, rank, address, phone, valid_from, valid_to, access_date, contact, position, search)
    select id, code, "parentId", path, name, "nameEn", "shortName", kind, system, level, line, "regionCode",
      uscc, rank, address, phone, "validFrom", "validTo", "accessDate", contact, position, array_to_tsvector(tokens)
    from json_to_recordset(${JSON.stringify(organs)}::json) as r (id uuid, code text, "parentId" uuid, path text,
      name text, "nameEn" text, "shortName" text, kind text, system text, level smallint, line text,
      "regionCode" text, uscc text, rank text, address text, phone text, "validFrom" date, "validTo" date,
      "accessDate" date, contact text, position integer, tokens text[])`.execute(tx);
}

export type OrganChange = 'renamed' | 'recoded' | 'moved' | 'closed';

/** Keeps what the organ is before a change. */
export async function keepHistory(
  tx: Tx,
  organ: Organ,
  change: OrganChange,
  reason: string,
  by: { actorId: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('organ_code_history')
    .values({
      id: newId(),
      organ_id: organ.id,
      change,
      code: organ.code,
      name: organ.name,
      path: organ.path,
      reason,
      actor_id: by.actorId,
      at: by.at,
    })
    .execute();
}

export interface HistoryEntry {
  readonly change: OrganChange;
  readonly code: string;
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
}

export function listHistory(db: Db, organId: string): Promise<HistoryEntry[]> {
  return db
    .selectFrom('organ_code_history')
    .select(['change', 'code', 'name', 'reason', 'at'])
    .where('organ_id', '=', organId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .$castTo<HistoryEntry>()
    .execute();
}

export async function updateNames(
  tx: Tx,
  id: string,
  names: { name: string; nameEn: string | null; shortName: string; tokens: readonly string[] },
): Promise<void> {
  await tx
    .updateTable('organ')
    .set({
      name: names.name,
      name_en: names.nameEn,
      short_name: names.shortName,
      search: sql`array_to_tsvector(${names.tokens}::text[])`,
    })
    .where('id', '=', id)
    .execute();
}

export async function updateCode(tx: Tx, id: string, code: string, tokens: readonly string[]): Promise<void> {
  const search = sql<string>`array_to_tsvector(${tokens}::text[])`;
  await tx.updateTable('organ').set({ code, search }).where('id', '=', id).execute();
}

export async function updateParent(tx: Tx, id: string, parentId: string): Promise<void> {
  await tx.updateTable('organ').set({ parent_id: parentId }).where('id', '=', id).execute();
}

export async function updateValidity(tx: Tx, id: string, validTo: string | null): Promise<void> {
  await tx.updateTable('organ').set({ valid_to: validTo }).where('id', '=', id).execute();
}

/** Rewrites the paths of a node and everything beneath it in one statement; tables that refer to a path follow. */
export async function replacePath(tx: Tx, from: string, to: string): Promise<void> {
  await tx
    .updateTable('organ')
    .set({ path: sql`${to} || substr(path, ${from.length + 1})` })
    .where(withinScopes([{ path: from, deep: true }], 'organ.path'))
    .execute();
}

/** Which of these codes any organ has or had. */
export async function listTakenCodes(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, 'now' | 'before'>> {
  const { rows } = await sql<{ code: string; now: boolean }>`
    select code, true as now from organ where code = any(${codes}::text[])
    union select h.code, false from organ_code_history h where h.code = any(${codes}::text[])
      and not exists (select from organ o where o.code = h.code)`.execute(db);
  return new Map(rows.map((row) => [row.code, row.now ? 'now' : 'before']));
}

export function listByCodes(db: Db, codes: readonly string[]): Promise<Organ[]> {
  return selectOrgans(db).where('organ.code', '=', sql<string>`any(${codes}::text[])`).execute();
}

export async function takePosition(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('organ')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), sql<number>`0`).as('last'))
    .executeTakeFirstOrThrow();
  return last + 1;
}

export async function countLivingChildren(db: Db, id: string, day: string): Promise<number> {
  const { count } = await db
    .selectFrom('organ')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('parent_id', '=', id)
    .where(sql<boolean>`coalesce(valid_to > ${day}, true)`)
    .executeTakeFirstOrThrow();
  return count;
}

const REGION_COLUMNS = ['code', 'name', 'level', 'kind', 'parent_code as parentCode'] as const;

export function findRegion(db: Db, code: string): Promise<Region | undefined> {
  return db.selectFrom('region').select(REGION_COLUMNS).where('code', '=', code).executeTakeFirst();
}

/** Divisions directly beneath one; the topmost ones for null. */
export function listRegionsBeneath(db: Db, parentCode: string | null): Promise<Region[]> {
  return db
    .selectFrom('region')
    .select(REGION_COLUMNS)
    .where('parent_code', parentCode === null ? 'is' : '=', parentCode)
    .orderBy('code')
    .execute();
}

export function listRegionsByCodes(db: Db, codes: readonly string[]): Promise<Region[]> {
  return db
    .selectFrom('region')
    .select(REGION_COLUMNS)
    .where('code', '=', sql<string>`any(${codes}::text[])`)
    .execute();
}

/** Writes divisions in one statement; one that is there takes its new name and place. */
export async function saveRegions(tx: Tx, regions: readonly Region[]): Promise<void> {
  await sql`
    insert into region (code, name, level, kind, parent_code)
    select code, name, level, kind, "parentCode" from json_to_recordset(${JSON.stringify(regions)}::json)
      as r (code text, name text, level smallint, kind text, "parentCode" text)
    on conflict (code) do update set name = excluded.name, level = excluded.level, kind = excluded.kind,
      parent_code = excluded.parent_code`.execute(tx);
}
