// The consult desk through the server: what was asked and how, answered at once, or sent on with a number and a clock.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCaseByNumber } from '#kernel/cases/store.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { DESK } from './contract.ts';

const ASKED = { organ: '530900-market', means: 'window', question: '食品经营许可证延期怎么办，要带什么？' };

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { look, post, read } = officersOf(() => city);

it('[D40] what is asked at the desk is answered at once, or becomes an enquiry with a number and a clock', async () => {
  expect((await post('market.window', DESK, { ...ASKED, result: 'answered' })).text).toContain('答复内容');
  expect((await post('market.window', DESK, { ...ASKED, result: 'sent-on', to: '530900-hrss' })).text).toContain(
    '手机号',
  );
  expect((await post('citizen', DESK, { ...ASKED, result: 'answered', answer: '可以。' })).status).toBe(403);
  expect(
    (await post('market.window', DESK, { ...ASKED, organ: '530900-hrss', result: 'answered', answer: '可以。' })).json,
  ).toMatchObject({ code: 'desk-consult.not-theirs' });
  const done = await post('market.window', DESK, { ...ASKED, result: 'answered', answer: '期满前三十日网上申请。' });
  expect(done.status, done.text).toBe(201);
  expect(await read(done.json.id as string)).toMatchObject({ state: 'answered', phase: 'closed', channel: 'window' });

  const form = { ...ASKED, means: 'call', name: '王女士', phone: '13812345670', result: 'sent-on', to: '530900-hrss' };
  const sent = await post('market.window', DESK, { ...form, question: '工伤认定要几天，在哪里交材料？' });
  expect(sent.status, sent.text).toBe(201);
  const record = await read(sent.json.id as string);
  const { number } = (record.data as { sentOn: { number: string } }).sentOn;
  const enquiry = await findCaseByNumber(city.runtime.db, number);
  expect(enquiry).toMatchObject({ kind: 'enquiry', channel: 'call', phase: 'open' });
  expect(enquiry?.due_at?.getTime()).toBeGreaterThan(city.clock.now().getTime());
  expect((await look('market.window', `/desk/cases/${record.id}`)).text).toContain(number);
});
