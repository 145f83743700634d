// Random bytes: as many as asked for, and none twice.
import { expect, it } from 'vitest';
import { takeRandom } from './random.ts';

it('gives as many as asked for, also more than are fetched at a time', () => {
  expect([0, 1, 16, 4096, 10_000].map((count) => takeRandom(count).length)).toEqual([0, 1, 16, 4096, 10_000]);
});

it('gives none twice, and leaves alone what it gave', () => {
  const given = Array.from({ length: 2000 }, () => takeRandom(16));
  const before = given.map((bytes) => bytes.toString('hex'));
  for (let at = 0; at < 2000; at++) takeRandom(16);
  expect(given.map((bytes) => bytes.toString('hex'))).toEqual(before);
  expect(new Set(before).size).toBe(2000);
});
