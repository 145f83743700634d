// An answered letter becomes a draft of the knowledge base, once, by those who may write it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officersOf, readTaken } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

it('[D10] is drafted from the answer of a letter, without the words of its writer', async () => {
  const { does, look, post } = officersOf(() => city);
  const letter = {
    kind: 'enquiry',
    organ: '530900-market',
    phone: '13900001111',
    text: '我叫张三，我家的药店要换法人怎么办？',
  };
  const { id } = await readTaken(city, await visit(city).post('/mailbox', letter));
  expect((await look('market.window', `/desk/knowledge/from/${id}`)).status).toBe(404);
  await does('market.window', id, 'answer', {
    answer: '到市场监管窗口提交变更申请书和新任负责人的身份证明，三个工作日内换发。',
  });
  expect((await look('market.reviewer', `/desk/cases/${id}`)).text).toContain('整理成知识库条目');
  expect((await look('market.reviewer', `/desk/knowledge/from/${id}`)).text).toContain('三个工作日内换发');
  const typed = { question: '药店换负责人怎么办手续？', answer: '到市场监管窗口提交变更申请书，三个工作日内换发。' };
  expect((await post('market.window', `/desk/knowledge/from/${id}`, typed)).status).toBe(403);
  const made = await post('market.reviewer', `/desk/knowledge/from/${id}`, typed);
  expect(made.status, made.text).toBe(201);
  const again = await post('market.reviewer', `/desk/knowledge/from/${id}`, typed);
  expect(again.json.to).toBe(made.json.to);
  const entry = (await look('market.reviewer', String(made.json.to))).text;
  expect(entry).toContain('三个工作日内换发');
  expect(entry).not.toContain('张三');
  expect((await look('market.reviewer', `/desk/cases/${id}`)).text).toContain(typed.question);
});

it('[D10] stands beside a letter that asks what is answered already, for its writer at once', async () => {
  const text = '旁边工地夜间施工扰民，吵到半夜两点，请问归谁管？';
  const letter = { kind: 'enquiry', organ: '530900-ecology', phone: '13900001112', text };
  const { number, code } = await readTaken(city, await visit(city).post('/mailbox', letter));
  const page = (await visit(city).get(`/cases/${number}?code=${code}`)).text;
  expect(page).toContain('/knowledge/K20260506-001');
});
