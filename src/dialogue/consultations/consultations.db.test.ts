// Consultations through the server: asked in time, said without a name, looked at before it is shown, answered, and published only whole.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { officersOf, readTaken, type Taken } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { pdf, visit } from '#test/harness/visitor.ts';
import { CONSULTATIONS, DESK } from './contract.ts';
import { findShort, stageOf } from './rules/process.ts';

const SECTION = 'transport.section';
const ORGAN = '530900-transport';
const PLAN = {
  organ: ORGAN,
  title: '城区公共自行车站点布局方案',
  titleEn: 'Where public bicycles will stand',
  sort: 'plan',
  about: '拟新增站点 40 处，沿南屏路、旗山路布设。',
};

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { act, does, pass, post, read } = officersOf(() => city);
const today = () => city.clock.now().toISOString().slice(0, 10);

async function ask(more: object = {}): Promise<{ id: string; number: string }> {
  const from = today();
  const { status, text, json } = await post(SECTION, DESK, { ...PLAN, from, to: addDays(from, 16), ...more });
  expect(status, text).toBe(201);
  return json as { id: string; number: string };
}
const told = async (number: string) => (await visit(city).get(`${CONSULTATIONS}/${number}`)).text;
const say = (number: string, text: string) => visit(city).post(`${CONSULTATIONS}/${number}/acts/comment`, { text });
const heard = (number: string, text: string): Promise<Taken> => say(number, text).then((sent) => readTaken(city, sent));

it('the law’s thirty days hold for drafts of major decisions, and shorter only with a reason', () => {
  const asked = { sort: 'decision' as const, from: '2026-11-20', to: '2026-12-10', shortened: null };
  expect(findShort(asked, '2026-11-20', 15)).toBe('law');
  expect(findShort({ ...asked, shortened: '防汛紧急' }, '2026-11-20', 15)).toBeNull();
  expect(findShort({ ...asked, to: '2026-12-20' }, '2026-11-20', 15)).toBeNull();
  expect(findShort({ ...asked, sort: 'plan', to: '2026-12-04' }, '2026-11-20', 15)).toBe('city');
  const data = { from: '2026-11-20', to: '2026-12-20' };
  const stages = ['2026-11-19', '2026-12-20', '2026-12-21'].map((day) => stageOf({ state: 'asking', data }, day));
  expect(stages).toEqual(['coming', 'open', 'closed']);
});

