// How often sites were asked for, and how often they did not open.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';

export interface Reach {
  readonly siteId: string;
  readonly asked: number;
  readonly failed: number;
}

/** Adds to what a day has. */
export async function noteReach(tx: Tx, day: string, reaches: readonly Reach[]): Promise<void> {
  await sql`
    insert into site_reach (site_id, day, asked, failed)
    select site_id, ${day}::date, asked, failed from unnest(
      ${reaches.map((one) => one.siteId)}::uuid[], ${reaches.map((one) => one.asked)}::integer[],
      ${reaches.map((one) => one.failed)}::integer[]) as given (site_id, asked, failed)
    on conflict (site_id, day) do update set
      asked = site_reach.asked + excluded.asked, failed = site_reach.failed + excluded.failed`.execute(tx);
}

/** What some sites have from a day on, by their ids. */
export async function mapReach(db: Db, siteIds: readonly string[], from: string): Promise<ReadonlyMap<string, Reach>> {
  const { rows } = await sql<Reach>`
    select site_id as "siteId", sum(asked)::integer as asked, sum(failed)::integer as failed from site_reach
    where site_id = any(${[...siteIds]}::uuid[]) and day >= ${from}::date group by 1`.execute(db);
  return new Map(rows.map((row) => [row.siteId, row]));
}
