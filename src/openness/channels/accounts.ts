// SQL on accounts of new media and on what was pushed to them.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Account } from './media.ts';
import type { NewPost } from './store.ts';

async function selectAccounts(db: Db, rest: RawBuilder<unknown>): Promise<Account[]> {
  const { rows } = await sql<Account>`
    select c.id, c.organ_id as "organId", c.organ_path as "organPath", o.name as organ, o.name_en as "organEn",
      c.name, c.name_en as "nameEn", c.address, c.ended_on as "endedOn", c.platform, c.since,
      c.every_days as "everyDays", c.column_id as "columnId",
      (select max(p.from_day) from channel_post p where p.channel_id = c.id and p.struck_at is null) as "lastDay"
    from channel c join organ o on o.id = c.organ_id
    where c.platform is not null ${rest}`.execute(db);
  return rows;
}

/** By organ and name, those in use first. */
export function listAccounts(db: Db, scopes: readonly Scope[], limit: number): Promise<Account[]> {
  return selectAccounts(
    db,
    sql`and ${withinScopes(scopes, 'c.organ_path')}
      order by c.ended_on is not null, c.organ_path, c.name, c.id limit ${limit}`,
  );
}

/** Those in use of some organs. */
export function listAccountsOf(db: Db, organIds: readonly string[]): Promise<Account[]> {
  return selectAccounts(db, sql`and c.ended_on is null and c.organ_id = any(${[...organIds]}::uuid[]) order by c.id`);
}

export interface NewAccount
  extends Pick<Account, 'id' | 'organId' | 'organPath' | 'name' | 'nameEn' | 'address' | 'platform' | 'since'> {
  readonly everyDays: number;
  readonly columnId: string | null;
  readonly pushedFrom: Date | null;
}

/** False when the organ has a channel of that name. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const row = await tx
    .insertInto('channel')
    .values({
      id: account.id,
      organ_id: account.organId,
      organ_path: account.organPath,
      name: account.name,
      name_en: account.nameEn,
      kind: 'social',
      address: account.address,
      platform: account.platform,
      since: account.since,
      every_days: account.everyDays,
      column_id: account.columnId,
      pushed_from: account.pushedFrom,
    })
    .onConflict((conflict) => conflict.columns(['organ_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Undefined of a channel that is no account of new media. */
export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const [account] = await selectAccounts(db, sql`and c.id = ${id}`);
  return account;
}

/** Where the column is another, it is pushed from now on; where it stays, what came since is not lost. */
export async function updateAccount(
  tx: Tx,
  id: string,
  { everyDays, columnId, now }: { readonly everyDays: number; readonly columnId: string | null; readonly now: Date },
): Promise<void> {
  await sql`
    update channel set every_days = ${everyDays}, column_id = ${columnId}::uuid,
      pushed_from = case when ${columnId}::uuid is null then null
        when column_id = ${columnId}::uuid then pushed_from else ${now}::timestamptz end
    where id = ${id}`.execute(tx);
}

export interface Marked extends Pick<Account, 'id' | 'address' | 'platform'> {
  readonly columnId: string;
  readonly pushedFrom: Date;
}

/** Accounts in use through which what is published in some columns goes out. */
export async function listMarked(db: Db, columnIds: readonly string[]): Promise<Marked[]> {
  const { rows } = await sql<Marked>`
    select id, address, platform, column_id as "columnId", pushed_from as "pushedFrom" from channel
    where column_id = any(${[...columnIds]}::uuid[]) and ended_on is null order by id`.execute(db);
  return rows;
}

/** False when it has gone out through the account already. */
export async function insertPushed(tx: Tx, post: NewPost & { readonly remote: string }): Promise<boolean> {
  const row = await tx
    .insertInto('channel_post')
    .values(post)
    .onConflict((conflict) => conflict.columns(['channel_id', 'code']).where('remote', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function noteRemote(tx: Tx, id: string, remote: string): Promise<void> {
  await tx.updateTable('channel_post').set({ remote }).where('id', '=', id).execute();
}
