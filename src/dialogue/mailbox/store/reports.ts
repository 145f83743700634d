// SQL on what the letters of a month came to, as it was reported when the month was over.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { LetterCount } from './figures.ts';

export interface Reported {
  readonly organId: string;
  readonly received: number;
  readonly answered: number;
  readonly onTime: number;
}

/** Keeps the figures of organs that reported none for the month yet; gives those that are kept with this. */
export async function keepReports(
  tx: Tx,
  month: string,
  counts: readonly LetterCount[],
  now: Date,
): Promise<Reported[]> {
  const column = (of: 'received' | 'answered' | 'onTime' | 'published') => counts.map((count) => count[of]);
  const { rows } = await sql<Reported>`
    insert into letter_report (organ_id, organ_path, month, received, answered, on_time, published, reported_at)
    select o.id, o.path, ${month}, given.received, given.answered, given.on_time, given.published, ${now}
    from unnest(${counts.map(({ path }) => path)}::text[], ${column('received')}::int[], ${column('answered')}::int[],
      ${column('onTime')}::int[], ${column('published')}::int[]) as given (path, received, answered, on_time, published)
      join organ o on o.path = given.path
    on conflict do nothing
    returning organ_id as "organId", received, answered, on_time as "onTime"`.execute(tx);
  return rows;
}

/** How many organs within reach reported a month, and when the last did; undefined while none has. */
export async function findReported(
  db: Db,
  month: string,
  scopes: readonly Scope[],
): Promise<{ readonly organs: number; readonly at: Date } | undefined> {
  const { rows } = await sql<{ organs: number; at: Date | null }>`
    select count(*)::int as organs, max(reported_at) as at from letter_report r
    where r.month = ${month} and ${withinScopes(scopes, 'r.organ_path')}`.execute(db);
  const [found] = rows;
  return found?.at ? { organs: found.organs, at: found.at } : undefined;
}
