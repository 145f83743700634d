// Hotline orders (热线工单): lines, classes, urgencies, permissions, what a desk writes down, what a case keeps.
import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { moment, onceRight, telephone, text, valuesOf } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { several } from '#platform/http/query.ts';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';
import { HEARD, RESULTS, SORTS } from './rules/calls.ts';

export const ORDER = 'hotline-order';
export const NOTICE = 'hotline-rectification';

export const DESK = '/desk/hotline';
export const CONSOLE = `${DESK}/console`;
/** The telephone in an operator’s browser. */
export const PHONE = `${CONSOLE}/phone`;
export const DIRECTORY = `${DESK}/numbers`;
export const FIGURES = `${DESK}/figures`;
export const EVENTS = `${DESK}/events`;
export const MISSED = `${DESK}/missed`;
export const SHIFTS = `${DESK}/shifts`;
export const SHEETS = `${DESK}/sheets`;
export const SCORES = `${DESK}/scores`;
export const SESSION_DESK = `${DESK}/sessions`;
/** For everybody: sessions of leaders and broadcasts. */
export const SESSIONS = '/hotline';
/** The name of a session as a subject of access, and as an entrance that secrets are looked for at. */
export const SESSION = 'hotline-session';

/** What the caller is told as it goes on. */
export const topic: Topic = {
  name: 'hotline',
  zh: '我的热线工单',
  en: 'My calls to the hotline',
  audience: 'member',
  usual: OUTBOUND,
};

export const permissions = {
  read: 'hotline.read',
  /** At the centre: take calls in, dispatch, decide on returns, call back, urge. */
  take: 'hotline.take',
  /** At the organ an order is dispatched to: sign, return, handle, reply. */
  handle: 'hotline.handle',
  /** Give more time, at the head of the organ. */
  extend: 'hotline.extend',
  /** Say whose order it is when the centre and an organ disagree. */
  arbitrate: 'hotline.arbitrate',
  /** Keep the directory of numbers, test them, send quality sheets in. */
  direct: 'hotline.direct',
} as const;

/** Numbers that one centre answers: those that were merged stay known as the line a call came by; then the four telephones. */
export const LINES = [
  { value: '12345', zh: '12345 政务服务便民热线', en: '12345 city hotline' },
  { value: '96128', zh: '96128 政务信息查询专线', en: '96128 line of enquiries' },
  { value: '12315', zh: '12315 消费者投诉举报', en: '12315 consumers' },
  { value: '12358', zh: '12358 价格监督举报', en: '12358 prices' },
  { value: '12366', zh: '12366 纳税缴费服务', en: '12366 taxes' },
  { value: '52012345', zh: '52012345 县长公开电话', en: '52012345 county head’s line' },
  { value: 'appointment', zh: '预约电话', en: 'Appointments' },
  { value: 'enquiry', zh: '咨询电话', en: 'Enquiries' },
  { value: 'oversight', zh: '监督电话', en: 'Oversight' },
  { value: 'complaint', zh: '投诉电话', en: 'Complaints' },
] as const;
export type Line = (typeof LINES)[number]['value'];

export const CLASSES = [
  { value: 'consult', zh: '咨询', en: 'Question' },
  { value: 'help', zh: '求助', en: 'Request for help' },
  { value: 'complaint', zh: '投诉', en: 'Complaint' },
  { value: 'report', zh: '举报', en: 'Report of a wrong' },
  { value: 'suggestion', zh: '建议', en: 'Suggestion' },
  { value: 'enterprise', zh: '企业诉求', en: 'A company’s matter' },
] as const;
export type OrderClass = (typeof CLASSES)[number]['value'];

/** 投诉、举报: who called is never told to the organ that handles it. */
export const GUARDED: readonly OrderClass[] = ['complaint', 'report'];

export const URGENCIES = [
  { value: 'normal', zh: '一般', en: 'Ordinary' },
  { value: 'utility', zh: '水电气热', en: 'Water, power, gas, heat' },
  { value: 'urgent', zh: '紧急', en: 'Urgent' },
  { value: 'hard', zh: '疑难', en: 'Difficult' },
] as const;
export type Urgency = (typeof URGENCIES)[number]['value'];

