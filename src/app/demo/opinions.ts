// What a supervisor from outside said of the demo city's organs: one settled, one looked at again, one that waits for its answer.
import type { Sort } from '#dialogue/outside-supervisors/contract.ts';
import { giveOpinion } from '#dialogue/outside-supervisors/service.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

const WHO = 'outside.supervisor';

interface DemoOpinion {
  readonly organ: string;
  readonly sort: Sort;
  readonly text: string;
  /** Working days since it was given. */
  readonly age: number;
  readonly acts: readonly (readonly [after: number, login: string, act: string, body?: object])[];
}

const OPINIONS: readonly DemoOpinion[] = [
  {
    organ: '530902-hrss',
    sort: 'attitude',
    text: '社保窗口中午只留一人，排队群众较多，建议错峰安排午间值班。',
    age: 32,
    acts: [
      [6, '530902-hrss.section', 'answer', { answer: '已调整为午间两人轮值，并在大厅公示值班表。' }],
      [9, WHO, 'accept'],
    ],
  },
  {
    organ: '530902-market',
    sort: 'openness',
    text: '办事大厅公示的申请材料与网上办事指南不一致，建议核对后统一。',
    age: 18,
    acts: [
      [5, '530902-market.section', 'answer', { answer: '城区窗口公示牌已更换。' }],
      [8, WHO, 'press', { why: '乡镇市场监管所的公示牌还没有更换。' }],
    ],
  },
  {
    organ: '530900-transport',
    sort: 'efficiency',
    text: '客运站投诉电话连续两天无人接听，请核实值班安排。',
    age: 4,
    acts: [],
  },
];

export const planOpinions = (diary: Diary, now: Date): Deed[] =>
  OPINIONS.flatMap((opinion) => follow(opinion, diary, now)).filter(({ at }) => at < now);

function follow({ age, acts, ...opinion }: DemoOpinion, diary: Diary, now: Date): Deed[] {
  const givenAt = diary.ago(now, age);
  let id = '';
  const give: Deed['do'] = (as) =>
    as(WHO, async (ctx) => {
      id = (await giveOpinion(ctx, opinion)).file.id;
    });
  const answers = acts.map(([after, login, act, body = {}]): Deed => {
    const at = diary.workday(givenAt, after);
    return { at, do: (as) => as(login, async (ctx) => void (await performAct(ctx, { caseId: id, act, body }))) };
  });
  return [{ at: givenAt, do: give }, ...answers];
}
