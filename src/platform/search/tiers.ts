// Pure: parts the order of hits into tiers which the index knows, so that a page reads only those it needs.

/** Where an entry stands in the order, among its equals: the heavier first, then the newer. */
export interface Rank {
  readonly weight: number;
  readonly publishedAt: Date;
}

/** Before a tier; no gram starts with it. */
const MARK = '~';
/** An index that is asked for many tiers at once is slow: the year is asked for instead of more months of it. */
const MOST_MONTHS = 3;

const ofWeight = (weight: number) => `${MARK}${weight}`;
const ofYear = (weight: number, year: number) => `${ofWeight(weight)}/${year}`;
const ofMonth = (weight: number, year: number, month: number) => `${ofYear(weight, year)}/${month}`;

/** Year and month in UTC, from 1. */
const monthOf = (at: Date): [number, number] => [at.getUTCFullYear(), at.getUTCMonth() + 1];

/** The tiers an entry stands in: its weight, a year and a month of it, such as `~60`, `~60/2026` and `~60/2026/11`. */
export function listTiers({ weight, publishedAt }: Rank): string[] {
  const [year, month] = monthOf(publishedAt);
  return [ofWeight(weight), ofYear(weight, year), ofMonth(weight, year, month)];
}

/**
 * A few tiers that hold every entry which is heavier than `bottom`, or as heavy and no older. `heavier`: the weights
 * above it that entries have; `newest`: when the newest entry of its own weight was published.
 */
export function coverTiers(heavier: readonly number[], newest: Date, bottom: Rank): string[] {
  const [lastYear, lastMonth] = monthOf(newest);
  const [year, month] = monthOf(bottom.publishedAt);
  const last = year === lastYear ? lastMonth : 12;
  const months = listFrom(month, last).map((one) => ofMonth(bottom.weight, year, one));
  return [
    ...heavier.map(ofWeight),
    ...listFrom(year + 1, lastYear).map((one) => ofYear(bottom.weight, one)),
    ...(months.length > MOST_MONTHS ? [ofYear(bottom.weight, year)] : months),
  ];
}

const listFrom = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
