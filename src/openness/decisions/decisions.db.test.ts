// Major decisions through the server: listed, asked about in public, assessed, reviewed, discussed, and published only whole.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officersOf, readTaken } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { type Answer, pdf, visit } from '#test/harness/visitor.ts';
import { DECISIONS, DESK } from './contract.ts';
import { findMissing } from './rules/process.ts';

const SECTION = 'development-reform.section';
const HEAD = 'government.head';
const MATTER = {
  title: '临沧市农村供水保障规划（2027—2031 年）',
  titleEn: 'Plan for rural water supply, 2027–2031',
  sort: 'plan',
  organ: '临沧市发展和改革委员会',
  year: 2026,
  months: 6,
};

let city: TestCity;
let article: string;
beforeAll(async () => {
  city = await openTestCity();
  const live = city.runtime.db.selectFrom('article_live').select('code').where('kind', '=', 'policy');
  article = `/articles/${(await live.executeTakeFirstOrThrow()).code}`;
}, 240_000);
afterAll(() => city?.close());

const { act, does, pass, post, read } = officersOf(() => city);

async function files(login: string, id: string, name: string, form: Record<string, string>): Promise<Answer> {
  const seat = visit(city, await city.seat(login));
  return seat.upload(`/desk/cases/${id}/acts/${name}`, form, { file: pdf('文书.pdf') }, 'application/json');
}
async function hands(login: string, id: string, name: string, form: Record<string, string>): Promise<void> {
  const { status, text } = await files(login, id, name, form);
  expect(status, `${name} by ${login}: ${text}`).toBe(200);
}
async function propose(more: object = {}): Promise<{ id: string; number: string }> {
  const { status, text, json } = await post(SECTION, DESK, { ...MATTER, ...more });
  expect(status, text).toBe(201);
  return json as { id: string; number: string };
}
async function list(id: string): Promise<void> {
  await does(HEAD, id, 'list', { consent: '临委〔2026〕11 号', on: '2026-11-16' });
}
const told = async (number: string) => (await visit(city).get(`${DECISIONS}/${number}`)).text;

