// SQL that reads the tree of organs.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { type Organ, withinScopes } from '../contract.ts';
import { listPathsAbove } from '../rules.ts';

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

/** The organs that scopes begin at; the root for a scope that begins above it. */
export function listTops(db: Db, scopes: readonly Scope[]): Promise<Organ[]> {
  const paths = scopes.map((scope) => scope.path);
  return selectOrgans(db)
    .where((eb) =>
      eb.or([
        eb('organ.path', '=', sql<string>`any(${paths}::text[])`),
        ...(paths.includes('') ? [eb('organ.parent_id', 'is', null)] : []),
      ]),
    )
    .orderBy('organ.path')
    .execute();
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
export function search(db: Db, query: string, scopes: readonly Scope[], day: string, limit: number): Promise<Organ[]> {
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
export async function listNear(db: Db, path: string, names: readonly string[], day: string): Promise<Organ[]> {
  const seats = isSeatedOver(path);
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

/** Organs of these lines, or with these ids, on every level whose territory the organ at `path` belongs to. */
export function listOver(
  db: Db,
  path: string,
  wanted: { readonly lines: readonly string[]; readonly ids: readonly string[] },
  day: string,
): Promise<Organ[]> {
  return selectOrgans(db)
    .where((eb) =>
      eb.or([
        eb('organ.id', '=', sql<string>`any(${[...wanted.ids]}::uuid[])`),
        eb.and([eb('organ.line', '=', sql<string>`any(${[...wanted.lines]}::text[])`), eb('organ.kind', '=', 'legal')]),
      ]),
    )
    .where(isSeatedOver(path))
    .where(inForce(day))
    .orderBy('organ.level', 'desc')
    .orderBy(sql`length(organ.path)`)
    .execute();
}

/** The organ's territory, which is that of its level, holds the organ at `path`. */
function isSeatedOver(path: string) {
  return sql<boolean>`exists (select from organ seat where seat.path = any(${listPathsAbove(path)}::text[])
    and seat.level = organ.level and starts_with(organ.path, seat.path))`;
}

/** Which of these codes any organ has or had. */
export async function listTakenCodes(db: Db, codes: readonly string[]): Promise<Map<string, 'now' | 'before'>> {
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

/** Every organ, 500 at a time, by path. */
export async function* listBatches(db: Db): AsyncIterable<Organ[]> {
  for (let after = ''; ; ) {
    const batch = await selectOrgans(db).where('path', '>', after).orderBy('path').limit(500).execute();
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last.path;
  }
}
