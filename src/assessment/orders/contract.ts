// Supervision orders (督办单) and proposals (监察建议书): names, permissions, limits, and what an order is opened with.
import { z } from 'zod';
import type { Label, OrganRef } from '#kernel/cases/contract.ts';
import { defineError } from '#platform/errors.ts';

export const ORDER = 'order';
export const PROPOSAL = 'proposal';

export const permissions = {
  read: 'order.read',
  /** Enter an order: a supervisor, or a leader for what they have instructed. */
  open: 'order.open',
  /** 立项, 签发监察建议书. */
  approve: 'order.approve',
  /** Plan and hand out, verify, conclude, review, close. */
  run: 'order.run',
  /** Report, put right, object: the organ that was given the order. */
  answer: 'order.answer',
} as const;

/** An ignored red card, a leader's instruction (批示), a supervisor's own motion. */
export const SOURCES = ['card', 'instruction', 'manual'] as const;
export type Source = (typeof SOURCES)[number];

/** Working days of each stage. Settings of the city: 政府督查工作条例 leaves them open. */
export const DAYS = {
  approve: 2,
  plan: 3,
  feedback: 10,
  head: 5,
  verify: 10,
  close: 5,
  adopt: 15,
  refer: 5,
} as const;

/**
 * 政府督查工作条例第十七条: who was supervised may ask within 30 days of receiving the conclusion that it be reviewed,
 * and is answered within 30 days. Calendar days.
 */
export const REVIEW = {
  ask: { amount: 30, unit: 'd' },
  answer: { amount: 30, unit: 'd' },
  basis: '政府督查工作条例第十七条',
} as const;

/** What an order is opened with. */
export interface NewOrder {
  readonly source: Source;
  readonly clientId?: string | undefined;
  /** The organ that is to act. */
  readonly organId: string;
  readonly title: string;
  readonly titleEn?: string | null | undefined;
  readonly task: string;
  /** Working days until it reports. */
  readonly days?: number | undefined;
  /** Whose instruction it is. */
  readonly leader?: string | undefined;
  /** The case it follows from, and what that was about. */
  readonly parentId?: string | undefined;
  readonly about?: Matter | undefined;
}

export interface Matter {
  readonly title: string;
  readonly number: string;
}

/** What every measure of this room keeps beside its file. */
interface Process {
  /** The matter, without the word for the measure that stands before it in the title. */
  readonly matter: Label;
  /** The organ that is to act. The case lies with the supervisors until it is handed out. */
  readonly organ: OrganRef;
  /** The organ that supervises the territory. */
  readonly supervisor: OrganRef;
  readonly about: Matter | null;
  /** Officers who decided on it: none of them reviews it. */
  readonly judges: readonly string[];
}

export interface OrderData extends Process {
  readonly source: Source;
  readonly task: string;
  readonly days: number;
  readonly leader: string | null;
  /** Working days to put right what the conclusion asks for. */
  readonly rectifyDays?: number;
  /** The state in which a review was asked for. */
  readonly objectedFrom?: string;
}

export interface ProposalData extends Process {
  /** What the organ left undone, as the machine found it. */
  readonly facts: string;
}

/** 主要负责人, by name: of the organ itself, or of the nearest one above that has one. */
export interface LastResort {
  readonly id: string;
  readonly name: string;
  readonly organ: OrganRef;
}

const text = (min: number, max: number) =>
  z
    .string({ error: '请填写这一项|Please fill this in' })
    .trim()
    .min(min, '请再写具体一些|Please be more specific')
    .max(max);

/** The form by which an order is entered. */
export const orderInput = z
  .object({
    clientId: z.uuid().optional(),
    source: z.enum(['instruction', 'manual'], '请选择来源|Please choose where it comes from'),
    organ: text(2, 100),
    title: text(4, 100),
    task: text(10, 2000),
    days: z.coerce.number('请填天数|Please give a number of days').int().min(1).max(90),
    leader: z.string().trim().min(2).max(50).optional(),
  })
  .refine(({ source, leader }) => source !== 'instruction' || leader !== undefined, {
    path: ['leader'],
    message: '请填作出批示的领导|Please name the leader who instructed it',
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
export type OrderInput = z.output<typeof orderInput>;

export const notAnOrgan = defineError({
  code: 'order.not-an-organ',
  status: 422,
  zh: () => '督办单只能发给单位，不能发给行政区或者内设科室',
  en: () => 'An order goes to an organ, not to a division or a section of one',
});
/** 政府督查工作条例第七条: a department supervises only what its government charged it with. */
export const notALeader = defineError({
  code: 'order.not-a-leader',
  status: 403,
  zh: () => '部门未经本级政府指定不得开展督查。请报本级政府督查机构立项。',
  en: () =>
    'A department may not supervise others unless its government charged it to. Please propose it to those who supervise for the government.',
});
export const ownMatter = defineError({
  code: 'order.own-matter',
  status: 409,
  zh: () => '涉及本单位或者本人参与作出的结论，应当回避，请转给同事。',
  en: () => 'It is about your own organ, or a conclusion you had a part in. Please hand it to somebody else.',
});
export const conclusionFinal = defineError({
  code: 'order.conclusion-final',
  status: 409,
  zh: () => '申请复核的期限已过，或者已经复核过一次。',
  en: () => 'The time to ask for a review has passed, or it has been reviewed already.',
});
