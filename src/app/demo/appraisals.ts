// Who answers for openness in the demo city, and three meetings in which it was appraised: answered, waiting, overdue.
import type { AppraisalInput } from '#openness/appraisals/contract.ts';
import { answerAppraisal, nameCharge, recordAppraisal } from '#openness/appraisals/service.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { As, Deed } from './field-checks.ts';

const EDITOR = 'editor';
const NAMED = 200;
const PHONE = '0883-2100010';

const CHARGES = [
  { organ: '530900-government-office', leader: '办公室分管副主任', office: '政务公开科', phone: PHONE },
  { organ: '530900-market', leader: '分管副局长', office: '局办公室', phone: PHONE },
  { organ: '530900-transport', leader: '分管副局长', office: '局办公室', phone: PHONE },
  { organ: '530900-education', leader: '分管副局长', office: '局办公室', phone: PHONE },
  { organ: '530900-housing', leader: '分管副局长', office: '局办公室', phone: PHONE },
  { organ: '530902-government-office', leader: '办公室分管副主任', office: '政务公开股', phone: PHONE },
] as const;

interface DemoMeeting extends Omit<AppraisalInput, 'on' | 'due'> {
  /** Working days ago; `days` from then until the answer is due. */
  readonly ago: number;
  readonly days: number;
  readonly answered?: readonly [ago: number, answer: string];
}

const MEETINGS: readonly DemoMeeting[] = [
  {
    ago: 60,
    days: 30,
    organ: '530900-market',
    place: '市市场监管局二楼会议室',
    came: '人大代表、政协委员、食品经营户、社区居民',
    people: 22,
    content: 19,
    opinions: '一、抽检结果公布及时。二、希望不合格食品的处理结果也一并公布。',
    answered: [48, '从本月起，抽检不合格的核查处置结果在三十日内公布，已补发前三个月的结果。'],
  },
  {
    ago: 28,
    days: 20,
    organ: '530900-housing',
    place: '市政务服务中心一楼',
    came: '物业公司、业主代表、建筑企业',
    people: 18,
    content: 11,
    opinions: '维修资金使用情况查询不方便，希望按小区公布。',
  },
  {
    ago: 6,
    days: 30,
    organ: '530900-transport',
    place: '市交通运输局三楼会议室',
    came: '出租车和公交驾驶员、学生家长、老年乘客',
    people: 25,
    content: 21,
    opinions: '公交线路调整公告要提前，站牌和网站同时更新。',
  },
];

export function planAppraisals(diary: Diary, now: Date): Deed[] {
  const name: Deed['do'] = (as) =>
    as(EDITOR, async (ctx) => {
      for (const charge of CHARGES) await nameCharge(ctx, charge);
    });
  return [{ at: diary.ago(now, NAMED), do: name }, ...MEETINGS.flatMap((meeting) => planMeeting(meeting, diary, now))];
}

function planMeeting({ ago, days, answered, ...meeting }: DemoMeeting, diary: Diary, now: Date): Deed[] {
  const told = { id: '' };
  const record = (as: As) =>
    as(EDITOR, async (ctx) => {
      const due = localDate(new Date(ctx.now.getTime() + days * DAY_MS));
      told.id = await recordAppraisal(ctx, { ...meeting, on: localDate(ctx.now), due });
    });
  const deeds: Deed[] = [{ at: diary.ago(now, ago), do: record }];
  if (!answered) return deeds;
  const [answeredAgo, text] = answered;
  return [
    ...deeds,
    { at: diary.ago(now, answeredAgo), do: (as) => as(EDITOR, (ctx) => answerAppraisal(ctx, told.id, text)) },
  ];
}
