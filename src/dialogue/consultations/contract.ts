// Consultations (征集意见): what the public is asked about, for how long, and what became of each thing it said.

import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { announced, day, text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';

export const KIND = 'consultation';
export const COMMENT = 'consultation-comment';

export const CONSULTATIONS = '/consultations';
export const DESK = '/desk/consultations';

export const permissions = { read: 'consultation.read', run: 'consultation.run' } as const;

/**
 * What is asked about. 重大行政决策程序暂行条例第十五条: “公开征求意见的期限一般不少于30日；因情况紧急等原因需要缩短期限的，公开征求意见时应当予以说明。”
 * For the others the city sets the days.
 */
export const SORTS = [
  { value: 'decision', zh: '重大行政决策草案', en: 'Draft of a major decision' },
  { value: 'rule', zh: '规范性文件草案', en: 'Draft of a normative document' },
  { value: 'plan', zh: '规划、方案', en: 'Plan or scheme' },
  { value: 'livelihood', zh: '民生实事', en: 'Works for daily life' },
  { value: 'other', zh: '其他', en: 'Something else' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];
export const DECISION_DAYS = 30;

/** Why a comment is not shown. It stays in the file, and whoever wrote it is told. */
export const WITHHELD = [
  { value: 'secret', zh: '涉及国家秘密、工作秘密', en: 'Touches a secret' },
  { value: 'privacy', zh: '涉及个人隐私、商业秘密', en: 'Touches somebody’s privacy or business' },
  { value: 'defamation', zh: '侮辱、诽谤他人', en: 'Insults or defames somebody' },
  { value: 'unlawful', zh: '含法律法规禁止的内容', en: 'Holds what the law forbids' },
  { value: 'off-topic', zh: '与征集事项无关', en: 'Is about something else' },
  { value: 'advertising', zh: '广告、重复刷屏', en: 'Advertises, or repeats itself' },
] as const;

/** What became of a comment that was shown. */
export const ANSWERS = [
  { value: 'adopted', zh: '采纳', en: 'Adopted' },
  { value: 'partly', zh: '部分采纳', en: 'Adopted in part' },
  { value: 'declined', zh: '未采纳', en: 'Not adopted' },
] as const;

/** Of one account on one consultation: more than that is no comment any more. */
export const MOST_OF_ONE = 10;
/** Comments on which one decision is taken at once. */
export const MOST_AT_ONCE = 50;

export interface Attachment {
  readonly id: string;
  readonly name: string;
}

export interface ConsultationData {
  readonly organ: OrganRef;
  readonly sort: Sort;
  readonly about: string;
  readonly from: string;
  readonly to: string;
  /** Why the public is asked for fewer days than the law says. */
  readonly shortened: string | null;
  /** Day by which the result is published, in working days after the last. */
  readonly feedback: number;
  readonly attachments?: readonly Attachment[];
  readonly summary?: string;
  readonly publishedOn?: string;
  readonly reason?: string;
}

export interface CommentData {
  readonly text: string;
  /** Rules of the scan that found something a moderator should look at. */
  readonly found: readonly string[];
  readonly result?: string;
  readonly reason?: string;
  readonly why?: string;
}

/** What the public has said, by how it stands. */
export interface Comments {
  readonly received: number;
  readonly waiting: number;
  readonly shown: number;
  readonly withheld: number;
  readonly adopted: number;
  readonly partly: number;
  readonly declined: number;
}
export const unanswered = ({ waiting, shown, adopted, partly, declined }: Comments) =>
  waiting + shown - adopted - partly - declined;

export const consultationInput = z.object({
  ...announced,
  sort: z.enum(
    SORTS.map(({ value }) => value),
    faults.choose,
  ),
  about: text(10, 8000),
  from: day,
  to: day,
  shortened: z.string().trim().max(200).optional(),
});
export type ConsultationInput = z.output<typeof consultationInput>;

export const commentInput = z.object({ clientId: z.uuid().optional(), text: text(4, 2000) });
export type CommentInput = z.output<typeof commentInput>;

const chosen = z.preprocess(
  (typed) => (typeof typed === 'string' ? [typed] : typed),
  z.array(z.uuid(), faults.choose).min(1, faults.choose).max(MOST_AT_ONCE),
);
export const passInput = z.object({ comment: chosen });
export const withholdInput = z.object({
  comment: chosen,
  why: z.enum(
    WITHHELD.map(({ value }) => value),
    faults.choose,
  ),
});
export const answerInput = z.object({
  comment: chosen,
  result: z.enum(
    ANSWERS.map(({ value }) => value),
    faults.choose,
  ),
  reason: text(2, 2000),
});
