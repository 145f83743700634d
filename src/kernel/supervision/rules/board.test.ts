// The rows of the board and their heat.
import { describe, expect, it } from 'vitest';
import { assignTallies, heatOfCount, heatOfRate, layOutBoard } from './board.ts';
import { NOTHING } from './figures.ts';

const tally = (more: Partial<typeof NOTHING>) => ({ ...NOTHING, ...more });
const unit = (code: string, path: string, kind = 'legal') => ({ code, path, kind });

const city = unit('c', '/c/');
const bureau = unit('b', '/c/g/b/');
const idle = unit('i', '/c/g/i/');
const county = unit('x', '/c/x/', 'statistical');
const town = unit('t', '/c/x/t/');

const tallies = new Map([
  ['/c/g/b/', tally({ open: 2 })],
  ['/c/g/b/s/', tally({ open: 1 })],
  ['/c/x/t/', tally({ open: 4, yellow: 1 })],
  ['/c/x/u/', tally({ open: 8 })],
]);

describe('the board', () => {
  it('counts each organ under the nearest row above it', () => {
    const sums = assignTallies(tallies, ['/c/', '/c/g/b/', '/c/x/']);
    expect([...sums].map(([path, sum]) => [path, sum.open])).toEqual([
      ['/c/g/b/', 3],
      ['/c/x/', 12],
    ]);
  });

  it('shows territories always and other organs when something happens in them', () => {
    const { rows, quiet } = layOutBoard(tallies, [city, bureau, idle, county]);
    expect(rows.map((row) => row.unit.code)).toEqual(['b', 'x']);
    expect(quiet).toBe(2);
    expect(layOutBoard(new Map(), [idle, county]).rows.map((row) => row.unit.code)).toEqual(['x']);
  });

  it('counts nowhere what lies under no row', () => {
    expect(assignTallies(tallies, ['/c/g/i/'])).toEqual(new Map());
  });

  it('opens nothing where nothing lies beneath', () => {
    const [row] = layOutBoard(tallies, [county], { code: 'x', beneath: [] }).rows;
    expect([row?.opened, row?.tally.open]).toEqual([false, 12]);
  });

  it('opens a territory without taking anything from its own row', () => {
    const { rows } = layOutBoard(tallies, [bureau, county], { code: 'x', beneath: [town] });
    expect(rows.map((row) => [row.unit.code, row.child, row.opened, row.tally.open])).toEqual([
      ['b', false, false, 3],
      ['x', false, true, 12],
      ['t', true, false, 4],
    ]);
  });
});

describe('heat', () => {
  it('grows with the shortfall, and few cases make none', () => {
    const at = (onTime: number) => heatOfRate(tally({ decided: 1000, onTime }), 98.5);
    expect([at(990), at(981), at(975), at(960)]).toEqual([0, 1, 2, 3]);
    expect(heatOfRate(tally({ decided: 2, onTime: 1 }), 98.5)).toBe(0);
    expect(heatOfRate(NOTHING, 98.5)).toBe(0);
    expect([1000, 995, 985].map((onTime) => heatOfRate(tally({ decided: 1000, onTime }), 100))).toEqual([0, 1, 2]);
    expect(heatOfRate(tally({ decided: 3, onTime: 0, overdue: 2 }), 98.5)).toBe(3);
    expect(heatOfRate(tally({ decided: 3, onTime: 0, overdue: 1 }), 98.5)).toBe(0);
  });

  it('of what should not be begins with the first', () => {
    expect([0, 1, 2, 3, 5, 6].map(heatOfCount)).toEqual([0, 1, 1, 2, 2, 3]);
  });
});
