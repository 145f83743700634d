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

/** Writes divisions in one statement; one that is there takes its new name and place. */
export async function saveRegions(tx: Tx, regions: readonly Region[]): Promise<void> {
  await sql`
    insert into region (code, name, level, kind, parent_code)
    select code, name, level, kind, "parentCode" from json_to_recordset(${JSON.stringify(regions)}::json)
      as r (code text, name text, level smallint, kind text, "parentCode" text)
    on conflict (code) do update set name = excluded.name, level = excluded.level, kind = excluded.kind,
      parent_code = excluded.parent_code`.execute(tx);
}
