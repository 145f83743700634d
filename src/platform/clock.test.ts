// A clock of the house wakes at its moments, and misses none that comes while it looks.
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { startClock, type Ticking } from './clock.ts';
import type { Runtime } from './runtime.ts';

const MOMENT = new Date('2026-10-13T00:00:00+08:00');
const NEVER_IN_A_TEST_MS = 3_600_000;

/** Turns a clock whose work takes `workMs` each time, until it fired what was stored for `MOMENT`. */
async function turn(from: number, workMs: number): Promise<Date> {
  let now = from;
  const { promise: fired, resolve } = Promise.withResolvers<Date>();
  const runtime = { clock: { now: () => new Date(now) }, log: pino({ enabled: false }), db: {} } as unknown as Runtime;
  const ticking: Ticking = {
    fire: async () => {
      const isDue = now >= MOMENT.getTime();
      now += workMs;
      if (isDue) resolve(new Date(now));
      return 0;
    },
    findNext: async (_, looked) => (looked < MOMENT ? MOMENT : undefined),
    longestSleepMs: NEVER_IN_A_TEST_MS,
    unread: '',
  };
  const clock = startClock(runtime, ticking);
  const at = await fired;
  await clock.stop();
  return at;
}

it('looks again at once when a moment came while it was looking', async () => {
  const at = await turn(MOMENT.getTime() - 300, 400);
  expect(at).toEqual(new Date(MOMENT.getTime() + 500));
});

it('looks again at once when something was done, which may have made more due', async () => {
  let looks = 0;
  const { promise: second, resolve } = Promise.withResolvers<void>();
  const clock = startClock({ clock: { now: () => MOMENT }, db: {} } as unknown as Runtime, {
    fire: async () => {
      if (++looks === 2) resolve();
      return looks === 1 ? 1 : 0;
    },
    findNext: async () => undefined,
    longestSleepMs: NEVER_IN_A_TEST_MS,
    unread: '',
  });
  await second;
  await clock.stop();
  expect(looks).toBe(2);
});
