// A meeting through the server: called, answered, held with signing in, minutes issued, its task done; and who may see it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import type { Db } from '#platform/database/db.ts';
import { systemActor } from '#platform/http/context.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { explainByIndex } from '#test/harness/plans.ts';
import { programsOf } from '#test/harness/program.ts';
import { addressOf, DESK, doorOf, FIGURES, presentOf, signInOf } from './contract.ts';
import { meetingKind } from './rules/kind.ts';
import { taskKind } from './rules/task.ts';
import { fireReminders } from './service/remind.ts';
import { listHeldFiles } from './store/items.ts';
import * as store from './store/meetings.ts';

const HOST = 'government-office.clerk';
const HEAD = 'government-office.head';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { read, send } = programsOf(() => city);
const { does, act, read: readFile } = officersOf(() => city);

const NOTICE = {
  ...{ title: '今冬农村饮水安全专题会议', sort: 'topic', place: '市政府三楼会议室', chair: '副市长 段丽华' },
  ...{ startsAt: '2026-11-19T09:00', endsAt: '2026-11-19T11:00', text: '研究冬季供水管道保温和水质检测。' },
  organs: '530900-water、530900-health、530902-government-office',
};

async function call(more: object = {}): Promise<{ id: string }> {
  const { status, data } = await send(HOST, DESK, { ...NOTICE, ...more });
  expect(status, JSON.stringify(data)).toBe(201);
  return { id: data.id };
}

const toldOf = async (id: string, template: string) => {
  const rows = await city.runtime.db
    .selectFrom('notice')
    .innerJoin('account', 'account.id', 'notice.recipient')
    .select('account.login')
    .where('ref', '=', id)
    .where('template', '=', template)
    .where('channel', '=', 'inbox')
    .execute();
  return rows.map(({ login }) => login);
};

