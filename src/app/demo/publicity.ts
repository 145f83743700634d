// The publicity campaigns of the demo city: some held, with whom they reached, one called off, one whose reach is owed, one to come.
import type { Measure, Sort } from '#dialogue/publicity/contract.ts';
import { announce, cancel, enterReach } from '#dialogue/publicity/service.ts';
import { addDays } from '#kernel/calendar/rules/days.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

const EDITOR = 'editor';

interface DemoCampaign {
  /** Working days ago it began; less than nothing for one to come. */
  readonly ago: number;
  readonly days: number;
  readonly organ: string;
  readonly sort: Sort;
  readonly title: string;
  readonly titleEn: string;
  readonly about: string;
  readonly place: string;
  readonly reached?: readonly (readonly [Measure, number, string])[];
  readonly cancelled?: string;
}

const CAMPAIGNS: readonly DemoCampaign[] = [
  {
    ago: 128,
    days: 1,
    organ: '530900-government-office',
    sort: 'fair',
    title: '政务公开日广场咨询',
    titleEn: 'Openness day on the square',
    about: '十二个部门现场介绍怎么查文件、怎么申请公开、怎么给市长写信，发放办事指南。',
    place: '临翔区玉龙广场',
    reached: [
      ['people', 640, '各展位签到表合计'],
      ['asked', 213, '现场咨询登记簿'],
      ['leaflets', 1800, '印刷单减剩余'],
      ['reports', 2, '市广播电视台、临沧日报'],
    ],
  },
  {
    ago: 87,
    days: 10,
    organ: '530900-services',
    sort: 'visit',
    title: '12345 和 96128 进乡村',
    titleEn: 'The hotlines come to the villages',
    about: '到二十个村讲两个号码怎么用、能问什么、多久答复，带去彝语佤语傣语音频。',
    place: '临翔区、云县、凤庆县二十个村',
    reached: [
      ['people', 1120, '村委会签到表'],
      ['asked', 96, '随行咨询登记'],
      ['leaflets', 2400, '领用单'],
      ['leaflets', -150, '雨淋作废，冲减'],
    ],
  },
  {
    ago: 41,
    days: 14,
    organ: '530900-medical-insurance',
    sort: 'online',
    title: '医保缴费线上讲解',
    titleEn: 'Medical insurance explained on line',
    about: '六段短视频讲缴费、异地就医和报销。',
    place: '市政府网站和新媒体',
    reached: [
      ['views', 8640, '网站和视频号后台'],
      ['reports', 1, '云南日报客户端转载'],
    ],
  },
  {
    ago: 30,
    days: 1,
    organ: '530900-education',
    sort: 'lecture',
    title: '学生资助政策进校园',
    titleEn: 'Student grants explained at schools',
    about: '向高三学生和家长讲助学贷款、助学金怎么申请。',
    place: '临沧市第一中学',
    cancelled: '与期中考试冲突，改为线上发布',
  },
  {
    ago: 12,
    days: 3,
    organ: '530900-market',
    sort: 'fair',
    title: '12315 消费维权宣传',
    titleEn: 'Consumers’ rights: 12315',
    about: '讲怎么投诉、怎么留凭据，现场受理。',
    place: '临沧市世纪百货门前',
  },
  {
    ago: -6,
    days: 1,
    organ: '530900-government-office',
    sort: 'lecture',
    title: '市民走进政府：怎么查文件、怎么提意见',
    titleEn: 'At the town hall: finding documents, being heard',
    about: '参观政务公开专区，现场演示查询、申请和提意见，需自行前往。',
    place: '市政务服务中心三楼',
  },
];

export function planPublicity(diary: Diary, now: Date): Deed[] {
  return CAMPAIGNS.flatMap((one): Deed[] => {
    const begins = one.ago > 0 ? diary.ago(now, one.ago) : diary.workday(now, -one.ago);
    const from = localDate(begins);
    const to = addDays(from, one.days - 1);
    const { organ, sort, title, titleEn, about, place } = one;
    const told = { id: '' };
    const deed = (at: Date, act: (ctx: ActContext) => Promise<void>): Deed => ({ at, do: (as) => as(EDITOR, act) });
    const announced = one.ago > 0 ? diary.ago(now, one.ago + 5) : diary.ago(now, 2);
    const after = diary.workday(new Date(`${to}T15:00:00+08:00`), 2);
    return [
      deed(announced, async (ctx) => {
        told.id = await announce(ctx, { organ, sort, title, titleEn, about, place, from, to });
      }),
      ...(one.cancelled ? [deed(diary.ago(now, one.ago + 1), (ctx) => cancel(ctx, told.id, one.cancelled ?? ''))] : []),
      ...(one.reached ?? []).map(([measure, count, source]) =>
        deed(after, (ctx) => enterReach(ctx, told.id, { measure, count, source })),
      ),
    ].filter(({ at }) => at < now);
  });
}
