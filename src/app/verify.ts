// `sunhall verify`: walks every chain and every closed day of the ledger in bounded memory, looks for rows without
// their case, and tells what does not hold.
import { listSwapped } from '#assessment/scores/service/record.ts';
import { listStrays } from '#kernel/cases/queries/strays.ts';
import { type CaseTail, listCaseIds, listCaseTails } from '#kernel/cases/store.ts';
import { findChainFault, type LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { type Ground, listErasures } from '#kernel/ledger/rules/erasing.ts';
import { checkDays, type DayFault } from '#kernel/ledger/service/check.ts';
import { listChainIds, listChains } from '#kernel/ledger/store.ts';
import { listStrayWatches } from '#kernel/supervision/store/watch.ts';
import type { Db } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';

export interface Verified {
  chains: number;
  acts: number;
  faults: { chain: string; seq: number; why: string }[];
  /** Acts whose words are gone by law, with the act of their chain that says so. No fault. */
  erased: { chain: string; seq: number; by: number; ground: Ground }[];
  days: number;
  dayFaults: DayFault[];
}

/** Chains that are in memory at a time; few have more than some dozens of acts. */
const PAGE = 200;

export async function verifyLedger(runtime: Runtime): Promise<Verified> {
  const { days, faults: dayFaults } = await checkDays(runtime);
  const result: Verified = { chains: 0, acts: 0, faults: [], erased: [], days, dayFaults };
  await verifyChains(runtime.db, result);
  result.faults.push(...(await listStrayRows(runtime.db)));
  const swapped = await listSwapped(runtime.db);
  result.faults.push(...swapped.map((fault) => ({ ...fault, why: 'sheets-swapped' })));
  return result;
}

/** What stands beside the chains belongs to cases and limits that are there. */
async function listStrayRows(db: Db): Promise<Verified['faults']> {
  const rows = await listStrays(db);
  const watches = await listStrayWatches(db);
  return [
    ...rows.map(({ chain, table }) => ({ chain, seq: 0, why: `no-case ${table}` })),
    ...watches.map((chain) => ({ chain, seq: 0, why: 'no-limit supervision_watch' })),
  ];
}

async function verifyChains(db: Db, result: Verified): Promise<void> {
  for (let after: string | null = null; ; ) {
    const ids: string[] = await listIds(db, after);
    const [tails, chains] = [await listCaseTails(db, ids), await listChains(db, ids)];
    for (const id of ids) {
      const acts = chains.get(id) ?? [];
      const fault = findChainFault(acts) ?? findMissingTail(acts, tails.get(id));
      if (acts.length > 0) result.chains += 1;
      result.acts += acts.length;
      if (fault) result.faults.push({ chain: id, ...fault });
      for (const { seq: by, ground, erased } of listErasures(acts))
        result.erased.push(...erased.map(({ seq }) => ({ chain: id, seq, by, ground })));
    }
    if (ids.length < PAGE) return;
    after = ids.at(-1) ?? null;
  }
}

/** Chains, and cases: a chain that is gone whole is missed by its case alone. */
async function listIds(db: Db, after: string | null): Promise<string[]> {
  const [chains, cases] = await Promise.all([listChainIds(db, after, PAGE), listCaseIds(db, after, PAGE)]);
  return [...new Set([...chains, ...cases])].sort().slice(0, PAGE);
}

/** A chain cut off at its end is whole in itself: what it belongs to remembers how it ended. */
function findMissingTail(acts: readonly LedgerAct[], tail: CaseTail | undefined): { seq: number; why: string } | null {
  if (!tail || acts.at(-1)?.hash === tail.last_hash) return null;
  return { seq: tail.last_seq, why: 'cut-off' };
}
