// 领导接听日 and 政风行风热线: what stands of a session, what is written down of it, and what the public reads. Pure.
import { z } from 'zod';
import { moment, onceRight, text } from '#kernel/cases/inputs.ts';
import { isCaseNumber, normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { localDate } from '#platform/time.ts';
import { lineField } from '../contract.ts';

export const SESSION_KINDS = [
  { value: 'leader', zh: '领导接听', en: 'A leader answers' },
  { value: 'programme', zh: '政风行风热线', en: 'Radio programme' },
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number]['value'];

export interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelled: string | null;
}

export type SessionState = 'announced' | 'live' | 'over' | 'cancelled';

export function stateOf({ startsAt, endsAt, cancelled }: Times, now: Date): SessionState {
  if (cancelled !== null) return 'cancelled';
  if (now < startsAt) return 'announced';
  return now < endsAt ? 'live' : 'over';
}

/** What was taken in counts as settled when its order is closed, or when it was answered on the air. */
export interface ItemState {
  readonly caseId: string | null;
  readonly phase: string | null;
}
export function countSettled(items: readonly ItemState[]) {
  const settled = items.filter(({ caseId, phase }) => caseId === null || phase === 'closed').length;
  return { taken: items.length, settled, open: items.length - settled };
}

export const sessionInput = z
  .object({
    clientId: z.uuid().optional(),
    kind: z.enum(['leader', 'programme'], faults.choose),
    topic: text(2, 60),
    guest: text(2, 60),
    organ: text(2, 100),
    line: lineField,
    starts: moment,
    ends: moment,
  })
  .refine(({ starts, ends }) => starts < ends && localDate(starts) === localDate(ends), {
    path: ['ends'],
    message: '结束时间要在同一天、晚于开始时间|It ends on the same day, after it begins',
    ...onceRight('starts', 'ends'),
  });
export type SessionInput = z.output<typeof sessionInput>;

/** Either the number of an order, or the answer that was given on the air. */
export const itemInput = z
  .object({
    asked: text(4, 60),
    number: z
      .string()
      .transform(normaliseCaseNumber)
      .refine(isCaseNumber, '请填工单编号，19 位|Please give the 19 digits of the order')
      .optional(),
    answer: text(4, 1000).optional(),
  })
  .refine(({ number, answer }) => (number === undefined) !== (answer === undefined), {
    path: ['number'],
    message: '工单编号和当场答复，填其中一项|Give the number of an order, or the answer: one of the two',
    ...onceRight('number', 'answer'),
  });
export type ItemInput = z.output<typeof itemInput>;

export const recordInput = z.object({ record: text(4, 2000) });
export const cancelInput = z.object({ reason: text(2, 200) });
