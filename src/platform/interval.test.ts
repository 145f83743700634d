// The interval of a share, against figures of the literature and what must hold of any.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundShare } from './interval.ts';

// Newcombe, “Two-sided confidence intervals for the single proportion” (1998), table I, method 3.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('of %i of %i is that of the literature', (k, n, low, high) => {
  const bounds = boundShare(k, n);
  expect(bounds.low).toBeCloseTo(low, 4);
  expect(bounds.high).toBeCloseTo(high, 4);
});

it('of no cases says nothing, of all cases ends at all', () => {
  expect(boundShare(0, 0)).toEqual({ low: 0, high: 1 });
  expect(boundShare(0, -1)).toEqual({ low: 0, high: 1 });
  expect(boundShare(20, 20).high).toBe(1);
  expect(boundShare(20, 20).low).toBeCloseTo(1 - 0.1611, 4);
  expect(boundShare(3, 2)).toEqual(boundShare(2, 2));
});

it('holds the share, lies within 0 and 1, mirrors its opposite, and narrows with more cases', () => {
  const some = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(some, ([k, n]) => {
      const { low, high } = boundShare(k, n);
      expect(0 <= low && low <= k / n && k / n <= high && high <= 1).toBe(true);
      expect(boundShare(n - k, n).low).toBeCloseTo(1 - high, 9);
      const more = boundShare(4 * k, 4 * n);
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});
