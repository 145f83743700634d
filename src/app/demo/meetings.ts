// Meetings of the demo city: one that is over with its minutes, of whose tasks one is done; one to come, with its papers.
import { performAct } from '#kernel/cases/service/act.ts';
import { itemInput, meetingInput, replyInput } from '#office/meetings/contract.ts';
import { addItem } from '#office/meetings/service/agenda.ts';
import { checkIn, replyTo, signIn } from '#office/meetings/service/attend.ts';
import { callMeeting } from '#office/meetings/service/call.ts';
import { findMeeting, listTasks } from '#office/meetings/store/meetings.ts';
import { listSeats } from '#office/meetings/store/seats.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import { type Deed, keepPicture } from './field-checks.ts';

const HELD = {
  ...{ title: '优化营商环境联席会议', sort: 'joint', place: '市政府三楼第一会议室', chair: '市政府办公室主任 陈光华' },
  text: '通报三季度企业诉求办理情况，研究开办餐饮店“一件事”在各县（区）推开。',
  organs: '530900-market、530900-housing、530900-health、530902-government-office',
};
const COMING = {
  ...{ title: '年底作风和食品安全检查部署会', sort: 'topic', place: '市市场监管局二楼会议室', chair: '局长 字国祥' },
  text: '部署元旦前窗口作风和食品安全检查，明确分工和时间。',
  organs: '530900-health、530900-education、530902-market、530921-market',
  people: '普晓燕',
};

const ITEMS = [
  {
    title: '三季度企业诉求办理情况',
    reporter: '市政府办公室 赵海波',
    minutes: 15,
    summary: '受理 126 件，按时办结 121 件。',
  },
  {
    title: '开办餐饮店“一件事”推开方案',
    reporter: '市市场监督管理局 字国祥',
    minutes: 20,
    summary: '材料由 18 份减为 7 份，用时由 12 个工作日缩短到 4 个。',
  },
] as const;
const CHECK_ITEMS = [
  {
    title: '专项检查方案',
    reporter: '许可审查科 普晓燕',
    minutes: 15,
    summary: '检查学校食堂、集体聚餐和农贸市场，12 月 25 日前完成一轮。',
  },
  {
    title: '窗口暗访发现的问题',
    reporter: '市市场监管局 刀永平',
    minutes: 10,
    summary: '上班时间窗口无故暂停服务 2 次，已约谈责任人。',
  },
] as const;

const HOST = 'government-office.clerk';
const day = (at: Date, time: string) => `${localDate(at)}T${time}`;
const minute = (typed: string) => new Date(`${typed}:00+08:00`);

/** Everything that has happened to them by now. */
export function planMeetings(diary: Diary, now: Date): Deed[] {
  return [...planHeld(diary, now), ...planComing(diary, now)].filter(({ at }) => at < now);
}

interface Told {
  id: string;
}

const call = (told: Told, login: string, notice: object): Deed['do'] => {
  return (as) =>
    as(login, async (ctx) => {
      told.id = (await callMeeting(ctx, meetingInput.parse(notice))).file.id;
    });
};
const by = (login: string, fn: (ctx: ActContext) => Promise<unknown>): Deed['do'] => {
  return (as) => as(login, async (ctx) => void (await fn(ctx)));
};
const reply = (told: Told, login: string, answer: object): Deed['do'] =>
  by(login, (ctx) => replyTo(ctx, told.id, replyInput.parse(answer)));
const act = (told: Told, login: string, name: string, body: object = {}): Deed['do'] =>
  by(login, (ctx) => performAct(ctx, { caseId: told.id, act: name, body }));