describe('a meeting', () => {
  it('is called, answered, held, written down and followed until its task is done', async () => {
    expect([findKindFaults(meetingKind), findKindFaults(taskKind)]).toEqual([[], []]);
    expect((await send('water.window', DESK, NOTICE)).status).toBe(403);
    expect((await send(HOST, DESK, { ...NOTICE, startsAt: '2026-11-10T09:00' })).path).toBe('startsAt');
    expect((await send(HOST, DESK, { ...NOTICE, endsAt: '2026-11-19T08:00' })).path).toBe('endsAt');
    expect((await send(HOST, DESK, { ...NOTICE, organs: '没有的单位' })).path).toBe('organs');
    expect((await send(HOST, DESK, { ...NOTICE, people: '查无此人' })).path).toBe('people');
    expect((await send(HOST, DESK, { ...NOTICE, about: '530900' })).path).toBe('about');
    expect((await send(HOST, DESK, { ...NOTICE, text: '机密★5年 内容' })).status).toBe(422);
    const meeting = await call();
    const page = addressOf(meeting);
    expect(await toldOf(meeting.id, 'meetings.called')).toContain('water.clerk');
    expect((await read('education.head', page)).status).toBe(404);

    expect((await send('water.clerk', `${page}/acts/reply`, { reply: 'substitute' })).path).toBe('said');
    const reply = { reply: 'substitute', said: '副局长 李文' };
    expect((await send('water.clerk', `${page}/acts/reply`, reply)).status).toBe(200);
    expect((await send('health.head', `${page}/acts/reply`, { reply: 'excused', said: '省里开会' })).status).toBe(200);
    expect((await send('health.head', `${page}/acts/reply`, { reply: 'attend' })).status).toBe(200);
    const item = { title: '管道保温', reporter: '市水务局', minutes: 15, summary: '全市 312 个供水点。' };
    expect((await send('water.clerk', `${page}/acts/item`, item)).status).toBe(404);
    expect((await send(HOST, `${page}/acts/item`, item)).status).toBe(200);
    expect((await send(HOST, `${page}/acts/item`, { ...item, title: '水质检测' })).status).toBe(200);

    city.clock.set('2026-11-18T09:00:00+08:00');
    expect(await fireReminders(city.runtime)).toBeGreaterThan(0);
    expect(await toldOf(meeting.id, 'meetings.reminder')).toContain('health.clerk');
    expect(await fireReminders(city.runtime)).toBe(0);

    const { data: door } = await read(HOST, doorOf(meeting));
    expect((await read('water.clerk', doorOf(meeting))).status).toBe(404);
    expect((await send('water.clerk', signInOf(meeting), { code: door.code })).data.code).toBe('meetings.door-closed');
    city.clock.set('2026-11-19T08:40:00+08:00');
    const wrong = String((Number(door.code) + 1) % 1_000_000).padStart(6, '0');
    expect((await send('water.clerk', signInOf(meeting), { code: wrong })).path).toBe('code');
    expect((await send('water.clerk', signInOf(meeting), { code: door.code })).status).toBe(200);
    const health = door.seats.find(({ organ }: { organ: { code: string } }) => organ.code === '530900-health');
    const checked = { seat: health.id, name: '杨医生' };
    expect((await send(HOST, `${doorOf(meeting)}/acts/check-in`, checked)).status).toBe(200);
    expect((await send('health.head', `${page}/acts/reply`, { reply: 'excused', said: '来不了' })).status).toBe(200);

    city.clock.set('2026-11-19T11:05:00+08:00');
    await does(HOST, meeting.id, 'hold-meeting');
    expect((await act(HEAD, meeting.id, 'issue-minutes')).status).toBe(422);
    await does(HOST, meeting.id, 'write-minutes', { minutes: '一、十二月十日前完成管道保温。' });
    await does(HOST, meeting.id, 'give-task', { organ: '530900-water', task: '完成管道保温', days: 10 });
    expect((await act(HOST, meeting.id, 'issue-minutes')).status).toBe(403);
    await does(HEAD, meeting.id, 'issue-minutes');
    expect(await toldOf(meeting.id, 'meetings.minutes')).toContain('water.clerk');

    const { data: shown } = await read('water.clerk', page);
    expect(shown).toMatchObject({ state: 'following', minutes: '一、十二月十日前完成管道保温。' });
    expect(shown.code).toBeUndefined();
    const [task] = shown.tasks;
    await does('water.head', task.id, 'report-task', { text: '已完成 311 个供水点。' });
    await does(HOST, task.id, 'send-back-task', { reason: '还差一个。' });
    await does('water.head', task.id, 'report-task', { text: '全部完成。' });
    await does(HOST, task.id, 'accept-task');
    expect(await readFile(meeting.id)).toMatchObject({ state: 'concluded', phase: 'closed' });
    const { data: figures } = await read(HEAD, `${FIGURES}?year=2026`);
    expect(figures.counts.length).toBeGreaterThan(0);
    city.clock.set('2026-11-17T10:24:00+08:00');
  });

  it('[G10] has its pack on the screen for those asked, one item to a page, and no paper is handed out', async () => {
    const meeting = await call();
    const page = addressOf(meeting);
    const item = { title: '管道保温', reporter: '市水务局', minutes: 15, summary: '全市 312 个供水点。' };
    await send(HOST, `${page}/acts/item`, item);
    await send(HOST, `${page}/acts/item`, { ...item, title: '水质检测' });
    const { data: second } = await read('water.clerk', `${presentOf(meeting)}?item=2`);
    expect(second).toMatchObject({ no: 2, last: 2, item: { title: '水质检测' } });
    expect((await read('water.clerk', `${presentOf(meeting)}?item=3`)).status).toBe(404);
    expect((await read('education.head', presentOf(meeting))).status).toBe(404);
  });

  it('[K22] held on a case stands beside it; an officer asked by name answers for themselves, and it is moved or called off', async () => {
    const { number, id: about } = await city.runtime.db
      .selectFrom('case_file')
      .select(['id', 'number'])
      .where('kind', '=', 'briefing-call')
      .where('organ_path', 'like', '%/530900-government-office/')
      .orderBy('number')
      .limit(1)
      .executeTakeFirstOrThrow();
    const meeting = await call({ about: number, people: '赵海波' });
    const page = addressOf(meeting);
    const { data: file } = await read(HEAD, `/desk/cases/${about}`);
    expect(JSON.stringify(file)).toContain(meeting.id);
    expect((await send(HOST, `${page}/acts/reply`, { reply: 'excused', said: '在外开会' })).status).toBe(200);
    const { data: shown } = await read('water.head', page);
    expect(shown.about).toBe(number);
    expect(shown.seats.map(({ name, reply }: { name: string; reply: string }) => [name, reply]).slice(0, 2)).toEqual([
      [null, 'attend'],
      ['赵海波', 'excused'],
    ]);
    const moved = {
      startsAt: '2026-11-20T09:00',
      endsAt: '2026-11-20T10:00',
      place: '二楼会议室',
      reason: '会议室占用',
    };
    await does(HOST, meeting.id, 'move-meeting', moved);
    expect((await read('water.head', page)).data).toMatchObject({
      place: '二楼会议室',
      startsAt: '2026-11-20T01:00:00.000Z',
    });
    expect(await toldOf(meeting.id, 'meetings.moved')).toContain('water.clerk');
    await does(HOST, meeting.id, 'call-off-meeting', { reason: '合并到常务会议' });
    expect((await send('water.clerk', `${page}/acts/reply`, { reply: 'attend' })).status).toBe(409);
  });

  it('lists and counts by indexes', async () => {
    const actor = await city.runtime.db.selectFrom('account').select('id').where('login', '=', HOST).executeTakeFirst();
    const reader = {
      ...systemActor,
      id: actor?.id ?? null,
      scopes: () => [{ path: '/530900/530900-market/', deep: true }],
    };
    const works: [RegExp, (db: Db) => Promise<unknown>][] = [
      [/meeting_(when|pkey|seat)/, (db) => store.listMeetings(db, reader, { after: undefined, limit: 21 })],
      [/meeting_remind/, (db) => store.listToRemind(db, city.clock.now(), 100)],
      [/meeting_about/, (db) => store.listAbout(db, reader, actor?.id ?? '', 10)],
      [/meeting_paper_file/, (db) => listHeldFiles(db, ['0'.repeat(64)])],
    ];
    for (const [index, work] of works) {
      const [plan] = await explainByIndex(city, work);
      expect(plan).toMatch(index);
    }
  });
});
