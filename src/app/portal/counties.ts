// The counties and districts of the city, for the foot of every page.
import type { Db } from '#platform/database/db.ts';

export interface NamedPlace {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Nodes of the county level beneath the city, in its order; a county under the province is none of its own. */
export async function listChildNames(db: Db): Promise<NamedPlace[]> {
  const rows = await db
    .selectFrom('organ')
    .select(['code', 'name', 'name_en'])
    .where('level', '=', 4)
    .where('kind', '=', 'statistical')
    .where('parent_id', 'is not', null)
    .orderBy('code')
    .limit(40)
    .execute();
  return rows.map((row) => ({ code: row.code, name: row.name, nameEn: row.name_en }));
}
