// The calls to organs of the demo city: one kept, two still open, one of them called again, one only written down.
import { ORDER } from '#assessment/orders/contract.ts';
import { writeCall } from '#assessment/register/service/call.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import type { Db } from '#platform/database/db.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

interface DemoCall {
  readonly login: string;
  /** Code. */
  readonly organ: string;
  /** Working days ago. */
  readonly age: number;
  readonly person: string;
  readonly said: string;
  readonly promise?: string;
  /** About the oldest open order to that organ. */
  readonly about?: true;
  /** What followed, so many working days after it. */
  readonly next?: readonly [after: number, act: string, body: Readonly<Record<string, unknown>>];
}

/** Days after a call for which something is promised. */
const PROMISED_DAYS = 14;

const CALLS: readonly DemoCall[] = [
  {
    login: 'supervisor',
    organ: '530900-housing',
    age: 12,
    person: '窗口负责人',
    said: '询问施工许可三件临期件的进度，对方说明缺消防意见。',
    promise: '三件本周内办结。',
    next: [3, 'keep', { result: '三件均已办结，办件记录已核对。' }],
  },
  {
    login: 'inspector',
    organ: '530900-natural-resources',
    age: 6,
    person: '登记中心主任',
    said: '了解历史遗留件办理情况，还有十五件未受理。',
    promise: '十五件全部受理并告知申请人。',
    next: [
      3,
      'again',
      { person: '登记中心主任', said: '已受理十一件，其余四件在核对图纸。', promise: '四件受理完毕。' },
    ],
  },
  {
    login: 'supervisor',
    organ: '530900-market',
    age: 2,
    person: '审批科科长',
    said: '督办单反馈期将到，询问清零进度。',
    promise: '按期反馈，附逐件清单。',
    about: true,
  },
  {
    login: 'supervisor2',
    organ: '530900-hrss',
    age: 1,
    person: '仲裁科工作人员',
    said: '提醒工伤认定两件明日到期，对方已知悉。',
  },
];

/** Every call that was made by now, with what followed. */
export function planCalls(diary: Diary, now: Date): Deed[] {
  return CALLS.flatMap((call) => followCall(call, diary, now)).filter(({ at }) => at < now);
}

function followCall({ login, next, age, ...call }: DemoCall, diary: Diary, now: Date): Deed[] {
  const at = diary.ago(now, age);
  const dueAfter = (from: Date) => localDate(new Date(from.getTime() + PROMISED_DAYS * DAY_MS));
  const told = { id: '' };
  const write: Deed['do'] = (as) =>
    as(login, async (ctx) => {
      const { organ, person, said, promise } = call;
      const about = call.about && (await findOrder(ctx.tx, organ));
      const promised = promise ? { promise, due: dueAfter(at) } : {};
      told.id = (await writeCall(ctx, { organ, person, said, about: about ?? undefined, ...promised })).file.id;
    });
  if (!next) return [{ at, do: write }];
  const [after, act, said] = next;
  const later = diary.workday(at, after);
  const body = act === 'again' ? { ...said, due: dueAfter(later) } : said;
  const follow: Deed['do'] = (as) =>
    as(login, async (ctx) => void (await performAct(ctx, { caseId: told.id, act, body })));
  return [
    { at, do: write },
    { at: later, do: follow },
  ];
}

async function findOrder(db: Db, code: string): Promise<string | undefined> {
  const { name } = await getOrganByCode(db, code);
  const query = db
    .selectFrom('case_file')
    .select('number')
    .where('kind', '=', ORDER)
    .where('applicant_name', '=', name);
  return (await query.where('phase', '=', 'open').orderBy('number').executeTakeFirst())?.number;
}
