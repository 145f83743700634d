// Talks of firms with departments, and questions at the desk, in the demo city.
import type { ConsultInput } from '#dialogue/consult-desk/contract.ts';
import { writeDown } from '#dialogue/consult-desk/service.ts';
import type { TalkInput } from '#dialogue/firm-talks/contract.ts';
import { beginTalk } from '#dialogue/firm-talks/service.ts';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

interface Talk {
  /** Working days ago. */
  readonly ago: number;
  readonly firm: string;
  readonly organ: string;
  readonly asked: Omit<TalkInput, 'organ'>;
  /** What the department says the day after, and the firm after that. */
  readonly answers: readonly string[];
}

const TALKS: readonly Talk[] = [
  {
    ago: 22,
    firm: 'tea',
    organ: 'market',
    asked: { sort: 'consult', subject: '出口茶叶送检', text: '出口茶叶样品在哪里送检，出报告要几天？' },
    answers: ['样品送市质检中心，一般三个工作日出报告，急用可以申请当天受理。'],
  },
  {
    ago: 2,
    firm: 'company',
    organ: 'market',
    asked: {
      sort: 'appointment',
      subject: '电梯检验现场指导',
      text: '小区 12 台电梯临近检验，希望请特种设备科现场指导。',
      wanted: '下周二上午',
    },
    answers: [],
  },
];

const CONSULTS: readonly (readonly [ago: number, login: string, asked: ConsultInput])[] = [
  [
    9,
    'market.window',
    {
      organ: '530900-market',
      means: 'window',
      question: '小作坊登记和食品经营许可有什么不同，我该办哪一个？',
      result: 'answered',
      answer: '现做现卖办食品经营许可，自产自销的加工点办小作坊登记，已给一次性告知单。',
    },
  ],
  [
    3,
    'market.window',
    {
      organ: '530900-market',
      means: 'call',
      name: '王女士',
      phone: '13800008990',
      question: '员工上班路上摔伤，单位怎么报工伤，要多久认定？',
      result: 'sent-on',
      to: '530900-hrss',
    },
  ],
];

export function planFirmTalks(diary: Diary, now: Date): Deed[] {
  const consults = CONSULTS.map(
    ([ago, login, asked]): Deed => ({
      at: diary.ago(now, ago),
      do: (as) =>
        as(login, async (ctx) => {
          await writeDown(ctx, asked);
        }),
    }),
  );
  return [...TALKS.flatMap((talk) => follow(talk, diary, now)), ...consults].filter(({ at }) => at < now);
}

function follow({ ago, firm, organ, asked, answers }: Talk, diary: Diary, now: Date): Deed[] {
  const begunAt = diary.ago(now, ago);
  const told = { id: '' };
  const begin: Deed['do'] = (as) =>
    as(firm, async (ctx) => {
      told.id = (await beginTalk(ctx, { ...asked, organ: `530900-${organ}` })).file.id;
    });
  const answer =
    (act: string, body: object): Deed['do'] =>
    (as) =>
      as(`${organ}.section`, async (ctx) => {
        await performAct(ctx, { caseId: told.id, act, body });
      });
  const agreed = { moment: `${addDays(localDate(now), 5)}T09:30`, place: '特种设备科 305 室' };
  return [
    { at: begunAt, do: begin },
    ...answers.map((text) => ({ at: diary.workday(begunAt, 1), do: answer('talk-reply', { text }) })),
    ...(asked.sort === 'appointment' ? [{ at: diary.workday(begunAt, 1), do: answer('talk-agree', agreed) }] : []),
  ];
}
