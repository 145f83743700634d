// Tiers hold all that comes before a place of the order, for any entries.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverTiers, listTiers, type Rank } from './tiers.ts';

const ranks = fc.record({
  weight: fc.constantFrom(0, 40, 60, 100),
  publishedAt: fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
});

const at = (weight: number, day: string): Rank => ({ weight, publishedAt: new Date(day) });
const isIn = (tiers: readonly string[], rank: Rank) => listTiers(rank).some((tier) => tiers.includes(tier));

it('hold each entry before the last, and the last', () => {
  fc.assert(
    fc.property(fc.array(ranks, { minLength: 1, maxLength: 40 }), (all) => {
      const inOrder = all.toSorted((a, b) => b.weight - a.weight || b.publishedAt.getTime() - a.publishedAt.getTime());
      const bottom = inOrder.at(-1) as Rank;
      const heavier = [...new Set(all.map(({ weight }) => weight))].filter((weight) => weight > bottom.weight);
      const newest = inOrder.find(({ weight }) => weight === bottom.weight)?.publishedAt as Date;
      const tiers = coverTiers(heavier, newest, bottom);
      expect(inOrder.filter((rank) => !isIn(tiers, rank))).toEqual([]);
    }),
  );
});

it.each([
  ['months, where they are few', '2026-09-15', ['~60', '~40/2026/9', '~40/2026/10', '~40/2026/11']],
  ['the year, where its months are many', '2026-03-15', ['~60', '~40/2026']],
  ['later years as a whole', '2024-12-31', ['~60', '~40/2025', '~40/2026', '~40/2024/12']],
])('are %s', (_, day, tiers) => {
  expect(coverTiers([60], new Date('2026-11-20'), at(40, day))).toEqual(tiers);
});

it('hold nothing lighter, nor what is older by a year', () => {
  const tiers = coverTiers([60], new Date('2026-11-20'), at(40, '2026-03-15'));
  expect(isIn(tiers, at(0, '2026-11-01'))).toBe(false);
  expect(isIn(tiers, at(40, '2025-12-31'))).toBe(false);
});
