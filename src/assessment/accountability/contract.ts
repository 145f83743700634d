// Accountability (责任追究): what somebody can be held to account for, with which measures, by whom, within which limits.

import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { text } from '#kernel/cases/inputs.ts';
import { WRONGS, type Wrong } from '#kernel/people/wrongs.ts';

export const KIND = 'accountability';

export const permissions = {
  read: 'accountability.read',
  /** File a case, look into it, tell the person what is intended, review an objection. */
  handle: 'accountability.handle',
  /** Decide, or write down what the competent organ decided. */
  decide: 'accountability.decide',
  /** Answer a proposal: the organ in charge of somebody's post and pay. */
  answer: 'accountability.answer',
} as const;

/**
 * What whoever decides here may decide themselves; of a supervision commission 监察法（2024年修正）第五十二条第一款第一项:
 * “……进行谈话提醒、批评教育、责令检查，或者予以诫勉”. `paper` is the title of the decision, `order` what it says.
 */
export const DECISIONS = [
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
  {
    value: 'admonition',
    zh: '诫勉',
    en: 'Admonition',
    paper: '诫勉书',
    order: '决定予以诫勉，请深刻反省并书面报告整改情况。',
  },
] as const;
export type Decided = (typeof DECISIONS)[number]['value'];

/** What only the organ in charge of somebody's post and pay can decide: it is proposed to it, and it answers. */
export const PROPOSALS = [
  { value: 'bonus', zh: '扣发奖金', en: 'Loss of bonus', paper: '扣发奖金建议书', order: '扣发其当年绩效奖金' },
  { value: 'suspension', zh: '停职检查', en: 'Suspension', paper: '停职检查建议书', order: '责令其停职检查' },
  { value: 'transfer', zh: '调离岗位', en: 'Removal from post', paper: '调离岗位建议书', order: '将其调离现岗位' },
] as const;
export type Proposed = (typeof PROPOSALS)[number]['value'];

export const MEASURES = [...DECISIONS, ...PROPOSALS];
export type Measure = Decided | Proposed;

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

/** Settings of the city: working days of each stage, and calendar days in which the person may object, where no law says. */
export const DAYS = {
  investigate: 30,
  statement: 5,
  decide: 10,
  answer: 15,
  serve: 5,
  objection: 30,
  review: 30,
} as const;

/**
 * 监察法（2024年修正）第五十六条 (第四十九条 before it was amended): “监察对象对监察机关作出的涉及本人的处理决定不服的，可以在收到处理
 * 决定之日起一个月内，向作出决定的监察机关申请复审，复审机关应当在一个月内作出复审决定；监察对象对复审决定仍不服的，可以在收到复审决定之日
 * 起一个月内，向上一级监察机关申请复核，复核机关应当在二个月内作出复核决定。” Only of what a supervision commission decided.
 */
export const REMEDY = {
  basis: '监察法（2024年修正）第五十六条',
  objection: { amount: 1, unit: 'mo' },
  review: { amount: 1, unit: 'mo' },
  appeal: { amount: 1, unit: 'mo' },
  above: { amount: 2, unit: 'mo' },
} as const;

/** Who is held to account, and where they stood when the case was filed. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly title: string | null;
  readonly titleEn?: string | null;
  readonly heads?: boolean;
  readonly organ: OrganRef;
}

/** A proposal that is not answered yet. */
export interface Asked {
  readonly measure: Proposed;
  readonly organ: OrganRef;
  readonly on: string;
  /** Who proposed it, and so may not answer; null when it was the machine. */
  readonly by: string | null;
}

/** What a case keeps. Texts about the person are kept here and in papers, never in the ledger. */
export interface CaseData {
  readonly conduct: Wrong;
  readonly facts: string;
  /** Where the machine wrote them; gone once somebody has looked into it. */
  readonly factsEn?: string | null;
  /** Number of the case it follows from. */
  readonly source: string | null;
  readonly person: Person;
  readonly supervisor: OrganRef;
  /** Whether that is a supervision commission (监察机关). */
  readonly commission: boolean;
  /** Officers who took part: none of them reviews it. */
  readonly judges: readonly string[];
  readonly proposed?: Measure | 'discipline';
  readonly statement?: string;
  readonly measure?: Measure | Discipline;
  readonly decision?: string;
  /** What is put to whom, while they have not answered. */
  readonly asked?: Asked | null;
  /** A review has kept the decision. */
  readonly reviewed?: boolean;
  /** 文号 of a decision of the competent organ. */
  readonly reference?: string;
  readonly objection?: string;
}

/** What a case is filed with. */
export interface NewCase {
  readonly clientId?: string | undefined;
  readonly organId: string;
  readonly accountId: string;
  readonly conduct: Wrong;
  readonly facts: string;
  readonly factsEn?: string | undefined;
  readonly parentId?: string | undefined;
  readonly source?: string | undefined;
}

/** The form by which a case is filed. */
export const caseInput = z.object({
  clientId: z.uuid().optional(),
  organ: text(2, 100),
  person: text(2, 50),
  conduct: z.enum(
    WRONGS.map(({ value }) => value),
    '请选择情形|Please choose what it was',
  ),
  facts: text(10, 2000),
  source: z.string().trim().max(60).optional(),
});
export type CaseInput = z.output<typeof caseInput>;
