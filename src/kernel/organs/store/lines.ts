// SQL on organs as a line of a list shows them: name, kind and place, many at once, also those that exist no more.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { withinScopes } from '../contract.ts';
import { listPathsAbove } from '../rules.ts';

export interface OrganLine {
  readonly id: string;
  readonly code: string;
  readonly path: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly shortName: string;
  readonly kind: string;
  readonly level: number;
}

const COLUMNS = [
  'id',
  'code',
  'path',
  'name',
  'name_en as nameEn',
  'short_name as shortName',
  'kind',
  'level',
] as const;

const selectLines = (db: Db) => db.selectFrom('organ').select(COLUMNS);

/** The organs at exactly these paths, in the order of the paths. */
export function listOrgansAt(db: Db, paths: readonly string[]): Promise<OrganLine[]> {
  return selectLines(db).where('path', '=', sql<string>`any(${paths}::text[])`).orderBy('path').execute();
}

/** The organs at these paths and everything above them, from the top down. */
export function listOrgansAlong(db: Db, paths: readonly string[]): Promise<OrganLine[]> {
  const all = [...new Set(paths.flatMap(listPathsAbove))];
  return selectLines(db).where('path', '=', sql<string>`any(${all}::text[])`).orderBy(sql`length(path)`).execute();
}

export function listOrgansById(db: Db, ids: readonly string[]): Promise<OrganLine[]> {
  return selectLines(db).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute();
}

/** An organ and everything beneath it, from the top down. */
export function listOrgansWithin(db: Db, path: string): Promise<OrganLine[]> {
  return selectLines(db)
    .where(withinScopes([{ path, deep: true }], 'path'))
    .orderBy(sql`length(path)`)
    .execute();
}

/** Organs directly beneath these that exist, sections left out, in the city's order. */
export function listOrgansBeneath(db: Db, parents: readonly string[]): Promise<OrganLine[]> {
  return selectLines(db)
    .where('parent_id', '=', sql<string>`any(${parents}::uuid[])`)
    .where('kind', '<>', 'section')
    .where('valid_to', 'is', null)
    .orderBy('position')
    .execute();
}
