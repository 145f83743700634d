// The counties and districts places lie in, in the order of their codes.
import type { Db } from '#platform/database/db.ts';

const COUNTY = 4;
const MOST = 60;

export async function listCounties(db: Db) {
  const rows = await db
    .selectFrom('organ')
    .select(['code', 'name', 'name_en as nameEn'])
    .where('level', '=', COUNTY)
    .where('kind', '=', 'statistical')
    .where('valid_to', 'is', null)
    .orderBy('code')
    .limit(MOST)
    .execute();
  return rows;
}
