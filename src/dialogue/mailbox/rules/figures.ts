// The table of letters by organ: what was counted, and the rates beside the numbers they come from. Pure.
import type { RatedCount } from '../ratings.ts';
import type { LetterCount } from '../store/figures.ts';

export const COUNTS = [
  'received',
  'answered',
  'onTime',
  'published',
  'defamation',
  'privacy',
  'secret',
  'waiting',
  'rated',
  'content',
] as const;
export type Count = (typeof COUNTS)[number];
export type Counts = Readonly<Record<Count, number>>;

/** Each rate, of what among what; a rate without anything to share in is none. */
const RATES = {
  onTimeRate: ['onTime', 'answered'],
  publishedRate: ['published', 'answered'],
  ratedRate: ['rated', 'answered'],
  contentRate: ['content', 'rated'],
} as const satisfies Readonly<Record<string, readonly [Count, Count]>>;
export type Rate = keyof typeof RATES;

/** As the table has them, from the left. */
export const COLUMNS = [
  'received',
  'answered',
  'onTime',
  'onTimeRate',
  'published',
  'defamation',
  'privacy',
  'secret',
  'waiting',
  'publishedRate',
  'rated',
  'ratedRate',
  'content',
  'contentRate',
] as const satisfies readonly (Count | Rate)[];
export type Column = (typeof COLUMNS)[number];

export interface OrganLine {
  readonly path: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly counts: Counts;
}

const NONE = Object.fromEntries(COUNTS.map((count) => [count, 0])) as Counts;

const add = (a: Counts, b: Partial<Counts>): Counts =>
  Object.fromEntries(COUNTS.map((count) => [count, a[count] + (b[count] ?? 0)])) as Counts;

/** One line for each organ that got or answered a letter. */
export function tabulate(counted: readonly LetterCount[], rated: readonly RatedCount[]): OrganLine[] {
  const lines = Map.groupBy(counted, ({ path }) => path);
  return [...lines].map(([path, months]) => ({
    path,
    organ: months[0]!.organ,
    organEn: months[0]!.organEn,
    counts: [...months, ...rated.filter((one) => one.path === path)].reduce<Counts>(add, NONE),
  }));
}

export const sumUp = (lines: readonly OrganLine[]): Counts =>
  lines.reduce<Counts>((sum, { counts }) => add(sum, counts), NONE);

/** A number, or a rate in percent with one decimal; null where there is nothing to share in. */
export function figureOf(counts: Counts, column: Column): number | null {
  if (!(column in RATES)) return counts[column as Count];
  const [part, whole] = RATES[column as Rate];
  return counts[whole] === 0 ? null : Math.round((counts[part] / counts[whole]) * 1000) / 10;
}

export const isRate = (column: Column): column is Rate => column in RATES;

/** Received and answered in each of some months, over all organs. */
export function byMonth(counted: readonly LetterCount[], months: readonly string[]) {
  const sum = (of: 'received' | 'answered') =>
    months.map((month) => counted.filter((one) => one.month === month).reduce((total, one) => total + one[of], 0));
  return { received: sum('received'), answered: sum('answered') };
}
