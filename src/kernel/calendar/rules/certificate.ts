// The deadline certificate: why a limit ends when it does, day by day.
import type { Due, Limit, Method, Suspension } from '../contract.ts';
import type { Calendar } from './calendar.ts';
import { dateOfDay, dayOf, dayOfDate, weekdayOf, yearOfDay } from './days.ts';
import { computeDue, findStartDay, listStandingDays } from './due.ts';
import type { Run } from './run.ts';

/**
 * `outside` a working day before the start or after the end · `start` the day the limit began, not counted ·
 * `counted` used · `left` counted but still to come · `off` not counted · `suspended` not counted.
 */
export type CertificateDayKind = 'outside' | 'start' | 'counted' | 'left' | 'off' | 'suspended';

export interface CertificateDay {
  readonly date: string;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly kind: CertificateDayKind;
  /** Which counted day of the limit this is, from 1. */
  readonly ordinal?: number;
  /** The holiday this day belongs to, as announced. */
  readonly name?: string;
  /** A weekend day worked in exchange for a holiday (调休). */
  readonly isMakeUp: boolean;
  /** Why the clock stood on this day. */
  readonly reason?: string;
  readonly reasonEn?: string;
  /** The notice that makes the day a holiday or a make-up working day. */
  readonly notice?: string;
  /** The notice is not out yet: a statutory holiday is assumed. */
  readonly isProvisional: boolean;
  readonly isToday: boolean;
  readonly isDue: boolean;
}

export interface Certificate {
  readonly from: Date;
  readonly limit: Limit;
  readonly method: Method;
  readonly due: Due;
  /** Whole weeks, Monday first, from the start to the end or, while paused, to today. */
  readonly days: readonly CertificateDay[];
  /** Notices the calendar of these years rests on. */
  readonly sources: readonly string[];
  readonly provisionalYears: readonly number[];
}

/** Explains a limit. `now` marks today and tells used days from those to come. Throws like `computeDue`. */
export function explainDue(run: Run, now?: Date): Certificate {
  const due = computeDue(run);
  const start = dayOf(run.from);
  const today = now && dayOf(now);
  const end = due.paused ? Math.max(start, today ?? start, findOpenSuspension(run)) : dayOfDate(due.date);
  const years = listYears(start, end);
  return {
    from: run.from,
    limit: run.limit,
    method: run.method,
    due,
    days: listDays(run, due, { start, end, today }),
    sources: run.calendar.listSources(years),
    provisionalYears: due.provisional ? years.filter((year) => run.calendar.isProvisionalYear(year)) : [],
  };
}

interface Bounds {
  readonly start: number;
  readonly end: number;
  readonly today?: number;
}

function listDays(run: Run, due: Due, bounds: Bounds): CertificateDay[] {
  const { start, end } = bounds;
  const judge = makeJudge(run, due, bounds);
  const monday = start - weekdayOf(start) + 1;
  const sunday = end + 7 - weekdayOf(end);
  const days: CertificateDay[] = [];
  for (let day = monday; day <= sunday; day++) {
    const listed = run.calendar.findListed(day);
    days.push({
      date: dateOfDay(day),
      weekday: weekdayOf(day),
      ...judge(day),
      name: listed?.name,
      notice: listed?.source,
      isProvisional: listed?.provisional ?? false,
      isMakeUp: listed?.kind === 'work',
      isToday: day === bounds.today,
      isDue: !due.paused && day === end,
    });
  }
  return days;
}

type Judgement = Pick<CertificateDay, 'kind' | 'ordinal' | 'reason' | 'reasonEn'>;

/** A function to be asked about ascending days: what each is, and its number when counted. */
function makeJudge(run: Run, due: Due, { start, end, today }: Bounds): (day: number) => Judgement {
  const { calendar, limit } = run;
  const countingFrom = findStartDay(run);
  const lastCounted = due.paused ? end : dayOfDate(due.nominal);
  const suspended = listStandingDays(run, countingFrom);
  const byTime = limit.unit === 'h' || limit.unit === 'min';
  const skipsDaysOff = limit.unit === 'wd' || (byTime && run.method === 'office-hours');
  // Days of a month have no fixed number; 24-hour days may touch one day more than they are.
  const mostOrdinals = limit.unit === 'wd' ? limit.amount : Number.POSITIVE_INFINITY;
  let ordinal = 0;

  function number(day: number): number | undefined {
    const isNumbered = !byTime && day > countingFrom && day <= lastCounted && ordinal < mostOrdinals;
    return isNumbered ? ++ordinal : undefined;
  }
  return (day) => {
    const isOff = isDayOff(calendar, day);
    if (day === start) return { kind: 'start' };
    if (day < start || day > end) return { kind: isOff ? 'off' : 'outside' };
    if (isOff && (skipsDaysOff || day > lastCounted)) return { kind: 'off' };
    if (suspended.some((span) => day >= span.first && day <= span.last)) {
      const { reason, reasonEn } = findSuspension(run, day) ?? {};
      return { kind: 'suspended', reason, reasonEn };
    }
    return { kind: today !== undefined && day > today ? 'left' : 'counted', ordinal: number(day) };
  };
}

/** Beyond the calendar only the weekday is known; such days merely fill the last week. */
function isDayOff(calendar: Calendar, day: number): boolean {
  if (day < calendar.first || day > calendar.last) return weekdayOf(day) > 5;
  return !calendar.isWorkday(day);
}

/** The suspension that began before this day; only for a last day that was stopped is it the one that began on it. */
function findSuspension(run: Run, day: number): Suspension | undefined {
  const lasting = run.suspensions.filter((s) => s.to === null || dayOf(s.to) >= day);
  return lasting.find((s) => dayOf(s.from) < day) ?? lasting.find((s) => dayOf(s.from) === day);
}

/** The day an open suspension began; the day the limit began when there is none. */
function findOpenSuspension(run: Run): number {
  const open = run.suspensions.find((suspension) => suspension.to === null);
  return dayOf(open?.from ?? run.from);
}

function listYears(from: number, to: number): number[] {
  const first = yearOfDay(from);
  return Array.from({ length: yearOfDay(to) - first + 1 }, (_, index) => first + index);
}
