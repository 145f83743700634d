// The SMS platform (短信平台): what is sent in whose name, by which words, how many a month, and what became of it.
import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';

export const DESK = '/desk/sms';
export const PROVIDERS = `${DESK}/providers`;
export const TEMPLATES = `${DESK}/templates`;
export const FAILURES = `${DESK}/failures`;
export const UNITS = `${DESK}/units`;
export const REPORT = `${DESK}/report`;
export const MASS = `${DESK}/mass`;

/** A mass sending (群发短信) as a case. */
export const KIND = 'mass-message';

export const permissions = {
  /** See what was sent in the name of one’s organ and those beneath it, and what became of it. */
  see: 'sms.see',
  /** Register words, and draft mass sendings, of one’s organ. */
  write: 'sms.write',
  /** Let a mass sending of one’s organ leave. */
  approve: 'sms.approve',
  /** Approve words, set signatures and quotas, see how providers do and what the platform itself tells. */
  manage: 'sms.manage',
} as const;

/** Settings of the city, never law. */
export interface SmsSettings {
  /** What stands before the messages of units without a signature of their own. */
  readonly signature: string;
  /** `22:00` until `07:00`; equal: none. */
  readonly quietFrom: string;
  readonly quietTo: string;
  /** Mass messages of a unit a month, where nothing else was set for it. */
  readonly monthly: number;
  /** Working days in which its head decides on a mass sending. */
  readonly reviewDays: number;
}
export const USUAL: SmsSettings = {
  signature: '',
  quietFrom: '22:00',
  quietTo: '07:00',
  monthly: 2000,
  reviewDays: 2,
};

const SIGNATURE = '请填 2–16 个字，不带【】和空格|Please give 2 to 16 characters without brackets or spaces';

/** Numbers of one mass sending. */
export const MOST_NUMBERS = 2000;
const MOBILE = /^1[3-9]\d{9}$/;

export const monthQuery = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);

export const templateInput = z.object({ name: text(2, 40), text: text(5, 300) });
export const templateChoice = z.object({ template: z.uuid() });

export const unitInput = z.object({
  organ: text(2, 100),
  signature: z
    .string()
    .trim()
    .regex(/^[^\s【】]{2,16}$/, SIGNATURE)
    .optional(),
  monthly: z.coerce.number<unknown>(faults.number).int().min(0).max(1_000_000).optional(),
});

/** Each number once, one a line or parted by commas. */
const numbers = z
  .string(faults.needed)
  .transform((typed) => [...new Set(typed.split(/[\s,，、;；]+/).filter(Boolean))])
  .pipe(z.array(z.string().regex(MOBILE, faults.telephone)).min(1, faults.needed).max(MOST_NUMBERS));

export const massInput = z.object({
  /** Sent again under the same id, it is not taken in again. */
  clientId: z.uuid().optional(),
  title: text(4, 60),
  template: z.uuid(faults.choose),
  /** One variable a line, `时间：12 月 1 日`. */
  values: z.string().trim().max(1000).optional(),
  numbers,
});
export type MassInput = z.output<typeof massInput>;

/** What a mass sending keeps; the numbers lie sealed apart from it. */
export interface MassData {
  readonly from: OrganRef;
  readonly by: string;
  readonly template: string;
  readonly text: string;
  readonly count: number;
}
