// Accountability (责任追究): what somebody can be held to account for, with which measures, by whom, within which limits.
import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { defineError } from '#platform/errors.ts';

export const KIND = 'accountability';

export const permissions = {
  read: 'accountability.read',
  /** File a case, look into it, tell the person what is intended, review an objection. */
  handle: 'accountability.handle',
  /** Decide, or write down what the competent organ decided. */
  decide: 'accountability.decide',
} as const;

/** 有令不行、拖延、不作为、粗暴执法、推诿、吃拿卡要. */
export const CONDUCTS = [
  { value: 'defiance', zh: '有令不行', en: 'Disregard of orders' },
  { value: 'delay', zh: '拖延', en: 'Delay' },
  { value: 'inaction', zh: '不作为', en: 'Failure to act' },
  { value: 'rough-enforcement', zh: '粗暴执法', en: 'Rough enforcement' },
  { value: 'shirking', zh: '推诿', en: 'Shirking' },
  { value: 'extortion', zh: '吃拿卡要', en: 'Taking favours, obstructing for gain' },
] as const;
export type Conduct = (typeof CONDUCTS)[number]['value'];

/** What a case may end in by the city’s own rules; `paper` is the title of the decision, `order` what it says. */
export const MEASURES = [
  {
    value: 'reminder',
    zh: '提醒谈话',
    en: 'Reminder',
    paper: '提醒谈话通知书',
    order: '决定对你进行提醒谈话，请按通知的时间、地点参加。',
  },
  {
    value: 'self-criticism',
    zh: '责令书面检查',
    en: 'Written self-criticism',
    paper: '责令书面检查决定书',
    order: '决定责令你作出书面检查。',
  },
  {
    value: 'circular',
    zh: '通报批评',
    en: 'Circular of criticism',
    paper: '通报批评决定书',
    order: '决定予以通报批评。',
  },
  { value: 'bonus', zh: '扣发奖金', en: 'Loss of bonus', paper: '扣发奖金决定书', order: '决定扣发当年绩效奖金。' },
  {
    value: 'admonition',
    zh: '诫勉',
    en: 'Admonition',
    paper: '诫勉书',
    order: '决定予以诫勉，请深刻反省并书面报告整改情况。',
  },
  {
    value: 'suspension',
    zh: '停职检查',
    en: 'Suspension',
    paper: '停职检查决定书',
    order: '决定你停职检查，停职期间不履行职务。',
  },
  {
    value: 'transfer',
    zh: '调离岗位',
    en: 'Removal from post',
    paper: '调离岗位决定书',
    order: '决定将你调离现岗位。',
  },
] as const;
export type Measure = (typeof MEASURES)[number]['value'];

/** 警告…开除: decided by the competent organ under the law on public officials; here only written down. */
export const DISCIPLINE = [
  { value: 'warning', zh: '警告', en: 'Warning' },
  { value: 'demerit', zh: '记过', en: 'Demerit' },
  { value: 'major-demerit', zh: '记大过', en: 'Major demerit' },
  { value: 'demotion', zh: '降级', en: 'Demotion' },
  { value: 'removal', zh: '撤职', en: 'Removal from office' },
  { value: 'dismissal', zh: '开除', en: 'Dismissal' },
] as const;
export type Discipline = (typeof DISCIPLINE)[number]['value'];

/** Settings of the city: working days of each stage, and calendar days in which the person may object. */
export const DAYS = { investigate: 30, statement: 5, decide: 10, objection: 30, review: 30 } as const;

/** Who is held to account, and where they stood when the case was filed. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly organ: OrganRef;
}

/** What a case keeps. Texts about the person are kept here and in papers, never in the ledger. */
export interface CaseData {
  readonly conduct: Conduct;
  readonly facts: string;
  /** Number of the case it follows from. */
  readonly source: string | null;
  readonly person: Person;
  readonly supervisor: OrganRef;
  /** Officers who took part: none of them reviews it. */
  readonly judges: readonly string[];
  readonly proposed?: Measure | 'discipline';
  readonly statement?: string;
  readonly measure?: Measure | Discipline;
  readonly decision?: string;
  /** 文号 of a decision of the competent organ. */
  readonly reference?: string;
  readonly objection?: string;
}

/** What a case is filed with. */
export interface NewCase {
  readonly clientId?: string | undefined;
  readonly organId: string;
  readonly accountId: string;
  readonly conduct: Conduct;
  readonly facts: string;
  readonly parentId?: string | undefined;
  readonly source?: string | undefined;
}

const text = (min: number, max: number) =>
  z
    .string({ error: '请填写这一项|Please fill this in' })
    .trim()
    .min(min, '请再写具体一些|Please be more specific')
    .max(max);

/** The form by which a case is filed. */
export const caseInput = z.object({
  clientId: z.uuid().optional(),
  organ: text(2, 100),
  person: text(2, 50),
  conduct: z.enum(
    CONDUCTS.map(({ value }) => value),
    '请选择情形|Please choose what it was',
  ),
  facts: text(10, 2000),
  source: z.string().trim().max(60).optional(),
});
export type CaseInput = z.output<typeof caseInput>;

export const personUnknown = defineError<{ name: string; organ: string }>({
  code: 'accountability.person-unknown',
  status: 422,
  zh: ({ name, organ }) => `${organ}没有名为“${name}”的在职人员，或者有重名，请核对单位和姓名`,
  en: ({ name, organ }) => `${organ} has no officer “${name}”, or several: please check organ and name`,
});
export const outOfReach = defineError<{ organ: string }>({
  code: 'accountability.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}不在您的监察范围内，请报有权机关立案`,
  en: ({ organ }) => `${organ} is beyond your reach: please propose it to whoever supervises it`,
});
export const mustWithdraw = defineError({
  code: 'accountability.must-withdraw',
  status: 409,
  zh: () => '当事人本人、参与过调查或者决定的人员应当回避，请转给同事。',
  en: () => 'Neither the person concerned nor who took part before may do this. Please hand it to somebody else.',
});
