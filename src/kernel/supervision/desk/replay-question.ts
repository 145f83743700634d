// What is asked on the page that runs the past again: as typed, as understood, and what is wrong with it. Pure.
import { z } from 'zod';
import type { CalendarDay } from '#kernel/calendar/contract.ts';
import { findKind } from '#kernel/cases/registry.ts';
import { isId } from '#platform/ids.ts';
import type { Span } from '../rules/replay.ts';
import { isSpan, spanOf } from '../rules/span.ts';
import { type Amendment, parseChange } from '../rules/suppose.ts';
import { PRESETS, type PresetName } from '../service/presets.ts';

/** As typed: nothing is refused before the form can be shown again with it. */
export const typedSchema = z.object({
  from: z.string().max(20).default(''),
  to: z.string().max(20).default(''),
  rules: z.string().max(40).default(''),
  kind: z.string().max(40).default(''),
  item: z.string().max(60).default(''),
  limit: z.string().max(40).default(''),
  amount: z.string().max(10).default(''),
  off: z.string().max(400).default(''),
  work: z.string().max(400).default(''),
});
export type Typed = z.output<typeof typedSchema>;

export interface Question {
  readonly span: Span;
  /** A set that is shipped, or the id of a draft; null: the rules in force. */
  readonly rules: PresetName | { readonly draft: string } | null;
  readonly days: readonly CalendarDay[];
  readonly amendment: Amendment | null;
}

/** A field that was not understood. */
export type Fault = { readonly field: keyof Typed; readonly why: 'date' | 'span' | 'amount' | 'limit' | 'rules' };

const isDate = (text: string) => z.iso.date().safeParse(text).success;
const split = (text: string) => text.split(/[\s,，、]+/).filter(Boolean);

/** Null before anything was asked. */
export function readQuestion(typed: Typed, now: Date): Question | readonly Fault[] | null {
  if (typed.from === '' && typed.to === '') return null;
  const faults = findFaults(typed, now);
  if (faults.length > 0) return faults;
  return {
    span: spanOf(typed, now),
    rules: readRules(typed),
    days: [
      ...split(typed.off).map((day) => supposeDay(day, 'off')),
      ...split(typed.work).map((day) => supposeDay(day, 'work')),
    ],
    amendment: readAmendment(typed),
  };
}

function readRules({ rules }: Typed): Question['rules'] {
  if (isId(rules)) return { draft: rules };
  return Object.hasOwn(PRESETS, rules) ? (rules as PresetName) : null;
}

function readAmendment({ kind, item, limit, amount }: Typed): Amendment | null {
  const change = parseChange(amount);
  return limit === '' || !change ? null : { limit, kind: kind || null, item: item.trim() || null, change };
}

function findFaults(typed: Typed, now: Date): Fault[] {
  const faults: Fault[] = [];
  for (const field of ['from', 'to'] as const) if (!isDate(typed[field])) faults.push({ field, why: 'date' });
  if (faults.length === 0 && !isSpan(typed, now)) faults.push({ field: 'to', why: 'span' });
  if (typed.amount !== '' && !parseChange(typed.amount)) faults.push({ field: 'amount', why: 'amount' });
  if (!namesLimit(typed)) faults.push({ field: 'limit', why: 'limit' });
  for (const field of ['off', 'work'] as const)
    if (!split(typed[field]).every(isDate)) faults.push({ field, why: 'date' });
  return faults;
}

/** A change is of some limit, and a kind of case that is named has it. */
function namesLimit({ kind, limit, amount }: Typed): boolean {
  if (limit === '') return amount === '';
  return kind === '' || findKind(kind)?.limits[limit] !== undefined;
}

const supposeDay = (date: string, kind: CalendarDay['kind']): CalendarDay => ({
  date,
  kind,
  name: '',
  note: '',
  source: '',
  provisional: false,
});
