// SQL on the organs a document names: by name as typed, and by id, in one statement however many they are.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Place } from '../rules/relations.ts';

export type NamedPlace = Place & { readonly nameEn: string | null; readonly shortName: string; readonly code: string };

const COLUMNS = sql`o.id, o.code, o.name, o.name_en as "nameEn", o.short_name as "shortName", o.path, o.kind, o.system, o.level,
  o.line, o.region_code as "regionCode"`;

/** Those in force that are called so in full, in short, or by code. */
export async function listNamedPlaces(db: Db, names: readonly string[], day: string): Promise<NamedPlace[]> {
  if (names.length === 0) return [];
  const typed = sql`any(${[...names]}::text[])`;
  const { rows } = await sql<NamedPlace>`
    select ${COLUMNS} from organ o
    where (o.name = ${typed} or o.short_name = ${typed} or o.code = ${typed})
      and coalesce(o.valid_from <= ${day}, true) and coalesce(o.valid_to >= ${day}, true)
    limit 500`.execute(db);
  return rows;
}

export async function listPlaces(db: Db, ids: readonly string[]): Promise<NamedPlace[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<NamedPlace>`
    select ${COLUMNS} from organ o where o.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}
