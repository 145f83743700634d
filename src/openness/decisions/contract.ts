// Major administrative decisions (重大行政决策): names, permissions, steps, and what is written down of each.

import { z } from 'zod';
import type { Label, OrganRef } from '#kernel/cases/contract.ts';
import { text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';

export const KIND = 'major-decision';
export const COMMENT = 'decision-comment';

export const DECISIONS = '/decisions';
export const DESK = '/desk/decisions';

export const permissions = {
  read: 'major-decision.read',
  /** Propose a matter for the catalogue, and take it through its steps: the organ in charge of it. */
  prepare: 'major-decision.prepare',
  /** Say whether a draft is lawful: the department that reviews legality. */
  review: 'major-decision.review',
  /** Put it in the catalogue, decide on it, publish it: who heads the organ that decides. */
  decide: 'major-decision.decide',
} as const;

/** Working days of stages the regulation leaves open: settings of the city. */
export const DAYS = { list: 10, discuss: 20, publish: 10, comment: 30 } as const;

/**
 * 重大行政决策程序暂行条例第十五条: “公开征求意见的期限一般不少于30日；因情况紧急等原因需要缩短期限的，公开征求意见时应当予以说明。”
 * Calendar days.
 */
export const LEAST_COMMENT_DAYS = 30;
/** 第二十六条: “送请合法性审查，应当保证必要的审查时间，一般不少于7个工作日。” */
export const LEAST_REVIEW_DAYS = 7;

/** 第三条. */
export const SORTS = [
  { value: 'policy', zh: '重大公共政策和措施', en: 'Public policy or measure' },
  { value: 'plan', zh: '经济和社会发展重要规划', en: 'Plan for the economy or society' },
  { value: 'resources', zh: '自然资源和文化资源', en: 'Natural or cultural resources' },
  { value: 'project', zh: '重大公共建设项目', en: 'Public construction project' },
  { value: 'other', zh: '其他重大事项', en: 'Other matter of weight' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

/** In the order of the regulation: 第二章第二节 to 第三章第二节. */
export const STEPS = ['participation', 'expert', 'risk', 'legality', 'discussion'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_NAMES: Readonly<Record<Step, Label>> = {
  participation: { zh: '公众参与', en: 'Public participation' },
  expert: { zh: '专家论证', en: 'Expert assessment' },
  risk: { zh: '风险评估', en: 'Risk assessment' },
  legality: { zh: '合法性审查', en: 'Legality review' },
  discussion: { zh: '集体讨论决定', en: 'Collective discussion' },
};

/** Left out for a reason the regulation allows: 第十四条, 第十九条, 第二十二条. */
interface Waived {
  readonly on: string;
  readonly waived: string;
}
/** Done on a day, by whom, with what result; `text` is what the public reads of it. */
export interface Done {
  readonly on: string;
  readonly by: string;
  readonly result: string;
  readonly text?: string;
}
export type StepRecord = Waived | Done;
export const isWaived = (record: StepRecord): record is Waived => 'waived' in record;

/** Asking the public (公开征求意见): the notice, its first and last day, and why it is shorter than usual. */
export interface Solicitation {
  readonly notice: string;
  readonly from: string;
  readonly to: string;
  readonly shortened: string | null;
}

export interface DecisionData {
  readonly year: number;
  readonly sort: Sort;
  /** 决策机关 and 决策承办单位. */
  readonly decider: OrganRef;
  readonly undertaker: OrganRef;
  readonly proposer: string;
  /** Months within which it is to be decided, from when it was listed. */
  readonly months: number;
  /** 负责合法性审查的部门, once it was asked. */
  readonly reviewer?: OrganRef;
  readonly solicitation?: Solicitation;
  readonly steps: Readonly<Partial<Record<Step, StepRecord>>>;
  /** The article by which it was published. */
  readonly address?: string;
  readonly publishedOn?: string;
}

/** How a comment of the public is answered (第十八条: “归纳整理、研究论证，充分采纳合理意见”). */
export const ANSWERS = [
  { value: 'adopted', zh: '采纳', en: 'Adopted' },
  { value: 'partly', zh: '部分采纳', en: 'Adopted in part' },
  { value: 'declined', zh: '未采纳', en: 'Not adopted' },
] as const;
export type Answer = (typeof ANSWERS)[number]['value'];

/** What the public has said on a decision, by how it was answered. */
export interface Comments {
  readonly received: number;
  readonly adopted: number;
  readonly partly: number;
  readonly declined: number;
}
export const openComments = ({ received, adopted, partly, declined }: Comments) =>
  received - adopted - partly - declined;

/** The form by which a matter is proposed for the catalogue. */
export const matterInput = z.object({
  clientId: z.uuid().optional(),
  title: text(4, 80),
  titleEn: z.string().trim().max(120).optional(),
  sort: z.enum(
    SORTS.map(({ value }) => value),
    faults.choose,
  ),
  /** 决策承办单位. */
  organ: text(2, 100),
  year: z.coerce.number({ error: faults.needed }).int().min(2019).max(2099),
  months: z.coerce.number({ error: faults.needed }).int().min(1).max(24),
});
export type MatterInput = z.output<typeof matterInput>;

export const commentInput = z.object({ clientId: z.uuid().optional(), text: text(4, 2000) });
export type CommentInput = z.output<typeof commentInput>;
