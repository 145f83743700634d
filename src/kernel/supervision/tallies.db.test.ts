// The kept tallies on a real database: always what a plain count gives, and never older than they may be.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSupervisedCity, type SupervisedCity } from './fixture.ts';
import { EVERYWHERE, readDailyCounts, readRates } from './service/figures.ts';
import { fireDue } from './service/fire.ts';
import { dayFrom, refreshTallies, tallyByOrgan, tallyNow } from './service/tallies.ts';
import { findCounting, sumByDay } from './store/tallies.ts';

let city: SupervisedCity;
beforeAll(async () => {
  city = await openSupervisedCity();
});
afterAll(() => city.close());

const ORGANS = ['530900-market', '530900-education', '530902-education', '530902001'];
const COUNTY = [{ path: '/530900/530902/', deep: true }];
const MINUTE = 60_000;

const now = () => city.clock.now();
const moveOn = (ms: number) => city.clock.set(new Date(now().getTime() + ms));
const figures = async (count: typeof tallyNow, scopes = EVERYWHERE) =>
  Object.fromEntries(await count(city.db, { scopes, now: now(), windowDays: 30 }));

/** Everything the public pages draw, by day. */
async function readAll() {
  return {
    rates: await readRates(city.db, { scopes: EVERYWHERE, now: now(), windowDays: 30 }),
    county: await readRates(city.db, { scopes: COUNTY, now: now(), windowDays: 7 }),
    days: await readDailyCounts(city.db, now(), 60),
  };
}

it('[F17] kept tallies are what a plain count gives, whatever happened', async () => {
  const step = fc.record({
    organ: fc.constantFrom(...ORGANS),
    limits: fc.record({ promise: fc.integer({ min: 1, max: 4 }), step: fc.integer({ min: 1, max: 2 }) }),
    act: fc.constantFrom('decide', 'withdraw', 'pause', 'extend', undefined),
    hours: fc.integer({ min: 0, max: 60 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const { organ, limits, act, hours } of steps) {
        const file = await city.take(limits, { organ });
        moveOn(hours * 60 * MINUTE);
        await fireDue(city.runtime);
        if (act) await city.do(file, act);
      }
      // Old enough that nothing kept is believed.
      moveOn(10 * MINUTE);
      const counted = await readAll();
      await refreshTallies(city.runtime);
      expect(await readAll()).toEqual(counted);
      expect(await figures(tallyByOrgan)).toEqual(await figures(tallyNow));
      expect(await figures(tallyByOrgan, COUNTY)).toEqual(await figures(tallyNow, COUNTY));
    }),
    { numRuns: 12 },
  );
}, 120_000);

describe('kept tallies', () => {
  it('answer for two and a half minutes of the same day, and then no more', async () => {
    city.clock.set('2027-03-01T10:00:00+08:00');
    await refreshTallies(city.runtime);
    const before = await figures(tallyByOrgan);
    await city.take({ promise: 5 });
    moveOn(2 * MINUTE);
    expect(await figures(tallyByOrgan)).toEqual(before);
    moveOn(MINUTE);
    expect(await figures(tallyByOrgan)).not.toEqual(before);
    expect(await figures(tallyByOrgan)).toEqual(await figures(tallyNow));
    city.clock.set('2027-03-01T23:59:30+08:00');
    await refreshTallies(city.runtime);
    moveOn(MINUTE);
    expect(await figures(tallyByOrgan)).toEqual(await figures(tallyNow));
  });

  it('follow what happens today, also when only the last days are counted', async () => {
    city.clock.set('2027-03-02T10:00:00+08:00');
    await refreshTallies(city.runtime);
    const whole = await findCounting(city.db);
    await city.do(await city.take({ promise: 5 }), 'decide');
    await refreshTallies(city.runtime);
    expect((await findCounting(city.db))?.nextWholeAt).toEqual(whole?.nextWholeAt);
    expect(await figures(tallyByOrgan)).toEqual(await figures(tallyNow));
    expect((await readDailyCounts(city.db, now(), 1)).closed).toEqual([1]);
  });

  it('forget days that lie too far back', async () => {
    const sums = () => sumByDay(city.db, { scopes: EVERYWHERE, from: '2026-01-01', to: '2028-12-31' });
    city.clock.set('2027-12-01T10:00:00+08:00');
    await refreshTallies(city.runtime);
    expect((await findCounting(city.db))?.fromDay).toBe(dayFrom(now(), -89));
    expect((await sums()).filter((sum) => sum.received + sum.decided > 0)).toEqual([]);
  });
});
