// Scores against a plain count: groups weighed, the unknown left out, no rank on too few, equal scores on one rank.
import { expect, it } from 'vitest';
import type { Group, MarkTally } from '../marks.ts';
import { scoreThings } from './scoring.ts';

const GROUPS: readonly Group[] = [
  { name: '服务对象', weight: 60, way: 'drawn', size: 20 },
  { name: '社会公众', weight: 40, way: 'open' },
];
const given = (thing: string, grp: number, ...levels: number[]): MarkTally[] =>
  levels.flatMap((votes, at) => (votes > 0 ? [{ thing, grp, level: at + 1, votes }] : []));

it('[D33] each group is averaged and weighed, and a group of too few is neither shown nor counted', () => {
  const tallies = [
    ...given('a', 0, 4, 0, 1), // (4×100 + 60) ÷ 5 = 92
    ...given('a', 1, 0, 3, 0, 2), // (240 + 60) ÷ 5 = 60
    ...given('b', 0, 2), // two people of the sample: too few
    ...given('b', 1, 0, 6), // 80
    ...given('c', 1, 1, 1), // too few altogether
  ];
  const scored = scoreThings(['a', 'b', 'c', 'd'], GROUPS, tallies, 5);
  expect(scored.map(({ thing, score, rank }) => [thing, score, rank])).toEqual([
    ['b', 80, 1],
    ['a', 79.2, 2],
    ['c', null, null],
    ['d', null, null],
  ]);
  expect(scored[0]?.groups).toEqual([
    { votes: 2, mean: null },
    { votes: 6, mean: 80 },
  ]);
  expect(scored[1]).toMatchObject({ votes: 10, content: 8 });
});

it('equal scores share a rank, and the next follows after both', () => {
  const tallies = ['a', 'b'].flatMap((thing) => given(thing, 1, 0, 5)).concat(given('c', 1, 0, 0, 5));
  const scored = scoreThings(['c', 'b', 'a'], GROUPS, tallies, 5);
  expect(scored.map(({ thing, rank }) => `${thing}${rank}`)).toEqual(['b1', 'a1', 'c3']);
});

it('[D33] a score stands with its interval: Wilson’s for one group, narrower with more marks, wide where all agree', () => {
  const interval = (tallies: MarkTally[]) => scoreThings(['a'], GROUPS, tallies, 5)[0]?.interval;
  // 80 of 100 by twenty people: Wilson’s bounds of 16 of 20 are 0.5840 and 0.9193.
  expect(interval(given('a', 0, 0, 20))).toEqual({ low: 58.4, high: 91.93 });
  const two = interval([...given('a', 0, 0, 20), ...given('a', 1, 0, 20)])!;
  // 0.6 and 0.4 of the same distances: √(0.36 + 0.16) = 0.7211 of them.
  expect(two).toEqual({ low: 64.42, high: 88.61 });
  expect(interval(given('a', 1, 5))).toEqual({ low: 56.55, high: 100 });
  expect(interval(given('a', 1, 4))).toBeNull();
});
