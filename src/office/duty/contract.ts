// Duty (值班): shifts of an organ with leader, staff and driver, hand-over sheets, the log of the duty telephone, plans of holidays.
import { z } from 'zod';
import type { Span } from '#kernel/calendar/rules/spans.ts';
import { day, moment, onceRight, telephone, text, valuesOf } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';

export const DESK = '/desk/duty';
export const MONTH = `${DESK}/month`;
export const LOG = `${DESK}/log`;
export const PLANS = `${DESK}/plans`;
export const addressOf = (shift: { readonly id: string }) => `${DESK}/shifts/${shift.id}`;

/** Names of subjects in access declarations. */
export const SHIFT = 'duty-shift';
export const PLAN = 'duty-plan';

export const permissions = {
  /** See who is on duty in one’s organ and those beneath it. */
  see: 'duty.see',
  /** Sign in, hand over, log calls: of whoever is on duty. */
  stand: 'duty.stand',
  /** Say who is on duty when. */
  plan: 'duty.plan',
} as const;

export const SLOTS = [
  { value: 'day', zh: '白班', en: 'Day' },
  { value: 'night', zh: '夜班', en: 'Night' },
] as const;
export type Slot = (typeof SLOTS)[number]['value'];

export const PARTS = [
  { value: 'leader', zh: '带班领导', en: 'Leader in charge' },
  { value: 'staff', zh: '值班员', en: 'Staff' },
  { value: 'driver', zh: '值班司机', en: 'Driver' },
] as const;
export type Part = (typeof PARTS)[number]['value'];

export const DIRECTIONS = [
  { value: 'in', zh: '来电', en: 'Incoming' },
  { value: 'out', zh: '去电', en: 'Outgoing' },
] as const;

/** Settings of the city, never law: when shifts begin, how long after that nobody may be missing, how far ahead gaps are told. */
export interface DutySettings {
  /** `08:30` */
  readonly dayBegins: string;
  readonly nightBegins: string;
  readonly graceMinutes: number;
  readonly aheadDays: number;
}
export const USUAL: DutySettings = { dayBegins: '08:30', nightBegins: '17:30', graceMinutes: 15, aheadDays: 7 };

/** So long before a shift one may sign in for it. */
export const EARLY_MINUTES = 60;
/** No roster is entered for longer at once. */
export const LONGEST_DAYS = 62;

/** One on a shift, or who was and was replaced. */
export interface Person {
  readonly id: string;
  readonly part: Part;
  readonly accountId: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly signedAt: Date | null;
  readonly standsFor: string | null;
  readonly replacedAt: Date | null;
  readonly reason: string | null;
}

export interface Shift {
  readonly id: string;
  readonly organId: string;
  readonly organPath: string;
  readonly organ: { readonly code: string; readonly name: string; readonly nameEn: string | null };
  readonly on: string;
  readonly slot: Slot;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly phone: string | null;
  readonly alarmAt: Date | null;
  readonly alarmedAt: Date | null;
  readonly people: readonly Person[];
}

export interface Plan extends Span {
  readonly id: string;
  readonly organId: string;
  readonly organPath: string;
  readonly organ: Shift['organ'];
  readonly name: string;
  readonly publishedAt: Date | null;
  readonly publishedBy: string | null;
}

const names = z
  .string(faults.needed)
  .max(400)
  .transform((typed) => [...new Set(typed.split(/[\n、，,；;\s]+/).filter(Boolean))]);

const inOrder = ({ from, to }: Span) => from <= to;
const lateEnd = {
  path: ['to'],
  message: '结束日期不早于开始日期|It ends on the day it begins, or later',
  ...onceRight('from', 'to'),
};

export const rosterInput = z
  .object({
    from: day,
    to: day,
    slot: z.enum(['day', 'night', 'both'], faults.choose),
    leader: text(2, 60),
    staff: names.pipe(z.array(z.string().max(60)).min(1, faults.needed).max(10)),
    driver: z.string().trim().min(2).max(60).optional(),
    phone: z.string().trim().max(30).optional(),
  })
  .refine(inOrder, lateEnd);
export type RosterInput = z.output<typeof rosterInput>;

export const signInput = z.object({});
export const substituteInput = z.object({ person: z.uuid(faults.choose), name: text(2, 60), reason: text(2, 200) });
export type SubstituteInput = z.output<typeof substituteInput>;

export const handoverInput = z.object({ matters: text(2, 2000), pending: text(1, 2000), things: text(1, 500) });
export type HandoverInput = z.output<typeof handoverInput>;
export const takeoverInput = z.object({ remark: z.string().trim().max(500).optional() });

export const callInput = z.object({
  at: moment.optional(),
  direction: z.enum(valuesOf(DIRECTIONS), faults.choose),
  caller: text(2, 80),
  phone: telephone.optional(),
  about: text(2, 1000),
  handled: text(2, 1000),
  urgent: z.literal('yes').optional(),
});
export type CallInput = z.output<typeof callInput>;

export const planInput = z.object({ name: text(2, 40), from: day, to: day }).refine(inOrder, lateEnd);
export type PlanInput = z.output<typeof planInput>;
