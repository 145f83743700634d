// Judging a year's calendar before it is taken in, and telling what it changes.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { FieldFault } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { type CalendarDay, calendarDaySchema, NATIONAL, type YearImport } from '../contract.ts';
import { words } from '../words.ts';
import type { Calendar, CalendarSpan } from './calendar.ts';
import { dayOfDate, weekdayOf } from './days.ts';

/** A stored row: the day, and the year of the notice that set it (a notice may reach into the December before). */
export interface CalendarRow extends CalendarDay {
  readonly noticeYear: number;
}

/** What an import did to the listed days of its region. */
export interface CalendarChanges {
  readonly added: readonly CalendarDay[];
  readonly removed: readonly CalendarDay[];
  readonly changed: readonly { readonly before: CalendarDay; readonly after: CalendarDay }[];
}

const csvRowSchema = calendarDaySchema.extend({
  provisional: z.enum(['true', 'false']).transform((text) => text === 'true'),
  notice_year: z.coerce.number().int(),
});

/** Reads the calendar shipped with the product (columns as in `db/seed/calendar.csv`). Throws on a bad row. */
export function parseCalendarCsv(text: string): CalendarRow[] {
  const records: unknown[] = parse(text, { columns: true, bom: true, skip_empty_lines: true });
  return records.map((record) => {
    const { notice_year: noticeYear, ...day } = csvRowSchema.parse(record);
    return { ...day, noticeYear };
  });
}

/** The law in force for notices of 2025 and later; earlier years keep the calendar they had. */
const LAW_SINCE = 2025;
/** 全国年节及纪念日放假办法（2024-11-10）第二条: days that fall on the same date each year. */
const FIXED_DAYS = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
/** The same article: feasts of the lunar calendar, and how many days each gives at least. */
const MOVABLE_FEASTS: readonly (readonly [name: RegExp, days: number])[] = [
  [/春节|除夕/, 4],
  [/清明/, 1],
  [/端午/, 1],
];
/** 第二条 gives 13 days, and 第六条 compensates each that falls on a weekend: so many weekdays are gained net. */
const STATUTORY_DAYS = 13;
/** How early in the December before a New Year holiday may begin. */
const EARLIEST_TAIL = 20;

/**
 * Faults of a year's calendar, by the path of the offending field; empty when it may be taken in.
 * `national` is the calendar a region's rows will overlay.
 */
export function findYearFaults(year: YearImport, national: Calendar | undefined, lang: Lang): FieldFault[] {
  const seen = new Set<string>();
  const faults: FieldFault[] = [];
  for (const [index, day] of year.days.entries()) {
    const message = findDayFault(year, day, { seen, national, lang });
    if (message) faults.push({ path: `days.${index}`, message: `${day.date}: ${message}` });
    seen.add(day.date);
  }
  if (year.region === NATIONAL && year.year >= LAW_SINCE) {
    faults.push(...findGaps(year, lang).map((message) => ({ path: 'days', message })));
  }
  return faults;
}

/** National years join on to those already there, ascending: a gap would have to be guessed. */
export function findGapFaults({ region, year }: YearImport, years: readonly number[], lang: Lang): FieldFault[] {
  const joins = years.length === 0 || years.some((known) => Math.abs(known - year) <= 1);
  if (region !== NATIONAL || joins) return [];
  const message = words.in(lang).faults.gap({ year, first: years[0] ?? year, last: years.at(-1) ?? year });
  return [{ path: 'year', message }];
}

type Day = YearImport['days'][number];

interface Surroundings {
  readonly seen: ReadonlySet<string>;
  readonly national: Calendar | undefined;
  readonly lang: Lang;
}

function findDayFault(year: YearImport, day: Day, { seen, national, lang }: Surroundings): string | undefined {
  const w = words.in(lang).faults;
  const tail = day.date.startsWith(`${year.year - 1}-12-`) && Number(day.date.slice(8)) >= EARLIEST_TAIL;
  if (!day.date.startsWith(`${year.year}-`) && !tail) return w.otherYear({ n: year.year });
  if (seen.has(day.date)) return w.twice;
  if (day.kind === 'off' || isWeekend(day.date)) return undefined;
  const freed = year.region !== NATIONAL && national?.covers(day.date) && !national.isWork(day.date);
  return freed ? undefined : w.notOff;
}

/** What a whole national year must contain and this one lacks. */
function findGaps(year: YearImport, lang: Lang): string[] {
  const w = words.in(lang).faults;
  const off = year.days.filter((day) => day.kind === 'off');
  const gaps = FIXED_DAYS.map((day) => `${year.year}-${day}`)
    .filter((date) => !off.some((day) => day.date === date))
    .map((date) => w.missing({ date }));
  for (const [name, count] of MOVABLE_FEASTS) {
    const listed = off.filter((day) => name.test(day.name)).length;
    if (listed < count) gaps.push(w.feast({ name: name.source.replace('|', '、'), listed, count }));
  }
  if (year.state === 'official' && !year.exceptional) {
    const gained = off.filter((day) => !isWeekend(day.date)).length - (year.days.length - off.length);
    if (gained !== STATUTORY_DAYS) gaps.push(w.net({ gained, count: STATUTORY_DAYS }));
  }
  return gaps;
}

function isWeekend(date: string): boolean {
  return weekdayOf(dayOfDate(date)) > 5;
}

/** The days that hold, by date: of two notices that name one, the later. */
export function listHolding(rows: readonly CalendarRow[]): CalendarDay[] {
  const inOrder = [...rows].sort((a, b) => a.noticeYear - b.noticeYear);
  const byDate = new Map(inOrder.map(({ noticeYear, ...day }) => [day.date, day]));
  return [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** What differs between the listed days before and after an import. A new source alone is no difference. */
export function compareDays(before: readonly CalendarDay[], after: readonly CalendarDay[]): CalendarChanges {
  const old = new Map(before.map((day) => [day.date, day]));
  const now = new Map(after.map((day) => [day.date, day]));
  return {
    added: after.filter((day) => !old.has(day.date)),
    removed: before.filter((day) => !now.has(day.date)),
    changed: after.flatMap((day) => {
      const was = old.get(day.date);
      return was && isDifferent(was, day) ? [{ before: was, after: day }] : [];
    }),
  };
}

/** First and last date whose count an import may have changed, `YYYY-MM-DD`; null when it changed nothing. */
export function spanChanges(year: number, { added, removed, changed }: CalendarChanges): CalendarSpan | null {
  const dates = [...added, ...removed, ...changed.map(({ after }) => after)].map((day) => day.date).sort();
  const [first] = dates;
  if (first === undefined) return null;
  // Whether a year is certain or expected colours all of its days.
  const from = `${year}-01-01`;
  return { from: first < from ? first : from, to: `${year}-12-31` };
}

function isDifferent(a: CalendarDay, b: CalendarDay): boolean {
  return a.kind !== b.kind || a.name !== b.name || a.provisional !== b.provisional;
}
