// Running time: how far a clock that stands outside working time has run at an instant, and back.
import { DAY_MS } from '#platform/time.ts';
import type { OfficeHours, Unit } from '../contract.ts';
import { DEFAULT_OFFICE_HOURS } from '../contract.ts';
import type { Calendar } from './calendar.ts';
import { dayOf, startOfDay } from './days.ts';
import type { Run } from './run.ts';

/** A clock as a function of time; all figures in milliseconds. */
export interface TimeScale {
  /** What the clock reads at an instant. */
  readingAt(instant: number): number;
  /** The first instant at which it reads so much. */
  earliest(reading: number): number;
  /** The last instant at which it still reads so much. */
  latest(reading: number): number;
  /** One unit of a limit on this clock. */
  unitMs(unit: Unit): number;
  /** True when the calendar decides what counts. */
  readonly usesCalendar: boolean;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const WHOLE_DAY: OfficeHours = [[0, 24 * 60]];

/** Day and night without a break: what hours and minutes run on unless counted in office hours. */
const continuous: TimeScale = {
  readingAt: (instant) => instant,
  earliest: (reading) => reading,
  latest: (reading) => reading,
  unitMs: (unit) => (unit === 'h' ? HOUR_MS : MINUTE_MS),
  usesCalendar: false,
};

/** The clock a limit runs on by the instant, or undefined when it is counted in whole days. */
export function findTimeScale(run: Run): TimeScale | undefined {
  const { unit } = run.limit;
  if (unit === 'h' || unit === 'min') {
    if (run.method !== 'office-hours') return continuous;
    return makeWorkScale(run.calendar, run.officeHours ?? DEFAULT_OFFICE_HOURS);
  }
  if (unit === 'wd' && run.method === 'elapsed-24h') return makeWorkScale(run.calendar, WHOLE_DAY);
  return undefined;
}

/** A clock that runs on working days within the given hours only. */
function makeWorkScale(calendar: Calendar, hours: OfficeHours): TimeScale {
  const perDay = hours.reduce((sum, [open, close]) => sum + (close - open) * MINUTE_MS, 0);

  function readingAt(instant: number): number {
    const day = dayOf(new Date(instant));
    const whole = calendar.countThrough(day - 1) * perDay;
    return calendar.isWorkday(day) ? whole + readWithinDay(hours, instant - startOfDay(day)) : whole;
  }
  return {
    readingAt,
    earliest(reading) {
      const index = Math.ceil(reading / perDay) - 1;
      return startOfDay(calendar.workdayAt(index)) + findWithinDay(hours, reading - index * perDay, 'earliest');
    },
    latest(reading) {
      const index = Math.floor(reading / perDay);
      return startOfDay(calendar.workdayAt(index)) + findWithinDay(hours, reading - index * perDay, 'latest');
    },
    unitMs: (unit) => (unit === 'wd' ? perDay : continuous.unitMs(unit)),
    usesCalendar: true,
  };
}

function readWithinDay(hours: OfficeHours, sinceMidnight: number): number {
  let reading = 0;
  for (const [open, close] of hours) {
    reading += Math.min(Math.max(sinceMidnight - open * MINUTE_MS, 0), (close - open) * MINUTE_MS);
  }
  return reading;
}

/** At closing time the earliest moment is the closing, the latest the next opening. */
function findWithinDay(hours: OfficeHours, reading: number, which: 'earliest' | 'latest'): number {
  let rest = reading;
  for (const [open, close] of hours) {
    const length = (close - open) * MINUTE_MS;
    if (rest < length || (rest === length && which === 'earliest')) return open * MINUTE_MS + rest;
    rest -= length;
  }
  return DAY_MS;
}
