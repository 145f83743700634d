// SQL on the organs that publish: their names, and what readers need to reach them.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

export interface Publisher {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: number;
}

/** In order of level, name by name of the code. */
export async function listPublishers(db: Db, ids: readonly string[]): Promise<Publisher[]> {
  const { rows } = await sql<Publisher>`
    select id, code, name, name_en as "nameEn", level from organ where id = any(${[...ids]}::uuid[])
    order by level, position, code`.execute(db);
  return rows;
}
