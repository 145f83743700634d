// Days, steps, papers and visits spared.
import { describe, expect, it } from 'vitest';
import { type Measured, measureReduction, sumReductions } from './reduction.ts';

const version = (statutory: string | null, promise: string, count: number): Measured =>
  ({
    limits: { statutory, promise, precheck: '1wd' },
    steps: Array.from({ length: count }, () => ({})),
    materials: [{ source: 'fetched' }, ...Array.from({ length: count }, () => ({ source: 'upload' }))],
    visits: { count: count > 3 ? 1 : 0 },
  }) as unknown as Measured;

describe('what an item spares', () => {
  it('[E22] is days against the law, and steps, papers and visits against its first version', () => {
    expect(measureReduction(version('20wd', '15wd', 5), version('20wd', '5wd', 3))).toEqual({
      daysSaved: 15,
      steps: { before: 5, now: 3 },
      materials: { before: 5, now: 3 },
      visits: { before: 1, now: 0 },
    });
  });

  it('is unknown where no law sets a limit', () => {
    const item = version(null, '5wd', 3);
    expect(measureReduction(item, item).daysSaved).toBeNull();
    expect(sumReductions([item])).toBeNull();
  });

  it('counts calendar days as the working days in them', () => {
    const item = version('14d', '2wd', 3);
    expect(measureReduction(item, item).daysSaved).toBe(8);
  });

  it('[E22] is summed over all that the law bounds, in percent', () => {
    const items = [version('20wd', '5wd', 3), version('10wd', '10wd', 3), version(null, '1wd', 3)];
    expect(sumReductions(items)).toBe(50);
  });
});
