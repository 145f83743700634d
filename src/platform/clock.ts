// A clock of the house: sleeps until the next stored moment, does what is due, and so on, by night and after any stop.
import { setTimeout as pause } from 'node:timers/promises';
import type { Runtime } from './runtime.ts';

export interface Ticking {
  /** Does what is due; gives the milliseconds until something may be due again. */
  readonly fireAndLookAhead: (runtime: Runtime) => Promise<number>;
  /** Looks again at least this often: another process may have stored a nearer moment meanwhile. */
  readonly longestSleepMs: number;
  /** Said in the log when the moments could not be read. */
  readonly unread: string;
}

/** `stop` waits for what is being done. */
export function startClock(runtime: Runtime, ticking: Ticking): { stop(): Promise<void> } {
  const { fireAndLookAhead, longestSleepMs, unread } = ticking;
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const sleep = await fireAndLookAhead(runtime).catch((error) => {
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
