// The four systems in the demo city: a hearing that is over and one announced, matters shown, and the circulars of a quarter.
import { addDays } from '#kernel/calendar/rules/days.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import type { Opened } from '#kernel/cases/service/intake.ts';

import { announceHearing, planCircular, showMatter, takeObjection } from '#openness/four-systems/service/open.ts';
import { signUp } from '#openness/four-systems/service/sign-up.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { As, Deed } from './field-checks.ts';

interface Told {
  id: string;
  objection: string;
}
/** An act, so many working days after it began; `answer` is done on the objection. */
type DemoAct = readonly [after: number, login: string, act: string, body: object | ((ctx: ActContext) => object)];

interface Demo {
  /** Working days ago. */
  readonly ago: number;
  readonly by: string;
  readonly begin: (ctx: ActContext) => Promise<Opened>;
  readonly said?: string;
  /** Who signs up as a delegate, and for which side. */
  readonly joins?: readonly (readonly [login: string, side: string, reason: string])[];
  readonly acts: readonly DemoAct[];
}

const today = (ctx: ActContext) => localDate(ctx.now);
const later = (ctx: ActContext, days: number) => addDays(today(ctx), days);

const HEARINGS: readonly Demo[] = [
  {
    ago: 70,
    by: 'development-reform.section',
    begin: (ctx) =>
      announceHearing(ctx, {
        organ: '530900-development-reform',
        title: '临沧城区居民生活用水价格调整听证',
        titleEn: 'Hearing on the price of household water',
        about: '居民生活用水第一级水价由每立方米 2.10 元调整为 2.35 元，低保户每月减免 5 立方米。',
        place: '市政务服务中心四楼会议室',
        on: later(ctx, 35),
      }),
    acts: [
      [
        8,
        'development-reform.section',
        'name-delegates',
        { delegates: '王女士，消费者代表\n李先生，消费者代表\n赵女士，供水企业代表\n陈先生，市人大代表' },
      ],
      [
        12,
        'development-reform.section',
        'give-papers',
        { papers: '一、调价方案\n二、近三年供水成本监审报告\n三、周边城市水价对比' },
      ],
      [26, 'development-reform.section', 'hold', (ctx: ActContext) => ({ on: today(ctx), came: 14 })],
      [
        27,
        'development-reform.section',
        'note-opinion',
        { who: '消费者代表', opinion: '一次调到位负担重，建议分两年。' },
      ],
      [28, 'development-reform.section', 'note-opinion', { who: '消费者代表', opinion: '定期公布水质检测结果。' }],
      [29, 'development-reform.section', 'note-opinion', { who: '人大代表', opinion: '低保户减免量提高到 8 立方米。' }],
      [30, 'development-reform.section', 'note-opinion', { who: '消费者代表', opinion: '暂不调价。' }],
      [
        32,
        'development-reform.section',
        'answer-opinion',
        { number: 1, result: 'adopted', reason: '分两年调整到位。' },
      ],
      [
        32,
        'development-reform.section',
        'answer-opinion',
        { number: 2, result: 'adopted', reason: '每季度公布一次。' },
      ],
      [
        32,
        'development-reform.section',
        'answer-opinion',
        { number: 3, result: 'partly', reason: '减免提高到 6 立方米，两年后再评估。' },
      ],
      [
        32,
        'development-reform.section',
        'answer-opinion',
        { number: 4, result: 'declined', reason: '现行价格低于核定成本，管网改造没有资金来源。' },
      ],
      [
        34,
        'development-reform.section',
        'report',
        { summary: '听证代表 14 人到会，原则同意调价，对步骤和减免提出意见。' },
      ],
    ],
  },
  {
    ago: 5,
    by: 'transport.section',
    begin: (ctx) =>
      announceHearing(ctx, {
        organ: '530900-transport',
        title: '临沧城区出租车运价调整听证',
        titleEn: 'Hearing on taxi fares',
        about: '起步里程由 2 公里调整为 3 公里，夜间加价时段缩短一小时。',
        place: '市交通运输局三楼会议室',
        on: later(ctx, 40),
        sides: [
          { side: '消费者代表', seats: 6 },
          { side: '经营者代表', seats: 4 },
          { side: '专家学者', seats: 2 },
        ],
        signUpTo: later(ctx, 20),
      }),
    joins: [
      ['citizen', '消费者代表', '每周乘坐出租车，想反映夜间加价时段问题。'],
      ['restaurant', '经营者代表', '店里晚上打烊晚，员工常打车回家。'],
    ],
    acts: [],
  },
];

