// Online interviews (在线访谈): somebody answers the public's questions at an hour that was announced.

import { z } from 'zod';
import { moment, text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

export const INTERVIEWS = '/interviews';
export const DESK = '/desk/interviews';
/** The name of the subject in access declarations. */
export const INTERVIEW = 'interview';
export const permissions = { run: 'interviews.run' } as const;

export interface Interview {
  readonly id: string;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly guests: string;
  readonly about: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly replay: string | null;
  readonly cancelReason: string | null;
}

export type InterviewState = 'announced' | 'live' | 'over' | 'cancelled';

export function stateOf({ startsAt, endsAt, cancelReason }: Interview, now: Date): InterviewState {
  if (cancelReason) return 'cancelled';
  if (now < startsAt) return 'announced';
  return now < endsAt ? 'live' : 'over';
}

export const QUESTION_STATES = ['waiting', 'passed', 'answered', 'held'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export interface Question {
  readonly id: string;
  readonly asker: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly state: QuestionState;
  readonly reason: string | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
}

export const announceInput = z
  .object({
    organ: text(2, 100),
    title: text(4, 80),
    titleEn: z.string().trim().max(160).optional(),
    guests: text(2, 200),
    about: text(4, 2000),
    from: moment,
    to: moment,
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: '结束要晚于开始|The end must be after the beginning' });
export type AnnounceInput = z.output<typeof announceInput>;

export const askInput = z.object({ asker: z.string().trim().max(20).default(''), text: text(6, 500) });
export const holdInput = z.object({ reason: text(2, 200) });
export const answerInput = z.object({ by: text(2, 60), answer: text(2, 4000) });
export const cancelInput = z.object({ reason: text(2, 200) });
export const replayInput = z.object({
  replay: z
    .string(faults.needed)
    .trim()
    .regex(
      /^\/articles\/\d{8}-\d{6}$/,
      '请填本站文章地址，如 /articles/20261012-000001|Give the address of an article here, such as /articles/20261012-000001',
    ),
});

export const interviewOutOfReach = defineError<{ organ: string }>({
  code: 'interview.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}的访谈不归您组织。请选本单位或下级单位。`,
  en: ({ organ }) => `Interviews of ${organ} are not yours to hold. Choose your own organ or one beneath it.`,
});
export const interviewIsPast = defineError({
  code: 'interview.past',
  status: 422,
  zh: () => '开始时间已经过去，请选以后的时间。',
  en: () => 'That moment has passed. Please choose a later one.',
});
export const askingClosed = defineError({
  code: 'interview.closed',
  status: 409,
  zh: () => '这场访谈已经结束或者取消，不再收问题。可以写信问单位。',
  en: () => 'This interview is over or cancelled and takes no more questions. You can write to the organ.',
});
export const staffMayNotAsk = defineError({
  code: 'interview.staff',
  status: 403,
  zh: () => '工作人员账号不能提问，以免单位自问自答。',
  en: () => 'Staff accounts cannot ask, so that no organ answers questions of its own.',
});
export const questionMoved = defineError({
  code: 'interview.question-moved',
  status: 409,
  zh: () => '这个问题已经有人处理，请刷新页面。',
  en: () => 'Somebody has dealt with this question already. Please reload the page.',
});
