// Supervisors from outside (特邀监督员): what they may say of an organ, within which time it answers, who may do what.
import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';

export const KIND = 'supervisor-opinion';
export const DESK = '/desk/outside-supervisors';

/** What a supervisor is told of their opinions. */
export const topic: Topic = {
  name: 'supervisor-opinions',
  zh: '我的监督意见',
  en: 'My opinions as a supervisor',
  audience: 'staff',
  usual: OUTBOUND,
};

export const permissions = {
  read: 'supervisor-opinions.read',
  /** Give opinions, and say whether an answer settles them. */
  give: 'supervisor-opinions.give',
  answer: 'supervisor-opinions.answer',
} as const;

export const SORTS = [
  { value: 'openness', zh: '政务公开', en: 'Openness' },
  { value: 'efficiency', zh: '办事效率', en: 'How quickly things are done' },
  { value: 'attitude', zh: '服务态度', en: 'How people are treated' },
  { value: 'conduct', zh: '作风廉政', en: 'Conduct and integrity' },
  { value: 'other', zh: '其他', en: 'Other' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

/** Working days; local settings, no law. */
export const DAYS = { answer: 15, again: 10, say: 10 } as const;

export const opinionInput = z.object({
  /** Sent again under the same id, an opinion is not taken in again. */
  clientId: z.uuid().optional(),
  organ: z.string({ error: faults.needed }).trim().min(2, faults.more).max(100),
  sort: z.enum(
    SORTS.map(({ value }) => value),
    faults.choose,
  ),
  text: z.string({ error: faults.needed }).trim().min(10, faults.more).max(2000),
});
export type OpinionInput = z.output<typeof opinionInput>;

/** What a case keeps. */
export interface OpinionData {
  readonly sort: Sort;
  readonly text: string;
  /** The account of the supervisor who gave it. */
  readonly by: string;
  readonly about: OrganRef;
  /** Why the answer did not settle it. */
  readonly again?: string;
}

export const notWatched = defineError({
  code: 'outside-supervisors.not-watched',
  status: 422,
  zh: () => '请选您受聘监督范围内的单位，不能是行政区或者内设科室',
  en: () => 'Choose an organ within your appointment, not a division or a section of one',
});
