// Rates, sums and ranks on plain numbers.
import { describe, expect, it } from 'vitest';
import { addTallies, averageOf, findUnit, NOTHING, rankOrgans, rateOf, rollRates, sumWithin } from './figures.ts';

const tally = (more: Partial<typeof NOTHING>) => ({ ...NOTHING, ...more });

describe('the rate', () => {
  it('[F17] counts what is open past its limit as owed and not kept', () => {
    expect(rateOf(tally({ decided: 8, onTime: 8, overdue: 2 }))).toBe(0.8);
  });

  it('[F17] is unknown without a case, not perfect', () => {
    expect(rateOf(NOTHING)).toBeNull();
    expect(averageOf(NOTHING)).toBeNull();
  });

  it('[F17] of a day looks back over the window, each day counted once', () => {
    const day = (n: number, decided: number, onTime: number, overdue = 0) => ({
      day: `d${n}`,
      decided,
      onTime,
      overdue,
    });
    const days = [day(1, 1, 1), day(2, 1, 0), day(3, 0, 0), day(4, 2, 2, 1), day(5, 0, 0)];
    expect(rollRates(days, 3)).toEqual([
      { day: 'd3', rate: 0.5, owed: 2 },
      { day: 'd4', rate: 0.5, owed: 4 },
      { day: 'd5', rate: 2 / 3, owed: 3 },
    ]);
  });
});

it('sums everything at a path and beneath it, and nothing beside it', () => {
  const tallies = new Map([
    ['/a/', tally({ open: 1 })],
    ['/a/b/', tally({ open: 2, red: 1 })],
    ['/ab/', tally({ open: 4 })],
  ]);
  expect(sumWithin(tallies, '/a/')).toEqual(tally({ open: 3, red: 1 }));
  expect(addTallies(tally({ hint: 1 }), { hint: 2 }).hint).toBe(3);
});

describe('a ranking', () => {
  const rows = [
    { organ: 'late', tally: tally({ decided: 40, onTime: 30 }) },
    { organ: 'small', tally: tally({ decided: 2, onTime: 2 }) },
    { organ: 'good', tally: tally({ decided: 30, onTime: 30 }) },
    { organ: 'busy', tally: tally({ decided: 90, onTime: 90 }) },
  ];

  it('[F17] ranks by rate, equals alike, and those with too few cases not at all', () => {
    expect(rankOrgans(rows, 30).map(({ organ, rank }) => [organ, rank])).toEqual([
      ['busy', 1],
      ['good', 1],
      ['late', 3],
      ['small', null],
    ]);
  });

  it('takes a department by the body that acts in its own name, a place by its territory', () => {
    const city = { path: '/c/', kind: 'statistical', level: 3 };
    const bureau = { path: '/c/g/b/', kind: 'legal', level: 3 };
    const section = { path: '/c/g/b/s/', kind: 'section', level: 3 };
    const county = { path: '/c/x/', kind: 'statistical', level: 4 };
    const countyBureau = { path: '/c/x/b/', kind: 'legal', level: 4 };
    expect(findUnit([city, bureau, section], 3, false)).toBe(bureau);
    expect(findUnit([city, county, countyBureau], 3, false)).toBeUndefined();
    expect(findUnit([city, county, countyBureau], 4, true)).toBe(county);
  });
});
