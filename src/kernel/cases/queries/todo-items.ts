// What the matters on an officer's desks are about: the choices of the to-do list's filter.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import { onDesks } from './desks.ts';

/** A choice of the filter by what cases are about. */
export interface TodoItem {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
}

/** So many, those due soonest, are looked at: each costs a look into its file. */
const LOOKED_AT = 100;
const MOST_ITEMS = 30;
/** What a desk deals with changes slowly, and looking costs as much as the page of rows. */
const RECALL_MS = 5 * 60_000;
const MOST_RECALLED = 2_000;

interface Recalled {
  readonly at: number;
  readonly items: readonly TodoItem[];
}

const recalled = new WeakMap<Db, Map<string, Recalled>>();

/** What lies on the desks is about, the most frequent first; `root` is the database whose choices are remembered. */
export async function recallTodoItems(root: Db, actor: Actor): Promise<readonly TodoItem[]> {
  if (actor.desks.length === 0) return [];
  const all = recalled.get(root) ?? new Map<string, Recalled>();
  recalled.set(root, all);
  const key = JSON.stringify([actor.id, actor.desks]);
  const known = all.get(key);
  if (known && performance.now() - known.at < RECALL_MS) return known.items;
  const items = await listTodoItems(root, actor);
  if (all.size >= MOST_RECALLED) all.clear();
  // An empty desk costs nothing to look at, and its first matter is to be found at once.
  if (items.length > 0) all.set(key, { at: performance.now(), items });
  return items;
}

async function listTodoItems(db: Db, actor: Actor): Promise<readonly TodoItem[]> {
  const { rows } = await sql<TodoItem>`
    select f.subject_code as code, min(f.title) as title, min(f.title_en) as "titleEn"
    from (${onDesks(actor, sql`h.case_id`, LOOKED_AT)}) h join case_file f on f.id = h.case_id
    where f.subject_code is not null
    group by 1 order by count(*) desc, 1 limit ${sql.lit(MOST_ITEMS)}`.execute(db);
  return rows;
}
