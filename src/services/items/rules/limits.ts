// Limits of an item set against each other. Due dates are the calendar's business; this only compares lengths.
import { parseLimit, type Unit } from '#kernel/calendar/contract.ts';

/** Standard working time: eight hours a day (国务院关于职工工作时间的规定第三条). */
const MINUTES_OF_DAY = 8 * 60;
/** A month has about 21 working days; five of seven calendar days are worked. */
const MINUTES: Record<Unit, number> = {
  min: 1,
  h: 60,
  wd: MINUTES_OF_DAY,
  d: (MINUTES_OF_DAY * 5) / 7,
  mo: MINUTES_OF_DAY * 21,
};

/** Working minutes a limit amounts to, so that limits in different units can be compared. */
export function measureLimit(limit: string): number {
  const { amount, unit } = parseLimit(limit);
  return amount * MINUTES[unit];
}

/** 即办: done while the applicant waits, or at least within the same working day. */
export function isImmediate(limit: string): boolean {
  return measureLimit(limit) <= MINUTES_OF_DAY;
}
