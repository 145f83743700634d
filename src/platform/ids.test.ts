// Ids sort in the order they were made, also within a millisecond.
import { expect, test } from 'vitest';
import { isId, newId, timeOfId } from './ids.ts';

test('ids made one after the other sort so, are told apart, and know when they were made', () => {
  const before = Date.now();
  const ids = Array.from({ length: 20_000 }, newId);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(isId)).toBe(true);
  expect(timeOfId(ids[0]!).getTime()).toBeGreaterThanOrEqual(before);
  expect(new Set(ids.map((id) => id.slice(-6))).size).toBeGreaterThan(19_000);
});
