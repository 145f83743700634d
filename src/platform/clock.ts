// A clock of the house: sleeps until the next stored moment, does what is due, and so on, by night and after any stop.
import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from './database/db.ts';
import type { Runtime } from './runtime.ts';

export interface Ticking {
  /** Does what is due. Gives how much that was: it may have made more due. */
  readonly fire: (runtime: Runtime) => Promise<number>;
  /** The first stored moment after `looked`. What was due by then and is left over is being done by somebody. */
  readonly findNext: (db: Db, looked: Date) => Promise<Date | undefined>;
  /** Looks again at least this often: another process may have stored a nearer moment meanwhile. */
  readonly longestSleepMs: number;
  /** Said in the log when the moments could not be read. */
  readonly unread: string;
}

/** `stop` waits for what is being done. */
export function startClock(runtime: Runtime, ticking: Ticking): { stop(): Promise<void> } {
  const { longestSleepMs, unread } = ticking;
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const sleep = await fireAndLookAhead(runtime, ticking).catch((error) => {
        runtime.log.error({ err: error }, unread);
        return longestSleepMs;
      });
      await pause(sleep, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

/** Gives the milliseconds until something may be due again: none for a moment that passed while we looked. */
async function fireAndLookAhead(runtime: Runtime, { fire, findNext, longestSleepMs }: Ticking): Promise<number> {
  const looked = runtime.clock.now();
  if ((await fire(runtime)) > 0) return 0;
  const next = await findNext(runtime.db, looked);
  const wait = next ? next.getTime() - runtime.clock.now().getTime() : longestSleepMs;
  return Math.min(Math.max(wait, 0), longestSleepMs);
}
