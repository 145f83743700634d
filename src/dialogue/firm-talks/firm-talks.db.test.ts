// Talks of firms with a department through the server: to and fro under a clock, an appointment, and nobody else listening.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { TALKS } from './contract.ts';

const SECTION = 'market.section';
const ASKED = {
  organ: '530900-market',
  sort: 'consult',
  subject: '出口茶叶检验',
  text: '出口样品在哪里送检，要几天？',
};

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { act, does, look, pass, post, read } = officersOf(() => city);
const today = () => city.clock.now().toISOString().slice(0, 10);

async function begin(more: object = {}) {
  const sent = await post('company', TALKS, { ...ASKED, ...more });
  expect(sent.status, sent.text).toBe(201);
  const { number } = sent.json as { number: string };
  const register = city.runtime.db.selectFrom('case_file').select('id').where('number', '=', number);
  return { ...(await register.executeTakeFirstOrThrow()), number };
}
const write = (login: string, number: string, text: string) =>
  post(login, `/cases/${number}/acts/talk-write`, { text });

it('[D43] a firm asks its department, is answered within the clock, and goes on; each answer sets the clock anew', async () => {
  expect((await post('citizen', TALKS, ASKED)).json).toMatchObject({ code: 'firm-talk.only-firms' });
  expect((await post(SECTION, TALKS, ASKED)).json).toMatchObject({ code: 'firm-talk.only-firms' });
  const { id, number } = await begin();
  const first = (await read(id)).due_at;
  expect(first?.getTime(), 'a clock runs').toBeGreaterThan(city.clock.now().getTime());
  expect((await act('hrss.section', id, 'talk-reply', { text: '不归我们。' })).status, 'another department').toBe(404);
  expect((await act(SECTION, id, 'talk-agree', { moment: `${addDays(today(), 2)}T09:30`, place: '二楼' })).status).toBe(
    200,
  );
  await does(SECTION, id, 'talk-met', { text: '当面说明了送检流程。' });
  const page = (await look('company', `/cases/${number}`)).text;
  for (const said of ['出口样品在哪里送检', '当面说明了送检流程。', '继续说']) expect(page).toContain(said);
  expect((await look('citizen', `/cases/${number}`)).status, 'nobody else listens').toBe(404);
  expect((await write('restaurant', number, '顺便问一句。')).status, 'nor speaks in it').toBe(404);
  city.clock.set(`${addDays(today(), 3)}T09:00:00+08:00`);
  expect((await write('company', number, '样品要几份？')).status).toBe(200);
  const { state, due_at: second } = await read(id);
  expect([state, (second?.getTime() ?? 0) > (first?.getTime() ?? 0)]).toEqual(['asked', true]);
  await does(SECTION, id, 'talk-reply', { text: '两份，三个工作日出报告。' });
  expect((await look('company', TALKS)).text).toContain('出口茶叶检验');
  await pass(addDays(today(), 11), id);
  expect((await read(id)).state, 'silence ends it').toBe('over');
  expect((await write('company', number, '还有一问。')).status).toBe(409);
});

it('[D43] what was said in a talk stays out of the ledger', async () => {
  const { id, number } = await begin({ sort: 'appointment', subject: '上门面谈', wanted: '下周二上午' });
  await does(SECTION, id, 'talk-reply', { text: '周二上午可以。' });
  await write('company', number, '好，带哪些材料？');
  const { rows } = await sql`select body::text from ledger_act where chain_id = ${id}`.execute(city.runtime.db);
  const ledger = JSON.stringify(rows);
  for (const said of ['周二上午可以', '带哪些材料', '上门面谈']) expect(ledger).not.toContain(said);
});
