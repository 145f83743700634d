// Figures from counts: rates, averages, sums over a part of the tree, ranks. Pure.
import type { Level } from '../contract.ts';

/** What is known of one organ, or of many together. */
export interface Tally extends Record<Level, number> {
  /** Open now; of these every clock stands still, or the nearest limit ends today. */
  readonly open: number;
  readonly paused: number;
  readonly dueToday: number;
  /** Open past a limit of the whole case; open past a step or an opinion only. */
  readonly overdue: number;
  readonly stepOverdue: number;
  /** Decided in the window; of these in time; the working days all of them took. */
  readonly decided: number;
  readonly onTime: number;
  readonly daysUsed: number;
}

export const NOTHING: Tally = {
  open: 0,
  paused: 0,
  dueToday: 0,
  overdue: 0,
  stepOverdue: 0,
  decided: 0,
  onTime: 0,
  daysUsed: 0,
  hint: 0,
  warning: 0,
  yellow: 0,
  red: 0,
};

const KEYS = Object.keys(NOTHING) as (keyof Tally)[];

export function addTallies(one: Tally, other: Partial<Tally>): Tally {
  const sum: Record<keyof Tally, number> = { ...one };
  for (const key of KEYS) sum[key] += other[key] ?? 0;
  return sum;
}

/** Everything at a path and beneath it. */
export function sumWithin(tallies: ReadonlyMap<string, Tally>, path: string): Tally {
  let sum = NOTHING;
  for (const [at, tally] of tallies) if (at.startsWith(path)) sum = addTallies(sum, tally);
  return sum;
}

/**
 * 按时办结率: decided in time ÷ (decided + open past their limit), between 0 and 1; null without any case. Time that
 * the law leaves out stands in no limit, so it counts neither way.
 */
export function rateOf(tally: Pick<Tally, 'decided' | 'onTime' | 'overdue'>): number | null {
  const owed = tally.decided + tally.overdue;
  return owed === 0 ? null : tally.onTime / owed;
}

/** Working days a decided case took on average; null without any. */
export function averageOf(tally: Pick<Tally, 'decided' | 'daysUsed'>): number | null {
  return tally.decided === 0 ? null : tally.daysUsed / tally.decided;
}

/** What counts on one local day. */
export interface DayTally {
  readonly day: string;
  readonly decided: number;
  readonly onTime: number;
  /** Still open although they fell due on this day. */
  readonly overdue: number;
}

export interface RatePoint {
  readonly day: string;
  readonly rate: number | null;
  /** Cases the rate is made of. */
  readonly owed: number;
}

/** For each day after the first `window − 1` ones: the rate over the `window` days that end with it. */
export function rollRates(days: readonly DayTally[], window: number): RatePoint[] {
  return days.slice(window - 1).map(({ day }, index) => {
    const span = days.slice(index, index + window);
    const total = (key: 'decided' | 'onTime' | 'overdue') => span.reduce((sum, one) => sum + one[key], 0);
    const sums = { decided: total('decided'), onTime: total('onTime'), overdue: total('overdue') };
    return { day, rate: rateOf(sums), owed: sums.decided + sums.overdue };
  });
}

export interface Ranked<O> {
  readonly organ: O;
  readonly tally: Tally;
  readonly rate: number | null;
  /** Null for those with too few cases. Equal rates share a rank. */
  readonly rank: number | null;
}

/** Organs by rate, the best first; those with fewer than `floor` cases follow without a rank. */
export function rankOrgans<O>(organs: readonly { organ: O; tally: Tally }[], floor: number): Ranked<O>[] {
  const rated = organs.map((one) => ({ ...one, rate: rateOf(one.tally) }));
  const enough = rated.filter((one) => one.tally.decided + one.tally.overdue >= floor);
  const few = rated.filter((one) => !enough.includes(one));
  const byRate = (a: (typeof rated)[number], b: (typeof rated)[number]) =>
    (b.rate ?? -1) - (a.rate ?? -1) || b.tally.decided - a.tally.decided;
  const sorted = enough.sort(byRate);
  const ranked = sorted.map((one) => ({
    ...one,
    rank: 1 + sorted.findIndex((other) => other.rate === one.rate),
  }));
  return [...ranked, ...few.sort(byRate).map((one) => ({ ...one, rank: null }))];
}

/** An organ as far as ranking must know it. */
interface Placed {
  readonly path: string;
  readonly kind: string;
  readonly level: number;
}

/**
 * The organ that answers for a path in a ranking of one level: of departments the nearest body above or at it that
 * acts in its own name, of counties and towns the territory it lies in. Undefined when it belongs to no such.
 */
export function findUnit<O extends Placed>(above: readonly O[], level: number, territorial: boolean): O | undefined {
  const atLevel = above.filter((organ) => organ.level === level);
  if (territorial) return atLevel[0];
  return atLevel.findLast((organ) => organ.kind !== 'section' && organ.kind !== 'statistical');
}