function planHeld(diary: Diary, now: Date): Deed[] {
  const told = { id: '' };
  const held = diary.ago(now, 12);
  const [startsAt, endsAt] = [day(held, '09:00'), day(held, '11:00')];
  const called = diary.workday(held, -3);
  const replied = diary.workday(held, -2);
  const after = diary.workday(held, 2);
  const steps: [Date, Deed['do']][] = [
    [called, call(told, HOST, { ...HELD, startsAt, endsAt })],
    ...ITEMS.map((item, index): [Date, Deed['do']] => [
      new Date(called.getTime() + (index + 1) * 60_000),
      by(HOST, (ctx) => addItem(ctx, told.id, itemInput.parse(item))),
    ]),
    [replied, reply(told, 'market.clerk', { reply: 'attend' })],
    [replied, reply(told, 'housing.clerk', { reply: 'substitute', said: '副局长 王建祥' })],
    [replied, reply(told, 'health.clerk', { reply: 'excused', said: '省卫生健康委会议' })],
    [minute(day(held, '08:46')), by('market.head', (ctx) => enter(ctx, told.id))],
    [minute(day(held, '08:52')), by('housing.clerk', (ctx) => enter(ctx, told.id))],
    [minute(day(held, '08:55')), by(HOST, (ctx) => enter(ctx, told.id))],
    [minute(day(held, '08:58')), by(HOST, (ctx) => letIn(ctx, told.id, '530902-government-office', '段云'))],
    [minute(day(held, '11:10')), act(told, HOST, 'hold-meeting')],
    [diary.workday(held, 1), act(told, HOST, 'write-minutes', { minutes: MINUTES })],
    [diary.workday(held, 1), act(told, HOST, 'give-task', { organ: '530900-market', task: TASKS[0], days: 8 })],
    [diary.workday(held, 1), act(told, HOST, 'give-task', { organ: '530900-housing', task: TASKS[1], days: 20 })],
    [after, act(told, 'government-office.head', 'issue-minutes')],
    [diary.workday(after, 5), by('market.head', (ctx) => onTask(ctx, told.id, 'report-task', { text: REPORT }))],
    [diary.workday(after, 6), by(HOST, (ctx) => onTask(ctx, told.id, 'accept-task', {}))],
  ];
  return steps.map(([at, deed]) => ({ at, do: deed }));
}

const MINUTES = [
  '一、开办餐饮店“一件事”十二月起在八个县（区）推开，由市市场监管局牵头。',
  '二、企业诉求超期未答复的，由市政府办公室每月通报。',
].join('\n');
const TASKS = ['印发“一件事”推开方案和材料清单', '梳理工程建设领域企业诉求，提出整改措施'];
const REPORT = '方案和材料清单已印发八个县（区），培训窗口人员 96 人。';

function planComing(diary: Diary, now: Date): Deed[] {
  const told = { id: '' };
  const on = diary.workday(now, 3);
  const called = diary.ago(now, 1);
  const notice = { ...COMING, startsAt: day(on, '14:30'), endsAt: day(on, '16:00') };
  const steps: [Date, Deed['do']][] = [
    [called, call(told, 'market.clerk', notice)],
    ...CHECK_ITEMS.map((item, index): [Date, Deed['do']] => [
      new Date(called.getTime() + (index + 1) * 60_000),
      by('market.clerk', async (ctx) => {
        const files = index === 1 ? [await keepPicture(ctx.runtime, 'field-check.jpg', '窗口暗访照片.jpg')] : [];
        await addItem(ctx, told.id, itemInput.parse({ ...item, files }));
      }),
    ]),
    [new Date(called.getTime() + 180_000), reply(told, 'health.clerk', { reply: 'attend' })],
  ];
  return steps.map(([at, deed]) => ({ at, do: deed }));
}

/** With the code that is shown there. */
async function enter(ctx: ActContext, id: string): Promise<void> {
  await signIn(ctx, id, (await findMeeting(ctx.tx, id))?.code ?? '');
}

async function letIn(ctx: ActContext, id: string, code: string, name: string): Promise<void> {
  const seat = (await listSeats(ctx.tx, id)).find(({ organ }) => organ.code === code);
  await checkIn(ctx, id, seat?.id ?? '', name);
}

/** That of the market bureau. */
async function onTask(ctx: ActContext, id: string, name: string, body: object): Promise<void> {
  const task = (await listTasks(ctx.tx, id)).find(({ organ }) => organ.code === '530900-market');
  await performAct(ctx, { caseId: task?.id ?? '', act: name, body });
}
