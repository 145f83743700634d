// The four systems through the server: hearings held back by their days, matters shown with an answer to each objection, circulars by the quarter.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { closeDay } from '#kernel/ledger/service/close.ts';
import { inTransaction } from '#platform/database/db.ts';
import { officersOf, readTaken } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { ADDRESS, DESK, type Draw } from './contract.ts';
import { circularDue } from './rules/process.ts';
import { countsOfYear } from './store.ts';

const SECTION = 'transport.section';
const ORGAN = '530900-transport';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { act, does, look, pass, post, read } = officersOf(() => city);
const told = async (path = ADDRESS) => (await visit(city).get(path)).text;

async function begin(what: string, form: object): Promise<{ id: string; number: string }> {
  const { status, text, json } = await post(SECTION, `${DESK}/acts/${what}`, { organ: ORGAN, ...form });
  expect(status, text).toBe(201);
  return json as { id: string; number: string };
}

const HEARING = { title: '公交票价调整听证', about: '票价由一元调整为两元。', place: '三楼会议室' };

it('[C32] a hearing is announced in time, held with delegates and papers that were public, and ends with what was not adopted and why', async () => {
  const today = city.clock.now().toISOString().slice(0, 10);
  const on = addDays(today, 31);
  expect(
    (await post(SECTION, `${DESK}/acts/hearing`, { organ: ORGAN, ...HEARING, on: addDays(today, 20) })).text,
  ).toContain('30 天');
  expect((await post(SECTION, `${DESK}/acts/hearing`, { ...HEARING, organ: '530900-market', on })).json).toMatchObject({
    code: 'four-systems.not-theirs',
  });
  const { id, number } = await begin('hearing', { ...HEARING, on });
  expect(await told()).toContain(HEARING.title);
  expect(await told(`${ADDRESS}/${number}`)).toContain(`${addDays(on, -15)} 前公布`);
  expect((await read(id)).due_at?.toISOString().slice(0, 10), 'the delegates come first').toBe(addDays(on, -15));

  expect((await act(SECTION, id, 'hold', { on: today, came: 3 })).json).toMatchObject({
    code: 'four-systems.not-ready',
  });
  await does(SECTION, id, 'name-delegates', { delegates: '王女士，消费者代表\n赵先生，企业代表' });
  await does(SECTION, id, 'give-papers', { papers: '调价方案和成本监审报告' });
  expect((await act(SECTION, id, 'hold', { on: today, came: 3 })).json).toMatchObject({
    code: 'four-systems.not-that-day',
  });
  const put = addDays(on, 7);
  await does(SECTION, id, 'postpone', { on: put, reason: '会场检修' });
  await pass(put, id);
  await does(SECTION, id, 'hold', { on: put, came: 2 });
  expect((await act(SECTION, id, 'report')).json, 'nobody was heard').toMatchObject({
    code: 'four-systems.opinions-open',
  });
  const said = [
    { who: '消费者代表', opinion: '学生应当半价。' },
    { who: '消费者代表', opinion: '暂不调价。' },
  ];
  for (const opinion of said) await does(SECTION, id, 'note-opinion', opinion);
  expect(
    (await act(SECTION, id, 'answer-opinion', { number: 3, result: 'adopted', reason: '是。' })).json,
  ).toMatchObject({
    code: 'four-systems.unknown-opinion',
  });
  await does(SECTION, id, 'answer-opinion', { number: 1, result: 'adopted', reason: '写入方案。' });
  expect((await act(SECTION, id, 'report')).text, 'what was not adopted is told too').toContain('1 条意见没有答复');
  expect(await told(`${ADDRESS}/${number}`), 'nothing before the report').not.toContain('学生应当半价。');
  await does(SECTION, id, 'answer-opinion', { number: 2, result: 'declined', reason: '成本倒挂。' });
  await does(SECTION, id, 'report', { summary: '调价两年到位。' });
  const page = await told(`${ADDRESS}/${number}`);
  const counts = '提出意见 2 条，采纳 1 条，部分采纳 0 条，未采纳 1 条。';
  for (const text of ['王女士，消费者代表', '到会代表 2 人', '成本倒挂。', '暂不调价。', counts]) {
    expect(page).toContain(text);
  }
});

