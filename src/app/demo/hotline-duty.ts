// The hotline of the demo city beside its calls: four telephones, missed calls, watches, leaders on the line, a broadcast, samples.
import { ORDER, permissions } from '#dialogue/hotline/contract.ts';
import { monthBefore } from '#dialogue/hotline/jobs.ts';
import { DRAWN } from '#dialogue/hotline/rules/scores.ts';
import type { SessionInput } from '#dialogue/hotline/rules/sessions.ts';
import { noteMissed, returnMissed } from '#dialogue/hotline/service/missed.ts';
import { addItem, announceSession, recordSession } from '#dialogue/hotline/service/sessions.ts';
import { enterWatch } from '#dialogue/hotline/service/watch.ts';
import { saveLine } from '#dialogue/hotline/store/lines.ts';
import { drawSamples, noteSample } from '#dialogue/hotline/store/samples.ts';
import { addDays } from '#kernel/calendar/rules/days.ts';
import type { Tx } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

const HOT = 'hotline.operator';

export function planHotlineDuty(diary: Diary, now: Date): Deed[] {
  const day = (ago: number) => diary.ago(now, ago);
  return [planLines(day), ...planMissed(day), planWatches(now), ...planSessions(diary, now), planSamples(now)].filter(
    ({ at }) => at < now,
  );
}

const TELEPHONES = [
  ['appointment', '0883-2130001', 'all', '00:00', '24:00'],
  ['enquiry', '0883-2130002', 'all', '00:00', '24:00'],
  ['oversight', '0883-2130003', 'workdays', '08:30', '18:00'],
  ['complaint', '0883-2130004', 'all', '00:00', '24:00'],
] as const;

const planLines = (day: Day): Deed => ({ at: day(70), do: (as) => as(HOT, setLines) });

async function setLines(ctx: ActContext): Promise<void> {
  for (const [line, number, days, opens, closes] of TELEPHONES)
    await saveLine(ctx.tx, { line, number, days, opens, closes }, ctx.actor.name, ctx.now);
}

type Day = (ago: number) => Date;
/** Days ago, line, last digits, whether they were called back and reached. */
const MISSED = [
  [12, 'oversight', '1120', 'yes'],
  [9, 'complaint', '1121', 'yes'],
  [6, 'oversight', '1122', 'no'],
  [3, 'appointment', '1123', null],
  [1, 'enquiry', '1102', null],
] as const;

function planMissed(day: Day): Deed[] {
  return MISSED.flatMap(([ago, line, tail, reached], index): Deed[] => {
    // In the night before: the oversight telephone is answered on working days only.
    const noted = day(ago);
    const rang = new Date(noted.getTime() - DAY_MS);
    const at = new Date(`${localDate(rang)}T${index % 2 ? '12:10' : '21:40'}:00+08:00`);
    const told = { id: '' };
    const note: Deed = {
      at: noted,
      do: (as) =>
        as(HOT, async (ctx) => {
          told.id = await noteMissed(ctx, { line, phone: `1390883${tail}`, at });
        }),
    };
    const back: Deed = {
      at: new Date(noted.getTime() + 1_800_000),
      do: (as) => as(HOT, async (ctx) => void (await returnMissed(ctx, { id: told.id, reached: reached ?? 'no' }))),
    };
    return reached ? [note, back] : [note];
  });
}

/** Two organs have their liaisons take turns; one leaves a gap. */
const planWatches = (now: Date): Deed => ({
  at: new Date(now.getTime() - 2 * DAY_MS),
  do: (as) =>
    as(HOT, async (ctx) => {
      const rows = await ctx.tx
        .selectFrom('hotline_number as n')
        .innerJoin('organ as o', 'o.id', 'n.organ_id')
        .select(['n.id', 'o.code', 'n.liaison'])
        .where('o.code', 'in', ['530900-hrss', '530900-ecology'])
        .where('n.liaison', 'is not', null)
        .execute();
      const of = (code: string, liaison: string) =>
        rows.find((row) => row.code === code && row.liaison === liaison)?.id;
      const today = localDate(ctx.now);
      const turns = [
        ['530900-hrss', 'A', 0, 13],
        ['530900-hrss', 'B', 14, 35],
        ['530900-ecology', 'B', 0, 6],
        ['530900-ecology', 'A', 14, 40],
      ] as const;
      for (const [code, liaison, from, to] of turns) {
        const number = of(code, liaison);
        if (number) await enterWatch(ctx, { number, from: addDays(today, from), to: addDays(today, to) });
      }
    }),
});

/** What was asked, and the answer, or part of the title of its order. */
type Item = readonly [asked: string, answer: string | null, title?: string];

