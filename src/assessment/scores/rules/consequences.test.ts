// What the shipped schemes ask for on a result: by score, by place, by places of rounds before; who bears part of it.
import { describe, expect, it } from 'vitest';
import type { MonthMark, Scheme } from '../contract.ts';
import { readShipped } from '../service/schemes.ts';
import { listBorne, listDue, type Place, type Result } from './consequences.ts';

const shipped = new Map((await readShipped()).map((scheme) => [scheme.code, scheme]));
const get = (code: string): Scheme => shipped.get(code)!;

/** Months of 2026 with the place from the end in each, this one first. */
const months = (...fromLast: (number | null)[]): Place[] =>
  fromLast.map((place, index) => ({
    from: `2026-${String(12 - index).padStart(2, '0')}-01`,
    rank: 20,
    fromLast: place,
  }));
const due = (code: string, result: Partial<Result>) =>
  listDue(get(code), { period: 'month', score: 9_000, places: [], ...result }).map((one) => one.code);

describe('consequences', () => {
  it('[F05] C: last in two months running or three of a year is a notice, in three running or four of a year the department’s affair', () => {
    expect(due('C', { places: months(1, 5) })).toEqual([]);
    expect(due('C', { places: months(1, 1) })).toEqual(['last-notice']);
    expect(due('C', { places: months(5, 1, 1) }), 'only where this round is among them').toEqual([]);
    expect(due('C', { places: months(1, 4, 1, 4, 1) })).toEqual(['last-notice']);
    expect(due('C', { places: months(1, 1, 1) })).toEqual(['last-notice', 'last-department']);
    expect(due('C', { places: months(1, 4, 1, 1, 4, 1) })).toEqual(['last-notice', 'last-department']);
    expect(due('C', { places: months(null, 1) }), 'all share one rank').toEqual([]);
    const lastYear = [
      ...months(1, 4),
      { from: '2025-12-01', rank: 20, fromLast: 1 },
      { from: '2025-11-01', rank: 20, fromLast: 1 },
    ];
    expect(due('C', { places: lastYear }), 'counted within the year').toEqual([]);
    expect(due('C', { period: 'year', places: months(2) })).toEqual(['no-award']);
  });

  it('[F05] D: below 60 a circular to the whole city, from 60 to 80 rectification; both begin something here', () => {
    expect([8_000, 7_999, 6_000, 5_999, 0].map((score) => due('D', { score })[0])).toEqual([
      undefined,
      'rectify',
      'rectify',
      'criticism',
      'criticism',
    ]);
    expect(get('D').consequences.map(({ opens }) => opens)).toEqual(['talk', 'circular']);
  });

  it('[F05] G: five flags a month, two a quarter, one a year', () => {
    const flagged = (period: Result['period']) =>
      [1, 2, 3, 5, 6].filter(
        (rank) => due('G', { period, places: [{ from: '2026-10-01', rank, fromLast: null }] }).length > 0,
      );
    expect([flagged('month'), flagged('quarter'), flagged('year')]).toEqual([[1, 2, 3, 5], [1, 2], [1]]);
  });

  it('[F05] E: the chief representative bears half of each deduction', () => {
    const scheme = get('E');
    const mark = (code: string, got: number) => ({ code, got, low: got, high: got, figures: {}, entries: 0 });
    const month = { parts: [mark('basics', 1_700), mark('others', 5_500)] } as unknown as MonthMark;
    expect(listBorne(scheme, month)).toMatchObject([{ zh: '首席代表', share: 0.5, taken: 400 }]);
    expect(listBorne(scheme, { parts: [mark('basics', 2_000)] } as unknown as MonthMark)).toEqual([]);
  });
});
