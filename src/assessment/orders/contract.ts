// Supervision orders (督办单) and proposals (监察建议书): names, permissions, limits, and what an order is opened with.

import { z } from 'zod';
import type { Label, OrganRef } from '#kernel/cases/contract.ts';
import { nameList } from '#kernel/cases/fields.ts';
import { onceRight, text } from '#kernel/cases/inputs.ts';

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

/** An ignored red card, a leader's instruction (批示), a supervisor's own motion, an order of the superior level (上级交办). */
export const SOURCES = ['card', 'instruction', 'manual', 'superior'] as const;
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
 * 政府督查工作条例第十七条: “督查对象对督查结论有异议的，可以自收到该督查结论之日起30日内，向作出该督查结论的人民政府申请复核。
 * 收到申请的人民政府应当在30日内作出复核决定。” Calendar days; law only for what an inspection office issues.
 */
export const REVIEW = {
  ask: { amount: 30, unit: 'd' },
  answer: { amount: 30, unit: 'd' },
  basis: '政府督查工作条例第十七条',
} as const;

/** Who gave an order from above, and the number it bears there. */
export interface Superior {
  readonly name: string;
  readonly number: string;
}

/** What an order is opened with. */
export interface NewOrder {
  readonly source: Source;
  readonly clientId?: string | undefined;
  /** The organ that is to act; of several, the one that leads. */
  readonly organId: string;
  /** Organs that are to act beside it, each for itself. */
  readonly otherIds?: readonly string[] | undefined;
  readonly title: string;
  readonly titleEn?: string | null | undefined;
  readonly task: string;
  readonly taskEn?: string | undefined;
  /** Working days until it reports. */
  readonly days?: number | undefined;
  /** Whose instruction it is. */
  readonly leader?: string | undefined;
  /** The paper it was written on, where somebody else entered it. */
  readonly paper?: string | undefined;
  /** Of an order from above. */
  readonly superior?: Superior | undefined;
  /** The case it follows from, and what that was about. */
  readonly parentId?: string | undefined;
  readonly about?: Matter | undefined;
}

export interface Matter {
  readonly title: string;
  readonly titleEn?: string | null | undefined;
  readonly number: string;
}

/** What every measure of this room keeps beside its file. */
interface Process {
  /** The matter, without the word for the measure that stands before it in the title. */
  readonly matter: Label;
  /** The organ that is to act. The case lies with the supervisors until it is handed out. */
  readonly organ: OrganRef;
  /** The organ that issues it, and the post there that runs it: `inspector` of a 政府督查机构, or `supervisor`. */
  readonly supervisor: OrganRef;
  readonly post: 'inspector' | 'supervisor';
  /** Whose head approves it: the government an inspection office works for, otherwise the supervisors themselves. */
  readonly approver: OrganRef;
  readonly about: Matter | null;
  /** Officers who decided on it: none of them reviews it. */
  readonly judges: readonly string[];
}

export interface OrderData extends Process {
  readonly source: Source;
  readonly task: string;
  readonly taskEn?: string | undefined;
  readonly days: number;
  readonly leader: string | null;
  readonly superior?: Superior | undefined;
  readonly paper?: string | undefined;
  /** Whoever entered it; null when it was the machine. */
  readonly enteredBy?: string | null;
  /** Organs that act beside this one, each on an order of its own. */
  readonly others: readonly OrganRef[];
  /** Of such an order: the organ that leads. */
  readonly led?: { readonly name: string; readonly nameEn: string | null } | undefined;
  /** Working days to put right what the conclusion asks for. */
  readonly rectifyDays?: number;
  /** The state in which a review was asked for. */
  readonly objectedFrom?: string;
}

export interface ProposalData extends Process {
  /** What the organ left undone, as the machine found it. */
  readonly facts: string;
  readonly factsEn?: string;
}

/** What a rule of this room is told beside the case: who answers in the end, and how many other organs are not done. */
export interface Answering {
  readonly head: LastResort | null;
  readonly openParts: number;
}

/** 主要负责人, by name: of the organ itself, or of the nearest one above that has one. */
export interface LastResort {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly organ: OrganRef;
}

/** The form by which an order is entered. */
export const orderInput = z
  .object({
    clientId: z.uuid().optional(),
    source: z.enum(['instruction', 'manual'], '请选择来源|Please choose where it comes from'),
    organ: text(2, 100),
    others: nameList.optional(),
    title: text(4, 100),
    task: text(10, 2000),
    days: z.coerce.number('请填天数|Please give a number of days').int().min(1).max(90),
    leader: z.string().trim().min(2).max(50).optional(),
    paper: z.string().trim().min(2).max(200).optional(),
  })
  .refine(({ source, leader }) => source !== 'instruction' || leader !== undefined, {
    path: ['leader'],
    message: '请填作出批示的领导|Please name the leader who instructed it',
    ...onceRight('source', 'leader'),
  });
export type OrderInput = z.output<typeof orderInput>;
