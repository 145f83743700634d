// Remedies (行政复议、行政诉讼): names, permissions, proceedings with their limits, results, and what one is recorded with.

import { z } from 'zod';
import type { Limit } from '#kernel/calendar/contract.ts';
import type { Label } from '#kernel/cases/contract.ts';
import { text, valuesOf } from '#kernel/cases/inputs.ts';
import { isCaseNumber, normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import { faults } from '#kernel/cases/words/faults.ts';

export const KIND = 'remedy';

export const permissions = {
  read: 'remedy.read',
  /** Record one, reply, say what came of it, perform: the respondent itself, and the legal office of its territory. */
  handle: 'remedy.handle',
  /** Take a wrong record back, and refer what was put right for accountability. */
  oversee: 'remedy.oversee',
} as const;

interface ProceedingRule extends Label {
  readonly value: string;
  /** Within which the respondent replies, from when it received the copy. */
  readonly limit: Limit;
  readonly basis: string;
}

const CIVIL = '（行政诉讼法第一百零一条）';

/** A review by its procedure, a lawsuit by its instance. */
export const PROCEEDINGS = [
  /** “被申请人应当自收到行政复议申请书副本或者行政复议申请笔录复印件之日起十日内，提出书面答复”; working days by 第八十八条. */
  {
    value: 'review',
    zh: '行政复议',
    en: 'Administrative review',
    limit: { amount: 10, unit: 'wd' },
    basis: '行政复议法第四十八条',
  },
  /** “被申请人应当自收到……之日起五日内，提出书面答复”. */
  {
    value: 'simple-review',
    zh: '行政复议（简易程序）',
    en: 'Administrative review (simple procedure)',
    limit: { amount: 5, unit: 'wd' },
    basis: '行政复议法第五十四条',
  },
  /** “被告应当在收到起诉状副本之日起十五日内向人民法院提交作出行政行为的证据和所依据的规范性文件，并提出答辩状。” */
  {
    value: 'first',
    zh: '行政诉讼一审',
    en: 'Lawsuit, first instance',
    limit: { amount: 15, unit: 'd' },
    basis: '行政诉讼法第六十七条',
  },
  /** “对方当事人在收到之日起十五日内提出答辩状”. */
  {
    value: 'second',
    zh: '行政诉讼二审',
    en: 'Lawsuit, second instance',
    limit: { amount: 15, unit: 'd' },
    basis: `民事诉讼法第一百七十四条${CIVIL}`,
  },
  /** “对方当事人应当自收到再审申请书副本之日起十五日内提交书面意见”. */
  {
    value: 'retrial',
    zh: '行政诉讼再审',
    en: 'Lawsuit, retrial',
    limit: { amount: 15, unit: 'd' },
    basis: `民事诉讼法第二百一十四条${CIVIL}`,
  },
] as const satisfies readonly ProceedingRule[];
export type Proceeding = (typeof PROCEEDINGS)[number]['value'];

export const isReview = (proceeding: Proceeding) => proceeding === 'review' || proceeding === 'simple-review';

/** 未经复议直接起诉, 复议后起诉. */
export const ROUTES = [
  { value: 'direct', zh: '未经复议直接起诉', en: 'Sued without a review' },
  { value: 'reviewed', zh: '复议后起诉', en: 'Sued after a review' },
] as const;

/** 政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）, table four: whose columns these are. */
export const COLUMNS = [{ value: 'review', zh: '行政复议', en: 'Administrative review' }, ...ROUTES] as const;
export type Column = (typeof COLUMNS)[number]['value'];

/** 结果维持, 结果纠正, 其他结果, 尚未审结. */
export const RESULTS = [
  { value: 'upheld', zh: '结果维持', en: 'Upheld' },
  { value: 'corrected', zh: '结果纠正', en: 'Put right' },
  { value: 'other', zh: '其他结果', en: 'Otherwise' },
  { value: 'pending', zh: '尚未审结', en: 'Pending' },
] as const;
export type Result = (typeof RESULTS)[number]['value'];
export type Settled = Exclude<Result, 'pending'>;

/** What the paper says, and the result it counts as. That a dismissal of form counts as 其他 is a setting of the city. */
export const OUTCOMES = [
  { value: 'upheld', result: 'upheld', zh: '维持', en: 'Upheld' },
  { value: 'rejected', result: 'upheld', zh: '驳回请求', en: 'Claim rejected' },
  { value: 'revoked', result: 'corrected', zh: '撤销或者部分撤销', en: 'Revoked, wholly or in part' },
  { value: 'changed', result: 'corrected', zh: '变更', en: 'Changed' },
  { value: 'unlawful', result: 'corrected', zh: '确认违法或者无效', en: 'Found unlawful or void' },
  { value: 'ordered', result: 'corrected', zh: '责令履行', en: 'Ordered to act' },
  { value: 'mediated', result: 'other', zh: '调解', en: 'Mediated' },
  { value: 'withdrawn', result: 'other', zh: '撤回、终止', en: 'Withdrawn or ended' },
  { value: 'dismissed', result: 'other', zh: '驳回申请、驳回起诉', en: 'Dismissed without a decision on the matter' },
] as const;
export type Outcome = (typeof OUTCOMES)[number]['value'];

/** What the decision under attack was about. */
export const MATTERS = [
  { value: 'licence', zh: '行政许可', en: 'Licensing' },
  { value: 'disclosure', zh: '政府信息公开', en: 'Disclosure of information' },
  { value: 'penalty', zh: '行政处罚', en: 'Penalty' },
  { value: 'coercion', zh: '行政强制', en: 'Coercive measure' },
  { value: 'benefit', zh: '行政给付和确认', en: 'Benefit or recognition' },
  { value: 'inaction', zh: '不履行法定职责', en: 'Failure to act' },
  { value: 'other', zh: '其他', en: 'Other' },
] as const;
export type Matter = (typeof MATTERS)[number]['value'];

/** Days within which a decision or a judgment may order the respondent to act. */
export const MOST_DAYS = 365;

export interface RemedyData {
  readonly proceeding: Proceeding;
  readonly column: Column;
  readonly matter: Matter;
  /** 复议机关 or 法院, and the number it gave the case. */
  readonly body: string;
  readonly reference: string;
  /** When the respondent received the copy, `YYYY-MM-DD`. */
  readonly received: string;
  /** What is attacked: a case of this house, or a decision in words. */
  readonly about: { readonly number: string; readonly title: string; readonly titleEn: string | null } | null;
  readonly decision: string | null;
  /** The record of the instance before. */
  readonly previousId: string | null;
  readonly result?: Settled;
}

const caseNumber = z
  .string()
  .transform(normaliseCaseNumber)
  .refine(isCaseNumber, '编号是 19 位数字，请核对|A case number has 19 digits; please check it');
const whenever = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;

/** The form by which a remedy is recorded. */
export const remedyInput = z
  .object({
    clientId: z.uuid().optional(),
    proceeding: z.enum(valuesOf(PROCEEDINGS), faults.choose),
    route: z.enum(valuesOf(ROUTES)).optional(),
    matter: z.enum(valuesOf(MATTERS), faults.choose),
    body: text(2, 100),
    reference: text(2, 100),
    received: z.iso.date({ error: faults.day }),
    about: caseNumber.optional(),
    organ: text(2, 100).optional(),
    decision: text(4, 300).optional(),
    previous: caseNumber.optional(),
  })
  .refine(({ proceeding, route }) => proceeding === undefined || isReview(proceeding) || route !== undefined, {
    path: ['route'],
    message: '请选择起诉前是否经过复议|Please choose whether a review came first',
    when: whenever,
  })
  .refine(({ about, decision, previous }) => [about, decision, previous].some((one) => one !== undefined), {
    path: ['decision'],
    message: '不是本平台办理的，请写明是哪个决定|Decided elsewhere: please say which decision',
    when: whenever,
  })
  .refine(({ about, organ, previous }) => [about, organ, previous].some((one) => one !== undefined), {
    path: ['organ'],
    message: '请填被申请人、被告|Please name the respondent',
    when: whenever,
  });
export type RemedyInput = z.output<typeof remedyInput>;
