// 联络员值守: which liaison of an organ answers on which days, without two at once and without a day nobody has. Pure.
import { z } from 'zod';
import { DEFAULT_OFFICE_HOURS } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { addDays } from '#kernel/calendar/rules/days.ts';
import type { Span } from '#kernel/calendar/rules/spans.ts';
import { onceRight } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { localDate, localTime } from '#platform/time.ts';

/** Working days of a time in which nobody is to answer, joined into spans. */
export function findGaps(kept: readonly Span[], { from, to }: Span, isWork: (day: string) => boolean): Span[] {
  const gaps: { from: string; to: string }[] = [];
  let broken = true;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!isWork(day)) continue;
    const covered = kept.some((one) => one.from <= day && day <= one.to);
    const last = gaps.at(-1);
    if (!covered && last && !broken) last.to = day;
    else if (!covered) gaps.push({ from: day, to: day });
    broken = covered;
  }
  return gaps;
}

/** Liaisons answer while offices are open. */
export function inOfficeHours(at: Date, calendar: Calendar): boolean {
  const day = localDate(at);
  if (!calendar.covers(day) || !calendar.isWork(day)) return false;
  const [hour = 0, minute = 0] = localTime(at).split(':').map(Number);
  const now = hour * 60 + minute;
  return DEFAULT_OFFICE_HOURS.some(([open, close]) => now >= open && now < close);
}

/** So far ahead gaps are told; a setting of the house. */
export const AHEAD_DAYS = 30;
/** No watch is longer. */
export const LONGEST_DAYS = 366;

const day = z.iso.date({ error: faults.needed });
export const watchInput = z
  .object({ number: z.uuid(faults.choose), from: day, to: day })
  .refine(({ from, to }) => from <= to && to <= addDays(from, LONGEST_DAYS), {
    path: ['to'],
    message: '结束日期不早于开始日期，最长一年|It ends after it begins, within a year',
    ...onceRight('from', 'to'),
  });
export type WatchInput = z.output<typeof watchInput>;

export const SLOTS = [
  { value: 'early', zh: '早班', en: 'Early' },
  { value: 'late', zh: '晚班', en: 'Late' },
  { value: 'night', zh: '夜班', en: 'Night' },
] as const;
export const shiftInput = z.object({
  on: day,
  slot: z.enum(['early', 'late', 'night'], faults.choose),
  officer: z.uuid(faults.choose),
});
export type ShiftInput = z.output<typeof shiftInput>;
