// The clock of supervision: what is due fires within a second, by night and after any stop.
import { startClock } from '#platform/clock.ts';
import type { Runtime } from '#platform/runtime.ts';
import { fireDue } from './service/fire.ts';
import { findNextMoment } from './store/watch.ts';

/**
 * Looks again at least this often. One look is one read of the first entry of a small index; being told by NOTIFY
 * instead would make the commits of all intakes wait for each other.
 */
const LONGEST_SLEEP_MS = 1_000;

/** Sleeps until the next stored moment, fires what is due, and so on until stopped. */
export function startSupervisionClock(runtime: Runtime): { stop(): Promise<void> } {
  return startClock(runtime, {
    fire: fireDue,
    findNext: findNextMoment,
    longestSleepMs: LONGEST_SLEEP_MS,
    unread: 'the clock of supervision could not be read',
  });
}
