// SQL on the organs that publish: those of one part of the city, and their names.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

export interface Publisher {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Organs of one kind, and of one system where that is asked for, on some levels that exist on a day; by their short names. */
export async function listPublishers(
  db: Db,
  asked: {
    readonly kind: string;
    readonly system: string | null;
    readonly levels: readonly number[];
    readonly day: string;
  },
): Promise<Publisher[]> {
  const { rows } = await sql<Publisher>`
    select id, code, coalesce(short_name, name) as name, name_en as "nameEn" from organ
    where kind = ${asked.kind} and level = any(${[...asked.levels]}::int[])
      and (${asked.system}::text is null or system = ${asked.system})
      and coalesce(valid_from <= ${asked.day}, true) and coalesce(valid_to >= ${asked.day}, true)
    order by level, code`.execute(db);
  return rows;
}
