// The due ruler: its cells in order, and colour only where something wants attention.
import { describe, expect, it } from 'vitest';
import { layRuler } from './ruler.ts';

const days = [
  { date: '2026-10-09', works: true },
  { date: '2026-10-10', works: true },
  { date: '2026-10-11', works: false },
  { date: '2026-10-12', works: true },
  { date: '2026-10-13', works: true },
];
const stateOf = (counts: Record<string, number>) =>
  Object.fromEntries(layRuler(new Map(Object.entries(counts)), days).map((cell) => [cell.key, cell.state]));

describe('the due ruler', () => {
  it('has lateness first, each day, then later and what stands still', () => {
    const cells = layRuler(new Map([['2026-10-12', 3]]), days);
    expect(cells.map((cell) => cell.key)).toEqual(['over', ...days.map((day) => day.date), 'later', 'held']);
    expect(cells.map((cell) => cell.count)).toEqual([0, 0, 0, 0, 3, 0, 0, 0]);
    expect(cells.find((cell) => cell.isToday)?.key).toBe('2026-10-09');
    expect(cells.find((cell) => cell.key === '2026-10-12')?.weekday).toBe(1);
  });

  it('is quiet where there is nothing, and near for three working days', () => {
    expect(stateOf({})).toMatchObject({
      over: undefined,
      held: undefined,
      '2026-10-09': undefined,
      '2026-10-11': 'off',
    });
    expect(stateOf({ over: 1, held: 2, '2026-10-09': 1, '2026-10-12': 1, '2026-10-13': 1 })).toMatchObject({
      over: 'over',
      held: 'held',
      '2026-10-09': 'near',
      '2026-10-12': 'near',
      '2026-10-13': undefined,
    });
  });
});
