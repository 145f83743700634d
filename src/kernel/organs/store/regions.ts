// SQL on administrative divisions.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Region } from '../contract.ts';

const REGION_COLUMNS = ['code', 'name', 'level', 'kind', 'parent_code as parentCode'] as const;

/** Divisions directly beneath one; the topmost ones for null. */
export function listRegionsBeneath(db: Db, parentCode: string | null): Promise<Region[]> {
  return db
    .selectFrom('region')
    .select(REGION_COLUMNS)
    .where('parent_code', parentCode === null ? 'is' : '=', parentCode)
    .orderBy('code')
    .execute();
}

/** Provinces, cities and counties, the higher before the lower. */
export function listUpperRegions(db: Db): Promise<Region[]> {
  return db
    .selectFrom('region')
    .select(REGION_COLUMNS)
    .where('level', '<=', 4)
    .orderBy('level')
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

/** A division by its code and its name after those of all above it: 临沧市临翔区凤翔街道. */
export interface Place {
  readonly code: string;
  readonly place: string;
}

/** Divisions whose name holds what was typed, or whose code begins with it; the higher ones first. */
export async function searchRegions(db: Db, typed: string, limit: number): Promise<Place[]> {
  const { rows } = await sql<Place>`
    with recursive up as (
      (select code, level, name as place, parent_code from region
        where position(${typed} in name) > 0 or starts_with(code, ${typed})
        order by level, code limit ${limit})
      union all
      select up.code, up.level, above.name || up.place, above.parent_code
        from up join region above on above.code = up.parent_code)
    select code, place from up where parent_code is null order by level, code`.execute(db);
  return rows;
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
