// Days of the past that are run again: as local days, and as the moments they begin and end. Pure.
import { DAY_MS, localDate, startOfDate } from '#platform/time.ts';
import type { Span } from './replay.ts';

/** Local days, the first and the last. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const MOST_DAYS = 366;
/** Whoever hands in rules has tried them on no fewer days. */
export const LEAST_TRIED = 30;
const USUAL_DAYS = 90;

const countDays = ({ from, to }: Days) => (startOfDate(to).getTime() - startOfDate(from).getTime()) / DAY_MS + 1;

/** Whether days lie in order, in the past, and are no fewer than `least` and not too many. */
export function isSpan(days: Days, now: Date, least = 1): boolean {
  const count = countDays(days);
  return count >= least && count <= MOST_DAYS && days.to <= localDate(now);
}

/** Nothing that has not come yet was given. */
export function spanOf({ from, to }: Days, now: Date): Span {
  const end = new Date(startOfDate(to).getTime() + DAY_MS);
  return { from: startOfDate(from), to: end < now ? end : now };
}

/** The days rules are tried on when nobody asks for others. */
export function usualDays(now: Date): Days {
  return { from: localDate(new Date(now.getTime() - (USUAL_DAYS - 1) * DAY_MS)), to: localDate(now) };
}
