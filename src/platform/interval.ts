// How far a share might be from the truth, were the cases seen a sample of many. Pure.

/** 95 of 100. */
const Z = 1.96;

/**
 * Wilson's score interval for `k` of `n`, between 0 and 1: right also for few cases and for shares near 0 or 1
 * (E. B. Wilson, 1927). Nothing is known of no cases.
 */
export function boundShare(k: number, n: number): { readonly low: number; readonly high: number } {
  if (n <= 0) return { low: 0, high: 1 };
  const rate = Math.min(1, k / n);
  const scale = 1 + (Z * Z) / n;
  const centre = (rate + (Z * Z) / (2 * n)) / scale;
  const reach = (Z * Math.sqrt((rate * (1 - rate)) / n + (Z * Z) / (4 * n * n))) / scale;
  return { low: rate === 0 ? 0 : centre - reach, high: rate === 1 ? 1 : centre + reach };
}
