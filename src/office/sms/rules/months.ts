// Months as the pages of SMS show them: the span of one, and those beside it.
import { localDate, startOfDate } from '#platform/time.ts';

export const monthOf = (at: Date): string => localDate(at).slice(0, 7);

/** `2026-12` and one before it: `2026-11`. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = new Date(Date.UTC(year, number - 1 + by, 1));
  return at.toISOString().slice(0, 7);
}

/** The month asked for, or the present one. */
export function monthSpan(now: Date, asked: string | undefined) {
  const month = asked ?? monthOf(now);
  return { month, from: startOfDate(`${month}-01`), to: startOfDate(`${shiftMonth(month, 1)}-01`) };
}
