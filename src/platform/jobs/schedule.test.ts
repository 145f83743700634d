// Schedules: the clock on the wall in the city, not the queue's UTC.
import { parseCronItem, type TimestampDigest } from 'graphile-worker';
import { describe, expect, it } from 'vitest';
import { inCityTime, scheduleInCityTime } from './schedule.ts';

/** What the queue hands a matcher for a moment. */
function digest(moment: string): TimestampDigest {
  const at = new Date(moment);
  return {
    min: at.getUTCMinutes(),
    hour: at.getUTCHours(),
    date: at.getUTCDate(),
    month: at.getUTCMonth() + 1,
    dow: at.getUTCDay(),
  };
}

describe('a schedule', () => {
  it.each([
    ['0 9 * * *', '2026-10-12T09:00:00+08:00', true],
    ['0 9 * * *', '2026-10-12T09:00:00Z', false],
    ['30 0 * * *', '2026-10-12T00:30:00+08:00', true],
    // Monday in the city while it is still Sunday in Greenwich.
    ['0 1 * * 1', '2026-10-12T01:00:00+08:00', true],
    ['0 1 * * 0', '2026-10-12T01:00:00+08:00', false],
    ['0 1 * * 0', '2026-10-11T01:00:00+08:00', true],
    ['5 0 1 * *', '2026-11-01T00:05:00+08:00', true],
    ['5 0 1 1 *', '2027-01-01T00:05:00+08:00', true],
    ['5 0 31 12 *', '2026-12-31T00:05:00+08:00', true],
    ['*/15 8-18 * * 1-5', '2026-10-12T08:15:00+08:00', true],
    ['*/15 8-18 * * 1-5', '2026-10-11T08:15:00+08:00', false],
  ])('%s at %s: %s', (line, moment, due) => {
    expect(scheduleInCityTime('job', line).match(digest(moment))).toBe(due);
  });

  it.each([
    [2028, '2028-02-28T16:30:00Z', true],
    [2026, '2026-02-28T16:30:00Z', false],
  ])('knows in %i whether there is a 29 February', (year, moment, due) => {
    const { match } = parseCronItem({ task: 'job', match: '30 0 29 2 *' });
    expect(inCityTime(match, () => year)(digest(moment))).toBe(due);
  });

  it('refuses a line that makes no sense', () => {
    expect(() => scheduleInCityTime('job', '99 * * * *')).toThrow();
  });
});
