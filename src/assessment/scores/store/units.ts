// What scores read of organs: who answers for a path, the paths one answers for; and names of items and officers.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';

export interface OrganLine {
  readonly id: string;
  readonly code: string;
  readonly path: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: string;
  readonly level: number;
}

const COLUMNS = ['id', 'code', 'path', 'name', 'name_en as nameEn', 'kind', 'level'] as const;

/** The organs at these paths, from the top down. */
export function listOrgansAt(db: Db, paths: readonly string[]): Promise<OrganLine[]> {
  return db
    .selectFrom('organ')
    .select(COLUMNS)
    .where('path', '=', sql<string>`any(${paths}::text[])`)
    .orderBy(sql`length(path)`)
    .execute();
}

export function listOrgansById(db: Db, ids: readonly string[]): Promise<OrganLine[]> {
  return db.selectFrom('organ').select(COLUMNS).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute();
}

/** An organ and everything beneath it, from the top down. */
export function listBeneath(db: Db, path: string): Promise<OrganLine[]> {
  return db
    .selectFrom('organ')
    .select(COLUMNS)
    .where(withinScopes([{ path, deep: true }], 'path'))
    .orderBy(sql`length(path)`)
    .execute();
}

/** What the latest case about each of these items was called. */
export async function listItemNames(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, { name: string; nameEn: string | null }>> {
  const { rows } = await sql<{ code: string; name: string; nameEn: string | null }>`
    select c.code, f.title as name, f.title_en as "nameEn"
    from unnest(${codes}::text[]) as c (code)
    cross join lateral (
      select title, title_en from case_file where subject_code = c.code order by received_at desc limit 1) f`.execute(
    db,
  );
  return new Map(rows.map(({ code, ...names }) => [code, names]));
}
