// Duty in the demo city: a week and more of the city’s office, two counties’ and a township’s, one who came late, a holiday to come.
import { addDays } from '#kernel/calendar/rules/days.ts';
import { fireAbsences } from '#office/duty/clock.ts';
import { callInput, rosterInput, SLOTS, type Slot, USUAL } from '#office/duty/contract.ts';
import { timesOf } from '#office/duty/rules.ts';
import { enterPlan, enterRoster, publishPlan, substitute } from '#office/duty/service/roster.ts';
import { logCall, signIn, takeOver, writeHandover } from '#office/duty/service/standing.ts';
import { listOfOrgan } from '#office/duty/store/shifts.ts';
import type { Db } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

interface Office {
  /** Who enters the roster. */
  readonly by: string;
  readonly leaders: readonly [string, string];
  readonly staff: readonly [string, string];
  readonly driver: string;
  /** The last day that is filled, from today on. */
  readonly until: number;
}

const OFFICES: readonly Office[] = [
  {
    by: 'duty.officer',
    leaders: ['government-office.head', 'government-office.clerk'],
    staff: ['duty.officer', 'duty.officer2'],
    driver: '段师傅',
    until: 9,
  },
  {
    by: '530902.duty.officer',
    leaders: ['530902-government-office.head', '530902.editor'],
    staff: ['530902.duty.officer', '530902.duty.officer2'],
    driver: '赵师傅',
    until: 8,
  },
  {
    by: '530921.duty.officer',
    leaders: ['530921-government-office.head', '530921.editor'],
    staff: ['530921.duty.officer', '530921.duty.officer2'],
    driver: '字师傅',
    until: 4,
  },
  {
    by: '530902001.clerk',
    leaders: ['530902001.head', '530902001.section'],
    staff: ['530902001.clerk', '530902001.reviewer'],
    driver: '罗师傅',
    until: 7,
  },
];
const PAST_DAYS = 3;
const ENTERED = 6;
const minutes = (at: Date, count: number) => new Date(at.getTime() + count * 60_000);

async function nameOf(db: Db, login: string): Promise<string> {
  return (await db.selectFrom('account').select('name').where('login', '=', login).executeTakeFirstOrThrow()).name;
}

async function findId(ctx: ActContext, on: string, slot: Slot): Promise<string> {
  const shifts = await listOfOrgan(ctx.tx, ctx.actor.unit?.id ?? '', on, on);
  return shifts.find((shift) => shift.slot === slot)?.id ?? '';
}

/** Everything that was done about duty by now. */
export function planDuty(diary: Diary, now: Date): Deed[] {
  const enteredAt = diary.ago(now, ENTERED);
  const today = localDate(now);
  const past = OFFICES.flatMap((office) => standOf(office, today));
  return [
    ...OFFICES.map((office) => enterOf(office, today, enteredAt)),
    ...planHoliday(today, enteredAt),
    ...past,
    ...telephone(diary, now),
    lateOne(today),
  ].filter(({ at }) => at < now);
}

/** Leaders take turns by the day, staff by the shift. */
const turnOf = <T>(pair: readonly [T, T], turn: number): T => pair[Math.abs(turn) % 2] as T;

function enterOf(office: Office, today: string, at: Date): Deed {
  return {
    at,
    do: (as) =>
      as(office.by, async (ctx) => {
        for (let day = -PAST_DAYS; day <= office.until; day++) {
          const on = addDays(today, day);
          const leader = await nameOf(ctx.tx, turnOf(office.leaders, day));
          for (const [place, { value: slot }] of SLOTS.entries()) {
            const staff = await nameOf(ctx.tx, turnOf(office.staff, place));
            const driver = slot === 'day' ? { driver: office.driver } : {};
            await enterRoster(ctx, rosterInput.parse({ from: on, to: on, slot, leader, staff, ...driver }));
          }
        }
      }),
  };
}

/** Each signs in before the shift, writes the sheet at its end, and the next signs for it. */
function standOf(office: Office, today: string): Deed[] {
  const deeds: Deed[] = [];
  for (let day = -PAST_DAYS; day <= 0; day++) {
    const on = addDays(today, day);
    for (const [place, { value: slot }] of SLOTS.entries()) {
      const { startsAt, endsAt } = timesOf({ on, slot }, USUAL);
      const staff = turnOf(office.staff, place);
      const next = turnOf(office.staff, place + 1);
      const sign = (login: string, at: Date): Deed => ({
        at,
        do: (as) => as(login, async (ctx) => signIn(ctx, await findId(ctx, on, slot))),
      });
      const late = office.by === LATE.by && day === LATE.day && slot === 'day';
      deeds.push(
        sign(turnOf(office.leaders, day), minutes(startsAt, -12)),
        sign(staff, minutes(startsAt, late ? LATE.minutes : -9)),
        {
          at: minutes(endsAt, -8),
          do: (as) => as(staff, async (ctx) => writeHandover(ctx, await findId(ctx, on, slot), SHEETS[slot])),
        },
        {
          at: minutes(endsAt, 3),
          do: (as) => as(next, async (ctx) => takeOver(ctx, await findId(ctx, on, slot), undefined)),
        },
      );
    }
  }
  return deeds;
}

