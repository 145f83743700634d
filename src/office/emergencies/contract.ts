// Emergencies (突发事件): classes and levels, times of the chain of reports, what a case keeps, plans and resources.
import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { moment, telephone, text, valuesOf } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';

export const KIND = 'emergency';
export const DESK = '/desk/emergencies';
export const PLANS = `${DESK}/plans`;
export const FIGURES = `${DESK}/figures`;
export const boardOf = (event: { readonly id: string }) => `${DESK}/${event.id}`;

export const permissions = {
  read: 'emergencies.read',
  /** At the organ it happened in: the first report, those that follow, the final one. */
  report: 'emergencies.report',
  /** At a duty office: receive, pass up, take charge, activate plans, give tasks, review. */
  command: 'emergencies.command',
  /** At an organ that was given a task. */
  answer: 'emergencies.answer',
  /** Keep plans and resources. */
  prepare: 'emergencies.prepare',
} as const;

/** 自然灾害、事故灾难、公共卫生、社会安全; networks and information security beside them. */
export const CLASSES = [
  { value: 'natural', zh: '自然灾害', en: 'Natural disaster' },
  { value: 'accident', zh: '事故灾难', en: 'Accident' },
  { value: 'health', zh: '公共卫生事件', en: 'Public health' },
  { value: 'security', zh: '社会安全事件', en: 'Public security' },
  { value: 'network', zh: '网络与信息安全事件', en: 'Network and information security' },
] as const;
export type EventClass = (typeof CLASSES)[number]['value'];

/** The gravest first; responses have the same four. */
export const LEVELS = [
  { value: '1', zh: '特别重大（Ⅰ级）', en: 'I, extremely grave' },
  { value: '2', zh: '重大（Ⅱ级）', en: 'II, grave' },
  { value: '3', zh: '较大（Ⅲ级）', en: 'III, serious' },
  { value: '4', zh: '一般（Ⅳ级）', en: 'IV, ordinary' },
] as const;
export type EventLevel = (typeof LEVELS)[number]['value'];
export const RESPONSES = [
  { value: '1', zh: 'Ⅰ级响应', en: 'Response I' },
  { value: '2', zh: 'Ⅱ级响应', en: 'Response II' },
  { value: '3', zh: 'Ⅲ级响应', en: 'Response III' },
  { value: '4', zh: 'Ⅳ级响应', en: 'Response IV' },
] as const;

/** 队伍、物资、专家 */
export const RESOURCE_SORTS = [
  { value: 'team', zh: '队伍', en: 'Team' },
  { value: 'goods', zh: '物资', en: 'Supplies' },
  { value: 'expert', zh: '专家', en: 'Expert' },
] as const;

/** Minutes of the chain, around the clock; settings of the city, never law. */
export interface Terms {
  readonly phoneMinutes: number;
  readonly writtenMinutes: number;
  readonly receiveMinutes: number;
  readonly judgeMinutes: number;
  /** Between reports while it goes on, by level. */
  readonly followMinutes: Readonly<Record<EventLevel, number>>;
  readonly finalHours: number;
  readonly reviewDays: number;
}
export const USUAL: Terms = {
  phoneMinutes: 20,
  writtenMinutes: 40,
  receiveMinutes: 10,
  judgeMinutes: 30,
  followMinutes: { '1': 60, '2': 60, '3': 120, '4': 240 },
  finalHours: 48,
  reviewDays: 10,
};

export interface Harm {
  readonly dead: number;
  readonly missing: number;
  readonly hurt: number;
  readonly moved: number;
}

export type ReportSort = 'phone' | 'first' | 'passed' | 'follow' | 'final';

/** What the file keeps of each task, so that the board can show what was asked of whom. */
export interface Task {
  readonly organId: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly task: string;
  readonly at: string;
}

export interface EventData {
  readonly exercise: boolean;
  readonly sort: EventClass;
  readonly level: EventLevel;
  readonly place: string;
  readonly county: string | null;
  readonly happenedAt: string;
  readonly text: string;
  readonly harm: Harm;
  readonly origin: OrganRef;
  /** The duty offices above, the nearest first; how many of them have it by now. */
  readonly chain: readonly OrganRef[];
  readonly reached: number;
  readonly follows: number;
  readonly terms: Terms;
  readonly plan?: { readonly id: string; readonly name: string; readonly response: string };
  readonly tasks?: readonly Task[];
  readonly score?: Score;
}

/** 评估：时效、内容、质量、数量; of a hundred. */
export interface Score {
  readonly time: number;
  readonly content: number;
  readonly quality: number;
  readonly number: number;
  readonly total: number;
}

/** One response of a plan: which organs do what, and within how many minutes they report back. */
export interface Response {
  readonly minutes: number;
  readonly tasks: readonly { readonly organ: OrganRef; readonly task: string }[];
}
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly responses: Readonly<Partial<Record<EventLevel, Response>>>;
}
/** What acts know beside the file: plans of its class that its organ comes under. */
export interface EventSubject {
  readonly plans: readonly Plan[];
}

const count = z.coerce.number<unknown>(faults.number).int().min(0, faults.number).max(1e7, faults.number).default(0);

export const eventInput = z.object({
  clientId: z.uuid().optional(),
  title: text(4, 60),
  sort: z.enum(valuesOf(CLASSES), faults.choose),
  level: z.enum(valuesOf(LEVELS), faults.choose),
  place: text(2, 100),
  happenedAt: moment,
  /** When the organ learnt of it: the clocks run from then. */
  knownAt: moment.optional(),
  text: text(5, 2000),
  dead: count,
  missing: count,
  hurt: count,
  moved: count,
  exercise: z.literal('yes').optional(),
});
export type EventInput = z.output<typeof eventInput>;

export const planInput = z.object({
  name: text(4, 60),
  sort: z.enum(valuesOf(CLASSES), faults.choose),
  response: z.enum(valuesOf(RESPONSES), faults.choose),
  minutes: z.coerce.number<unknown>(faults.number).int().min(5, faults.number).max(1440, faults.number),
  /** One to a line: organ, blank, task. */
  tasks: text(4, 4000),
});
export type PlanInput = z.output<typeof planInput>;

export const resourceInput = z.object({
  sort: z.enum(valuesOf(RESOURCE_SORTS), faults.choose),
  name: text(2, 60),
  amount: text(1, 60),
  place: text(2, 100),
  contact: text(2, 40),
  phone: telephone,
});
export type ResourceInput = z.output<typeof resourceInput>;
