// SQL on letters that were answered, for learning from them which organ and subject a new one is likely for.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Past } from '../rules/suggesting.ts';

/** A long letter says what it is about in its first part. */
const LONGEST = 600;

/** The newest. */
export async function listPast(db: Db, most: number): Promise<Past[]> {
  const { rows } = await sql<Past>`
    select left(f.data ->> 'text', ${LONGEST}) as text, a.organ_id as "organId", a.subject
    from letter_answer a join case_file f on f.id = a.case_id
    order by a.answered_at desc limit ${most}`.execute(db);
  return rows;
}

export async function nameOrgans(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { readonly name: string; readonly nameEn: string | null }>> {
  const { rows } = await sql<{ id: string; name: string; nameEn: string | null }>`
    select id, name, name_en as "nameEn" from organ where id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}
