// Reading the ledger. Rows are appended with the act they record, in the statement of the room that acts.
import type { Db } from '#platform/database/db.ts';
import type { LedgerAct } from './rules.ts';

/** A chain from its first act to its last. */
export async function listChain(db: Db, chainId: string): Promise<LedgerAct[]> {
  return db.selectFrom('ledger_act').selectAll().where('chain_id', '=', chainId).orderBy('seq').execute();
}

/** The act a client already sent under this id, if it did. */
export async function findByClientId(
  db: Db,
  chainId: string,
  clientId: string,
): Promise<LedgerAct | undefined> {
  return db
    .selectFrom('ledger_act')
    .selectAll()
    .where('chain_id', '=', chainId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
}

/** Ids of chains in order of id, a page at a time: how `verify` walks everything in bounded memory. */
export async function listChainIds(db: Db, after: string | null, limit: number): Promise<string[]> {
  let query = db
    .selectFrom('ledger_act')
    .select('chain_id')
    .where('seq', '=', 1)
    .orderBy('chain_id')
    .limit(limit);
  if (after) query = query.where('chain_id', '>', after);
  return (await query.execute()).map((row) => row.chain_id);
}