/** In place of a caller whose name is kept. */
export const UNNAMED = { name: '来电人（信息保密）', nameEn: 'Caller (name kept)' } as const;

/** What a case keeps; who called is kept apart, for the centre alone. */
export interface OrderData {
  readonly line: Line;
  readonly sort: OrderClass;
  readonly urgency: Urgency;
  readonly text: string;
  readonly place: string | null;
  /** The centre that took it in: it dispatches, and calls back. */
  readonly centre: OrganRef & { readonly nameEn: string | null };
  /** Whether the organ that handles it may know who called. */
  readonly shared: boolean;
  /** Within how long it is answered, as the city sets it, and by which rule. */
  readonly limit: string;
  readonly terms: Terms;
  readonly dispatchedAt?: string;
  /** An arbiter decided whose it is: nobody returns it any more. */
  readonly designated?: boolean;
  readonly redone?: number;
  readonly callback?: Callback;
  /** Whether the organ spoke with the caller within the limit. */
  readonly inTime?: boolean;
  /** Number of the order it was merged into. */
  readonly into?: string;
}

export interface Callback {
  readonly reached: 'yes' | 'no';
  readonly solved?: 'yes' | 'partly' | 'no';
  readonly satisfied?: 'yes' | 'fair' | 'no';
}

/** Times of the steps, as they were when the order began. Settings of the city, never law. */
export interface Terms {
  readonly name: string;
  readonly receiveHours: number;
  readonly returnHours: number;
  readonly decideHours: number;
  readonly arbiterHours: number;
  readonly extendDays: number;
  readonly callbackDays: number;
}

const phone = z
  .string({ error: '请填来电号码：11 位手机号，或者带区号的座机|Please give the number they called from' })
  .trim()
  .regex(
    /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/,
    '请填 11 位手机号，或者带区号的座机，例如 0883-2123456|Please give a mobile number, or a landline such as 0883-2123456',
  );
export const lineField = z.enum(valuesOf(LINES), faults.choose);

/** What an operator writes down, on behalf of a caller who agreed to it. */
export const orderInput = z
  .object({
    clientId: z.uuid().optional(),
    line: lineField,
    sort: z.enum(valuesOf(CLASSES), faults.choose),
    urgency: z.enum(valuesOf(URGENCIES), faults.choose),
    name: z.string().trim().min(1).max(50).optional(),
    phone,
    /** 代为登记: the caller heard what is written down and agreed. */
    consent: z.literal(
      'yes',
      '请先向来电人复述并征得同意|Read it back to the caller first, and ask whether they agree',
    ),
    shared: z.literal('yes').optional(),
    title: text(4, 60),
    text: text(10, 2000),
    place: z.string().trim().min(2).max(100).optional(),
    /** Answered at once, or dispatched at once; neither leaves it to be dispatched. */
    answer: z.string().trim().min(2, faults.more).max(2000).optional(),
    organ: z.string().trim().min(2).max(100).optional(),
    /** The call it came by, in the log. */
    call: z.uuid().optional(),
  })
  .refine(({ answer, organ }) => !(answer && organ), {
    path: ['organ'],
    message: '已经当场答复的不再派单，请只填一项|Answered on the spot, it is not dispatched: give one of the two',
    ...onceRight('answer', 'organ'),
  });
export type OrderInput = z.output<typeof orderInput>;

const whole = (most: number) =>
  z.coerce.number<unknown>(faults.number).int().min(0, faults.number).max(most, faults.number);

/** A call as it is logged: by hand, or by what answers the telephones. */
export const callInput = z.object({
  clientId: z.uuid().optional(),
  line: lineField,
  phone,
  waited: whole(3600).optional(),
  seconds: whole(86_400).default(0),
  /** A number of the directory it was put through to, or else the organ. */
  number: z.uuid().optional(),
  organ: z.string().trim().min(2).max(100).optional(),
  result: z.enum(valuesOf(RESULTS), faults.choose).default('connected'),
  heard: z.enum(valuesOf(HEARD), faults.choose).default('person'),
  satisfied: z.enum(['yes', 'fair', 'no']).optional(),
});
export type CallInput = z.output<typeof callInput>;

