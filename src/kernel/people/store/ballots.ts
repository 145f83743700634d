// SQL on who has voted.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';

/** False when the voter is in the box already. */
export async function insertBallot(tx: Tx, box: string, voter: string, address: string | null): Promise<boolean> {
  const { rows } = await sql`
    insert into ballot (box, voter, address) values (${box}, ${voter}, ${address})
    on conflict (box, voter) do nothing returning voter`.execute(tx);
  return rows.length > 0;
}

export async function countOfAddress(tx: Tx, box: string, address: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ballot where box = ${box} and address = ${address}`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function hasVoted(db: Db, box: string, voter: string): Promise<boolean> {
  const { rows } = await sql`select 1 from ballot where box = ${box} and voter = ${voter}`.execute(db);
  return rows.length > 0;
}

export async function countBallots(db: Db, boxes: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ box: string; n: number }>`
    select box, count(*)::int as n from ballot where box = any(${boxes}::text[]) group by box`.execute(db);
  return new Map(rows.map(({ box, n }) => [box, n]));
}
