// The first moment at which so many units of a limit are used or overrun, found day by day and edge by edge.
import type { Counted } from './contract.ts';
import { dateOf, findLastDay, nextDate, startOf } from './days.ts';
import { stretchesOf, unitMsOf } from './instants.ts';

/** Null when it does not come by `until`. `threshold` is used minus limit: −2 with two units left, 1 once it is passed. */
export function findPassing(counted: Counted, threshold: number, until: number): number | null {
  const unit = unitMsOf(counted);
  return unit === undefined ? findByDay(counted, threshold, until) : findByInstant(counted, { unit, threshold, until });
}

/** “超过1秒也算”: begun units count. A warning comes when a unit is used at the earliest, and never on the same day. */
function isPassed(used: number, { amount }: Counted, threshold: number): boolean {
  if (threshold <= 0 && (amount === 0 || used < 1)) return false;
  return used - amount >= threshold;
}

/** The units that are full, and the millisecond with which the next one begins, are looked at one by one. */
function findByInstant(
  counted: Counted,
  { unit, threshold, until }: { unit: number; threshold: number; until: number },
): number | null {
  let used = 0;
  for (const { from, to, runs } of stretchesOf(counted)) {
    if (from > until) return null;
    const begun = Math.ceil(used / unit);
    if (isPassed(begun, counted, threshold)) return from;
    if (!runs) continue;
    for (let units = begun; units * unit + 1 - used <= to - from; units++) {
      const begins = from + units * unit + 1 - used;
      if (isPassed(units + 1, counted, threshold)) return begins <= until ? begins : null;
    }
    used += to - from;
  }
  return null;
}

/** Whole days are measured from the day a clock ends on, after rolling: counted ones before it, and after it. */
function findByDay(counted: Counted, threshold: number, until: number): number | null {
  const { unit, amount, start } = counted;
  const { due, counts } = findLastDay(counted);
  const isCounted = (date: string) => counts.unit(date) && (unit !== 'wd' || !counts.stands(date));
  let over = 0;
  for (let date = dateOf(start); date < due; date = nextDate(date)) if (isCounted(nextDate(date))) over--;
  for (let date = dateOf(start); ; ) {
    const at = Math.max(startOf(date), start.getTime());
    if (at > until) return null;
    if (unit === 'mo' ? over >= threshold : isPassed(over + amount, counted, threshold)) return at;
    date = nextDate(date);
    if (isCounted(date)) over++;
  }
}
