// The telephones through the server: a directory that refuses what is no liaison's, a log that shows what is forbidden, a notice a month, the console.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { CONSOLE, DESK, DIRECTORY, EVENTS, FIGURES, NOTICE } from './contract.ts';
import { tellFlagged } from './jobs.ts';
import { joinSimulatedLine } from './simulated-line.ts';
import { countByMonth, countByOrgan } from './store/calls.ts';

const HOT = 'hotline.operator';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { does, look, post, read } = officersOf(() => city);

const NUMBER = { organ: '530900-forestry', duties: '林木采伐', hours: '工作日', person: '李林', liaison: 'A' };

async function enter(more: object): Promise<string> {
  const { status, text, json } = await post(HOT, DIRECTORY, { ...NUMBER, sort: 'direct', ...more });
  expect(status, text).toBe(201);
  return (json as { id: string }).id;
}

async function log(more: object): Promise<readonly string[]> {
  const call = { line: '96128', phone: '13908839876', waited: 4, seconds: 50, ...more };
  const { status, text, json } = await post(HOT, `${CONSOLE}/acts/log`, call);
  expect(status, text).toBe(201);
  return (json as { practices: string[] }).practices;
}

it('[D13] [D15] a liaison has a direct line of their own: other kinds of numbers are refused with the reason', async () => {
  for (const sort of ['fax', 'switchboard', 'duty', 'voice']) {
    const { status, text } = await post(HOT, DIRECTORY, { ...NUMBER, number: '0883-2100001', sort });
    expect(status, sort).toBe(422);
    expect(text, sort).toContain('直线');
  }
  await enter({ number: '0883-2100001' });
  expect((await post(HOT, DIRECTORY, { ...NUMBER, number: '0883-2100001', sort: 'direct' })).status, 'once').toBe(409);
  expect((await look(HOT, `${CONSOLE}?q=${encodeURIComponent('林 采伐')}`)).text).toContain('0883-2100001');
});

it('[D17] the same number of several organs is shown as such; another organ’s is not for one to keep', async () => {
  const service = { organ: '530900-forestry', liaison: 'none', sort: 'service', number: '0883-2100777' };
  const id = await enter(service);
  await enter({ ...service, organ: '530900-water' });
  expect((await look('forestry.clerk', DIRECTORY)).text).toContain('2 个单位共用');
  expect((await post('market.clerk', `${DIRECTORY}/acts/confirm`, { id })).status).toBe(404);
  expect((await post('forestry.clerk', `${DIRECTORY}/acts/confirm`, { id })).status).toBe(200);
});

it('[D15] [D16] what is forbidden is found by the log, told once a month in writing, answered and looked at again', async () => {
  const organ = '530900-forestry';
  const number = await enter({ number: '0883-2100002', person: '张森', liaison: 'B' });
  expect(await log({ number, result: 'second-transfer', heard: 'switchboard' })).toEqual([
    'second-transfer',
    'switchboard',
  ]);
  expect(await log({ organ, result: 'no-answer', heard: 'nothing' })).toEqual(['no-answer']);
  expect(await log({ organ, result: 'connected', satisfied: 'yes' })).toEqual([]);
  const sheet = `${organ},2026-11-03,服务态度差,推诿\n无此单位,2026-11-03,二次转接,`;
  const refused = await post(HOT, `${DIRECTORY}/acts/sheet`, { sheet });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('第 2 行');
  const [good = ''] = sheet.split('\n');
  for (const fresh of [1, 0]) {
    expect((await post(HOT, `${DIRECTORY}/acts/sheet`, { sheet: good })).json, 'each line once').toMatchObject({
      fresh,
    });
  }
  city.clock.set('2026-12-02T06:20:00+08:00');
  await tellFlagged(city.runtime);
  await tellFlagged(city.runtime);
  const served = await city.runtime.db
    .selectFrom('case_file')
    .select(['id', 'data'])
    .where('kind', '=', NOTICE)
    .where('organ_name', '=', '临沧市林业和草原局')
    .execute();
  expect(served, 'one for a month').toHaveLength(1);
  const [{ id, data }] = served as [{ id: string; data: { found: string } }];
  for (const practice of ['二次转接 1 次', '转到总机 1 次', '无人接听 1 次', '服务态度差 1 次']) {
    expect(data.found).toContain(practice);
  }
  await does('forestry.section', id, 'report-measures', { measures: '直线与总机分开。' });
  await does(HOT, id, 'fail-measures', { reason: '拨测仍转总机。' });
  await does('forestry.section', id, 'report-measures', { measures: '已拆分线路。' });
  await does(HOT, id, 'pass-measures', { checked: '拨测三次均由本人接听。' });
  expect(await read(id)).toMatchObject({ state: 'closed', outcome: 'passed' });
});

