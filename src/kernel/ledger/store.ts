// Reading the ledger, and appending to chains of its own. Acts on cases are appended in the statement of that room.
import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { GENESIS, type LedgerAct, sealAct, type Unsealed } from './rules/chain.ts';

/** The statement that appends an act, to stand in the one statement of the room that acts. */
export function insertingAct(act: LedgerAct): RawBuilder<unknown> {
  return sql`insert into ledger_act select * from jsonb_populate_record(null::ledger_act, ${JSON.stringify(act)})`;
}

/** For a select list: how often each act of a chain was done, `{ "accept": 1 }`; null for an empty chain. */
export function countingActs(chainId: string): RawBuilder<unknown> {
  return sql`(select jsonb_object_agg(act, n)
    from (select act, count(*) as n from ledger_act where chain_id = ${chainId} group by act) a)`;
}

/** For a select list: when the last act of a chain was done. */
export function lastActAt(chainId: string): RawBuilder<unknown> {
  return sql`(select max(at) from ledger_act where chain_id = ${chainId})`;
}

/** A chain from its first act to its last. */
export async function listChain(db: Db, chainId: string): Promise<LedgerAct[]> {
  return db.selectFrom('ledger_act').selectAll().where('chain_id', '=', chainId).orderBy('seq').execute();
}

/**
 * Appends to a chain. The caller holds a lock under which alone the chain grows; its time never runs back.
 */
export async function appendAct(tx: Tx, act: Omit<Unsealed, 'seq' | 'prev_hash'>): Promise<LedgerAct> {
  const last = await tx
    .selectFrom('ledger_act')
    .select(['seq', 'hash', 'at'])
    .where('chain_id', '=', act.chain_id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const sealed = sealAct({
    ...act,
    at: last && last.at > act.at ? last.at : act.at,
    seq: (last?.seq ?? 0) + 1,
    prev_hash: last?.hash ?? GENESIS,
  });
  await tx
    .insertInto('ledger_act')
    .values({ ...sealed, body: JSON.stringify(sealed.body) })
    .execute();
  return sealed;
}

/** The act a client already sent under this id, if it did. */
export async function findByClientId(db: Db, chainId: string, clientId: string): Promise<LedgerAct | undefined> {
  return db
    .selectFrom('ledger_act')
    .selectAll()
    .where('chain_id', '=', chainId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
}

/** Whether a chain grew after its act `seq` by anything but acts of these names. */
export async function hasActsSince(db: Db, chainId: string, seq: number, but: readonly string[]): Promise<boolean> {
  const act = await db
    .selectFrom('ledger_act')
    .select('seq')
    .where('chain_id', '=', chainId)
    .where('seq', '>', seq)
    .where('act', 'not in', [...but])
    .limit(1)
    .executeTakeFirst();
  return act !== undefined;
}

/** Ids of chains in order of id, a page at a time: how `verify` walks everything in bounded memory. */
export async function listChainIds(db: Db, after: string | null, limit: number): Promise<string[]> {
  let query = db.selectFrom('ledger_act').select('chain_id').where('seq', '=', 1).orderBy('chain_id').limit(limit);
  if (after) query = query.where('chain_id', '>', after);
  return (await query.execute()).map((row) => row.chain_id);
}

/** What happened last, in whatever chain. */
export type LatestAct = Pick<LedgerAct, 'id' | 'chain_id' | 'act' | 'at' | 'actor_kind' | 'organ_name'>;

/** The acts appended last, the latest first. Ids grow with time, so this reads the end of an index. */
export async function listLatestActs(db: Db, limit: number): Promise<LatestAct[]> {
  return db
    .selectFrom('ledger_act')
    .select(['id', 'chain_id', 'act', 'at', 'actor_kind', 'organ_name'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
