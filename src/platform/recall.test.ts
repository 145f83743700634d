// What is remembered, for how long, and of which database.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Db } from '#platform/database/db.ts';
import { recallFor } from './recall.ts';

const rootOf = (name: string) => ({ name }) as unknown as Db;

it('asks once for each database and key, and again when the answer is too old', async () => {
  const recall = recallFor<number>({ ms: 50, most: 10 });
  let asked = 0;
  const ask = async () => ++asked;
  const [one, other] = [rootOf('one'), rootOf('other')];
  expect([await recall(one, 'a', ask), await recall(one, 'a', ask)]).toEqual([1, 1]);
  expect(await recall(one, 'b', ask)).toBe(2);
  expect(await recall(other, 'a', ask)).toBe(3);
  await pause(60);
  expect(await recall(one, 'a', ask)).toBe(4);
});

it('keeps only what is worth keeping, and never more than it may', async () => {
  const recall = recallFor<number>({ ms: 60_000, most: 2, keep: (answer) => answer > 0 });
  const root = rootOf('one');
  expect([await recall(root, 'a', async () => 0), await recall(root, 'a', async () => 5)]).toEqual([0, 5]);
  await recall(root, 'b', async () => 6);
  await recall(root, 'c', async () => 7);
  expect(await recall(root, 'a', async () => 8)).toBe(8);
});

it('believes nothing that was asked before it was told to forget, not even what is answered later', async () => {
  const recall = recallFor<number>({ ms: 60_000, most: 10 });
  const root = rootOf('one');
  const slow = Promise.withResolvers<number>();
  const asked = recall(root, 'a', () => slow.promise);
  recall.forget();
  slow.resolve(1);
  expect(await asked).toBe(1);
  expect(await recall(root, 'a', async () => 2)).toBe(2);
  recall.forget();
  expect(await recall(root, 'a', async () => 3)).toBe(3);
});