const MATTERS: readonly Demo[] = [
  {
    ago: 30,
    by: 'market.section',
    begin: (ctx) =>
      showMatter(ctx, {
        organ: '530900-market',
        title: '城区农贸市场改造名单公示',
        titleEn: 'Markets to be rebuilt',
        about: '拟改造沧江路、旗山路、南屏路三个农贸市场，今年内完工。',
        from: today(ctx),
        to: later(ctx, 8),
      }),
    said: '世纪路市场雨天漏水，希望也列入名单。',
    acts: [
      [4, 'market.section', 'answer', { result: 'upheld', reason: '经现场查看情况属实，世纪路市场列入改造名单。' }],
      [9, 'market.section', 'conclude', { result: 'changed', text: '名单增加世纪路农贸市场，共改造四个市场。' }],
    ],
  },
  {
    ago: 2,
    by: 'education.section',
    begin: (ctx) =>
      showMatter(ctx, {
        organ: '530900-education',
        title: '公办幼儿园招生范围调整公示',
        titleEn: 'New districts of public kindergartens',
        about: '南屏路以南新建小区划入第三幼儿园招生范围，明年秋季起执行。',
        from: today(ctx),
        to: later(ctx, 14),
      }),
    acts: [],
  },
];

const CIRCULARS: readonly Demo[] = [
  {
    ago: 80,
    by: 'transport.section',
    begin: (ctx) => planFor(ctx, '530900-transport', '一、城乡公交一体化首批八条线路开通\n二、农村公路养护 120 公里'),
    acts: [
      [
        34,
        'transport.section',
        'publish',
        { progress: '一、首批线路已开通六条，其余两条年内开通。\n二、养护完成 93 公里。' },
      ],
    ],
  },
  {
    ago: 10,
    by: 'market.section',
    begin: (ctx) => planFor(ctx, '530900-market', '一、农贸市场改造四个\n二、食品抽检 2,000 批次'),
    acts: [],
  },
];

function planFor(ctx: ActContext, organ: string, works: string): Promise<Opened> {
  const [year, month] = today(ctx).split('-').map(Number) as [number, number];
  const quarter = Math.ceil(month / 3);
  return planCircular(ctx, { organ, year, quarter, works });
}

export function planFourSystems(diary: Diary, now: Date): Deed[] {
  return [...HEARINGS, ...MATTERS, ...CIRCULARS].flatMap((demo) => followDemo(demo, diary, now));
}

function followDemo(demo: Demo, diary: Diary, now: Date): Deed[] {
  const begunAt = diary.ago(now, demo.ago);
  const told: Told = { id: '', objection: '' };
  const begin = async (as: As) => {
    await as(demo.by, async (ctx) => {
      told.id = (await demo.begin(ctx)).file.id;
    });
    for (const [login, side, reason] of demo.joins ?? []) {
      await as(login, async (ctx) => {
        await signUp(ctx, told.id, { side, reason });
      });
    }
    const { said } = demo;
    if (said === undefined) return;
    await as('citizen', async (ctx) => {
      told.objection = (await takeObjection(ctx, told.id, { text: said })).file.id;
    });
  };
  const acts = demo.acts.map(([after, login, act, body]): Deed => {
    const carryOut = (as: As) =>
      as(login, async (ctx) => {
        const caseId = act === 'answer' ? told.objection : told.id;
        await performAct(ctx, { caseId, act, body: typeof body === 'function' ? body(ctx) : body });
      });
    return { at: diary.workday(begunAt, after), do: carryOut };
  });
  return [{ at: begunAt, do: begin }, ...acts].filter(({ at }) => at < now);
}
