// The past run again: which signals fall within the days asked for, and which of them is the gravest.
import { describe, expect, it } from 'vitest';
import { moment, shipped } from '#kernel/calendar/fixture.ts';
import type { CaseLimit } from '#kernel/cases/contract.ts';
import type { Level, Rule } from '../contract.ts';
import { matter, preset } from '../fixture.ts';
import { countIn, gravestOf, noCounts, replayEvent, replayLimit } from './replay.ts';

const late: Rule = { ...preset.rules.find(({ code }) => code === 'BJ-Y')!, id: 'late' };
/** Five working days from Monday 2 March 2026, past with the midnight after Monday the 9th. */
const limit = {
  kind: 'promise',
  amount: 5,
  extra: 0,
  unit: 'wd',
  method: 'end-of-day',
  started_at: moment('2026-03-02 09:00:00'),
  suspensions: [],
  state: 'missed',
  ended_at: null,
} as unknown as CaseLimit;
const PASSED = moment('2026-03-10');
const shift = (ms: number) => new Date(PASSED.getTime() + ms);
const world = { rules: [late], calendar: shipped };

describe('a limit of the past', () => {
  const fired = (from: number, to: number, ended_at: Date | null = null) =>
    replayLimit({ ...limit, ended_at }, matter, world, { from: shift(from), to: shift(to) });

  it('brings what its rules say, whatever became of it, within the days asked for', () => {
    expect(fired(-1, 1)).toEqual([{ rule: late, limit: 'promise', at: PASSED }]);
    expect(fired(0, 1)).toHaveLength(1);
    expect(fired(1, 2)).toEqual([]);
    expect(fired(-2, 0)).toEqual([]);
  });

  it('brings nothing after it was ended', () => {
    expect(fired(-1, 1, shift(0))).toHaveLength(1);
    expect(fired(-1, 1, shift(-1))).toEqual([]);
  });
});

it('an event of the past brings what the rules on it say that are for its kind and in force then', () => {
  const watching: Rule = { ...late, id: 'on', baseLimits: [], event: 'second-transfer', until: '2026-03-10' };
  const brings = (more: Partial<Rule>, at = PASSED) =>
    replayEvent({ event: 'second-transfer', at }, matter, [{ ...watching, ...more }]).length;
  expect(replayEvent({ event: 'second-transfer', at: PASSED }, matter, [late, watching])).toEqual([
    { rule: watching, limit: 'second-transfer', at: PASSED },
  ]);
  expect([brings({}), brings({ kinds: ['other'] }), brings({ event: 'fee-off-table' })]).toEqual([1, 0, 0]);
  expect(brings({}, moment('2026-03-11'))).toBe(0);
});

describe('of some signals', () => {
  const signal = (level: Level, ms: number) => ({ rule: { ...late, level }, limit: 'promise', at: shift(ms) });

  it('the gravest is told, and of those as grave the earliest', () => {
    const [hint, soon, then, red] = [signal('hint', 0), signal('yellow', 1), signal('yellow', 2), signal('red', 9)];
    expect(gravestOf([])).toBeNull();
    expect(gravestOf([hint, then, red, soon])).toBe(red);
    expect(gravestOf([red, hint])).toBe(red);
    expect(gravestOf([then, hint, soon])).toBe(soon);
    expect(gravestOf([soon, then])).toBe(soon);
    const same = signal('yellow', 1);
    expect(gravestOf([soon, same])).toBe(soon);
  });

  it('each is counted by its level', () => {
    const counts = noCounts();
    countIn(counts, [signal('yellow', 0), signal('red', 0), signal('yellow', 1)]);
    expect(counts).toEqual({ hint: 0, warning: 0, yellow: 2, red: 1 });
  });
});
