// Surveys (网上调查): questions, who may vote, and what a vote holds.

import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { announced, day, text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { VOTERS, type Voters } from '#kernel/people/ballots.ts';

export const KIND = 'public-survey';
/** What the public may see of the register. */
export const SHOWN = { kind: KIND, accepted: true } as const;
export const SURVEYS = '/surveys';
export const DESK = '/desk/surveys';

export const permissions = { read: 'survey.read', run: 'survey.run' } as const;

/** 单选, 多选, 打分, 填写. */
export const SORTS = [
  { value: 'single', zh: '单选', en: 'One choice' },
  { value: 'several', zh: '多选', en: 'Several choices' },
  { value: 'scale', zh: '打分（1—5 分）', en: 'Points from 1 to 5' },
  { value: 'text', zh: '填写', en: 'Words' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

export const MOST_QUESTIONS = 30;
export const MOST_CHOICES = 20;
export const LONGEST_TEXT = 500;
export const POINTS = [1, 2, 3, 4, 5] as const;

export interface Question {
  readonly sort: Sort;
  readonly text: string;
  readonly choices: readonly string[];
}

export interface SurveyData {
  readonly organ: OrganRef;
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly voters: Voters;
  /** Counts are public while people still vote. */
  readonly live: boolean;
  /** Working days after the last day for the result. */
  readonly days: number;
  readonly questions: readonly Question[];
  readonly summary?: string;
  readonly publishedOn?: string;
  readonly reason?: string;
}

/** For each question the choices taken, by their place; or what was written. */
export type Answer = readonly number[] | string;

export const boxOf = (surveyId: string) => `survey ${surveyId}`;

export const surveyInput = z.object({
  ...announced,
  about: text(4, 2000),
  from: day,
  to: day,
  voters: z.enum(
    VOTERS.map(({ value }) => value),
    faults.choose,
  ),
  live: z
    .union([z.boolean(), z.literal('yes')])
    .optional()
    .transform(Boolean),
});
export type SurveyInput = z.output<typeof surveyInput>;

const one = z.string().max(LONGEST_TEXT);
/** `q0`, `q1` …: a choice or words, or a list of choices; `form` is the token of the page. */
export const voteInput = z
  .object({ form: z.string().max(200).optional() })
  .catchall(z.union([one, z.array(one).max(MOST_CHOICES)]));
export type VoteInput = z.output<typeof voteInput>;
