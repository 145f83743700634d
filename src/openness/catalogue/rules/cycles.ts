// When something owed is due: periods that have ended, and twenty working days from when a thing was formed. Pure.
import type { Limit } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { addMonths, dateOfDay, dayOfDate, endOfDay } from '#kernel/calendar/rules/days.ts';
import { computeDue } from '#kernel/calendar/rules/due.ts';
import { startOfDate } from '#platform/time.ts';
import type { Cycle, Every } from '../contract.ts';

/** 条例第二十六条：“属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。” */
export const DAYS_TO_PUBLISH = 20;

export interface Period {
  /** `2026-10`, `2026-Q3`, `2026` */
  readonly name: string;
  /** Its last local day. */
  readonly lastOn: string;
}

const MONTHS: Readonly<Record<Every, number>> = { month: 1, quarter: 3, year: 12 };

/** The period that ended last before a local day. */
export function lastPeriod(every: Every, today: string): Period {
  const months = MONTHS[every];
  const month = Number(today.slice(5, 7));
  const beginning = addMonths(dayOfDate(`${today.slice(0, 7)}-01`), -((month - 1) % months));
  const lastOn = dateOfDay(beginning - 1);
  const year = lastOn.slice(0, 4);
  if (every === 'month') return { name: lastOn.slice(0, 7), lastOn };
  return { name: every === 'year' ? year : `${year}-Q${Math.ceil(Number(lastOn.slice(5, 7)) / months)}`, lastOn };
}

/** So many working days after the day something was formed, at its end. */
export function dueAfter(formedOn: string, days: number, calendar: Calendar): Date {
  const from = startOfDate(formedOn);
  const limit = { amount: days, unit: 'wd' } as const;
  const due = computeDue({ from, limit, method: 'end-of-day', suspensions: [], calendar });
  if (due.paused) throw new Error('nothing pauses this limit');
  return due.at;
}

/** The months from the end of a year to the last day of the one the law names: the limit as a case keeps it. */
export function runToMonth(by: string, lastOn: string): { readonly from: Date; readonly limit: Limit } {
  return { from: startOfDate(lastOn), limit: { amount: Number(by.slice(0, 2)), unit: 'mo' } };
}

const dayNamed = (by: string, lastOn: string) => `${Number(lastOn.slice(0, 4)) + 1}-${by}`;

/** When what a period brought is due: on the day the law names in the year after, else by 条例第二十六条. */
export function dueOf({ by }: Pick<Cycle, 'by'>, { lastOn }: Period, calendar: Calendar): Date {
  if (by) return endOfDay(dayOfDate(dayNamed(by, lastOn)));
  return dueAfter(lastOn, DAYS_TO_PUBLISH, calendar);
}
