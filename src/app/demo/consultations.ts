// Consultations in the demo city: some that are over with every comment answered, some on which the public is asked now.

import type { Sort } from '#dialogue/consultations/contract.ts';
import { actOnComments } from '#dialogue/consultations/service/moderate.ts';
import { askPublic, takeComment } from '#dialogue/consultations/service/open.ts';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { As, Deed } from './field-checks.ts';
import { keepPaper } from './remedies.ts';

/** What somebody said, and what became of it: an answer, a reason to withhold it, or nothing yet. */
type Said = readonly [text: string, became?: readonly [result: string, reason: string] | string];

interface Demo {
  /** Working days ago. */
  readonly ago: number;
  readonly organ: string;
  readonly sort: Sort;
  readonly title: string;
  readonly titleEn: string;
  readonly about: string;
  /** Calendar days for which the public is asked. */
  readonly days: number;
  readonly said: readonly Said[];
  /** What the result says; it comes so many working days after the beginning. */
  readonly result?: readonly [after: number, text: string];
}

const DEMO: readonly Demo[] = [
  {
    ago: 120,
    organ: 'transport',
    sort: 'livelihood',
    title: '新一年城区道路微改造项目',
    titleEn: 'Small works on city streets for the new year',
    about: '拟从以下路段中选取十处改造：南屏路与旗山路交叉口、沧江路非机动车道、世纪路人行道等。您最希望先改哪里？',
    days: 20,
    said: [
      ['沧江路非机动车道太窄，接送孩子很危险。', ['adopted', '列入首批，非机动车道拓宽至 2.5 米。']],
      ['南屏路口左转等太久。', ['adopted', '列入首批，增设左转专用信号。']],
      ['希望夜里不要施工。', ['partly', '住宅区路段夜间不施工；主干道为减少拥堵仍在夜间施工。']],
      ['专业疏通管道，电话联系。', 'advertising'],
    ],
    result: [32, '收到有效意见 3 条，采纳 2 条，部分采纳 1 条。首批改造沧江路、南屏路口等十处，年内完工。'],
  },
  {
    ago: 80,
    organ: 'civil-affairs',
    sort: 'plan',
    title: '城区老年食堂布点方案',
    titleEn: 'Where canteens for old people will be',
    about: '拟在临翔区凤翔街道、忙畔街道新设老年食堂六处，午餐每份 8 元，八十岁以上老人每份补助 3 元。',
    days: 16,
    said: [
      ['行动不便的老人能不能送餐？', ['adopted', '六处食堂均提供一公里内送餐，每份加收 1 元。']],
      ['晚餐也要有。', ['declined', '试点期间客流不足以支撑晚餐，满一年后按实际用餐人数再评估。']],
    ],
    result: [28, '收到意见 2 条，采纳 1 条，未采纳 1 条并说明理由。'],
  },
  {
    ago: 26,
    organ: 'education',
    sort: 'rule',
    title: '中小学校外配餐管理办法（草案）',
    titleEn: 'Draft rules on meals brought to schools',
    about: '办法对配餐单位的准入、家长委员会参与招标、陪餐和留样、退出机制作了规定。',
    days: 20,
    said: [
      ['建议每周公布食材采购单价。', ['adopted', '第十二条增加每周公示食材名称、产地和单价。']],
      ['家长陪餐要能随时去，不用预约。'],
    ],
  },
  {
    ago: 6,
    organ: 'market',
    sort: 'livelihood',
    title: '农贸市场公平秤点位和检定周期',
    titleEn: 'Public scales in markets and how often they are tested',
    about: '拟在四个农贸市场各设两台公平秤，每季度检定一次。点位是否方便、周期是否合适，请提出意见。',
    days: 20,
    said: [['每季度太长，建议每月检一次。'], ['世纪路市场入口设一台最方便。']],
  },
  {
    ago: 2,
    organ: 'transport',
    sort: 'plan',
    title: '城区公共自行车站点布局方案',
    titleEn: 'Where public bicycles will stand',
    about: '拟新增站点 40 处，沿南屏路、旗山路布设，办卡押金由 200 元降为 100 元。',
    days: 30,
    said: [['市一中门口希望设站。']],
  },
];

interface Told {
  id: string;
  readonly comments: string[];
}

export function planConsultations(diary: Diary, now: Date): Deed[] {
  return DEMO.flatMap((demo) => follow(demo, diary, now)).filter(({ at }) => at < now);
}

function follow(demo: Demo, diary: Diary, now: Date): Deed[] {
  const begunAt = diary.ago(now, demo.ago);
  const told: Told = { id: '', comments: [] };
  const at = (after: number, todo: Deed['do']): Deed => ({ at: diary.workday(begunAt, after), do: todo });
  const by = `${demo.organ}.section`;
  const begin: Deed['do'] = async (as) => {
    await as(by, async (ctx) => {
      const { title, titleEn, sort, about, days } = demo;
      const from = localDate(ctx.now);
      const asked = { organ: `530900-${demo.organ}`, title, titleEn, sort, about, from, to: addDays(from, days) };
      told.id = (await askPublic(ctx, asked)).file.id;
      const draft = { caseId: told.id, act: 'attach', body: { file: await keepPaper(ctx, `${title}（征求意见稿）`) } };
      if (sort !== 'livelihood') await performAct(ctx, draft);
    });
  };
  const { result } = demo;
  const publish: Deed['do'] = (as) =>
    as(by, async (ctx) => {
      await performAct(ctx, { caseId: told.id, act: 'publish', body: { summary: result?.[1] } });
    });
  return [
    { at: begunAt, do: begin },
    at(1, (as) => saySome(as, demo, told)),
    at(2, (as) => lookAt(as, by, demo, told)),
    at(10, (as) => answer(as, by, demo, told)),
    ...(result ? [at(result[0], publish)] : []),
  ];
}

async function saySome(as: As, { said }: Demo, told: Told): Promise<void> {
  for (const [text] of said) {
    await as('citizen', async (ctx) => {
      told.comments.push((await takeComment(ctx, told.id, { text })).file.id);
    });
  }
}

/** Those of the newest consultations still wait to be looked at. */
const YOUNG = 5;

async function lookAt(as: As, by: string, { said, ago }: Demo, { id, comments }: Told): Promise<void> {
  if (ago < YOUNG) return;
  for (const [at, [, became]] of said.entries()) {
    const comment = [comments[at] ?? ''];
    const body = typeof became === 'string' ? { why: became } : {};
    const act = typeof became === 'string' ? 'withhold' : 'pass';
    await as(by, async (ctx) => {
      await actOnComments(ctx, id, { comment, act, body });
    });
  }
}

async function answer(as: As, by: string, { said }: Demo, { id, comments }: Told): Promise<void> {
  for (const [at, [, became]] of said.entries()) {
    if (became === undefined || typeof became === 'string') continue;
    const [result, reason] = became;
    await as(by, async (ctx) => {
      await actOnComments(ctx, id, { comment: [comments[at] ?? ''], act: 'answer', body: { result, reason } });
    });
  }
}