const SHEETS = {
  day: {
    matters: '接报电话 6 个，均已转办；下午市防汛抗旱指挥部来电提醒山区有小到中雨，已电话通知各乡镇。',
    pending: '继续关注降雨，晚 21 时与气象台核对一次预报。',
    things: '值班手机 1 部、值班室钥匙 1 把、值班车辆钥匙 1 把',
  },
  night: {
    matters: '夜间平稳。21 时与气象台核对：明日阵雨转多云，无预警。',
    pending: '无',
    things: '值班手机 1 部、值班室钥匙 1 把、值班车辆钥匙 1 把',
  },
} as const;

/** Who came forty minutes late, and was told of before. */
const LATE = { by: '530921.duty.officer', day: -1, minutes: 40 };

function lateOne(today: string): Deed {
  const { startsAt } = timesOf({ on: addDays(today, LATE.day), slot: 'day' }, USUAL);
  return {
    at: minutes(startsAt, USUAL.graceMinutes + 1),
    do: (as) => as(LATE.by, async ({ runtime }) => void (await fireAbsences(runtime))),
  };
}

const HOLIDAY = { name: '元旦', from: '-01-01', to: '-01-03' };

/** The next New Year, planned and published; and a substitute for one of these days. */
function planHoliday(today: string, enteredAt: Date): Deed[] {
  const [office] = OFFICES;
  if (!office) return [];
  const year = Number(today.slice(0, 4)) + 1;
  const span = { from: `${year}${HOLIDAY.from}`, to: `${year}${HOLIDAY.to}` };
  const publish: Deed = {
    at: minutes(enteredAt, 40),
    do: (as) =>
      as(office.by, async (ctx) => {
        const id = await enterPlan(ctx, { name: HOLIDAY.name, ...span });
        const [leader, staff] = await Promise.all(
          [office.leaders[0], office.staff[1]].map((login) => nameOf(ctx.tx, login)),
        );
        await enterRoster(ctx, rosterInput.parse({ ...span, slot: 'both', leader, staff, driver: office.driver }));
        await publishPlan(ctx, id);
      }),
  };
  const replace: Deed = {
    at: minutes(enteredAt, 90),
    do: (as) =>
      as(office.by, async (ctx) => {
        const on = addDays(today, 2);
        const shift = (await listOfOrgan(ctx.tx, ctx.actor.unit?.id ?? '', on, on)).find(
          ({ slot }) => slot === 'night',
        );
        const leader = shift?.people.find(({ part }) => part === 'leader');
        const name = await nameOf(ctx.tx, turnOf(office.leaders, 3));
        if (shift && leader) await substitute(ctx, shift.id, { person: leader.id, name, reason: '赴省开会' });
      }),
  };
  return [publish, replace];
}

const CALLS = [
  [
    'duty.officer',
    4,
    'in',
    '云县政府总值班室 李主任',
    '0883-3211200',
    '报告漫湾镇道路小型塌方，无人员伤亡，已抢通半幅。',
    '请其 2 小时内报抢通情况，已报带班领导。',
    true,
  ],
  [
    'duty.officer2',
    3,
    'in',
    '省政府总值班室',
    '0871-63662200',
    '抽查带班领导和值班员在岗情况。',
    '在岗，已答复。',
    false,
  ],
  [
    'duty.officer',
    2,
    'out',
    '临翔区政府总值班室',
    '0883-2123300',
    '通知今夜有雨，加强山区值守。',
    '对方已记录并转各乡镇。',
    false,
  ],
  [
    '530902.duty.officer',
    2,
    'in',
    '市政府总值班室',
    '0883-2122100',
    '通知今夜有雨，加强山区值守。',
    '已电话通知 10 个乡镇街道。',
    false,
  ],
  ['duty.officer', 1, 'in', '市民', undefined, '反映沧江路路灯不亮。', '告知拨打 12345，并转市住建局值班室。', false],
] as const;

const telephone = (diary: Diary, now: Date): Deed[] =>
  CALLS.map(([by, age, direction, caller, phone, about, handled, urgent]) => ({
    at: diary.ago(now, age),
    do: (as) =>
      as(by, async (ctx) => {
        const call = { direction, caller, phone, about, handled, ...(urgent ? { urgent: 'yes' } : {}) };
        await logCall(ctx, callInput.parse(call));
      }),
  }));
