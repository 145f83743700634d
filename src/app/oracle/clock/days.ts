// Days one after the other: which are worked, and where so many of them end. Nothing of the product’s arithmetic.
import type { Counted, Listed, Pause } from './contract.ts';

export const DAY_MS = 86_400_000;
export const OFFSET_MS = 8 * 3_600_000;
/** Offices close at 18:00. */
const CLOSING_MS = 18 * 3_600_000;

export function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

export function works(date: string, listed: Listed): boolean {
  const kind = listed.get(date);
  if (kind) return kind === 'work';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The local date of an instant. */
export const dateOf = (at: Date | number) => new Date(Number(at) + OFFSET_MS).toISOString().slice(0, 10);
export const startOf = (date: string) => Date.parse(`${date}T00:00:00+08:00`);

/** Whether a day is left out: the day on which a pause begins is used, the others through its last are not. */
const isPausedDay = (date: string, pauses: readonly Pause[]) =>
  pauses.some(({ from, to }) => date > dateOf(from) && (to === null || date <= dateOf(to)));

/** Which days are of the unit, and on which the clock stands. */
export interface Counts {
  readonly unit: (date: string) => boolean;
  readonly stands: (date: string) => boolean;
}

/** Ticks off `amount` counted days after `start`, then goes on to the first working day on which the clock does not stand. */
function walkDays(start: string, amount: number, counts: Counts, listed: Listed): string {
  let date = start;
  for (let left = amount; left > 0; ) {
    date = nextDate(date);
    if (counts.unit(date) && !counts.stands(date)) left--;
  }
  while (!works(date, listed) || counts.stands(date)) date = nextDate(date);
  return date;
}

/** The last day of so many working days from a moment on. */
export function findWorkday(from: number, amount: number, listed: Listed): string {
  return walkDays(dateOf(from), amount, { unit: (date) => works(date, listed), stands: () => false }, listed);
}

/** The last moment of a day that is still in time. */
export const closingOf = (date: string, method: Counted['method']) =>
  startOf(date) + (method === 'office-hours' ? CLOSING_MS : DAY_MS - 1);

/** The day a clock of whole days ends on, and which days count towards it. A last day stopped before its end is had again. */
export function findLastDay(counted: Counted): { due: string; counts: Counts } {
  const { start, pauses, method, listed } = counted;
  const unit = counted.unit === 'wd' ? (date: string) => works(date, listed) : () => true;
  const again = new Set<string>();
  const countsBefore = (some: readonly Pause[]): Counts => ({
    unit,
    stands: (date) => again.has(date) || isPausedDay(date, some),
  });
  const walk = (counts: Counts) => walkDays(dateOf(start), daysOf(counted), counts, listed);
  for (const [index, { from, to }] of pauses.entries()) {
    const last = walk(countsBefore(pauses.slice(0, index)));
    const isOverNight = to === null || dateOf(to) > last;
    if (dateOf(from) === last && from.getTime() < closingOf(last, method) && isOverNight) again.add(last);
  }
  const counts = countsBefore(pauses);
  return { due: walk(counts), counts };
}

/** Of a month as many days as lie before the same day of the next, or before its last. */
function daysOf({ unit, amount, start }: Counted): number {
  if (unit !== 'mo') return amount;
  const [year = 0, month = 0, day = 0] = dateOf(start).split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + amount + 1, 0)).getUTCDate();
  const end = Date.UTC(year, month - 1 + amount, Math.min(day, last));
  return (end - Date.UTC(year, month - 1, day)) / DAY_MS;
}
