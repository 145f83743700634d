// Two of the seven rules on openness (七项制度): who answers for it in an organ, and how the public appraises it.

import { z } from 'zod';
import { day, text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

export const APPRAISALS = '/appraisals';
export const DESK = '/desk/appraisals';
/** The name of the subject in access declarations. */
export const APPRAISAL = 'openness-appraisal';

export const permissions = { keep: 'appraisals.keep' } as const;

interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export interface Charge {
  readonly organ: Named;
  readonly leader: string;
  readonly office: string;
  readonly phone: string;
}

export interface Appraisal {
  readonly id: string;
  readonly organPath: string;
  readonly organ: Named;
  readonly heldOn: string;
  readonly place: string;
  readonly came: string;
  readonly people: number;
  readonly content: number;
  readonly opinions: string;
  readonly answerDue: string;
  readonly answer: string | null;
  readonly answeredOn: string | null;
}

const count = (least: number) =>
  z.coerce.number<unknown>(faults.number).int(faults.number).min(least, faults.number).max(9999);

export const chargeInput = z.object({
  organ: text(2, 100),
  leader: text(2, 60),
  office: text(2, 60),
  phone: text(5, 40),
});
export type ChargeInput = z.output<typeof chargeInput>;

export const appraisalInput = z
  .object({
    organ: text(2, 100),
    on: day,
    place: text(2, 200),
    came: text(4, 300),
    people: count(1),
    content: count(0),
    opinions: text(4, 3000),
    due: day,
  })
  .refine(({ people, content }) => content <= people, {
    path: ['content'],
    message: '满意人数不能多于到会人数|No more can be content than came',
  })
  .refine(({ on, due }) => due > on, {
    path: ['due'],
    message: '反馈期限要晚于评议日期|The answer is due after the meeting',
  });
export type AppraisalInput = z.output<typeof appraisalInput>;

export const answerInput = z.object({ answer: text(4, 3000) });

export const outOfReach = defineError({
  code: 'appraisal.out-of-reach',
  status: 422,
  zh: () => '这个单位不归您管理，请选本单位或下级单位。',
  en: () => 'This organ is not yours. Please choose your own or one beneath it.',
});
export const notHeld = defineError({
  code: 'appraisal.not-held',
  status: 422,
  zh: () => '评议会开过再记录，日期不能晚于今天。',
  en: () => 'Record the meeting once it was held: not after today.',
});
export const alreadyAnswered = defineError({
  code: 'appraisal.answered',
  status: 409,
  zh: () => '已经反馈过，不能改写。',
  en: () => 'This was answered already and cannot be rewritten.',
});
