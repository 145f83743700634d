// Evaluations of organs in the demo city: one with its ranking, one that is open.
import { drawUp, evaluate } from '#dialogue/evaluations/service.ts';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

interface Demo {
  /** Working days ago. */
  readonly ago: number;
  readonly title: string;
  readonly titleEn: string;
  readonly about: string;
  readonly days: number;
  readonly organs: readonly string[];
  readonly groups: readonly object[];
  /** Levels in the order of the organs, by login. */
  readonly votes: Readonly<Record<string, readonly number[]>>;
  readonly result?: readonly [after: number, text: string];
}

const BY = 'supervisor';

const DEMO: readonly Demo[] = [
  {
    ago: 70,
    title: '2026 年上半年窗口单位民主评议',
    titleEn: 'Counters evaluated, first half of 2026',
    about: '由近一年办过事的群众和社会公众评议窗口单位的作风、效率和态度，结果纳入年度考核。',
    days: 20,
    organs: ['market', 'hrss', 'public-security', 'civil-affairs', 'transport', 'education'],
    groups: [
      { name: '服务对象', way: 'drawn', weight: 60, size: 40 },
      { name: '社会公众', way: 'open', weight: 40, size: 0 },
    ],
    votes: {
      citizen: [1, 2, 1, 2, 3, 2],
      elder: [2, 1, 2, 1, 2, 0],
      anna: [1, 2, 2, 0, 3, 1],
      retiree: [1, 3, 1, 2, 4, 2],
      veteran: [2, 1, 1, 1, 2, 0],
      graduate: [1, 2, 0, 0, 2, 2],
      mother: [2, 2, 1, 2, 0, 1],
      farmer: [1, 4, 2, 1, 3, 0],
      tailor: [1, 2, 2, 2, 2, 3],
    },
    result: [
      24,
      '得分最高的是市市场监管局和市民政局。市交通运输局得分靠后，群众意见集中在道路占用办理时间长，已要求一个月内提出整改措施。',
    ],
  },
  {
    ago: 6,
    title: '公共服务单位行风评议',
    titleEn: 'Public services evaluated',
    about: '评议供水、供电、公交等公共服务。',
    days: 30,
    organs: ['transport', 'housing', 'health', 'education'],
    groups: [
      { name: '特邀监督员、代表委员', way: 'code', weight: 40, size: 30 },
      { name: '社会公众', way: 'open', weight: 60, size: 0 },
    ],
    votes: { elder: [2, 2, 1, 0], veteran: [3, 2, 2, 1], tailor: [2, 0, 1, 2] },
  },
];

export function planEvaluations(diary: Diary, now: Date): Deed[] {
  return DEMO.flatMap((demo) => follow(demo, diary, now)).filter(({ at }) => at < now);
}

function follow(demo: Demo, diary: Diary, now: Date): Deed[] {
  const begunAt = diary.ago(now, demo.ago);
  const told = { id: '', number: '' };
  const does =
    (act: string, body: object = {}): Deed['do'] =>
    (as) =>
      as(BY, async (ctx) => {
        await performAct(ctx, { caseId: told.id, act, body });
      });
  const begin: Deed['do'] = (as) =>
    as(BY, async (ctx) => {
      const { title, titleEn, about, days } = demo;
      const from = localDate(ctx.now);
      const asked = { title, titleEn, about, from, to: addDays(from, days), organ: '530900-supervision' };
      const { file } = await drawUp(ctx, asked);
      Object.assign(told, { id: file.id, number: file.number });
      const act = (name: string, body: object) => performAct(ctx, { caseId: file.id, act: name, body });
      await act('name-organs', { organs: demo.organs.map((code) => `530900-${code}`) });
      for (const group of demo.groups) await act('add-group', group);
      await act('begin', {});
    });
  const voteAll: Deed['do'] = async (as) => {
    for (const [login, levels] of Object.entries(demo.votes)) {
      await as(login, async (ctx) => {
        const organs = await Promise.all(demo.organs.map((code) => getOrganByCode(ctx.tx, `530900-${code}`)));
        await evaluate(ctx, told.number, Object.fromEntries(organs.map(({ id }, at) => [id, levels[at] ?? 0])));
      });
    }
  };
  const { result } = demo;
  const isDrawn = demo.groups.some((group) => (group as { way: string }).way === 'drawn');
  return [
    { at: begunAt, do: begin },
    ...(isDrawn ? [{ at: diary.workday(begunAt, 2), do: does('draw') }] : []),
    { at: diary.workday(begunAt, 3), do: voteAll },
    ...(result ? [{ at: diary.workday(begunAt, result[0]), do: does('publish', { summary: result[1] }) }] : []),
  ];
}
