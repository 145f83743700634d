// What is asked on the page that runs the past again: as typed, as understood, and what is wrong with it. Pure.
import { z } from 'zod';
import type { CalendarDay } from '#kernel/calendar/contract.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { PRESETS, type PresetName } from '../service/presets.ts';

/** As typed: nothing is refused before the form can be shown again with it. */
export const typedSchema = z.object({
  from: z.string().max(20).default(''),
  to: z.string().max(20).default(''),
  rules: z.string().max(40).default(''),
  limit: z.string().max(40).default(''),
  amount: z.string().max(10).default(''),
  off: z.string().max(400).default(''),
  work: z.string().max(400).default(''),
});
export type Typed = z.output<typeof typedSchema>;

export interface Question {
  readonly span: { readonly from: Date; readonly to: Date };
  /** Null: the rules in force. */
  readonly preset: PresetName | null;
  readonly days: readonly CalendarDay[];
  readonly amounts: Readonly<Record<string, number>>;
}

/** A field that was not understood. */
export type Fault = { readonly field: keyof Typed; readonly why: 'date' | 'span' | 'amount' };

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;
const isDate = (text: string) => z.iso.date().safeParse(text).success;
const split = (text: string) => text.split(/[\s,，、]+/).filter(Boolean);

/** Null before anything was asked. */
export function readQuestion(typed: Typed, now: Date): Question | readonly Fault[] | null {
  if (typed.from === '' && typed.to === '') return null;
  const faults = findFaults(typed, now);
  if (faults.length > 0) return faults;
  const end = new Date(startOfDate(typed.to).getTime() + DAY_MS);
  return {
    // Nothing that has not come yet was given.
    span: { from: startOfDate(typed.from), to: end < now ? end : now },
    preset: typed.rules in PRESETS ? (typed.rules as PresetName) : null,
    days: [
      ...split(typed.off).map((day) => supposeDay(day, 'off')),
      ...split(typed.work).map((day) => supposeDay(day, 'work')),
    ],
    amounts: typed.limit !== '' && typed.amount !== '' ? { [typed.limit]: Number(typed.amount) } : {},
  };
}

function findFaults(typed: Typed, now: Date): Fault[] {
  const faults: Fault[] = [];
  for (const field of ['from', 'to'] as const) if (!isDate(typed[field])) faults.push({ field, why: 'date' });
  if (faults.length === 0 && !isSpan(typed, now)) faults.push({ field: 'to', why: 'span' });
  if (typed.amount !== '' && !/^[1-9]\d{0,2}$/.test(typed.amount)) faults.push({ field: 'amount', why: 'amount' });
  for (const field of ['off', 'work'] as const)
    if (!split(typed[field]).every(isDate)) faults.push({ field, why: 'date' });
  return faults;
}

function isSpan({ from, to }: Typed, now: Date): boolean {
  const days = (startOfDate(to).getTime() - startOfDate(from).getTime()) / DAY_MS + 1;
  return days >= 1 && days <= MOST_DAYS && to <= localDate(now);
}

const supposeDay = (date: string, kind: CalendarDay['kind']): CalendarDay => ({
  date,
  kind,
  name: '',
  note: '',
  source: '',
  provisional: false,
});