/** What the browser of an operator tells of a call, step by step. */
export const ringInput = z.object({
  id: z.uuid(),
  /** User parts of the addresses, as the telephone server gives them. */
  from: z.string().max(100),
  called: z.string().max(100).default(''),
  referred: z.literal('yes').optional(),
  busy: z.literal('yes').optional(),
});
export type RingInput = z.output<typeof ringInput>;
export const liveInput = z.object({ id: z.uuid() });
export const endInput = liveInput.extend({ lost: z.literal('yes').optional() });
export const putInput = liveInput.extend({ number: z.uuid() });
export const cameInput = liveInput.extend({ code: z.coerce.number<unknown>(faults.number).int().min(100).max(699) });

/** A call nobody answered: as the telephone shows it in the morning, or as a line reports it. */
export const missedInput = z.object({
  clientId: z.uuid().optional(),
  line: lineField,
  phone,
  at: moment.optional(),
});
export type MissedInput = z.output<typeof missedInput>;
export const returnInput = z.object({ id: z.uuid(), reached: z.enum(['yes', 'no'], faults.choose) });

export const numberInput = z
  .object({
    organ: text(2, 100),
    number: telephone,
    sort: z.enum(valuesOf(SORTS), faults.choose),
    liaison: z.enum(['none', 'A', 'B']).default('none'),
    person: z.string().trim().min(2).max(50).optional(),
    duties: text(2, 200),
    hours: text(2, 100),
  })
  .refine(({ liaison, person }) => liaison === 'none' || person !== undefined, {
    path: ['person'],
    message: '联络员请填姓名|Please name the liaison',
    ...onceRight('liaison', 'person'),
  });
export type NumberInput = z.output<typeof numberInput>;

/** 按键评价. */
export const RATINGS = [
  { value: 'yes', zh: '满意', en: 'Satisfied' },
  { value: 'fair', zh: '一般', en: 'Fair' },
  { value: 'no', zh: '不满意', en: 'Dissatisfied' },
] as const;

/** Whose number it is: the first liaison, or who answers in their place. */
export const LIAISONS = [
  { value: 'none', zh: '不是联络员电话', en: 'Not a liaison' },
  { value: 'A', zh: 'A 角', en: 'A, first' },
  { value: 'B', zh: 'B 角', en: 'B, in their place' },
] as const;

/** What a test call heard. */
export const TESTS = [
  { value: 'answered', zh: '本人应答', en: 'Answered in person' },
  { value: 'no-answer', zh: '无人接听', en: 'No answer' },
  { value: 'busy', zh: '占线', en: 'Busy' },
  { value: 'wrong', zh: '号码错误', en: 'Wrong number' },
  { value: 'fax', zh: '传真音', en: 'A fax tone' },
  { value: 'switchboard', zh: '总机', en: 'A switchboard' },
  { value: 'duty', zh: '值班电话', en: 'A duty telephone' },
  { value: 'voice', zh: '录音播报', en: 'A recording' },
] as const;
export const testInput = z.object({ id: z.uuid(), heard: z.enum(valuesOf(TESTS), faults.choose) });
export const confirmInput = z.object({ id: z.uuid() });
export const sheetInput = z.object({ sheet: text(5, 200_000) });

/** The call that rings at one's place, put through to a number of the directory. */
export const transferInput = callInput.pick({ clientId: true, line: true }).extend({ number: z.uuid() });
export type TransferInput = z.output<typeof transferInput>;

/** One order or several, as a form sends them. */
const orderIds = several(z.array(z.uuid()).min(1).max(500));
export const gatherInput = z.object({ name: text(2, 60), orders: orderIds });
export const causeInput = z.object({ organ: text(2, 100), cause: text(4, 1000) });
export type GatherInput = z.output<typeof gatherInput>;
export type CauseInput = z.output<typeof causeInput>;