interface Planned {
  /** Working days ago; ahead of today when negative. */
  readonly ago: number;
  readonly session: Omit<SessionInput, 'starts' | 'ends'>;
  readonly record?: string;
  readonly items?: readonly Item[];
}

const SESSIONS: readonly Planned[] = [
  {
    ago: 7,
    session: {
      kind: 'leader',
      topic: '老旧小区改造和城市供水',
      guest: '副市长 杨志远',
      organ: '530900-housing',
      line: '12345',
    },
    record: '接听 3 件：当场答复 1 件，转办 2 件；要求住建、水务部门一周内到现场。',
    items: [
      ['小区加装电梯迟迟没有动工', null, '老旧小区加装电梯'],
      ['公交站台路灯长期不亮', null, '公交站台路灯'],
      ['公租房什么时候可以申请', '全年受理，带身份证、收入证明到住建窗口申请，二十个工作日内答复。'],
    ],
  },
  {
    ago: 5,
    session: {
      kind: 'programme',
      topic: '政风行风热线',
      guest: '市生态环境局局长 段正明',
      organ: '530900-ecology',
      line: '12345',
    },
    record: '直播一小时，接听 2 件，均已登记；搅拌站噪声扬尘问题现场连线督办。',
    items: [
      ['搅拌站夜间噪声扰民', null, '丽景花园旁搅拌站夜间噪声'],
      ['焚烧秸秆怎么举报', '拨打 12345 或者 12369，说明地点和时间，两小时内到现场。'],
    ],
  },
  {
    ago: -3,
    session: {
      kind: 'leader',
      topic: '企业开办和用工服务',
      guest: '常务副市长 李建宏',
      organ: '530900-market',
      line: '12345',
    },
  },
  {
    ago: -5,
    session: {
      kind: 'programme',
      topic: '政风行风热线',
      guest: '市医疗保障局局长 张秀琴',
      organ: '530900-medical-insurance',
      line: '12345',
    },
  },
];

function planSessions(diary: Diary, now: Date): Deed[] {
  return SESSIONS.flatMap(({ ago, session, record, items = [] }): Deed[] => {
    const held = ago < 0 ? diary.workday(now, -ago) : diary.ago(now, ago);
    const at = (time: string) => new Date(`${localDate(held)}T${time}:00+08:00`);
    const told = { id: '' };
    const plan: Deed = {
      at: ago < 0 ? new Date(now.getTime() - DAY_MS) : new Date(held.getTime() - 3 * DAY_MS),
      do: (as) =>
        as(HOT, async (ctx) => {
          told.id = await announceSession(ctx, { ...session, starts: at('09:00'), ends: at('11:00') });
        }),
    };
    const keep: Deed = {
      at: at('11:20'),
      do: (as) =>
        as(HOT, async (ctx) => {
          for (const item of items) await enterItem(ctx, told.id, item);
          if (record) await recordSession(ctx, told.id, record);
        }),
    };
    return ago < 0 ? [plan] : [plan, keep];
  });
}

async function enterItem(ctx: ActContext, session: string, [asked, answer, title]: Item): Promise<void> {
  const number = title ? await numberOf(ctx.tx, title) : undefined;
  if (answer) await addItem(ctx, session, { asked, answer });
  else if (number) await addItem(ctx, session, { asked, number });
}

async function numberOf(tx: Tx, title: string): Promise<string | undefined> {
  const orders = tx.selectFrom('case_file').select('number').where('kind', '=', ORDER);
  return (await orders.where('title', 'like', `%${title}%`).executeTakeFirst())?.number;
}

/** Last month's calls were drawn on the first, and most of them asked about. */
const planSamples = (now: Date): Deed => ({
  at: new Date(`${localDate(now).slice(0, 7)}-01T09:30:00+08:00`),
  do: (as) =>
    as(HOT, async (ctx) => {
      const span = monthBefore(localDate(ctx.now));
      const month = span.from.slice(0, 7);
      const scopes = ctx.actor.scopes(permissions.take);
      await drawSamples(ctx.tx, { ...span, month, scopes, each: DRAWN, at: ctx.now });
      const rows = await ctx.tx.selectFrom('hotline_sample').select('call_id').orderBy('call_id').execute();
      for (const [index, { call_id: id }] of rows.slice(0, -4).entries()) {
        const [operator, liaison] = index % 7 === 3 ? (['fair', 'fair'] as const) : (['good', 'good'] as const);
        await noteSample(ctx.tx, { id, operator, liaison, by: ctx.actor.name, at: ctx.now, scopes });
      }
    }),
});
