// The moment at which a limit comes so near, or is so far passed, that supervision must act.
import { dayOf, dayOfDate, startOfDay } from './days.ts';
import { computeDue, findCountedDay, findInstant, findStartDay, listStandingDays } from './due.ts';
import type { Run } from './run.ts';
import { findTimeScale } from './timescale.ts';

/**
 * The first instant at which `measureDiff(run, instant) >= diff`: negative before the limit, positive after it, in
 * units of the limit (days for months). With `unit: 'wd'` limits in days or months take working days from the due
 * day instead. Never before the start. Null while a suspension keeps it from being known.
 * Throws `calendar.not-covered` beyond the calendar.
 */
export function momentOfDiff(run: Run, diff: number, unit?: 'wd'): Date | null {
  const scale = findTimeScale(run);
  const target = run.limit.amount + diff;
  if (scale) {
    if (target <= 0) return run.from;
    // ceil(elapsed) reaches the target one instant after the unit before it is full.
    const instant = findInstant(run, scale, target - 1, 'latest');
    return typeof instant === 'number' ? new Date(instant + 1) : null;
  }
  const day = run.limit.unit === 'wd' ? findWorkdayOfDiff(run, target) : findDayOfDiff(run, diff, unit);
  if (day === null) return null;
  return new Date(Math.max(startOfDay(day), run.from.getTime()));
}

function findWorkdayOfDiff(run: Run, target: number): number | null {
  if (target <= 0) return dayOf(run.from);
  const start = findStartDay(run);
  const day = findCountedDay(run, start, listStandingDays(run, start), target);
  return typeof day === 'number' ? day : null;
}

function findDayOfDiff(run: Run, diff: number, unit?: 'wd'): number | null {
  const due = computeDue(run);
  if (due.paused) return null;
  const day = dayOfDate(due.date);
  return unit === 'wd' ? run.calendar.addWorkdays(day, diff) : day + diff;
}
