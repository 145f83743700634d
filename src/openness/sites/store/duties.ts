// Who has which duty at which column.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Duty } from '../contract.ts';

export interface Grant {
  readonly siteId: string;
  /** Null for the whole site. */
  readonly columnId: string | null;
}

/** What an account was given of a duty, anywhere. */
export async function listGrants(db: Db, accountId: string, duty: Duty): Promise<Grant[]> {
  return db
    .selectFrom('site_duty')
    .select(['site_id as siteId', 'column_id as columnId'])
    .where('account_id', '=', accountId)
    .where('duty', '=', duty)
    .execute();
}

/**
 * The organs somebody works in, by id: for each path the innermost unit on it that acts in its own name. A section is a
 * part of its organ, and an organ beneath another is none of it.
 */
export async function listEmployers(db: Db, paths: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select e.id from unnest(${[...paths]}::text[]) w (path)
    cross join lateral (
      select o.id from organ o where o.path = any(${[...paths].flatMap(prefixesOf)}::text[])
        and starts_with(w.path, o.path) and o.kind <> 'section'
      order by length(o.path) desc limit 1) e`.execute(db);
  return new Set(rows.map((row) => row.id));
}

/** Ids of the sites of some organs, of those a column of which one of them keeps, and of some others. */
export async function listSitesAt(
  db: Db,
  { siteIds, organIds }: { readonly siteIds: readonly string[]; readonly organIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from site where organ_id = any(${[...organIds]}::uuid[])
    union select site_id from site_column where organ_id = any(${[...organIds]}::uuid[])
    union select unnest(${[...siteIds]}::uuid[])`.execute(db);
  return rows.map((row) => row.id);
}

/** `/a/b/` → `/a/`, `/a/b/`. */
function prefixesOf(path: string): string[] {
  const steps = path.split('/').filter(Boolean);
  return steps.map((_, index) => `/${steps.slice(0, index + 1).join('/')}/`);
}
