// Rows of cases that are not there: they are written with their case, and no key between the tables holds them to it.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

const TABLES = ['case_limit', 'case_hold', 'case_party', 'case_material', 'case_paper'] as const;

/** As many of a table are told. */
const MOST_TOLD = 100;

/** The ids of cases that rows speak of and that are not there, by table. None, unless somebody wrote past the program. */
export async function listStrays(db: Db): Promise<{ chain: string; table: string }[]> {
  const parts = TABLES.map(
    (table) => sql`(select distinct r.case_id as chain, ${sql.lit(table)} as table from ${sql.table(table)} r
      where not exists (select from case_file f where f.id = r.case_id) limit ${sql.lit(MOST_TOLD)})`,
  );
  const { rows } = await sql<{ chain: string; table: string }>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows;
}
