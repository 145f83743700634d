// `sunhall verify`: walks every chain of the ledger in bounded memory and tells what does not hold.
import { findChainFault } from '#kernel/ledger/rules.ts';
import { listChain, listChainIds } from '#kernel/ledger/store.ts';
import type { Db } from '#platform/database/db.ts';

export interface Verified {
  chains: number;
  acts: number;
  faults: { chain: string; seq: number; why: string }[];
}

const PAGE = 500;

export async function verifyLedger(db: Db): Promise<Verified> {
  const result: Verified = { chains: 0, acts: 0, faults: [] };
  for (let after: string | null = null; ; ) {
    const ids: string[] = await listChainIds(db, after, PAGE);
    for (const id of ids) {
      const acts = await listChain(db, id);
      const fault = findChainFault(acts);
      result.chains += 1;
      result.acts += acts.length;
      if (fault) result.faults.push({ chain: id, ...fault });
    }
    if (ids.length < PAGE) return result;
    after = ids.at(-1) ?? null;
  }
}
