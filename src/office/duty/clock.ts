// The clock of duty: who has not signed in is told at its stored moment, once, whatever was stopped in between.
import { noteAct } from '#kernel/cases/service/own-chain.ts';
import { listGovernmentOffices } from '#kernel/organs/service/government-offices.ts';
import { startClock } from '#platform/clock.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { SHIFT } from './contract.ts';
import { listMissing } from './rules.ts';
import { tellOfAbsence } from './service/telling.ts';
import * as store from './store/shifts.ts';

/** Shifts are entered in one process and watched in another. */
const LONGEST_SLEEP_MS = 10_000;
const BATCH = 100;

export function startDutyClock(runtime: Runtime): { stop(): Promise<void> } {
  return startClock(runtime, {
    fire: fireAbsences,
    findNext: store.findNextAlarm,
    longestSleepMs: LONGEST_SLEEP_MS,
    unread: 'the clock of duty could not be read',
  });
}

/** Each shift in a transaction of its own, that settles the moment with what is told. Gives how many were settled. */
export async function fireAbsences(runtime: Runtime): Promise<number> {
  const due = await store.listDue(runtime.db, runtime.clock.now(), BATCH);
  let settled = 0;
  for (const id of due) {
    try {
      settled += await fireOne(runtime, id);
    } catch (error) {
      runtime.log.error({ err: error, shift: id }, 'an absence from duty could not be told');
    }
  }
  return settled;
}

function fireOne(runtime: Runtime, id: string): Promise<number> {
  return inTransaction(runtime.db, async (tx) => {
    const shift = await store.lockShift(tx, id);
    const { now, ...ctx } = systemContext(runtime, tx);
    if (!shift?.alarmAt || shift.alarmAt > now) return 0;
    const missing = listMissing(shift);
    await store.settleAlarm(tx, id, missing.length > 0 ? now : null);
    if (missing.length === 0) return 1;
    const [above] = await listGovernmentOffices(tx, { id: shift.organId, path: shift.organPath }, now);
    const minutes = Math.round((shift.alarmAt.getTime() - shift.startsAt.getTime()) / 60_000);
    await noteAct({ ...ctx, tx, now }, { kind: SHIFT, id }, 'absent', {
      people: missing.map(({ name }) => name).join('、'),
    });
    await tellOfAbsence(tx, shift, missing, { above, minutes, now });
    return 1;
  });
}
