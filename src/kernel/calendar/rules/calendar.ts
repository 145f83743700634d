// The working-day calendar of one region: immutable, in arrays, so that counting N working days is one look-up.
import { type CalendarDay, calendarNotCovered } from '../contract.ts';
import { dayOfDate, weekdayOf, yearOfDay } from './days.ts';

/** First and last date the calendar answers for, `YYYY-MM-DD`. */
export interface CalendarSpan {
  readonly from: string;
  readonly to: string;
}

/**
 * Builds a calendar from the listed exceptions to Monday–Friday. Of two rows for one date the later wins, so a
 * region's overlay is passed after the national rows. Rows outside the span are ignored.
 */
export function buildCalendar(days: Iterable<CalendarDay>, span: CalendarSpan): Calendar {
  return new Calendar(days, span);
}

export class Calendar {
  readonly from: string;
  readonly to: string;
  /** Day numbers of `from` and `to`. */
  readonly first: number;
  readonly last: number;
  private readonly listed = new Map<number, CalendarDay>();
  private readonly provisionalYears = new Set<number>();
  private readonly sources = new Map<number, Set<string>>();
  /** At [i]: how many working days lie in [first, first + i). */
  private readonly before: Uint32Array;
  /** The day numbers of all working days, ascending. */
  private readonly workdays: Int32Array;

  constructor(days: Iterable<CalendarDay>, span: CalendarSpan) {
    this.from = span.from;
    this.to = span.to;
    this.first = dayOfDate(span.from);
    this.last = dayOfDate(span.to);
    for (const row of days) this.list(row);
    const length = this.last - this.first + 1;
    this.before = new Uint32Array(length + 1);
    const workdays: number[] = [];
    for (let i = 0; i < length; i++) {
      if (this.decide(this.first + i)) workdays.push(this.first + i);
      this.before[i + 1] = workdays.length;
    }
    this.workdays = Int32Array.from(workdays);
  }

  /** The same calendar with some days otherwise: what if this day were off? */
  suppose(days: readonly CalendarDay[]): Calendar {
    return new Calendar([...this.listed.values(), ...days], { from: this.from, to: this.to });
  }

  covers(date: string): boolean {
    const day = dayOfDate(date);
    return day >= this.first && day <= this.last;
  }

  /** Whether the date is worked. Throws `calendar.not-covered`. */
  isWork(date: string): boolean {
    return this.isWorkday(dayOfDate(date));
  }

  /** The holiday a date belongs to, also for its make-up days; undefined for an ordinary day. */
  name(date: string): string | undefined {
    return this.findListed(dayOfDate(date))?.name;
  }

  /** The date's own row; undefined for an ordinary weekday or weekend. */
  findListed(day: number): CalendarDay | undefined {
    return this.listed.get(day);
  }

  isWorkday(day: number): boolean {
    return this.countThrough(day) > this.countThrough(day - 1);
  }

  /** Working days in (after, until], by day numbers; negative when `until` is the earlier one. */
  countBetween(after: number, until: number): number {
    return this.countThrough(until) - this.countThrough(after);
  }

  /** The n-th working day after a day (n ≥ 1), or before it (n ≤ −1); 0 gives the day itself. */
  addWorkdays(day: number, n: number): number {
    if (n === 0) return day;
    const index = n > 0 ? this.countThrough(day) + n - 1 : this.countThrough(day - 1) + n;
    return this.workdayAt(index);
  }

  /** The day itself when worked, else the first working day after it. */
  rollForward(day: number): number {
    return this.workdayAt(this.countThrough(day - 1));
  }

  /** Working days from the start of the calendar through a day. */
  countThrough(day: number): number {
    if (day < this.first - 1 || day > this.last) throw calendarNotCovered({ year: yearOfDay(day) });
    return this.before[day - this.first + 1]!;
  }

  /** The working day with so many working days before it. */
  workdayAt(index: number): number {
    const day = this.workdays[index];
    if (day !== undefined) return day;
    throw calendarNotCovered({ year: index < 0 ? yearOfDay(this.first) - 1 : yearOfDay(this.last) + 1 });
  }

  /** Whether any year touched by the days from `from` to `to` still awaits its official notice. */
  isProvisional(from: number, to: number): boolean {
    if (this.provisionalYears.size === 0) return false;
    for (let year = yearOfDay(from); year <= yearOfDay(to); year++) {
      if (this.provisionalYears.has(year)) return true;
    }
    return false;
  }

  isProvisionalYear(year: number): boolean {
    return this.provisionalYears.has(year);
  }

  /** The notices the calendar of these years rests on. */
  listSources(years: readonly number[]): string[] {
    return [...new Set(years.flatMap((year) => [...(this.sources.get(year) ?? [])]))];
  }

  private list(row: CalendarDay): void {
    const day = dayOfDate(row.date);
    if (day < this.first || day > this.last) return;
    this.listed.set(day, row);
    const year = yearOfDay(day);
    if (row.provisional) this.provisionalYears.add(year);
    const sources = this.sources.get(year);
    if (sources) sources.add(row.source);
    else this.sources.set(year, new Set([row.source]));
  }

  private decide(day: number): boolean {
    const row = this.listed.get(day);
    return row ? row.kind === 'work' : weekdayOf(day) <= 5;
  }
}
