// Months, quarters and years as spans of local days. Pure.
import { localDate } from '#platform/time.ts';
import type { Period } from '../contract.ts';

export interface Days {
  readonly from: string;
  readonly to: string;
}

const LENGTH: Readonly<Record<Period, number>> = { month: 1, quarter: 3, year: 12 };

/** First day of the month so many months from another's; months count from 0 in year 0. */
const firstDay = (months: number) =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;

function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The last period of a kind that is over. */
export function lastPeriod(period: Period, now: Date): Days {
  const current = monthsOf(localDate(now));
  const start = current - (current % LENGTH[period]) - LENGTH[period];
  return { from: firstDay(start), to: dayBefore(firstDay(start + LENGTH[period])) };
}