it('[D32] people sign up once, delegates are drawn as anybody can repeat, each is told, and the decision shows its hearing', async () => {
  const today = city.clock.now().toISOString().slice(0, 10);
  const on = addDays(today, 40);
  const signUpTo = addDays(today, 10);
  const listed = city.runtime.db.selectFrom('case_file').select('number').where('kind', '=', 'major-decision');
  const { number: decision } = await listed.where('accepted_at', 'is not', null).limit(1).executeTakeFirstOrThrow();
  const form = { organ: ORGAN, ...HEARING, on, sides: '消费者代表 1\n经营者代表 2', signUpTo };
  expect((await post(SECTION, `${DESK}/acts/hearing`, { ...form, signUpTo: addDays(on, -3) })).json).toMatchObject({
    code: 'four-systems.sign-up-days',
  });
  expect((await post(SECTION, `${DESK}/acts/hearing`, { ...form, decision: '5309' })).status).toBe(422);
  const { id, number } = await begin('hearing', { ...form, decision });
  expect(await told(`/decisions/${decision}`)).toContain(`${ADDRESS}/${number}`);
  const box = `${ADDRESS}/${number}/acts/sign-up`;
  const want = { side: '消费者代表', reason: '每天乘公交上班，想反映换乘问题。' };
  expect((await visit(city).post(box, want)).status, 'with an account of one’s own').toBe(401);
  expect((await post(SECTION, box, want)).json).toMatchObject({ code: 'four-systems.not-signing-up' });
  expect((await post('citizen', box, { ...want, side: '专家' })).json).toMatchObject({
    code: 'four-systems.wrong-side',
  });
  const one = await readTaken(city, await post('citizen', box, want));
  expect((await post('citizen', box, want)).json).toMatchObject({ code: 'four-systems.signed-up' });
  const two = await readTaken(city, await post('company', box, want));
  const three = await readTaken(city, await post('restaurant', box, { ...want, side: '经营者代表' }));

  const before = await showOne(number);
  expect([before.data.secret, before.data.draw, before.data.commitment?.length]).toEqual([undefined, undefined, 64]);
  expect((await act(SECTION, id, 'draw')).json, 'not while people sign up').toMatchObject({
    code: 'four-systems.not-drawable',
  });
  await pass(addDays(signUpTo, 1), id);
  expect((await act(SECTION, id, 'draw')).json, 'nor before the ledger of that day').toMatchObject({
    code: 'four-systems.not-drawable',
  });
  while ((await closeDay(city.runtime)) !== null);
  await does(SECTION, id, 'draw');
  expect((await act(SECTION, id, 'draw')).status, 'once').toBe(409);
  const { draw, commitment } = (await showOne(number)).data;
  if (!draw) throw new Error('no draw');
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const { root } = (await visit(city).read(`/ledger/days/${signUpTo}`)).json as { root: string };
  expect([hash(draw.secret), draw.root, draw.seed]).toEqual([commitment, root, hash(`${draw.secret}:${root}`)]);
  const placed = [one, two]
    .map((sent) => sent.number)
    .sort((a, b) => (hash(`${draw.seed}:${a}`) < hash(`${draw.seed}:${b}`) ? -1 : 1));
  expect(draw.lines).toEqual([
    { number: placed[0], side: '消费者代表', drawn: true },
    { number: placed[1], side: '消费者代表', drawn: false },
    { number: three.number, side: '经营者代表', drawn: true },
  ]);
  const states = await Promise.all([one, two, three].map(async (sent) => (await read(sent.id)).state));
  expect(states.toSorted()).toEqual(['drawn', 'drawn', 'not-drawn']);
  const page = await told(`${ADDRESS}/${number}`);
  for (const text of [draw.secret, '，经营者代表', '候补']) expect(page).toContain(text);
});

