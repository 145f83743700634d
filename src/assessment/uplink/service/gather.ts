// Following the ledger: what happened since it was last read, and which limits ran out meanwhile, is told.
import { listActsAfter } from '#kernel/ledger/store.ts';
import { inTransaction, type Tx, takeTurn } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { safeCursor } from '../rules.ts';
import { changeLink, getLink } from '../store/sending.ts';
import { listFallenDue } from '../store/standing.ts';
import { tellCases } from './tell.ts';

const PAGE = 1000;

/**
 * Reads the ledger to its end, a page a transaction. Stopped at any moment it goes on; what is read twice is told once,
 * because it stands as it was told.
 */
export async function gatherNews(runtime: Runtime): Promise<void> {
  let after: string | null = (await getLink(runtime.db)).read_to;
  while (after !== null) {
    const from: string = after;
    after = await inTransaction(runtime.db, (tx) => readPage(runtime, tx, from));
  }
  await inTransaction(runtime.db, (tx) => watchLimits(runtime, tx));
}

/** Gives the act to go on after; null at the end. */
async function readPage(runtime: Runtime, tx: Tx, after: string): Promise<string | null> {
  await takeTurn(tx, 'uplink gather');
  const acts = await listActsAfter(tx, after, PAGE);
  const last = acts.at(-1);
  if (!last) return null;
  await tellCases(runtime, tx, [...new Set(acts.map((act) => act.chain_id))]);
  const safe = safeCursor(last.id);
  if (safe > (await getLink(tx)).read_to) await changeLink(tx, { read_to: safe });
  return acts.length === PAGE ? last.id : null;
}

/** A limit runs out without an act. Whatever moves one is an act, so each moment of time is looked at once. */
async function watchLimits(runtime: Runtime, tx: Tx): Promise<void> {
  await takeTurn(tx, 'uplink gather');
  const now = runtime.clock.now();
  const { watched_to: since } = await getLink(tx);
  const ids = since ? await listFallenDue(tx, since, now) : [];
  for (let from = 0; from < ids.length; from += PAGE) await tellCases(runtime, tx, ids.slice(from, from + PAGE));
  if (!since || since < now) await changeLink(tx, { watched_to: now });
}
