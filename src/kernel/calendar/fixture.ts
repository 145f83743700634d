// The calendar shipped with the product, and short ways to write moments and runs, for the tests of this room.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Method, parseLimit, type Suspension } from './contract.ts';
import { buildCalendar, type Calendar } from './rules/calendar.ts';
import { type CalendarRow, parseCalendarCsv } from './rules/import.ts';
import type { Run } from './rules/run.ts';

const SEED = join(import.meta.dirname, '../../../db/seed/calendar.csv');

export const seedRows: readonly CalendarRow[] = parseCalendarCsv(readFileSync(SEED, 'utf8'));
export const shipped: Calendar = buildCalendar(seedRows, { from: '2004-01-01', to: '2027-12-31' });

/** The instant of a local time written `2026-03-02` or `2026-03-02 10:00:01`. */
export function moment(text: string): Date {
  const [date, time = '00:00:00'] = text.split(' ');
  return new Date(`${date}T${time}+08:00`);
}

export function run(from: string, limit: string, more: { method?: Method; suspensions?: Suspension[] } = {}): Run {
  return {
    from: moment(from),
    limit: parseLimit(limit),
    method: more.method ?? 'end-of-day',
    suspensions: more.suspensions ?? [],
    calendar: shipped,
  };
}
