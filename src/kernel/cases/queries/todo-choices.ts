// What the matters on an officer's desks are about, and where they stand: the choices of the to-do list's filter.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import { recallFor } from '#platform/recall.ts';
import { onDesks } from './desks.ts';

/** A choice of the filter by what cases are about. */
export interface TodoItem {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
}

/** A state that a matter on the desks is in, with its kind, which names it. */
export interface TodoState {
  readonly kind: string;
  readonly state: string;
}

export interface TodoChoices {
  readonly items: readonly TodoItem[];
  readonly states: readonly TodoState[];
}

const NONE: TodoChoices = { items: [], states: [] };

/** So many, those due soonest, are looked at: each costs a look into its file. */
const LOOKED_AT = 100;
const MOST_ITEMS = 30;
/** What a desk deals with changes slowly, and looking costs as much as the page of rows. */
const RECALL_MS = 5 * 60_000;
const MOST_RECALLED = 2_000;

// An empty desk costs nothing to look at, and its first matter is to be found at once.
const recall = recallFor<TodoChoices>({ ms: RECALL_MS, most: MOST_RECALLED, keep: ({ states }) => states.length > 0 });

/** What lies on the desks, the most frequent first; `root` is the database whose choices are remembered. */
export async function recallTodoChoices(root: Db, actor: Actor): Promise<TodoChoices> {
  if (actor.desks.length === 0) return NONE;
  return recall(root, JSON.stringify([actor.id, actor.desks]), () => listTodoChoices(root, actor));
}

async function listTodoChoices(db: Db, actor: Actor): Promise<TodoChoices> {
  const { rows } = await sql<TodoChoices>`
    with lying as (
      select f.subject_code as code, f.title, f.title_en, f.kind, f.state
      from (${onDesks(actor, sql`h.case_id`, LOOKED_AT)}) h join case_file f on f.id = h.case_id),
    items as (
      select code, min(title) as title, min(title_en) as "titleEn", count(*) as often
      from lying where code is not null group by code order by often desc, code limit ${sql.lit(MOST_ITEMS)})
    select
      (select coalesce(jsonb_agg(to_jsonb(i) - 'often' order by often desc, code), '[]') from items i) as items,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('kind', kind, 'state', state)), '[]') from lying) as states
  `.execute(db);
  return rows[0] ?? NONE;
}
