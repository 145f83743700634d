// Review of case files (案卷评查): which files were drawn, by what sheet they are scored, and what their organs' results are.

import { z } from 'zod';
import { day, text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

export const REVIEWS = '/case-reviews';
export const DESK = '/desk/case-reviews';
/** The name of the subject in access declarations. */
export const ROUND = 'review-round';

export const permissions = { run: 'case-review.run' } as const;

/** Of which kinds closed files are drawn: permits and other decisions made here, and those taken in from older systems. */
export const KINDS = ['application', 'imported'] as const;

export interface SheetItem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly points: number;
}

/** What a file is looked at for. Local setting; a round keeps the sheet it began with. */
export const SHEET: readonly SheetItem[] = [
  { code: 'authority', zh: '主体和权限合法', en: 'Lawful authority', points: 15 },
  { code: 'facts', zh: '事实清楚、证据充分', en: 'Facts and evidence', points: 20 },
  { code: 'basis', zh: '适用依据正确', en: 'Right legal basis', points: 20 },
  { code: 'procedure', zh: '程序合法、期限合规', en: 'Procedure and time limits', points: 20 },
  { code: 'papers', zh: '文书规范、送达到位', en: 'Papers and service', points: 15 },
  { code: 'archive', zh: '立卷归档完整', en: 'Complete file', points: 10 },
];

/** A file with one of these fails, whatever its points. Local setting. */
export const FATAL = [
  { value: 'no-authority', zh: '超越职权', en: 'Beyond its powers' },
  { value: 'no-facts', zh: '主要事实不清、证据不足', en: 'Main facts not established' },
  { value: 'wrong-basis', zh: '适用依据错误', en: 'Wrong legal basis' },
  { value: 'unlawful-procedure', zh: '违反法定程序', en: 'Unlawful procedure' },
] as const;

/** Points from which a file is excellent, sound, acceptable. Local setting. */
export const GRADES = [
  { value: 'excellent', from: 90, zh: '优秀', en: 'Excellent' },
  { value: 'good', from: 80, zh: '良好', en: 'Good' },
  { value: 'fair', from: 60, zh: '合格', en: 'Fair' },
  { value: 'failed', from: 0, zh: '不合格', en: 'Failed' },
] as const;
export type Grade = (typeof GRADES)[number];

export function gradeOf(score: number, fatal: string | null): Grade {
  const failed = GRADES.at(-1) as Grade;
  return fatal ? failed : (GRADES.find(({ from }) => score >= from) ?? failed);
}

interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export interface Round {
  readonly id: string;
  readonly organ: Named;
  readonly organPath: string;
  readonly title: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly perOrgan: number;
  readonly seed: string;
  readonly seedDay: string | null;
  readonly sheet: readonly SheetItem[];
  readonly closedAt: Date | null;
  readonly files: number;
  readonly reviewed: number;
}

export interface ReviewFile {
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: Named;
  readonly organId: string;
  readonly organPath: string;
  readonly marks: Readonly<Record<string, number>> | null;
  readonly score: number | null;
  readonly fatal: string | null;
  readonly note: string | null;
}

/** What an organ's files came to. */
export interface OrganResult {
  readonly organ: Named;
  readonly files: number;
  /** Hundredths of points. */
  readonly average: number;
  readonly failed: number;
}

export const roundInput = z
  .object({
    title: text(4, 80),
    organ: text(2, 100),
    kind: z.enum(KINDS, faults.choose),
    from: day,
    to: day,
    perOrgan: z.coerce.number<unknown>(faults.number).int(faults.number).min(1, faults.number).max(50, faults.number),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: '结束日期不能早于开始日期|The last day is not before the first',
  });
export type RoundInput = z.output<typeof roundInput>;

const blank = (typed: unknown) => (typed === '' ? undefined : typed);
export const scoreInput = z.object({
  marks: z.record(z.string().max(40), z.coerce.number<unknown>(faults.number).int(faults.number).min(0, faults.number)),
  fatal: z.preprocess(
    blank,
    z
      .enum(
        FATAL.map(({ value }) => value),
        faults.choose,
      )
      .optional(),
  ),
  note: text(2, 1000),
});
export type ScoreInput = z.output<typeof scoreInput>;

/** Points a sheet gives. @throws wrongMarks when one is missing, of another sheet, or more than there is to have */
export function addUp(sheet: readonly SheetItem[], marks: ScoreInput['marks']): number {
  const fits = sheet.every(({ code, points }) => marks[code] !== undefined && marks[code] <= points);
  if (!fits || Object.keys(marks).length !== sheet.length) throw wrongMarks();
  return sheet.reduce((sum, { code }) => sum + (marks[code] ?? 0), 0);
}

export const wrongMarks = defineError({
  code: 'case-review.wrong-marks',
  status: 422,
  zh: () => '每一项都要打分，而且不超过该项满分。',
  en: () => 'Every line needs points, and none more than it can have.',
});
export const outOfReach = defineError({
  code: 'case-review.out-of-reach',
  status: 422,
  zh: () => '这个单位不在您的评查范围内，请选本级或下级。',
  en: () => 'This organ is not yours to review. Please choose your own level or one beneath.',
});
export const noFiles = defineError({
  code: 'case-review.no-files',
  status: 422,
  zh: () => '这段时间没有已办结的案卷，请放宽日期或换一类。',
  en: () => 'There are no closed files of these days. Please widen the days or choose another kind.',
});
export const ownFile = defineError({
  code: 'case-review.own-file',
  status: 403,
  zh: () => '不能评查本单位的案卷，请由其他单位的评查人员评查。',
  en: () => 'Nobody reviews a file of their own organ. Somebody of another organ has to.',
});
export const roundClosed = defineError({
  code: 'case-review.closed',
  status: 409,
  zh: () => '这次评查已经公布结果，不能再改。',
  en: () => 'The results of this round are public and cannot be changed.',
});
export const stillToReview = defineError<{ left: number }>({
  code: 'case-review.still-to-review',
  status: 409,
  zh: ({ left }) => `还有 ${left} 份案卷没有评查，评完再公布。`,
  en: ({ left }) => `${left} files are still to be reviewed. Publish after that.`,
});
