// Beside the calls through the server: missed calls, watches, liaisons who are away, leaders on the line, scores, merging.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { listSignalsOfCase } from '#kernel/supervision/store/signals.ts';
import { officersOf, readTaken } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { CONSOLE, DESK, DIRECTORY, MISSED, SCORES, SESSION_DESK, SESSIONS, SHIFTS } from './contract.ts';

const HOT = 'hotline.operator';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { does, look, post, read } = officersOf(() => city);
const created = async (login: string, path: string, body: object) => {
  const { status, text, json } = await post(login, path, body);
  expect(status, text).toBe(201);
  return (json as { id: string }).id;
};

const liaison = (letter: 'A' | 'B', number: string) =>
  created(HOT, DIRECTORY, {
    ...{ organ: '530900-forestry', sort: 'direct', duties: '林木采伐', hours: '工作日' },
    ...{ liaison: letter, person: letter === 'A' ? '李林' : '张森', number },
  });

it('[D37] a missed call is kept by line, out of hours apart, and called back or given up', async () => {
  city.clock.set('2026-11-30T08:40:00+08:00');
  const phone = '13908837001';
  const unset = await post(HOT, MISSED, { line: '12345', phone, at: '2026-11-20T10:00' });
  expect(unset.status, 'not a week later').toBe(422);
  const id = await created(HOT, MISSED, { line: 'oversight', phone, at: '2026-11-28T22:10' });
  const { text } = await look(HOT, MISSED);
  expect(text).toContain(phone);
  expect(text).toContain('非接听时间');
  expect(text, 'the hours of the line').toContain('工作日 08:30–18:00');
  for (const over of [false, false, true])
    expect((await post(HOT, `${MISSED}/acts/return`, { id, reached: 'no' })).json).toMatchObject({ over });
  expect((await post(HOT, `${MISSED}/acts/return`, { id, reached: 'yes' })).status, 'given up').toBe(404);
  expect((await look(HOT, `${MISSED}?all=1`)).text).toContain('多次回电未接通');
  expect((await post('market.section', MISSED, { line: '12345', phone })).status).toBe(403);
  const landing = await visit(city).get(SESSIONS);
  expect(landing.text, 'the four telephones are public').toContain('0883-2130003');
});

it('[D13] liaisons take turns: none overlaps, gaps are told, and who answers today is shown; who is away is told at once', async () => {
  city.clock.set('2026-12-02T09:30:00+08:00');
  const a = await liaison('A', '0883-2107001');
  const b = await liaison('B', '0883-2107002');
  await created('forestry.clerk', `${SHIFTS}/acts/watch`, { number: b, from: '2026-12-02', to: '2026-12-04' });
  const same = await post('forestry.clerk', `${SHIFTS}/acts/watch`, {
    number: a,
    from: '2026-12-04',
    to: '2026-12-08',
  });
  expect(same.status).toBe(409);
  expect(same.text).toContain('张森');
  expect(
    (await post('market.clerk', `${SHIFTS}/acts/watch`, { number: a, from: '2026-12-07', to: '2026-12-08' })).status,
  ).toBe(404);
  expect((await look('forestry.clerk', SHIFTS)).text).toContain('没有人值守');
  const board = await look(HOT, `${CONSOLE}?q=${encodeURIComponent('林业 采伐')}`);
  expect(board.text.split('今天接听').length, 'one of the two').toBe(2);
  const absent = await post(HOT, `${DIRECTORY}/acts/test`, { id: a, heard: 'no-answer' });
  expect(absent.json, 'not on watch').toMatchObject({ notice: null });
  const { json } = await post(HOT, `${DIRECTORY}/acts/test`, { id: b, heard: 'no-answer' });
  const { notice } = json as { notice: string };
  expect(await read(notice)).toMatchObject({ kind: 'hotline-rectification', organ_name: '临沧市林业和草原局' });
  const signals = await listSignalsOfCase(city.runtime.db, notice);
  expect(
    signals.map(({ snapshot }) => snapshot.rule.code),
    'once a notice',
  ).toEqual(['SJ-21B']);
});

it('shifts of operators: nobody has two a day, nothing is entered for days that are over', async () => {
  const { id: officer } = await city.runtime.db
    .selectFrom('account')
    .select('id')
    .where('login', '=', HOT)
    .executeTakeFirstOrThrow();
  const shift = { on: '2026-12-20', slot: 'early', officer };
  const enter = (more: object) => post(HOT, `${SHIFTS}/acts/shift`, { ...shift, ...more });
  expect((await enter({})).status).toBe(201);
  expect((await enter({ slot: 'night' })).status).toBe(409);
  expect((await enter({ on: '2026-11-01' })).status).toBe(422);
  expect((await post(HOT, `${SHIFTS}/acts/unshift`, shift)).status).toBe(200);
});