it('[D34] each comment is looked at, shown or withheld with a reason, answered, and the result waits for all of them', async () => {
  const from = today();
  expect((await post(SECTION, DESK, { ...PLAN, from, to: addDays(from, 5) })).json).toMatchObject({
    code: 'consultation.too-short',
  });
  expect(
    (await post(SECTION, DESK, { ...PLAN, organ: '530900-market', from, to: addDays(from, 20) })).json,
  ).toMatchObject({ code: 'consultation.not-theirs' });
  const { id, number } = await ask();
  const seat = visit(city, await city.seat(SECTION));
  const file = { file: pdf('布局方案.pdf') };
  expect((await seat.upload(`/desk/cases/${id}/acts/attach`, {}, file, 'application/json')).status).toBe(200);
  const page = await told(number);
  const link = /href="(\/consultations\/\d+\/files\/[0-9a-f]{64})"/.exec(page)?.[1] ?? '';
  expect((await visit(city).get(link)).text.slice(0, 5)).toBe('%PDF-');
  expect((await visit(city).get(link.replace(/.$/, link.endsWith('0') ? '1' : '0'))).status).toBe(404);

  const said = await Promise.all([
    heard(number, '希望在市一中门口设站。'),
    heard(number, '学校周边应当多设站，接送方便。'),
    heard(number, '请联系我 13812345678，我家门口堵。'),
    heard(number, '收购二手车，价格面议。'),
    heard(number, '我的身份证号是 11010519491231002X，请登记。'),
  ]);
  const [first, second, phone, advert, person] = said as [Taken, Taken, Taken, Taken, Taken];
  expect((await say(number, '机密★一年 内部方案')).status, 'a state secret is refused at the door').toBe(422);
  expect((await post(SECTION, `${CONSULTATIONS}/${number}/acts/comment`, { text: '本单位自己说好。' })).status).toBe(
    403,
  );
  expect(await told(number), 'nothing is shown before it was looked at').not.toContain('市一中');

  const one = `${DESK}/${id}/acts`;
  expect((await post(SECTION, `${one}/pass`, { comment: [first.id, person.id] })).json).toMatchObject({
    code: 'consultation.personal-data',
  });
  expect((await read(first.id)).state, 'all or none').toBe('received');
  expect((await post(SECTION, `${one}/pass`, { comment: [first.id, second.id, phone.id] })).status).toBe(200);
  const withheld = { comment: [advert.id], why: 'advertising' };
  expect((await post(SECTION, `${one}/withhold`, withheld)).status).toBe(200);
  expect((await post(SECTION, `${one}/withhold`, { comment: person.id, why: 'privacy' })).status).toBe(200);
  expect((await post('market.section', `${one}/pass`, { comment: [advert.id] })).status).toBe(404);
  const shown = await told(number);
  expect(shown).toContain('市一中');
  expect(shown).toContain('138****5678');
  expect(shown).not.toContain('收购二手车');
  expect((await visit(city).get(`/cases/${advert.number}?code=${advert.code}`)).text).toContain('广告、重复刷屏');

  const answer = { comment: [first.id, second.id], result: 'adopted', reason: '学校周边增设三处。' };
  expect((await post(SECTION, `${one}/answer`, answer)).status).toBe(200);
  expect((await act(SECTION, id, 'publish', { summary: '采纳两条。' })).json).toMatchObject({
    code: 'consultation.still-asking',
  });
  await pass(addDays(from, 17), id);
  expect((await say(number, '晚了一天的意见。')).status).toBe(409);
  expect((await act(SECTION, id, 'publish', { summary: '采纳两条。' })).text).toContain('1 条意见');
  await does(SECTION, phone.id, 'answer', { result: 'declined', reason: '与停车管理有关，已转交警部门。' });
  await does(SECTION, id, 'publish', { summary: '学校周边增设三处站点。' });
  const end = await told(number);
  expect(end).toContain('收到意见 5 条，采纳 2 条，部分采纳 0 条，未采纳 1 条，不公开 2 条。');
  expect(end).toContain('学校周边增设三处站点。');
  expect((await visit(city).get('/search?q=公共自行车站点')).text).toContain(`${CONSULTATIONS}/${number}`);
});

it('[D34] a result that does not come in time is told by supervision; sixty consultations are listed page by page', async () => {
  const { id, number } = await ask({ title: '农村客运站点撤并方案' });
  const { due_at: due } = await read(id);
  const last = addDays(today(), 16);
  expect(due && due.toISOString().slice(0, 10) > addDays(last, 25), 'twenty working days after the last').toBe(true);
  const before = (await list()).counts.consultations;
  for (let at = 0; at < 60; at++) await ask({ title: `第 ${at + 1} 项征集意见` });
  const page = await list();
  expect(page.counts.consultations - before).toBe(60);
  expect(page.now.length).toBeGreaterThanOrEqual(30);
  expect(page.next).not.toBeNull();
  expect((await visit(city).get(CONSULTATIONS)).text, 'what other rooms ask stands there too').toContain('/decisions/');
  expect(await told(number)).toContain('农村客运站点撤并方案');
  await does(SECTION, id, 'withdraw', { reason: '方案重新论证。' });
  expect(await told(number)).toContain('方案重新论证。');
});

interface Listed {
  readonly now: unknown[];
  readonly next: string | null;
  readonly counts: { readonly consultations: number };
}
const list = async () => (await visit(city).read(CONSULTATIONS)).json as unknown as Listed;

it('one account makes ten comments on one matter and no more', async () => {
  const { number } = await ask({ title: '公交线路优化方案' });
  const citizen = visit(city, await city.seat('citizen'));
  const send = (at: number) => citizen.post(`${CONSULTATIONS}/${number}/acts/comment`, { text: `第 ${at} 条意见内容` });
  for (let at = 0; at < 10; at++) expect((await send(at)).status).toBe(201);
  expect((await send(10)).json).toMatchObject({ code: 'consultation.too-many' });
});
