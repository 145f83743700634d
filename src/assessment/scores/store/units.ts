// What the items that are scored are called.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

/** What the latest case about each of these items was called, cards and whatever else follows from a case left out. */
export async function listItemNames(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, { name: string; nameEn: string | null }>> {
  const { rows } = await sql<{ code: string; name: string; nameEn: string | null }>`
    select c.code, f.title as name, f.title_en as "nameEn"
    from unnest(${codes}::text[]) as c (code)
    cross join lateral (
      select title, title_en from case_file where subject_code = c.code and parent_id is null
      order by received_at desc limit 1) f`.execute(db);
  return new Map(rows.map(({ code, ...names }) => [code, names]));
}
