// Briefings (信息报送): what an organ reports upward, calls for it (约稿), who may do what, and within which time.
import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { nameList } from '#kernel/cases/fields.ts';
import { text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { derivedId } from '#platform/ids.ts';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';

export const KIND = 'briefing';
/** A call for briefings. */
export const CALL = 'briefing-call';
export const DESK = '/desk/briefings';
export const CALLS = `${DESK}/calls`;
export const RANKING = `${DESK}/ranking`;

/** Whose desk they come to, in the office of a government. */
export const OFFICE_POST = 'editor';

/** What an organ is told of its briefings. */
export const topic: Topic = {
  name: 'briefings',
  zh: '本单位报送的信息',
  en: 'Briefings of my organ',
  audience: 'staff',
  usual: OUTBOUND,
};

export const permissions = {
  read: 'briefings.read',
  /** Write one and report it. */
  write: 'briefings.write',
  /** 签发: let it leave the organ. */
  sign: 'briefings.sign',
  /** Edit, adopt, pass on and call for them, in the office of a government. */
  edit: 'briefings.edit',
} as const;

export const SORTS = [
  { value: 'progress', zh: '工作动态', en: 'Progress' },
  { value: 'practice', zh: '经验做法', en: 'What worked' },
  { value: 'problem', zh: '问题建议', en: 'Problems and advice' },
  { value: 'opinion', zh: '社情民意', en: 'What people say' },
  { value: 'urgent', zh: '紧急信息', en: 'Urgent' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

/** What an office publishes briefings in. */
export const PUBLICATIONS = [
  { value: 'daily', zh: '每日要情', en: 'Daily digest' },
  { value: 'special', zh: '专报', en: 'Special report' },
  { value: 'issue', zh: '特刊', en: 'Special issue' },
] as const;
export type Publication = (typeof PUBLICATIONS)[number]['value'];

/** A call is open so many working days longer, for answers that come late. */
export const GRACE = 5;

/** Working days, and hours of the clock for what is urgent; local settings, no law. */
export const LIMITS = {
  sign: { amount: 1, unit: 'wd' },
  edit: { amount: 3, unit: 'wd' },
  urgent: { amount: 2, unit: 'h' },
} as const;

export const briefingInput = z.object({
  /** Sent again under the same id, it is not taken in again. */
  clientId: z.uuid().optional(),
  title: text(4, 60),
  sort: z.enum(
    SORTS.map(({ value }) => value),
    faults.choose,
  ),
  text: text(30, 5000),
  /** The call it answers, by id. */
  call: z.uuid().optional(),
});
export type BriefingInput = z.output<typeof briefingInput>;

export const callInput = z.object({
  clientId: z.uuid().optional(),
  title: text(4, 60),
  text: text(10, 2000),
  organs: nameList.pipe(z.array(z.string().max(100)).min(1, faults.needed).max(50)),
  /** Working days to answer. */
  days: z.coerce.number<unknown>(faults.number).int().min(1).max(20),
});
export type CallInput = z.output<typeof callInput>;

/** What counted for it: once it was adopted, and what followed. */
export interface Earned {
  readonly event: Event;
  readonly points: number;
}

/** 采用、向上报送、上级采用、领导批示。 */
export const EVENTS = ['adopted', 'reported', 'taken', 'noted'] as const;
export type Event = (typeof EVENTS)[number];

/** What a briefing keeps. */
export interface BriefingData {
  readonly sort: Sort;
  readonly text: string;
  /** Who reported it. */
  readonly from: OrganRef;
  readonly by: string;
  /** The office it goes to. */
  readonly office: OrganRef;
  /** The call it answers, by id. */
  readonly call?: string;
  /** The briefing of the office below that was passed on as this one. */
  readonly below?: string;
  /** What was reported further up. */
  readonly reported?: string;
  readonly publication?: Publication;
  /** As it was published. */
  readonly edited?: string;
  readonly earned?: readonly Earned[];
}

/** The briefing by which the office above has one. */
export const passedOnId = (id: string) => derivedId(id, 'report-on');

/** What a call keeps. */
export interface CallData {
  readonly text: string;
  /** Working days to answer. */
  readonly days: number;
}
