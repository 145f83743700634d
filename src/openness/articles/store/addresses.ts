// Addresses that articles had on older sites.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';

export interface OldAddress {
  readonly host: string;
  readonly path: string;
}

/** False when another article has it already. */
export async function insertAddress(tx: Tx, { host, path }: OldAddress, code: string): Promise<boolean> {
  const row = await tx
    .insertInto('article_old_address')
    .values({ host, path, code })
    .onConflict((conflict) => conflict.columns(['host', 'path']).doNothing())
    .returning('code')
    .executeTakeFirst();
  return row !== undefined;
}

/** The code of the article that stood there, once it is public. */
export async function findAtAddress(db: Db, { host, path }: OldAddress, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    select a.code from article_old_address a join article_live l using (code)
    where a.host = ${host} and a.path = ${path} and l.since <= ${now} and (l.until is null or l.until > ${now})`.execute(
    db,
  );
  return rows[0]?.code;
}
