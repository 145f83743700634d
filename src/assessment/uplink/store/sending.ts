// SQL on what goes up: how far was read and told, batches, and the orders that came down.
import { type Selectable, sql } from 'kysely';
import type { UplinkBatch, UplinkLink, UplinkOrderIn } from '#db/types.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { SuperiorOrder } from '../contract.ts';

export type Link = Selectable<UplinkLink>;
export type KeptBatch = Pick<Selectable<UplinkBatch>, 'sequence' | 'statement' | 'signature'>;
export type ReceivedOrder = Selectable<UplinkOrderIn>;

/** There is one link. */
export function getLink(db: Db): Promise<Link> {
  return db.selectFrom('uplink_link').selectAll().executeTakeFirstOrThrow();
}

export async function changeLink(db: Db, to: Partial<Omit<Link, 'id'>>): Promise<void> {
  await db.updateTable('uplink_link').set(to).execute();
}

/** A digest for each subject. */
export interface Told {
  readonly subject: string;
  readonly digest: string;
}

/** Keeps what is told now, and gives the subjects of which it was not told before. */
export async function keepTold(tx: Tx, told: readonly Told[], now: Date): Promise<Set<string>> {
  const { rows } = await sql<{ subject: string }>`
    insert into uplink_told (subject, digest, told_at)
    select subject, digest, ${now} from jsonb_to_recordset(${JSON.stringify(told)}) as n (subject text, digest text)
    on conflict (subject) do update set digest = excluded.digest, told_at = excluded.told_at
      where uplink_told.digest <> excluded.digest
    returning subject`.execute(tx);
  return new Set(rows.map(({ subject }) => subject));
}

/** The next number of a batch; others wait for it until this transaction ends. */
export async function takeSequence(tx: Tx): Promise<number> {
  const { last_sequence: sequence } = await tx
    .updateTable('uplink_link')
    .set({ last_sequence: sql`last_sequence + 1` })
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  return sequence;
}

export async function insertBatch(tx: Tx, batch: KeptBatch & { messages: number; made_at: Date }): Promise<void> {
  await tx.insertInto('uplink_batch').values(batch).execute();
}

/** The first that waits; when none does, the last one, by which to ask for orders. */
export async function findBatchToSend(db: Db): Promise<KeptBatch | undefined> {
  const { rows } = await sql<KeptBatch>`
    (select sequence, statement, signature from uplink_batch where acknowledged_at is null order by sequence limit 1)
    union all
    (select sequence, statement, signature from uplink_batch order by sequence desc limit 1)
    limit 1`.execute(db);
  return rows[0];
}

/** This very batch: meanwhile another may have been made under its number. */
export async function acknowledge(tx: Tx, { sequence, signature }: KeptBatch, at: Date): Promise<void> {
  await sql`update uplink_batch set acknowledged_at = ${at}
    where sequence = ${sequence} and signature = ${signature} and acknowledged_at is null`.execute(tx);
}

export interface Waiting {
  readonly batches: number;
  readonly messages: number;
  readonly since: Date | null;
}

export async function countWaiting(db: Db): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    select count(*)::int as batches, coalesce(sum(messages), 0)::int as messages, min(made_at) as since
    from uplink_batch where acknowledged_at is null`.execute(db);
  return rows[0]!;
}

/** The last one that the superior level has. */
export async function findAcknowledged(db: Db): Promise<{ sequence: number; at: Date } | undefined> {
  const { rows } = await sql<{ sequence: number; at: Date }>`
    select sequence, acknowledged_at as at from uplink_batch
    where acknowledged_at is not null order by sequence desc limit 1`.execute(db);
  return rows[0];
}

/** Forgets what was told and never acknowledged, or from this number on: all of it is told anew, beginning with the number. */
export async function startAnew(tx: Tx, sequence: number): Promise<void> {
  await sql`delete from uplink_batch where sequence >= ${sequence} or acknowledged_at is null`.execute(tx);
  await sql`delete from uplink_told`.execute(tx);
  await changeLink(tx, { read_to: NO_ID, watched_to: null, last_sequence: sequence - 1 });
}

const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Keeps an order that came down; false when it came before. */
export async function keepOrder(tx: Tx, order: SuperiorOrder, now: Date): Promise<boolean> {
  const { number, title } = order;
  const kept = await tx
    .insertInto('uplink_order_in')
    .values({ number, title, received_at: now })
    .onConflict((oc) => oc.doNothing())
    .returning('number')
    .executeTakeFirst();
  return kept !== undefined;
}

/** What became of it: a case of ours, or why not. */
export async function settleOrder(
  tx: Tx,
  number: string,
  became: Partial<Pick<ReceivedOrder, 'case_id' | 'refusal'>>,
): Promise<void> {
  await tx.updateTable('uplink_order_in').set(became).where('number', '=', number).execute();
}

export function listOrders(db: Db, limit: number): Promise<ReceivedOrder[]> {
  return db.selectFrom('uplink_order_in').selectAll().orderBy('received_at', 'desc').limit(limit).execute();
}

/** Takes away what was told and acknowledged long ago; the last batch stays, to ask for orders with. */
export async function forgetSent(db: Db, before: Date): Promise<void> {
  await sql`delete from uplink_batch where acknowledged_at < ${before}
    and sequence < (select max(sequence) from uplink_batch)`.execute(db);
  await sql`delete from uplink_told where told_at < ${before}`.execute(db);
}
