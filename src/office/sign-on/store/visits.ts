// SQL on who entered which system in which session, and which systems are still to be told that it is over.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';

/** Somebody enters a system; again in the same session, it stays one visit. */
export async function noteVisit(
  db: Db,
  visit: { readonly session: string; readonly system: string; readonly account: string; readonly sid: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into sign_on_visit (id, session_id, system_id, account_id, sid, began_at)
    values (${newId()}, ${visit.session}, ${visit.system}, ${visit.account}, ${visit.sid}, ${now})
    on conflict (session_id, system_id) do update set sid = excluded.sid`.execute(db);
}

export interface EndedVisit {
  readonly id: string;
  readonly system_id: string;
  readonly account_id: string;
  readonly sid: string;
  readonly tries: number;
}

/** Visits whose session is over, which no system was told of yet. */
export function listEnded(db: Db, limit: number): Promise<EndedVisit[]> {
  return db
    .selectFrom('sign_on_visit')
    .select(['id', 'system_id', 'account_id', 'sid', 'tries'])
    .where('session_id', 'is', null)
    .where('told_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Told, or given up. */
export async function markTold(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('sign_on_visit').set({ told_at: at }).where('id', '=', id).execute();
}

export async function countTry(db: Db, id: string): Promise<void> {
  await sql`update sign_on_visit set tries = tries + 1 where id = ${id}`.execute(db);
}

/** How many people and visits a system had since a moment. */
export async function countVisits(db: Db, system: string, since: Date): Promise<{ visits: number; people: number }> {
  const { rows } = await sql<{ visits: number; people: number }>`
    select count(*)::int as visits, count(distinct account_id)::int as people
    from sign_on_visit where system_id = ${system} and began_at >= ${since}`.execute(db);
  return rows[0] ?? { visits: 0, people: 0 };
}
