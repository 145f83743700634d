// Local day numbers: the arithmetic of dates in Asia/Shanghai, which never asks the process for its zone.
import { DAY_MS, localDate } from '#platform/time.ts';

/** +08:00 all year round: China has had no summer time since 1991. */
const OFFSET_MS = 8 * 3_600_000;

/** The local day an instant falls on, as days since 1970-01-01. */
export function dayOf(at: Date): number {
  return Math.floor((at.getTime() + OFFSET_MS) / DAY_MS);
}

/** The day number of a date written `YYYY-MM-DD`. */
export function dayOfDate(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** The instant, in milliseconds, at which a local day begins. */
export function startOfDay(day: number): number {
  return day * DAY_MS - OFFSET_MS;
}

/** The last millisecond of a local day; people read it as 24:00. */
export function endOfDay(day: number): Date {
  return new Date(startOfDay(day + 1) - 1);
}

/** A day number written `YYYY-MM-DD`. */
export function dateOfDay(day: number): string {
  return localDate(new Date(startOfDay(day)));
}

/** The date so many days after a date, or before it. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayOfDate(date) + days);
}

/** How many days after one date another is. */
export function daysBetween(from: string, to: string): number {
  return dayOfDate(to) - dayOfDate(from);
}

export function yearOfDay(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/**
 * The corresponding day so many months on, or the last day of that month.
 * 民法典第二百零二条：“按照年、月计算期间的，到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日。”
 */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastOfMonth = Date.UTC(year, month + 1, 0) / DAY_MS;
  const firstOfMonth = Date.UTC(year, month, 1) / DAY_MS;
  return Math.min(firstOfMonth + date.getUTCDate() - 1, lastOfMonth);
}
