// How much of a limit is used, left or overrun at a moment.
import type { Suspension, Unit } from '../contract.ts';
import type { Calendar } from './calendar.ts';
import { dateOfDay, dayOf, dayOfDate } from './days.ts';
import { computeDue, countUnits, findStartDay, listStandingDays } from './due.ts';
import type { Run } from './run.ts';
import { findSuspendedDays, findSuspendedInstants, type Span } from './suspension.ts';
import { findTimeScale, type TimeScale } from './timescale.ts';

const UNIT_MS = { h: 3_600_000, min: 60_000 } as const;

/**
 * Units used at `now`, suspended time left out: whole days after the start day, or, on a clock that runs by the
 * instant, begun units (“超过1秒也算”). Months are counted in days.
 */
export function countElapsed(run: Run, now: Date): number {
  if (now <= run.from) return 0;
  const scale = findTimeScale(run);
  if (scale) return Math.ceil(measureRunning(run, scale, now) / scale.unitMs(run.limit.unit));
  const start = findStartDay(run);
  return countDays(run, run.limit.unit, { start, today: dayOf(now), standing: listStandingDays(run, start) });
}

/** Whole working days used at `now`, suspended ones left out, whatever the unit of the limit. */
export function countWorkdays(run: Run, now: Date): number {
  const byDay = { ...run, method: 'end-of-day' } as const;
  const start = findStartDay(byDay);
  // A clock that runs by the instant has no last day to be had again.
  const standing = findTimeScale(byDay) ? findSuspendedDays(run.suspensions, start) : listStandingDays(byDay, start);
  return countDays(run, 'wd', { start, today: dayOf(now), standing });
}

/** Units of whole days in (start, today] on which the clock did not stand. */
function countDays(
  { calendar }: Run,
  unit: Unit,
  { start, today, standing }: { start: number; today: number; standing: readonly Span[] },
): number {
  if (today <= start) return 0;
  let used = countUnits(calendar, unit, start, today);
  for (const span of standing) {
    if (span.first > today) break;
    used -= countUnits(calendar, unit, span.first - 1, Math.min(span.last, today));
  }
  // A limit for the same day (即办) that was stopped on it has its start day again.
  return Math.max(0, used);
}

/**
 * `elapsed − limit` in units of the limit: 0 on the last day, 1 once the limit is passed, −2 when two are left.
 * Limits in days or months are measured from their due day, after rolling forward.
 */
export function measureDiff(run: Run, now: Date): number {
  if (run.limit.unit !== 'd' && run.limit.unit !== 'mo') return countElapsed(run, now) - run.limit.amount;
  const due = computeDue(run);
  return due.paused ? -due.left : dayOf(now) - dayOfDate(due.date);
}

/**
 * Units in (today, due day]: the due day itself counts as the last. Working days unless `unit` says otherwise;
 * hours and minutes are whole ones up to the moment. 0 when nothing is left.
 */
export function countRemaining(calendar: Calendar, now: Date, due: Date, unit: Unit = 'wd'): number {
  if (now >= due) return 0;
  if (unit === 'h' || unit === 'min') return Math.floor((due.getTime() - now.getTime()) / UNIT_MS[unit]);
  return countUnits(calendar, unit, dayOf(now), dayOf(due));
}

/** Units in (due day, done day], suspended days left out; 0 when in time. */
export function countOverdue(
  calendar: Calendar,
  due: Date,
  done: Date,
  unit: Unit = 'wd',
  suspensions: readonly Suspension[] = [],
): number {
  if (done <= due) return 0;
  if (unit === 'h' || unit === 'min') return Math.floor(measureOverdue(due, done, suspensions) / UNIT_MS[unit]);
  const end = dayOf(done);
  let over = countUnits(calendar, unit, dayOf(due), end);
  for (const span of findSuspendedDays(suspensions, dayOf(due))) {
    if (span.first > end) break;
    over -= countUnits(calendar, unit, span.first - 1, Math.min(span.last, end));
  }
  return over;
}

/** Milliseconds from `due` to `done`, suspended ones left out. */
function measureOverdue(due: Date, done: Date, suspensions: readonly Suspension[]): number {
  const end = done.getTime();
  let over = end - due.getTime();
  for (const span of findSuspendedInstants(suspensions, due.getTime())) {
    if (span.first >= end) break;
    over -= Math.min(span.last + 1, end) - span.first;
  }
  return over;
}

/** The last day on which a notice may go out that must precede an event by n working days, `YYYY-MM-DD`. */
export function lastNoticeDay(calendar: Calendar, event: string, n: number): string {
  return dateOfDay(calendar.addWorkdays(dayOfDate(event), -n));
}

function measureRunning(run: Run, scale: TimeScale, now: Date): number {
  const start = run.from.getTime();
  const end = now.getTime();
  let running = scale.readingAt(end) - scale.readingAt(start);
  for (const span of findSuspendedInstants(run.suspensions, start)) {
    if (span.first >= end) break;
    running -= scale.readingAt(Math.min(span.last + 1, end)) - scale.readingAt(span.first);
  }
  return running;
}
