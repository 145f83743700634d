// The desk that people ask at (政务公开咨询窗口): who asked, by what means, and whether it was answered at once or sent on.

import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

export const KIND = 'desk-consult';
export const DESK = '/desk/consult-desk';

export const permissions = { read: 'desk-consult.read', enter: 'desk-consult.enter' } as const;

/** 当面, 电话, 来信. */
export const MEANS = [
  { value: 'window', zh: '当面', en: 'In person' },
  { value: 'call', zh: '电话', en: 'By telephone' },
  { value: 'letter', zh: '来信', en: 'By letter' },
] as const;
export type Means = (typeof MEANS)[number]['value'];

/** 当场答复, or 转办: an enquiry with a number and a clock of its own. */
export const RESULTS = [
  { value: 'answered', zh: '当场答复', en: 'Answered at once' },
  { value: 'sent-on', zh: '转有关单位办理', en: 'Sent on' },
] as const;
export type Result = (typeof RESULTS)[number]['value'];

export interface ConsultData {
  readonly organ: OrganRef;
  readonly means: Means;
  readonly question: string;
  readonly answer?: string;
  /** Of the enquiry it became. */
  readonly sentOn?: { readonly number: string; readonly organ: string };
}

export const consultInput = z
  .object({
    clientId: z.uuid().optional(),
    organ: text(2, 100),
    means: z.enum(
      MEANS.map(({ value }) => value),
      faults.choose,
    ),
    name: z.string().trim().max(50).optional(),
    phone: z.string().trim().max(20).optional(),
    question: text(10, 2000),
    result: z.enum(
      RESULTS.map(({ value }) => value),
      faults.choose,
    ),
    answer: z.string().trim().max(2000).optional(),
    /** To whom it is sent on. */
    to: z.string().trim().max(100).optional(),
  })
  .refine(({ result, answer = '' }) => result !== 'answered' || answer.length >= 2, {
    path: ['answer'],
    message: '当场答复的要写答复内容|Write what was answered',
  })
  .refine(({ result, to = '' }) => result !== 'sent-on' || to.length >= 2, {
    path: ['to'],
    message: '转办的要写转给哪个单位|Say to whom it is sent on',
  })
  .refine(({ result, phone = '' }) => result !== 'sent-on' || /^1[3-9]\d{9}$/.test(phone), {
    path: ['phone'],
    message: '转办的要留手机号，用来告知编号和答复|A mobile number is needed, to tell the number and the answer',
  });
export type ConsultInput = z.output<typeof consultInput>;

export const notTheirs = defineError({
  code: 'desk-consult.not-theirs',
  status: 422,
  zh: () => '只能登记本单位或下级单位窗口的咨询，请选择行政机关。',
  en: () => 'Only for a desk of your own organ or one beneath it. Please choose an organ of the administration.',
});