it('[C39] a decision takes every step in public, and none of them can be missing when it is published', async () => {
  const { id, number } = await propose();
  expect((await visit(city).get(`${DECISIONS}/${number}`)).status, 'what is only proposed is not public').toBe(404);
  expect((await act(SECTION, id, 'list', { consent: '自行列入', on: '2026-11-16' })).status).toBe(403);
  await list(id);
  expect((await visit(city).get(`${DECISIONS}?year=2026`)).text).toContain(MATTER.title);

  const refused = await act(HEAD, id, 'publish', { address: article });
  expect(refused.status).toBe(409);
  for (const step of ['公众参与', '专家论证', '风险评估', '合法性审查', '集体讨论决定'])
    expect(refused.text).toContain(step);
  expect((await act(SECTION, id, 'publish', { address: article })).status, 'is for who decides').toBe(404);

  const days = { notice: article, from: '2026-11-17', to: '2026-11-30' };
  expect((await act(SECTION, id, 'solicit', days)).text).toContain('30 日');
  expect((await act(SECTION, id, 'solicit', { ...days, to: '2026-12-17', notice: '/articles/no-such' })).status).toBe(
    422,
  );
  await does(SECTION, id, 'solicit', { ...days, to: '2026-12-17' });
  expect(await told(number)).toContain('2026-11-17 至 2026-12-17');
  const sent = await readTaken(
    city,
    await visit(city).post(`${DECISIONS}/${number}/acts/comment`, { text: '建议先修高山村的水管。' }),
  );
  const early = await act(SECTION, id, 'sum-up', { text: '意见已归纳。' });
  expect([early.status, early.text.includes('1 条意见')]).toEqual([409, true]);
  await does(SECTION, sent.id, 'answer', { result: 'adopted', reason: '高山村列入第一批。' });
  expect((await visit(city).get(`/cases/${sent.number}?code=${sent.code}`)).text).toContain('采纳：高山村列入第一批。');

  await pass('2026-12-18', id);
  expect((await visit(city).post(`${DECISIONS}/${number}/acts/comment`, { text: '晚了一天的意见。' })).status).toBe(
    409,
  );
  await does(SECTION, id, 'sum-up', { text: '收到意见 1 条，采纳 1 条：高山村优先。' });
  expect(await told(number)).toContain('收到意见 1 条，采纳 1 条，部分采纳 0 条，未采纳 0 条');
  const expert = { on: '2026-12-18', by: '省水利学会专家组', result: 'feasible', text: '水源论证充分。' };
  await hands(SECTION, id, 'expert', expert);
  const risk = { on: '2026-12-18', by: '市委政法委', result: 'uncontrollable', text: '征地补偿尚未落实。' };
  await hands(SECTION, id, 'risk', risk);
  const ask = { reviewer: '临沧市司法局', days: '7' };
  expect((await act(SECTION, id, 'send-for-review', ask)).text, 'a risk out of control is no step done').toContain(
    '风险评估',
  );
  await hands(SECTION, id, 'risk', { ...risk, result: 'controllable', text: '补偿资金已到位。' });
  expect((await act(SECTION, id, 'send-for-review', { ...ask, days: '5' })).status, 'seven working days').toBe(422);
  expect((await act(SECTION, id, 'send-for-review', { ...ask, reviewer: MATTER.organ })).status).toBe(422);
  await does(SECTION, id, 'send-for-review', ask);

  expect((await files(SECTION, id, 'review', { result: 'lawful', text: '自己审自己。' })).status).toBe(404);
  await hands('legal.reviewer', id, 'review', { result: 'unlawful', text: '缺少公平竞争审查。' });
  expect((await read(id)).state).toBe('preparing');
  await does(SECTION, id, 'send-for-review', ask);
  await hands('legal.reviewer', id, 'review', { result: 'lawful', text: '权限、程序、内容合法。' });
  expect((await act(HEAD, id, 'publish', { address: article })).text).toContain('集体讨论决定');
  await hands(HEAD, id, 'discuss', {
    meeting: 'executive',
    on: '2026-12-18',
    result: 'adopted',
    dissent: '有一位副市长持不同意见。',
  });
  expect(await told(number), 'what experts found is told with the decision').not.toContain('水源论证充分');
  expect((await act(HEAD, id, 'publish', { address: '/articles/no-such' })).status).toBe(422);
  await does(HEAD, id, 'publish', { address: article });

  const page = await told(number);
  for (const text of ['水源论证充分', '补偿资金已到位', '常务会议讨论通过', '2026-12-18 公布', article])
    expect(page).toContain(text);
  for (const text of ['不同意见', '缺少公平竞争', '征地补偿尚未落实']) expect(page).not.toContain(text);
  const { state, due_at: due } = await read(id);
  expect([state, due]).toEqual(['published', null]);
});

it('[C39] a step is left out only with the consent of who decides and a reason that is public; a draft sent back is reviewed anew', async () => {
  city.clock.set('2026-12-18T09:00:00+08:00');
  const { id, number } = await propose({ title: '临沧市应急水源调度方案' });
  await list(id);
  const waive = (step: string) => ({ step, ground: `本事项没有${step}的必要` });
  expect((await act(SECTION, id, 'waive', waive('expert'))).status).toBe(403);
  expect((await act(HEAD, id, 'waive', waive('legality'))).status, 'never the review of legality').toBe(422);
  for (const step of ['participation', 'expert', 'risk']) await does(HEAD, id, 'waive', waive(step));
  expect(await told(number)).toContain('本事项没有expert的必要');
  await does(SECTION, id, 'send-for-review', { reviewer: '临沧市司法局', days: '7' });
  await hands('legal.reviewer', id, 'review', { result: 'lawful', text: '合法。' });
  await hands(HEAD, id, 'discuss', { meeting: 'plenary', on: '2026-12-18', result: 'again' });
  const file = await read(id);
  expect([file.state, ...findMissing(file.data as never)]).toEqual(['preparing', 'legality', 'discussion']);
  await does(HEAD, id, 'take-off', { reason: '并入农村供水保障规划。' });
  expect(await told(number)).toContain('没有作出决策');
});
