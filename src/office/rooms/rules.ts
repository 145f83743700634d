// When a room can be had: its hours, how long and how far ahead, and when it is free next. Pure.
import { dateOfDay, dayOfDate, weekdayOf } from '#kernel/calendar/rules/days.ts';
import { DAY_MS, localDate, localMinute } from '#platform/time.ts';
import { FURTHEST_DAYS, LONGEST_DAYS, type Span } from './contract.ts';

/** When a room is open: from and to as `08:30`, and on which days. */
export interface Hours {
  readonly opens: string;
  readonly closes: string;
  readonly isOpen: (date: string) => boolean;
}

export type Fault = 'order' | 'past' | 'long' | 'far' | 'rest' | 'hours';

/** Why a room cannot be had at that time, whoever else has it; undefined when it can. */
export function findFault(span: Span, hours: Hours, now: Date): Fault | undefined {
  if (span.endsAt <= span.startsAt) return 'order';
  if (span.startsAt < now) return 'past';
  if (lengthOf(span) > LONGEST_DAYS * DAY_MS) return 'long';
  if (span.startsAt.getTime() > now.getTime() + FURTHEST_DAYS * DAY_MS) return 'far';
  return findTimeFault(span, hours);
}

/** It begins and ends on days and at times at which the room is open; nights between do not matter. */
function findTimeFault({ startsAt, endsAt }: Span, { opens, closes, isOpen }: Hours): Fault | undefined {
  if (!isOpen(localDate(startsAt)) || !isOpen(localDate(endsAt))) return 'rest';
  const [start, end] = [localMinute(startsAt), localMinute(endsAt)];
  return start < opens || start >= closes || end <= opens || end > closes ? 'hours' : undefined;
}

export function overlap(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

const SEARCHED_DAYS = 30;

/** How far a search for a free time looks. */
export function searchedUntil(asked: Span): Date {
  return new Date(asked.endsAt.getTime() + SEARCHED_DAYS * DAY_MS);
}

/** The next time of the same length that is free, within a month; `taken` are the bookings until {@link searchedUntil}. */
export function findFreeSlot(asked: Span, hours: Hours, taken: readonly Span[]): Span | undefined {
  const first = dayOfDate(localDate(asked.startsAt));
  const days = Array.from({ length: SEARCHED_DAYS }, (_, index) => dateOfDay(first + index));
  const likely = days.flatMap((date) => [atTime(date, hours.opens), atTime(date, localMinute(asked.startsAt))]);
  return [...likely, ...taken.map(({ endsAt }) => endsAt)]
    .filter((at) => at >= asked.startsAt)
    .sort((a, b) => a.getTime() - b.getTime())
    .map((startsAt) => ({ startsAt, endsAt: new Date(startsAt.getTime() + lengthOf(asked)) }))
    .find((span) => !findTimeFault(span, hours) && !taken.some((other) => overlap(span, other)));
}

function lengthOf({ startsAt, endsAt }: Span): number {
  return endsAt.getTime() - startsAt.getTime();
}

export function atTime(date: string, time: string): Date {
  return new Date(`${date}T${time}:00+08:00`);
}

/** As a form field for a minute holds it: `2026-11-24T09:00`. */
export function toMinute(at: Date): string {
  return `${localDate(at)}T${localMinute(at)}`;
}

/** What of a booking falls on a day, within the hours of the room; null when nothing does. */
export function partOn(date: string, { startsAt, endsAt }: Span, { opens, closes }: Omit<Hours, 'isOpen'>) {
  const [first, last] = [localDate(startsAt), localDate(endsAt)];
  if (date < first || date > last) return null;
  return { from: date === first ? localMinute(startsAt) : opens, to: date === last ? localMinute(endsAt) : closes };
}

/** The seven dates of the week of a date, Monday first. */
export function weekOf(date: string): string[] {
  const day = dayOfDate(date);
  const monday = day - weekdayOf(day) + 1;
  return Array.from({ length: 7 }, (_, index) => dateOfDay(monday + index));
}