it('[D14] the figures of a month stand beside the goals, unit by unit', async () => {
  const { text } = await look(HOT, `${FIGURES}?month=2026-11`);
  for (const said of ['转接成功率', '目标 89% 以上', '目标 98% 以上', '工单三率']) expect(text).toContain(said);
  const span = { from: '2026-10-01', to: '2026-10-31' };
  const { db } = city.runtime;
  const organs = await countByOrgan(db, { ...span, scopes: [{ path: '', deep: true }], limit: 500 });
  const [october] = await countByMonth(db, span);
  expect(organs.reduce((sum, { transfers }) => sum + transfers, 0)).toBe(october?.transfers);
  expect(october?.transfers).toBeGreaterThan(10);
});

it('[D13] [D20] a simulated line rings at the console, which knows the caller; put through, the result is logged', async () => {
  city.clock.set('2026-12-02T09:00:00+08:00');
  const line = joinSimulatedLine({ '0883-2100009': 'fax' });
  const number = await enter({ number: '0883-2100009', person: '王海', organ: '530900-water' });
  const { rows } = {
    rows: await city.runtime.db.selectFrom('account').select('id').where('login', '=', HOT).execute(),
  };
  line.ring(rows[0]?.id ?? '', '13908831102');
  const board = await look(HOT, CONSOLE);
  expect(board.text).toContain('来电中');
  expect(board.text, 'what they called about before').toContain('搅拌站');
  const { json } = await post(HOT, `${CONSOLE}/acts/transfer`, { clientId: newId(), line: '96128', number });
  expect(json).toMatchObject({ practices: ['fax'] });
  expect((await look(HOT, CONSOLE)).text, 'it rings no more').not.toContain('来电中');
  line.hangUp();
});

it('[D13] a caller’s history and a liaison are found by index', async () => {
  const { db } = city.runtime;
  const explain = async (statement: string) => {
    return db.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(statement)}`.execute(tx);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
  };
  expect(
    await explain(
      `select case_id from hotline_caller where phone_index = 'x' order by called_at desc, case_id desc limit 8`,
    ),
  ).toContain('hotline_caller_phone');
  expect(
    await explain(`select id from hotline_call where phone_index = 'x' order by started_at desc, id desc limit 8`),
  ).toContain('hotline_call_phone');
  expect(
    await explain(`select * from hotline_live where operator_id = '${newId()}' order by rang_at desc limit 1`),
  ).toContain('hotline_live_operator');
});

it('[D20] what several call about comes up, is gathered into one event, and its cause goes to an organ to be put right', async () => {
  for (const title of ['锦绣家园停水', '锦绣家园又停水了', '锦绣家园连续停水']) {
    const call = { line: '12345', sort: 'help', urgency: 'utility', phone: '13908830001', consent: 'yes' };
    const { status, text } = await post(HOT, `${DESK}/acts/take`, {
      ...call,
      title,
      text: `${title}，请尽快恢复供水。`,
    });
    expect(status, text).toBe(201);
  }
  const { text } = await look(HOT, EVENTS);
  expect(text).toContain('锦绣家园');
  const [, card = ''] = text.split('name="name" value="锦绣家园');
  const orders = [...card.split('</form>')[0]!.matchAll(/name="orders" value="([^"]+)"/g)].map((match) => match[1]);
  expect(orders).toHaveLength(3);
  const { json } = await post(HOT, EVENTS, { name: '锦绣家园停水', orders });
  const { id } = json as { id: string };
  expect((await look('market.section', `${EVENTS}/${id}`)).status, 'for the centre alone').toBe(403);
  const cause = { organ: '530900-water', cause: '老旧管网爆裂，需要整体更换。' };
  const served = await post(HOT, `${EVENTS}/${id}/acts/cause`, cause);
  expect(served.status, served.text).toBe(201);
  expect(await read((served.json as { id: string }).id)).toMatchObject({ kind: NOTICE, organ_name: '临沧市水务局' });
  expect((await post(HOT, `${EVENTS}/${id}/acts/cause`, cause)).status, 'once').toBe(409);
});