interface OneHearing {
  readonly data: { readonly secret?: string; readonly commitment?: string; readonly draw?: Draw };
}
const showOne = async (number: string) =>
  (await visit(city).read(`${ADDRESS}/${number}`)).json as unknown as OneHearing;

it('[C32] a matter is shown for its days, and its result waits for an answer to each objection', async () => {
  const today = city.clock.now().toISOString().slice(0, 10);
  const matter = { title: '公交站点迁移公示', about: '南屏路站迁到路口以东。', from: today };
  expect(
    (await post(SECTION, `${DESK}/acts/publicity`, { organ: ORGAN, ...matter, to: addDays(today, 3) })).text,
  ).toContain('至少 7 天');
  const { id, number } = await begin('publicity', { ...matter, to: addDays(today, 7) });
  const box = `${ADDRESS}/${number}/acts/object`;
  const sent = await readTaken(city, await visit(city).post(box, { text: '新站点没有遮雨棚。' }));
  expect((await act(SECTION, id, 'conclude', { result: 'kept', text: '按公示办理。' })).json).toMatchObject({
    code: 'four-systems.still-shown',
  });
  await pass(addDays(today, 8), id);
  expect((await visit(city).post(box, { text: '晚了一天的异议。' })).status).toBe(409);
  expect((await act(SECTION, id, 'conclude', { result: 'kept', text: '按公示办理。' })).text).toContain('1 条异议');
  await does(SECTION, sent.id, 'answer', { result: 'upheld', reason: '迁移前先建遮雨棚。' });
  expect((await visit(city).get(`/cases/${sent.number}?code=${sent.code}`)).text).toContain(
    '异议成立：迁移前先建遮雨棚。',
  );
  await does(SECTION, id, 'conclude', { result: 'changed', text: '先建遮雨棚再迁移。' });
  expect(await told(`${ADDRESS}/${number}`)).toContain('收到异议 1 条，答复 1 条');
});

it('[C32] key works are reported once a quarter, by the tenth of the next, and each organ’s year is counted', async () => {
  expect([circularDue(2026, 3, 10), circularDue(2026, 4, 10)]).toEqual(['2026-10-10', '2027-01-10']);
  const { id, number } = await begin('circular', { year: 2027, quarter: 1, works: '一、开通四条线路' });
  expect((await read(id)).due_at?.toISOString().slice(0, 10), 'the tenth is a Saturday').toBe('2027-04-12');
  expect(
    (await post(SECTION, `${DESK}/acts/circular`, { organ: ORGAN, year: 2027, quarter: 1, works: '重复登记' })).json,
  ).toMatchObject({ code: 'four-systems.already-planned' });
  await does(SECTION, id, 'publish', { progress: '一、已开通三条。' });
  expect(await told(`${ADDRESS}/${number}`)).toContain('一、已开通三条。');
  expect((await look('market.window', DESK)).status).toBe(403);

  const { body } = await city.server.inject({ url: `${ADDRESS}?year=2026`, headers: { accept: 'application/json' } });
  const { counts } = JSON.parse(body) as { counts: { code: string; hearings: number; enquiries: number }[] };
  expect(counts.find(({ code }) => code === ORGAN)?.hearings).toBeGreaterThan(0);
  expect(
    counts.some(({ enquiries }) => enquiries > 0),
    'enquiries are the mailbox’s',
  ).toBe(true);
});

it('[C32] the counts of a year are read by an index, however many other cases there are', async () => {
  const plan = await inTransaction(city.runtime.db, async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${countsOfYear({ year: 2026, limit: 50 })}`.execute(
      tx,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('case_file_by_kind');
  expect(plan).not.toContain('Seq Scan');
});
