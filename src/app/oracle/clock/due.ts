// When a limit ends, found the slow way.
import type { Counted } from './contract.ts';
import { closingOf, findLastDay } from './days.ts';
import { stretchesOf, unitMsOf } from './instants.ts';

/** The last moment that is in time; null while the clock stands. One that had run out before it was stopped stays so. */
export function findDue(counted: Counted): Date | null {
  const standing = counted.pauses.find(({ to }) => to === null);
  if (!standing) return new Date(endOf(counted));
  const end = endOf({ ...counted, pauses: counted.pauses.filter((pause) => pause !== standing) });
  return end <= standing.from.getTime() ? new Date(end) : null;
}

function endOf(counted: Counted): number {
  const unit = unitMsOf(counted);
  if (unit === undefined) return closingOf(findLastDay(counted).due, counted.method);
  const whole = unit * counted.amount;
  // Office time that is used up at closing ends at closing; a day of 24 hours at the same time of another day.
  const { atClosing, atOpening } = useUp(counted, whole);
  return counted.method === 'office-hours' ? atClosing : atOpening;
}

/** The first and the last moment at which exactly so much of a clock is used. */
function useUp(counted: Counted, whole: number): { atClosing: number; atOpening: number } {
  let used = 0;
  let first: number | undefined = whole === 0 ? counted.start.getTime() : undefined;
  for (const { from, to, runs } of stretchesOf(counted)) {
    if (!runs) continue;
    if (first === undefined && used + to - from >= whole) first = from + whole - used;
    if (used + to - from > whole) return { atClosing: first ?? from, atOpening: from + whole - used };
    used += to - from;
  }
  throw new Error('a clock without an end');
}
