// Surveys in the demo city: one with its result, one that is open with live counts, one being drawn up.
import type { Sort, VoteInput } from '#dialogue/surveys/contract.ts';
import { boxOf } from '#dialogue/surveys/contract.ts';
import { drawUp, vote } from '#dialogue/surveys/service.ts';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import type { Voters } from '#kernel/people/ballots.ts';
import { openForm } from '#kernel/people/service/ballots.ts';
import { anonymous } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

interface Demo {
  /** Working days ago. */
  readonly ago: number;
  readonly organ: string;
  readonly title: string;
  readonly titleEn: string;
  readonly about: string;
  readonly voters: Voters;
  readonly days: number;
  readonly questions: readonly (readonly [sort: Sort, text: string, ...choices: string[]])[];
  /** How many take each set of answers. */
  readonly votes: readonly (readonly [times: number, answers: VoteInput])[];
  readonly result?: readonly [after: number, text: string];
}

const DEMO: readonly Demo[] = [
  {
    ago: 60,
    organ: 'transport',
    title: '城区公交早晚高峰出行调查',
    titleEn: 'Riding the bus at rush hour',
    about: '用于优化早晚高峰班次和站点，约一分钟填完。',
    voters: 'address',
    days: 21,
    questions: [
      ['single', '您早高峰主要怎么出行？', '公交', '电动车', '私家车', '步行'],
      ['several', '您希望公交改进什么？', '加密班次', '增加站点', '准点', '降低票价'],
      ['scale', '您对公交服务的总体评价'],
    ],
    votes: [
      [14, { q0: '0', q1: ['0', '2'], q2: '3' }],
      [11, { q0: '1', q1: ['1', '2'], q2: '2' }],
      [6, { q0: '2', q1: ['0'], q2: '1' }],
      [4, { q0: '3', q1: ['3'], q2: '4' }],
    ],
    result: [22, '最多的要求是准点和加密班次。1 路、5 路早高峰由 12 分钟一班加密到 8 分钟一班，下月起执行。'],
  },
  {
    ago: 4,
    organ: 'education',
    title: '中小学课后服务满意度调查',
    titleEn: 'How content families are with care after school',
    about: '了解家长对课后服务时间、内容和收费的看法。',
    voters: 'address',
    days: 20,
    questions: [
      ['single', '孩子参加课后服务吗？', '每天参加', '有时参加', '不参加'],
      ['several', '希望增加哪些内容？', '体育', '艺术', '科学实验', '作业辅导'],
      ['scale', '您的满意度'],
      ['text', '其他建议'],
    ],
    votes: [
      [9, { q0: '0', q1: ['0', '2'], q2: '4', q3: '' }],
      [5, { q0: '1', q1: ['3'], q2: '3', q3: '希望延长到六点。' }],
      [2, { q0: '2', q1: ['1'], q2: '1', q3: '' }],
    ],
  },
  {
    ago: 3,
    organ: 'market',
    title: '农贸市场环境卫生调查',
    titleEn: 'How clean the markets are',
    about: '请对您常去的农贸市场打分，一人一票。',
    voters: 'identity',
    days: 30,
    questions: [
      ['single', '您常去哪个市场？', '沧江路', '旗山路', '南屏路', '世纪路'],
      ['scale', '地面和摊位清洁'],
    ],
    votes: [],
  },
];

export function planSurveys(diary: Diary, now: Date): Deed[] {
  return DEMO.flatMap((demo) => follow(demo, diary, now)).filter(({ at }) => at < now);
}

function follow(demo: Demo, diary: Diary, now: Date): Deed[] {
  const begunAt = diary.ago(now, demo.ago);
  const told = { id: '', number: '' };
  const by = `${demo.organ}.section`;
  const begin: Deed['do'] = (as) =>
    as(by, async (ctx) => {
      const { title, titleEn, about, voters, days } = demo;
      const from = localDate(ctx.now);
      const asked = { title, titleEn, about, voters, from, to: addDays(from, days), live: voters === 'address' };
      const { file } = await drawUp(ctx, { ...asked, organ: `530900-${demo.organ}` });
      Object.assign(told, { id: file.id, number: file.number });
      for (const [sort, text, ...choices] of demo.questions) {
        const body = { sort, text, ...(choices.length > 0 ? { choices: choices.join('\n') } : {}) };
        await performAct(ctx, { caseId: file.id, act: 'add-question', body });
      }
      await performAct(ctx, { caseId: file.id, act: 'begin', body: {} });
    });
  const voteAll: Deed['do'] = (as) =>
    as('citizen', async (ctx) => {
      let house = 0;
      for (const [times, answers] of demo.votes) {
        for (let at = 0; at < times; at++) {
          const guest = { ...ctx, actor: anonymous, address: `203.0.113.${++house}` };
          await vote(guest, told.number, { ...answers, form: openForm(guest, boxOf(told.id)) });
        }
      }
    });
  const { result } = demo;
  const publish: Deed['do'] = (as) =>
    as(by, async (ctx) => {
      await performAct(ctx, { caseId: told.id, act: 'publish', body: { summary: result?.[1] } });
    });
  return [
    { at: begunAt, do: begin },
    { at: diary.workday(begunAt, 1), do: voteAll },
    ...(result ? [{ at: diary.workday(begunAt, result[0]), do: publish }] : []),
  ];
}
