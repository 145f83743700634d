// The tables of the annual report: whatever is counted, they agree; whatever is changed in them, it is found.
import { describe, expect, it } from 'vitest';
import { GRIDS } from './grids.ts';
import {
  BASE_CELLS,
  CELLS,
  type Counted,
  checkTables,
  fillIn,
  listParts,
  listUnknownMarks,
  tabulate,
} from './tables.ts';

/** Numbers that come again by their seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

/** Requests as they may come and go: each that came is answered, or goes over into the next year. */
function randomYear(seed: number): Counted[] {
  const random = randomOf(seed);
  const three = GRIDS.find(({ key }) => key === 'requests')!;
  const outcomes = three.rows.find(({ key }) => key === 'total')!.of!;
  const counts: Counted[] = [];
  for (const { key, of } of three.columns) {
    if (of) continue;
    for (let n = random(60); n > 0; n--) {
      counts.push({ cell: `requests.${random(5) === 0 ? 'carried' : 'new'}.${key}`, count: 1 });
      const row = random(6) === 0 ? 'forward' : outcomes[random(outcomes.length)];
      counts.push({ cell: `requests.${row}.${key}`, count: 1 });
    }
  }
  for (const cell of BASE_CELLS) if (!cell.startsWith('requests.')) counts.push({ cell, count: random(1000) });
  return counts;
}

describe('the tables of the annual report', () => {
  it('[C19] has every cell of the form: table two 10, three 25 rows by seven, four three by five', () => {
    const count = (grid: string) => [...CELLS].filter((cell) => cell.startsWith(`${grid}.`)).length;
    expect([count('documents'), count('decisions'), count('fees')]).toEqual([6, 3, 1]);
    expect(count('requests')).toBe((4 + 2 + 8 + 3 + 5 + 3) * 7);
    expect(count('remedies')).toBe(15);
  });

  it('[C19] cross-foots for any counts', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const counts = randomYear(seed);
      const figures = tabulate(counts);
      expect(checkTables(figures), `seed ${seed}`).toEqual([]);
      const came = counts.filter(({ cell }) => /^requests\.(new|carried)\./.test(cell)).length;
      expect(figures['requests.new.total']! + figures['requests.carried.total']!).toBe(came);
    }
  });

  it('[C19] finds any one cell that was changed', () => {
    const figures = tabulate(randomYear(7));
    for (const cell of [...CELLS].filter((one) => /^(requests|remedies)\./.test(one))) {
      const changed = { ...figures, [cell]: figures[cell]! + 1 };
      expect(checkTables(changed).length, cell).toBeGreaterThan(0);
    }
    expect(checkTables({ ...figures, 'documents.rule.made': -1 })).toMatchObject([{ rule: 'negative' }]);
  });

  it('refuses what belongs to no cell, and sums that nobody counts', () => {
    for (const cell of ['requests.new.total', 'requests.3.natural', 'requests.9.natural', 'x']) {
      expect(() => tabulate([{ cell, count: 1 }])).toThrow(cell);
    }
  });

  it('tells of which cells a sum is made', () => {
    expect(listParts('remedies.review.total')).toHaveLength(4);
    expect(listParts('requests.total.natural')).toHaveLength(21);
    expect(listParts('requests.total.total')).toHaveLength(21 * 6);
    expect(listParts('documents.rule.made')).toEqual(['documents.rule.made']);
  });

  it('[C19] puts the figures of the tables into the text, and names what is none', () => {
    const figures = tabulate([
      { cell: 'requests.new.natural', count: 57 },
      { cell: 'fees.administrative.collected', count: 123_450_000 },
    ]);
    const text = '全年收到 {{requests.new.total}} 件，收费 {{ fees.administrative.collected }} 万元。';
    expect(fillIn(text, figures)).toBe('全年收到 57 件，收费 123.45 万元。');
    expect(listUnknownMarks('{{requests.new.total}} {{requests.newer}}')).toEqual(['requests.newer']);
  });
});
