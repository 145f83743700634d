// When a limit ends: the one function every clock of the city is set by.
import type { Due, PausedDue, Unit } from '../contract.ts';
import { DEFAULT_OFFICE_HOURS } from '../contract.ts';
import type { Calendar } from './calendar.ts';
import { addMonths, dateOfDay, dayOf, endOfDay, startOfDay } from './days.ts';
import type { Run } from './run.ts';
import { findSuspendedInstants, mergeSpans, type Span, takeDaysOut } from './suspension.ts';
import { findTimeScale, type TimeScale } from './timescale.ts';

/**
 * The end of a limit.
 *
 * 民法典第二百零一条：“按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。按照小时计算期间的，自法律规定或者
 * 当事人约定的时间开始计算。”第二百零三条：“期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。
 * 期间的最后一日的截止时间为二十四时；有业务时间的，停止业务活动的时间为截止时间。”
 *
 * Throws `calendar.not-covered` when it would need a year that is not loaded.
 */
export function computeDue(run: Run): Due {
  const scale = findTimeScale(run);
  return scale ? computeDueByTime(run, scale) : computeDueByDay(run);
}

function computeDueByTime(run: Run, scale: TimeScale): Due {
  // A 24-hour day ends at the same time of day; office time that is used up at closing ends at closing.
  const edge = run.method === 'office-hours' ? 'earliest' : 'latest';
  const instant = findInstant(run, scale, run.limit.amount, edge);
  if (typeof instant !== 'number') return instant;
  const at = new Date(instant);
  const day = dayOf(at);
  const date = dateOfDay(day);
  const provisional = scale.usesCalendar && run.calendar.isProvisional(dayOf(run.from), day);
  return { paused: false, at, date, nominal: date, provisional };
}

/** The first or last instant at which `units` of the run are used, or the pause it stops at before. */
export function findInstant(
  run: Run,
  scale: TimeScale,
  units: number,
  edge: 'earliest' | 'latest',
): number | PausedDue {
  const start = run.from.getTime();
  const unitMs = scale.unitMs(run.limit.unit);
  let target = scale.readingAt(start) + units * unitMs;
  for (const span of findSuspendedInstants(run.suspensions, start)) {
    const stopped = scale.readingAt(span.first);
    if (edge === 'latest' ? stopped > target : stopped >= target) break;
    if (span.last === Number.POSITIVE_INFINITY) {
      return makePause(run, Math.floor((target - stopped) / unitMs), dayOf(new Date(span.first)));
    }
    target += scale.readingAt(span.last + 1) - stopped;
  }
  // Nothing to run through: an office that is asked at night for 0 hours owes it at once, not yesterday evening.
  if (units === 0) return Math.max(start, scale[edge](target));
  return scale[edge](target);
}

function computeDueByDay(run: Run): Due {
  const start = findStartDay(run);
  const spans = listStandingDays(run, start);
  const nominal = findCountedDay(run, start, spans, run.limit.amount);
  if (typeof nominal !== 'number') return nominal;
  const day = rollPastSuspensions(run, nominal, spans);
  if (typeof day !== 'number') return day;
  const provisional = run.calendar.isProvisional(run.limit.unit === 'wd' ? start : nominal, day);
  const nominalDate = dateOfDay(nominal);
  return {
    paused: false,
    at: findClosing(run, day),
    date: day === nominal ? nominalDate : dateOfDay(day),
    nominal: nominalDate,
    provisional,
  };
}

/** The day from which counting begins (not counted itself). “Same day” received on a day off means the next working day. */
export function findStartDay(run: Run): number {
  const day = dayOf(run.from);
  return run.limit.amount === 0 ? run.calendar.rollForward(day) : day;
}

/**
 * The days on which a limit counted from day `start` stands still. The day a suspension begins counts as used, for the
 * day it ends does not; but a last day ends at 24:00 or at closing, not before (民法典第二百零三条), and the day the clock
 * goes on is not counted (第二百零一条：“开始的当日不计入，自下一日开始计算”). So a last day on which the clock was stopped
 * before its end is not used up: it is had again, whole, on the next day that counts. Stopped and started again within
 * one day, a clock loses nothing of it. Of a limit for the same day (即办) the start day is the last one too: stopped on a
 * day off before it and started again on it, it is not counted either.
 */
export function listStandingDays(run: Run, start: number): readonly Span[] {
  let spans: readonly Span[] = [];
  for (const suspension of run.suspensions.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const span = takeDaysOut(suspension, run.limit.amount === 0 ? start - 1 : start);
    if (span.last < span.first) continue;
    const began = span.first - 1;
    const stopsLastDay = findLastDay(run, start, spans) === began && suspension.from < findClosing(run, began);
    spans = mergeSpans([...spans, stopsLastDay ? { ...span, first: began } : span]);
  }
  return spans;
}

function findLastDay(run: Run, start: number, spans: readonly Span[]): number | PausedDue {
  const nominal = findCountedDay(run, start, spans, run.limit.amount);
  return typeof nominal === 'number' ? rollPastSuspensions(run, nominal, spans) : nominal;
}

/** The day on which `amount` units have been counted, before any rolling, or the pause it stops at before. */
export function findCountedDay(run: Run, start: number, spans: readonly Span[], amount: number): number | PausedDue {
  const { unit } = run.limit;
  const { calendar } = run;
  let day = unit === 'mo' ? addMonths(start, amount) : addUnits(calendar, unit, start, amount);
  for (const span of spans) {
    if (span.first > day) break;
    if (span.last === Number.POSITIVE_INFINITY) {
      const left = countUnits(calendar, unit, span.first - 1, day);
      return makePause(run, left, span.first);
    }
    day = addUnits(calendar, unit, day, countUnits(calendar, unit, span.first - 1, span.last));
  }
  return day;
}

/** Units of a day count in (after, until]: working days, or plain days for days and months. */
export function countUnits(calendar: Calendar, unit: Unit, after: number, until: number): number {
  return unit === 'wd' ? calendar.countBetween(after, until) : until - after;
}

function addUnits(calendar: Calendar, unit: Unit, day: number, n: number): number {
  return unit === 'wd' ? calendar.addWorkdays(day, n) : day + n;
}

/** The first working day from `day` on that is not suspended either. */
function rollPastSuspensions(run: Run, nominal: number, spans: readonly Span[]): number | PausedDue {
  let day = run.calendar.rollForward(nominal);
  for (const span of spans) {
    if (day < span.first) break;
    if (day > span.last) continue;
    if (span.last === Number.POSITIVE_INFINITY) return makePause(run, 0, span.first);
    day = run.calendar.rollForward(span.last + 1);
  }
  return day;
}

function findClosing(run: Run, day: number): Date {
  if (run.method !== 'office-hours') return endOfDay(day);
  const closing = (run.officeHours ?? DEFAULT_OFFICE_HOURS).at(-1)?.[1] ?? 0;
  return new Date(startOfDay(day) + closing * 60_000);
}

function makePause(run: Run, left: number, since: number): PausedDue {
  // What is left of a period of months can only be told in days.
  const unit = run.limit.unit === 'mo' ? 'd' : run.limit.unit;
  const usesCalendar = unit === 'wd' || run.method === 'office-hours';
  const provisional = usesCalendar && run.calendar.isProvisional(dayOf(run.from), since);
  return { paused: true, at: null, date: null, left, unit, provisional };
}
