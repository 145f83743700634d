// What supervision reads of organs: who supervises a territory, and the organs a board or a ranking shows.
import { sql } from 'kysely';
import { listPathsAbove } from '#kernel/organs/rules.ts';
import type { Db } from '#platform/database/db.ts';

/** Business line of the organs that supervise, at every level. */
const LINE = 'supervision';

/** The organ that supervises the smallest territory around a path; undefined when there is none. */
export async function findSupervisingOrgan(db: Db, path: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select s.id from organ t
    join organ s on s.line = ${LINE} and s.level = t.level and starts_with(s.path, t.path)
    where t.path = any(${listPathsAbove(path)}::text[]) and t.kind = 'statistical' and not starts_with(${path}, s.path)
    order by length(t.path) desc, length(s.path) limit 1`.execute(db);
  return rows[0]?.id;
}

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

/** The organs at these paths and everything above them, from the top down. */
export async function listOrgansAlong(db: Db, paths: readonly string[]): Promise<OrganLine[]> {
  const all = [...new Set(paths.flatMap(listPathsAbove))];
  return db
    .selectFrom('organ')
    .select(COLUMNS)
    .where('path', '=', sql<string>`any(${all}::text[])`)
    .orderBy(sql`length(path)`)
    .execute();
}

/** The organs at exactly these paths, in the order of the paths. */
export async function listOrgansAt(db: Db, paths: readonly string[]): Promise<OrganLine[]> {
  return db
    .selectFrom('organ')
    .select(COLUMNS)
    .where('path', '=', sql<string>`any(${paths}::text[])`)
    .orderBy('path')
    .execute();
}

/** Organs directly beneath these, sections left out, in the city's order. */
export async function listBeneath(db: Db, parents: readonly string[]): Promise<OrganLine[]> {
  return db
    .selectFrom('organ')
    .select(COLUMNS)
    .where('parent_id', '=', sql<string>`any(${parents}::uuid[])`)
    .where('kind', '<>', 'section')
    .where('valid_to', 'is', null)
    .orderBy('position')
    .execute();
}

/** Paths of the organs that nothing is above. */
export async function listTops(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('organ').select('path').where('parent_id', 'is', null).execute();
  return rows.map(({ path }) => path);
}