it('[D23] [D24] what was asked of a leader or on the radio is public, and followed to its order', async () => {
  city.clock.set('2026-12-03T09:30:00+08:00');
  const call = { line: '12345', sort: 'help', urgency: 'normal', phone: '13908837002', consent: 'yes' };
  const order = await readTaken(
    city,
    await post(HOT, `${DESK}/acts/take`, {
      ...call,
      title: '村道塌方',
      text: '村道塌方三天没有人管，请尽快抢修。',
      organ: '530900-transport',
    }),
  );
  const plan = { topic: '农村公路', guest: '副市长 杨志远', organ: '530900-transport', line: '12345' };
  const id = await created(HOT, SESSION_DESK, {
    ...plan,
    kind: 'leader',
    starts: '2026-12-03T09:00',
    ends: '2026-12-03T11:00',
  });
  const later = await created(HOT, SESSION_DESK, {
    ...plan,
    kind: 'programme',
    starts: '2026-12-10T09:00',
    ends: '2026-12-10T10:00',
  });
  const add = (body: object, session = id) => post(HOT, `${SESSION_DESK}/${session}/acts/add`, body);
  expect((await add({ asked: '村道塌方没有人管', number: order.number })).status).toBe(201);
  expect((await add({ asked: '村道塌方没有人管', number: order.number })).status, 'once').toBe(422);
  expect((await add({ asked: '限高怎么申请 13908837002', answer: '到交通局窗口申请。' })).status).toBe(201);
  expect((await add({ asked: '还没开始的', answer: '不能登记。' }, later)).status).toBe(409);
  expect((await post(HOT, `${SESSION_DESK}/${later}/acts/cancel`, { reason: '防汛会议' })).status).toBe(200);
  const shown = async () => (await visit(city).get(`${SESSIONS}/${id}`)).text;
  const text = await shown();
  for (const said of ['村道塌方没有人管', '办理中', '临沧市交通运输局', '到交通局窗口申请', '受理 2 件，办结 1 件'])
    expect(text).toContain(said);
  for (const kept of [order.number, '13908837002']) expect(text).not.toContain(kept);
  await does('transport.section', order.id, 'receive');
  await does('transport.section', order.id, 'reply', { contacted: 'yes', answer: '已抢通。' });
  await does(HOT, order.id, 'call-back', { reached: 'yes', solved: 'yes', satisfied: 'yes' });
  expect(await shown()).toContain('受理 2 件，办结 2 件');
});

it('[D19] calls are drawn by lot, asked about once, and every score shows what it comes from', async () => {
  const month = '2026-10';
  const draw = async () => (await post(HOT, `${SCORES}/acts/draw`, { month })).json as { count: number };
  await draw();
  expect(await draw(), 'the same lot again').toMatchObject({ count: 0 });
  const { id } = await city.runtime.db
    .selectFrom('hotline_sample')
    .select('call_id as id')
    .where('asked_at', 'is', null)
    .where('month', '=', month)
    .limit(1)
    .executeTakeFirstOrThrow();
  expect((await post(HOT, `${SCORES}/acts/ask`, { id, operator: 'good' })).status).toBe(200);
  expect((await post(HOT, `${SCORES}/acts/ask`, { id, operator: 'poor' })).status, 'once').toBe(404);
  const { text } = await look(HOT, `${SCORES}?month=${month}`);
  for (const said of ['15 秒内接起', '抽查回访', '转接成功', '扣分']) expect(text).toContain(said);
  const file = await look(HOT, `${SCORES}/xlsx?month=${month}`);
  expect(file.status).toBe(200);
});

it('[D20] an order about the same is merged; who called about it hears the answer as well, and both chains are whole', async () => {
  const call = {
    line: '12345',
    sort: 'help',
    urgency: 'normal',
    consent: 'yes',
    title: '桥面坍塌',
    text: '桥面坍塌，行人没法过，请尽快修复。',
  };
  const take = async (phone: string) => readTaken(city, await post(HOT, `${DESK}/acts/take`, { ...call, phone }));
  const [lead, other] = [await take('13908837003'), await take('13908837004')];
  await does(HOT, other.id, 'merge-order', { into: lead.number });
  expect(await read(other.id)).toMatchObject({ state: 'merged', outcome: 'merged' });
  await does(HOT, lead.id, 'dispatch', { organ: '530900-transport' });
  await does('transport.section', lead.id, 'receive');
  await does('transport.section', lead.id, 'reply', { contacted: 'yes', answer: '已搭便桥，月底前修复。' });
  const { text } = await visit(city).get(`/cases/${other.number}?code=${other.code}`);
  expect(text).toContain('已搭便桥');
  for (const { id } of [lead, other]) expect(findChainFault(await listChain(city.runtime.db, id))).toBeNull();
});

it('missed calls, watches, sessions and samples are found by index', async () => {
  const plan = (statement: string) =>
    city.runtime.db.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(statement)}`.execute(tx);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
  const some = '0189f0e4-0000-7000-8000-000000000000';
  for (const [index, statement] of [
    [
      'hotline_missed_open',
      'select call_id from hotline_missed where returned_at is null order by rang_at desc, call_id desc limit 30',
    ],
    [
      'hotline_watch_organ',
      `select id from hotline_watch where organ_id = '${some}' and ended_at is null and to_on >= '2026-11-17'`,
    ],
    ['hotline_session_starts', 'select id from hotline_session order by starts_at desc, id desc limit 20'],
    ['hotline_sample_month', "select call_id from hotline_sample where month = '2026-10' order by call_id limit 30"],
    ['hotline_caller_lead', `select case_id from hotline_caller where lead_id = '${some}'`],
  ] as const)
    expect(await plan(statement), index).toContain(index);
});
