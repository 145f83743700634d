// The clock of meetings: those who come are reminded at its stored moment, once, whatever was stopped in between.
import { startClock } from '#platform/clock.ts';
import { inTransaction } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import * as store from '../store/meetings.ts';
import { listSeats } from '../store/seats.ts';
import { tellOfMeeting } from './tell.ts';

/** Meetings are called in one process and watched in another. */
const LONGEST_SLEEP_MS = 30_000;
const BATCH = 100;

export function startMeetingClock(runtime: Runtime): { stop(): Promise<void> } {
  return startClock(runtime, {
    fire: fireReminders,
    findNext: store.findNextReminder,
    longestSleepMs: LONGEST_SLEEP_MS,
    unread: 'the clock of meetings could not be read',
  });
}

/** Each meeting in a transaction of its own. Gives how many were reminded of. */
export async function fireReminders(runtime: Runtime): Promise<number> {
  const due = await store.listToRemind(runtime.db, runtime.clock.now(), BATCH);
  let settled = 0;
  for (const id of due) {
    try {
      settled += await fireOne(runtime, id);
    } catch (error) {
      runtime.log.error({ err: error, meeting: id }, 'those of a meeting could not be reminded');
    }
  }
  return settled;
}

function fireOne(runtime: Runtime, id: string): Promise<number> {
  return inTransaction(runtime.db, async (tx) => {
    const now = runtime.clock.now();
    if (!(await store.settleReminder(tx, id, now))) return 0;
    const meeting = await store.findMeeting(tx, id);
    if (meeting?.state === 'announced')
      await tellOfMeeting(tx, { meeting, seats: await listSeats(tx, id), template: 'meetings.reminder', now });
    return 1;
  });
}
