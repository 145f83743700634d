// Campaigns for stations in the demo city: one whose stations were named, one that takes applications.
import { sql } from 'kysely';
import { beginCampaign, enterSheet, markStation } from '#dialogue/stations/service.ts';
import { listEntries } from '#dialogue/stations/store.ts';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import type { Tx } from '#platform/database/db.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { As, Deed } from './field-checks.ts';

const RUNS = 'supervisor';
const ORGAN = '530900-supervision';

interface Demo {
  /** Working days ago. */
  readonly ago: number;
  readonly title: string;
  readonly titleEn: string;
  readonly sheets: Readonly<Record<string, readonly string[]>>;
  /** Who marks, and the levels they give to the stations in turn. */
  readonly votes: Readonly<Record<string, readonly number[]>>;
  readonly places: number;
  /** Of papers and visits, in turn; those of a campaign that still takes applications are not assessed. */
  readonly scores: readonly number[];
}

const SERVICE = ['就业社保窗口', '卫生院', '文化站', '供水营业所'];
const ENFORCEMENT = ['市场监管所', '派出所', '城管中队', '司法所'];

const DEMO: readonly Demo[] = [
  {
    ago: 95,
    title: '2026 年人民满意基层站所创建活动',
    titleEn: 'Stations people are content with, 2026',
    sheets: {
      '530902-market': ['市场监管所 凤翔市场监管所', '市场监管所 忙畔市场监管所', '市场监管所 博尚市场监管所'],
      '530902-health': ['卫生院 博尚镇卫生院', '卫生院 蚂蚁堆乡卫生院'],
      '530902-public-security': ['派出所 南屏派出所', '派出所 忙畔派出所'],
      '530902-justice': ['司法所 凤翔司法所', '司法所 章驮司法所'],
    },
    votes: {
      citizen: [1, 2, 3, 1, 2, 1, 2, 2, 4],
      elder: [2, 1, 2, 1, 3, 1, 2, 1, 2],
      mother: [1, 3, 2, 2, 2, 2, 0, 0, 3],
    },
    places: 3,
    scores: [95, 88, 80, 92, 78, 93, 85, 90, 70],
  },
  {
    ago: 15,
    title: '窗口站所满意度创建活动',
    titleEn: 'Counters people are content with',
    sheets: {
      '530921-market': ['市场监管所 凤山市场监管所', '市场监管所 勐佑市场监管所'],
      '530921-justice': ['司法所 凤山司法所'],
    },
    votes: { student: [1, 2, 1], veteran: [2, 2, 0] },
    places: 2,
    scores: [],
  },
];

export function planStations(diary: Diary, now: Date): Deed[] {
  return DEMO.flatMap((demo) => follow(demo, diary, now)).filter(({ at }) => at < now);
}

const markAll = async (as: As, votes: Demo['votes'], campaign: string) => {
  for (const [login, levels] of Object.entries(votes)) {
    await as(login, async (ctx) => {
      const entries = await listEntries(ctx.tx, campaign);
      for (const [at, { id }] of entries.entries()) {
        const level = levels[at] ?? 0;
        if (level > 0) await markStation(ctx, id, { [id]: level });
      }
    });
  }
};

async function findMatter(tx: Tx, campaign: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from case_file where parent_id = ${campaign} and kind = 'matter-publicity'`.execute(tx);
  return rows[0]?.id ?? '';
}

function follow(demo: Demo, diary: Diary, now: Date): Deed[] {
  const begunAt = diary.ago(now, demo.ago);
  const told = { id: '' };
  const later = (days: number) => localDate(diary.workday(begunAt, days));
  const does =
    (act: string, body: object = {}): Deed['do'] =>
    (as) =>
      as(RUNS, async (ctx) => {
        await performAct(ctx, { caseId: told.id, act, body });
      });
  const begin: Deed['do'] = (as) =>
    as(RUNS, async (ctx) => {
      const { title, titleEn } = demo;
      const about = '以创为主、以评为辅，解决基层站所作风和效能方面的问题。';
      const classes = { service: SERVICE, enforcement: ENFORCEMENT };
      const until = addDays(localDate(ctx.now), 14);
      const asked = { organ: ORGAN, title, titleEn, about, ...classes, voteShare: 60, codes: 20, until };
      told.id = (await beginCampaign(ctx, asked)).file.id;
    });
  const enter: Deed['do'] = async (as) => {
    for (const [organ, sheet] of Object.entries(demo.sheets)) {
      const about = '窗口延时服务，一次告知，投诉有回音。';
      await as(RUNS, async (ctx) => {
        await enterSheet(ctx, { organ, sheet: [...sheet], about });
      });
    }
  };
  const assess: Deed['do'] = (as) =>
    as(RUNS, async (ctx) => {
      for (const [at, { id }] of (await listEntries(ctx.tx, told.id)).entries()) {
        const body = { score: demo.scores[at] ?? 60, note: '材料审核和两次暗访。' };
        await performAct(ctx, { caseId: id, act: 'assess', body });
      }
      await performAct(ctx, { caseId: told.id, act: 'shortlist', body: {} });
    });
  const conclude: Deed['do'] = (as) =>
    as('supervision.head', async (ctx) => {
      const body = { result: 'kept', text: '公示期内没有收到异议，按公示名单命名。' };
      await performAct(ctx, { caseId: await findMatter(ctx.tx, told.id), act: 'conclude', body });
    });
  const first: Deed[] = [
    { at: begunAt, do: begin },
    { at: diary.workday(begunAt, 3), do: does('plan', { until: later(8) }) },
    { at: diary.workday(begunAt, 6), do: does('open-entries', { until: later(30), places: demo.places }) },
    { at: diary.workday(begunAt, 8), do: enter },
    { at: diary.workday(begunAt, 10), do: (as) => markAll(as, demo.votes, told.id) },
  ];
  if (demo.scores.length === 0) return first;
  return [
    ...first,
    { at: diary.workday(begunAt, 28), do: does('review', { until: later(50) }) },
    { at: diary.workday(begunAt, 36), do: assess },
    { at: diary.workday(begunAt, 47), do: conclude },
    { at: diary.workday(begunAt, 48), do: does('name', { until: later(110) }) },
  ];
}
