// The public enterprises of the demo city and who checks them: most checked this year, one put right, one late; and three models.
import { giveDuty, nameUnit, notePutRight, recordCheck } from '#assessment/oversight/service.ts';
import { listChecks } from '#assessment/oversight/store.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { As, Deed } from './field-checks.ts';

const EDITOR = 'editor';
/** In working days before now. */
const GIVEN = 225;
const NAMED = 120;

interface DemoUnit {
  readonly unit: string;
  readonly supervisor: string;
  readonly field: 'education' | 'health' | 'water' | 'power' | 'gas' | 'environment' | 'transport';
  /** Working days ago, with what was found; `days` to put it right, and when and how that was done. */
  readonly check?: {
    readonly ago: number;
    readonly by: string;
    readonly result: 'good' | 'advised' | 'unsound';
    readonly found: string;
    readonly days?: number;
    readonly righted?: readonly [ago: number, text: string];
  };
}

const UNITS: readonly DemoUnit[] = [
  {
    unit: '530900-water-supply',
    supervisor: '530900-housing',
    field: 'water',
    check: {
      ago: 60,
      by: 'housing.section',
      result: 'good',
      found: '水质、水价、停水预告和服务电话均已公开，更新及时。',
    },
  },
  {
    unit: '530900-gas',
    supervisor: '530900-housing',
    field: 'gas',
    check: {
      ago: 58,
      by: 'housing.section',
      result: 'unsound',
      found: '抢修电话未在营业厅公布，安装收费标准还是上一年的。',
      days: 20,
    },
  },
  {
    unit: '530900-sewage',
    supervisor: '530900-housing',
    field: 'environment',
  },
  {
    unit: '530900-bus',
    supervisor: '530900-transport',
    field: 'transport',
    check: {
      ago: 45,
      by: 'transport.section',
      result: 'unsound',
      found: '两条线路调整没有提前公告。',
      days: 15,
      righted: [38, '已补发公告，并规定线路调整提前五天公布。'],
    },
  },
  {
    unit: '530900-middle-school',
    supervisor: '530900-education',
    field: 'education',
    check: { ago: 30, by: 'education.section', result: 'advised', found: '招生和收费信息齐全；建议补充食堂采购信息。' },
  },
  { unit: '530900-vocational-school', supervisor: '530900-education', field: 'education' },
  { unit: '530900-hospital', supervisor: '530900-health', field: 'health' },
  { unit: '530900-power', supervisor: '530900-energy', field: 'power' },
];

const MODELS = [
  { unit: '530900-water-supply', sort: 'services', reason: '办事指南、收费和停水信息公开完整，可以网上查询水质。' },
  { unit: '530900-market', sort: 'openness', reason: '政策解读与文件同步发布，食品抽检结果每月公开。' },
  { unit: '530900-services', sort: 'openness', reason: '窗口、流程、时限和投诉渠道公开到位。' },
] as const;

export function planOversight(diary: Diary, now: Date): Deed[] {
  const ids = new Map<string, string>();
  const give: Deed['do'] = (as) =>
    as(EDITOR, async (ctx) => {
      for (const { unit, supervisor, field } of UNITS) ids.set(unit, await giveDuty(ctx, { unit, supervisor, field }));
    });
  const name: Deed['do'] = (as) =>
    as(EDITOR, async (ctx) => {
      for (const model of MODELS) await nameUnit(ctx, model);
    });
  return [
    { at: diary.ago(now, GIVEN), do: give },
    { at: diary.ago(now, NAMED), do: name },
    ...UNITS.flatMap((unit) => planCheck(unit, () => ids.get(unit.unit) ?? '', diary, now)),
  ];
}

function planCheck({ check }: DemoUnit, idOf: () => string, diary: Diary, now: Date): Deed[] {
  if (!check) return [];
  const { ago, by, result, found, days, righted } = check;
  const record = (as: As) =>
    as(by, async (ctx) => {
      const due = days === undefined ? undefined : localDate(new Date(ctx.now.getTime() + days * DAY_MS));
      await recordCheck(ctx, idOf(), { on: localDate(ctx.now), result, found, due });
    });
  const deeds: Deed[] = [{ at: diary.ago(now, ago), do: record }];
  if (!righted) return deeds;
  const [rightedAgo, text] = righted;
  const right = (as: As) =>
    as(by, async (ctx) => {
      const [last] = await listChecks(ctx.tx, idOf(), 1);
      await notePutRight(ctx, idOf(), last?.id ?? '', text);
    });
  return [...deeds, { at: diary.ago(now, rightedAgo), do: right }];
}
