// Leave, vehicles and the use of seals in the demo city: done, under way, and waiting.
import { performAct } from '#kernel/cases/service/act.ts';
import type { Opened } from '#kernel/cases/service/intake.ts';
import { getWorkplace } from '#kernel/organs/service/workplace.ts';
import { fleetInput, leaveInput, permissions, sealInput, vehicleInput } from '#office/office-requests/contract.ts';
import { askLeave, askSeal, askVehicle } from '#office/office-requests/service/ask.ts';
import { insertVehicle } from '#office/office-requests/store/fleet.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

const CARS = [
  { plate: '云S·A2016', model: '七座商务车', seats: 7, driver: '杨师傅', mileage: 86_400 },
  { plate: '云S·A2088', model: '执法勤务车', seats: 5, driver: '李师傅', mileage: 41_250 },
];

type Ask = (ctx: ActContext) => Promise<Opened>;
/** `days`: so many working days after it was asked, instead of at once. */
type Step = readonly [login: string, act: string, body?: object, days?: number];

/** Asked a working day before now, or so many, and what followed at once, a quarter of an hour apart. */
interface Told {
  readonly ago: number;
  readonly by: string;
  readonly ask: Ask;
  readonly steps: readonly Step[];
}

/** Everything that has happened to them by now. */
export function planOfficeRequests(diary: Diary, now: Date): Deed[] {
  const on = (days: number) => localDate(diary.workday(now, days));
  const told: Told[] = [
    {
      ago: 6,
      by: 'market.reviewer2',
      ask: (ctx) =>
        askLeave(ctx, leaveInput.parse({ ...LEAVE, sort: 'sick', from: on(-5), to: on(-5), why: '就医复查' })),
      steps: [
        ['market.section', 'grant-request'],
        ['market.reviewer2', 'report-back', {}, 2],
      ],
    },
    {
      ago: 0,
      by: 'market.clerk2',
      ask: (ctx) => askLeave(ctx, leaveInput.parse({ ...LEAVE, from: on(12), to: on(18) })),
      steps: [],
    },
    {
      ago: 2,
      by: 'market.surveyor',
      ask: (ctx) =>
        askVehicle(ctx, vehicleInput.parse({ ...TRIP, startsAt: `${on(2)}T08:00`, endsAt: `${on(2)}T18:00` })),
      steps: [
        ['market.section', 'grant-request'],
        ['market.clerk', 'assign-vehicle', { plate: '云S·A2088', driver: '李师傅' }],
      ],
    },
    {
      ago: 3,
      by: 'market.reviewer',
      ask: (ctx) => askSeal(ctx, sealInput.parse(DOCUMENTS[0])),
      steps: [
        ['market.section', 'grant-request'],
        ['market.clerk', 'stamp', { copies: 12 }],
      ],
    },
    {
      ago: 0,
      by: 'market.window',
      ask: (ctx) => askSeal(ctx, sealInput.parse(DOCUMENTS[1])),
      steps: [['market.section', 'grant-request']],
    },
  ];
  const fleet: Deed = {
    at: diary.ago(now, 30),
    do: (as) =>
      as('market.clerk', async (ctx) => {
        const organ = await getWorkplace(ctx, permissions.keep);
        for (const car of CARS) await insertVehicle(ctx.tx, organ, fleetInput.parse(car));
      }),
  };
  return [fleet, ...told.flatMap((one) => tell(one, diary.ago(now, one.ago), diary))].filter(({ at }) => at < now);
}

const LEAVE = { sort: 'annual', why: '年休假', handover: '在办事项已列清单交 B 角，紧急事项电话联系' };
const TRIP = { to: '凤庆县勐佑镇', people: 3, why: '食品生产许可现场核查' };
const DOCUMENTS = [
  { title: '餐饮单位专项检查通知', seal: 'organ', copies: 12, why: '印发各县（区）局' },
  { title: '窗口进驻人员证明', seal: 'office', copies: 2, why: '报市政务服务局备案' },
];

const QUARTER_MS = 15 * 60_000;

function tell({ by, ask, steps }: Told, at: Date, diary: Diary): Deed[] {
  const told = { id: '' };
  const begin: Deed = {
    at,
    do: (as) =>
      as(by, async (ctx) => {
        told.id = (await ask(ctx)).file.id;
      }),
  };
  const follow = steps.map(
    ([login, act, body = {}, days], index): Deed => ({
      at: days ? diary.workday(at, days) : new Date(at.getTime() + (index + 1) * QUARTER_MS),
      do: (as) => as(login, async (ctx) => void (await performAct(ctx, { caseId: told.id, act, body }))),
    }),
  );
  return [begin, ...follow];
}
