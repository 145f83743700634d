// What supervision reads of organs: who supervises a territory, and what nothing is above.
import { sql } from 'kysely';
import { listPathsAbove } from '#kernel/organs/rules.ts';
import type { Db } from '#platform/database/db.ts';
import { COMMISSION_LINE, INSPECTION_LINE } from '../contract.ts';

/** The organ that supervises the smallest territory around a path; undefined when there is none. */
export async function findSupervisingOrgan(db: Db, path: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select s.id ${overseeing(path, COMMISSION_LINE)} limit 1`.execute(db);
  return rows[0]?.id;
}

/** The inspection office of the nearest government above: none inspects the government or the office it works in. */
export async function findInspectionOffice(db: Db, path: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string; path: string }>`
    select s.id, s.path ${overseeing(path, INSPECTION_LINE)}`.execute(db);
  return rows.find((office) => !office.path.startsWith(path))?.id;
}

/** Organs of a line over the territories around a path, the smallest territory first; nobody is over themselves. */
const overseeing = (path: string, line: string) => sql`
  from organ t
  join organ s on s.line = ${line} and s.level = t.level and starts_with(s.path, t.path)
  where t.path = any(${listPathsAbove(path)}::text[]) and t.kind = 'statistical' and not starts_with(${path}, s.path)
  order by length(t.path) desc, length(s.path)`;

/** Paths of the organs that nothing is above. */
export async function listTops(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('organ').select('path').where('parent_id', 'is', null).execute();
  return rows.map(({ path }) => path);
}
