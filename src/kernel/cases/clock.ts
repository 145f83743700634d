// The clock of cases: what the law deems to have happened fires by itself, once, and at its moment.
import { startClock } from '#platform/clock.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { fireExpiredOf } from './service/act.ts';
import * as store from './store.ts';

/** Looks again at least this often: another process may have started a shorter limit meanwhile. */
const LONGEST_SLEEP_MS = 10_000;

/** Sleeps until the next limit runs out, fires what is due, and so on until stopped. */
export function startCaseClock(runtime: Runtime): { stop(): Promise<void> } {
  return startClock(runtime, {
    fire: fireExpired,
    findNext: store.findNextExpiry,
    longestSleepMs: LONGEST_SLEEP_MS,
    unread: 'the clock of cases could not be read',
  });
}

const BATCH = 100;

/**
 * Fires the deemed outcomes whose moment has passed, each in its own transaction and exactly once: the case is
 * locked, and a limit that ended meanwhile no longer fires. One that cannot be carried out holds up no other.
 * Gives how many fired.
 */
export async function fireExpired(runtime: Runtime): Promise<number> {
  const now = runtime.clock.now();
  let fired = 0;
  for (let after: store.ExpiredLimit | null = null; ; ) {
    const due: store.ExpiredLimit[] = await store.listExpired(runtime.db, now, after, BATCH);
    for (const one of due) fired += await fireSafely(runtime, one);
    if (due.length < BATCH) return fired;
    after = due.at(-1) ?? null;
  }
}

async function fireSafely(runtime: Runtime, due: store.ExpiredLimit): Promise<number> {
  try {
    return await inTransaction(runtime.db, (tx) => fireExpiredOf({ ...systemContext(runtime, tx), tx }, due.case_id));
  } catch (error) {
    runtime.log.error({ err: error, case: due.case_id }, 'an expired limit could not be acted upon');
    return 0;
  }
}
