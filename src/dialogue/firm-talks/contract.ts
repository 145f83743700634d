// Talks between firms and a department (检企沟通平台): a firm asks or makes an appointment, the department answers by its clock, and both go on.

import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';

export const KIND = 'firm-talk';
export const TALKS = '/firm-talks';
export const DESK = '/desk/firm-talks';

export const permissions = { read: 'firm-talk.read', answer: 'firm-talk.answer' } as const;

/** What a firm is told as a talk goes on. */
export const topic: Topic = {
  name: 'firm-talks',
  zh: '企业与部门的沟通',
  en: 'Talks of my firm',
  audience: 'member',
  usual: OUTBOUND,
};

/** 咨询, 预约. */
export const SORTS = [
  { value: 'consult', zh: '咨询', en: 'Question' },
  { value: 'appointment', zh: '预约', en: 'Appointment' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

/** “管理员做到每天4次查看在线咨询情况，力保即问即答”: working days for an answer, a setting of the city. */
export const REPLY_DAYS = 2;
/** A talk in which the firm says nothing for so many days after an answer is over. */
export const QUIET_DAYS = 10;
/** Said in one talk at most; another begins a new one. */
export const MOST_LINES = 100;

export interface Line {
  readonly by: 'firm' | 'organ';
  readonly text: string;
  readonly at: string;
}

export interface TalkData {
  readonly organ: OrganRef;
  readonly sort: Sort;
  readonly subject: string;
  readonly wanted?: string;
  readonly lines: readonly Line[];
  /** 年-月-日T时:分, once it is agreed. */
  readonly meeting?: { readonly at: string; readonly place: string };
}

export const talkInput = z.object({
  clientId: z.uuid().optional(),
  organ: text(2, 100),
  sort: z.enum(
    SORTS.map(({ value }) => value),
    faults.choose,
  ),
  subject: text(4, 60),
  text: text(4, 2000),
  /** When the firm would come. */
  wanted: z.string().trim().max(100).optional(),
});
export type TalkInput = z.output<typeof talkInput>;

export const onlyFirms = defineError({
  code: 'firm-talk.only-firms',
  status: 403,
  zh: () => '企业账号才能在这里沟通。个人请用领导信箱、部门信箱。',
  en: () => 'Only accounts of firms talk here. Persons write to the mailbox.',
});
export const notAnOrgan = defineError({
  code: 'firm-talk.not-an-organ',
  status: 422,
  zh: () => '请选择行政机关',
  en: () => 'Please choose an organ of the administration',
});
export const tooLong = defineError({
  code: 'firm-talk.too-long',
  status: 409,
  zh: () => '这次沟通已经很长，请结束后另起一次。',
  en: () => 'This talk is long enough. Please end it and begin another.',
});
