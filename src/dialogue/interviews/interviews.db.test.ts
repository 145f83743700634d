// An interview through the server: announced, asked in, looked at, answered, over, with its replay.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, INTERVIEWS } from './contract.ts';
import { listQuestions } from './store.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look } = officersOf(() => city);
const TALK = {
  organ: '530900-government-office',
  title: '市长谈营商环境',
  guests: '市长',
  about: '企业开办、融资和用工',
  from: '2026-12-04T09:00',
  to: '2026-12-04T11:00',
};

it('[D35] is announced with its hour, takes questions, shows what was passed on, and keeps the transcript', async () => {
  const past = await post('editor', DESK, { ...TALK, from: '2026-11-01T09:00' });
  expect(past.json).toMatchObject({ code: 'interview.past' });
  expect((await post('market.clerk', DESK, TALK)).json).toMatchObject({ code: 'interview.out-of-reach' });
  const begun = await post('editor', DESK, TALK);
  expect(begun.status, begun.text).toBe(201);
  const id = String(begun.json.id);
  const page = `${INTERVIEWS}/${id}`;
  const anyone = visit(city);
  expect((await anyone.get(INTERVIEWS)).text).toContain(TALK.title);

  for (const text of ['贷款贴息什么时候发放？', '隔壁老王欠我钱不还']) {
    expect((await anyone.post(`${page}/acts/ask`, { text })).status).toBe(201);
  }
  expect((await post('market.window', `${page}/acts/ask`, { text: '明年还有这样的访谈吗？' })).json).toMatchObject({
    code: 'interview.staff',
  });
  expect((await anyone.get(page)).text).not.toContain('贷款贴息');
  const [asked, other] = await listQuestions(city.runtime.db, id, ['waiting'], 2);
  const does = async (act: string, body: object) => (await post('editor', `${DESK}/${id}/acts/${act}`, body)).status;
  expect(await does('answer', { question: asked?.id, by: '市长', answer: '下月起按季发放。' })).toBe(409);
  expect(await does('pass', { question: asked?.id })).toBe(200);
  expect(await does('hold', { question: other?.id, reason: '不属于访谈内容' })).toBe(200);
  expect(await does('answer', { question: asked?.id, by: '市长', answer: '下月起按季发放。' })).toBe(200);
  const shown = (await anyone.get(page)).text;
  expect(shown).toContain('下月起按季发放');
  expect(shown).not.toContain('隔壁老王');

  city.clock.set('2026-12-04T11:00:00+08:00');
  expect((await anyone.post(`${page}/acts/ask`, { text: '还能问吗，现在？' })).json).toMatchObject({
    code: 'interview.closed',
  });
  expect(await does('cancel', { reason: '嘉宾出差' })).toBe(409);
  expect(await does('replay', { replay: '/articles/20261204-000001' })).toBe(200);
  const over = (await look('citizen', page)).text;
  expect(over).toContain('/articles/20261204-000001');
  expect(over).not.toContain('acts/ask');
});
