// The demo city that lets people in: open days, one held and two to come, and who serves at the windows.
import { book, holdDay } from '#openness/open-days/service.ts';
import { showOfficer } from '#openness/staff-display/service.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import { type As, type Deed, findIds, keepPicture } from './field-checks.ts';

const EDITOR = 'editor';
const OFFICE = '530900-government-office';

interface DemoDay {
  /** Working days ago it was announced. */
  readonly announced: number;
  /** Days from then until it is held, at the earliest. */
  readonly ahead: number;
  readonly organ: string;
  readonly title: string;
  readonly titleEn: string;
  readonly about: string;
  readonly place: string;
  readonly places: number;
  readonly booked: readonly (readonly [login: string, people: number])[];
}

const DAYS: readonly DemoDay[] = [
  {
    announced: 40,
    ahead: 14,
    organ: '530900-market',
    title: '走进食品检验室',
    titleEn: 'Inside the food laboratory',
    about: '看抽检样品怎样编号、检验、公布结果，现场可以带一份食品来做快检。',
    place: '市食品检验中心三楼',
    places: 20,
    booked: [['company', 4]],
  },
  {
    announced: 3,
    ahead: 20,
    organ: OFFICE,
    title: '走进政务服务大厅',
    titleEn: 'Behind the counters of the service hall',
    about: '跟着一份申请走一遍收件、审查、决定和监察，最后和窗口负责人座谈。',
    place: '市政务服务中心一楼',
    places: 30,
    booked: [
      ['citizen', 2],
      ['restaurant', 1],
    ],
  },
  {
    announced: 2,
    ahead: 12,
    organ: '530900-water-supply',
    title: '看一杯自来水怎么来',
    titleEn: 'Where tap water comes from',
    about: '参观取水口、净水车间和水质化验室，请穿平底鞋。',
    place: '临翔区第一水厂',
    places: 5,
    booked: [['company', 5]],
  },
];

/** In working days before now. */
const SHOWN = 30;

/** Everything that was done by now. */
export function planOpenCity(diary: Diary, now: Date): Deed[] {
  return [
    { at: diary.ago(now, SHOWN), do: showStaff },
    ...DAYS.map((day): Deed => ({ at: diary.ago(now, day.announced), do: (as) => announce(as, day, diary) })),
  ];
}

const STAFF = [
  {
    login: 'market.window',
    window: '1',
    duty: '食品经营许可收件、发证',
    dutyEn: 'Takes in and hands out food licences',
  },
  {
    login: 'market.reviewer',
    window: '2',
    duty: '食品经营许可审查',
    dutyEn: 'Examines applications for food licences',
  },
] as const;

const showStaff: Deed['do'] = (as) =>
  as('market.head', async (ctx) => {
    const organ = ctx.actor.unit?.id ?? '';
    const ids = await findIds(
      ctx.tx,
      STAFF.map(({ login }) => login),
    );
    for (const [at, { login: _, ...shown }] of STAFF.entries()) {
      const photo = await keepPicture(ctx.runtime, 'portrait.png', '照片.png');
      await showOfficer(ctx, { organ, officer: ids[at] ?? '', photo, ...shown });
    }
  });

/** On a day when offices are open: none is held on a holiday. */
async function announce(as: As, { announced: _, ahead, booked, ...day }: DemoDay, diary: Diary): Promise<void> {
  const told = { id: '' };
  await as(EDITOR, async (ctx) => {
    const dateAfter = (days: number) => localDate(new Date(ctx.now.getTime() + days * DAY_MS));
    let days = ahead;
    while (!diary.isOpen(dateAfter(days))) days += 1;
    const date = dateAfter(days);
    const at = (time: string) => new Date(`${date}T${time}:00+08:00`);
    told.id = await holdDay(ctx, { ...day, from: at('09:30'), to: at('11:30') });
  });
  for (const [login, people] of booked) {
    await as(login, (ctx) => book(ctx, ctx.actor.id ?? '', told.id, people));
  }
}
