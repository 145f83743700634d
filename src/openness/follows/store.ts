// SQL on follows.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Follow } from './rules.ts';

/** Ids of what an account follows, the latest first. */
export async function listOwn(db: Db, account: string): Promise<string[]> {
  const { rows } = await sql<{ ref: string }>`
    select ref from follow where account_id = ${account} order by since desc, ref`.execute(db);
  return rows.map(({ ref }) => ref);
}

export async function insertFollow(tx: Tx, account: string, ref: string, now: Date): Promise<void> {
  await tx
    .insertInto('follow')
    .values({ account_id: account, ref, since: now, told_until: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'ref']).doNothing())
    .execute();
}

export async function deleteFollow(tx: Tx, account: string, ref: string): Promise<void> {
  await tx.deleteFrom('follow').where('account_id', '=', account).where('ref', '=', ref).execute();
}

export async function isFollowed(db: Db, refs: readonly string[]): Promise<boolean> {
  const { rows } = await sql`select from follow where ref = any(${[...refs]}::uuid[]) limit 1`.execute(db);
  return rows.length > 0;
}

/** All that the next followers of some columns and sites follow, whole accounts at a time, in turn by account. */
export async function lockFollowers(
  tx: Tx,
  refs: readonly string[],
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<Follow[]> {
  const { rows } = await sql<Follow>`
    select account_id as account, ref, told_until as "toldUntil" from follow
    where account_id in (
      select distinct account_id from follow
      where ref = any(${[...refs]}::uuid[]) ${after ? sql`and account_id > ${after}` : sql``}
      order by account_id limit ${limit})
    order by account_id, ref for update`.execute(tx);
  return rows;
}

export async function noteTold(tx: Tx, accounts: readonly string[], until: Date): Promise<void> {
  await sql`
    update follow set told_until = greatest(told_until, ${until})
    where account_id = any(${[...accounts]}::uuid[])`.execute(tx);
}
