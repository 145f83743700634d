// Surveys through the server: drawn up, voted on once each, counted as plainly as by hand, and stuffing told and not counted.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, type Question, SURVEYS } from './contract.ts';
import { addUp, countsOf, readVote } from './rules/vote.ts';

const SECTION = 'transport.section';
const QUESTIONS = [
  { sort: 'single', text: '您怎么上班？', choices: '步行\n公交\n开车' },
  { sort: 'several', text: '希望改进什么？', choices: '班次\n站点\n票价' },
  { sort: 'scale', text: '总体满意度' },
  { sort: 'text', text: '其他建议' },
];

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { act, does, pass, post } = officersOf(() => city);
const today = () => city.clock.now().toISOString().slice(0, 10);

async function draw(voters: string, more: object = {}): Promise<{ id: string; number: string }> {
  const from = today();
  const form = { organ: '530900-transport', title: '公交出行调查', about: '用于优化线路。', voters, ...more };
  const { status, text, json } = await post(SECTION, DESK, { from, to: addDays(from, 10), ...form });
  expect(status, text).toBe(201);
  const { id, number } = json as { id: string; number: string };
  expect((await act(SECTION, id, 'begin')).json).toMatchObject({ code: 'survey.no-question' });
  for (const question of QUESTIONS) await does(SECTION, id, 'add-question', question);
  expect((await visit(city).get(`${SURVEYS}/${number}`)).status, 'a draft is not public').toBe(404);
  await does(SECTION, id, 'begin');
  return { id, number };
}
const GOOD = { q0: '1', q1: ['0', '2'], q2: '4', q3: '早高峰加车' };
const votesAt = (number: string) => `${SURVEYS}/${number}/acts/vote`;
async function count(id: string): Promise<{ answers: number; tallies: number }> {
  const { rows } = await sql<{ answers: number; tallies: number }>`
    select (select count(*)::int from survey_answer where survey_id = ${id}) as answers,
      (select coalesce(sum(votes), 0)::int from survey_tally where survey_id = ${id}) as tallies`.execute(
    city.runtime.db,
  );
  return rows[0] as { answers: number; tallies: number };
}

it('an answer is read by its question, and counts are those of a plain count', () => {
  const questions = QUESTIONS.map(({ sort, text, choices = '' }) => ({
    ...{ sort, text },
    choices: choices.split('\n').filter(Boolean),
  })) as unknown as Question[];
  expect(readVote(questions, { q0: '3', q1: [], q2: '0' }).missing, 'a fourth choice, and none of several').toEqual([
    0, 1,
  ]);
  const votes = [GOOD, { ...GOOD, q0: '0', q2: '2', q3: '' }].map((vote) => readVote(questions, vote).answers);
  const tallies = Object.values(Object.groupBy(votes.flatMap(countsOf), (one) => `${one.question}-${one.choice}`)).map(
    (same) => ({ ...same![0]!, votes: same!.length }),
  );
  const [ride, wish, points, words] = addUp(questions, tallies, 2);
  expect(ride?.counted.map(({ percent }) => percent)).toEqual([50, 50, 0]);
  expect(wish?.counted.map(({ votes: n }) => n)).toEqual([2, 0, 2]);
  expect([points?.mean, words?.counted[0]?.votes]).toEqual([4, 1]);
});

it('[D31] a person votes once, the rule is told as it is, the result is live where that was chosen, and it is exported', async () => {
  const { id, number } = await draw('identity', { live: true });
  const citizen = visit(city, await city.seat('citizen'));
  expect((await citizen.get(`${SURVEYS}/${number}`)).text).toContain('一人只能投一票');
  expect((await visit(city).post(votesAt(number), GOOD)).status, 'without an account').toBe(401);
  expect((await post(SECTION, votesAt(number), GOOD)).json).toMatchObject({ code: 'ballot.staff' });
  expect((await post('company', votesAt(number), GOOD)).json).toMatchObject({ code: 'ballot.only-persons' });
  const missing = await citizen.post(votesAt(number), { q0: '1' });
  expect([missing.status, missing.text.includes('q1')]).toEqual([422, true]);
  expect((await citizen.post(votesAt(number), GOOD)).status).toBe(200);
  expect((await citizen.post(votesAt(number), GOOD)).json, 'the same account twice').toMatchObject({
    code: 'ballot.already-voted',
  });
  expect(await count(id)).toEqual({ answers: 1, tallies: 5 });
  const page = (await citizen.get(`${SURVEYS}/${number}`)).text;
  for (const told of ['1 票', '您已经投过票', '平均 5.00 分', '实时结果']) expect(page).toContain(told);

  const seat = visit(city, await city.seat(SECTION));
  const csv = (await seat.get(`${DESK}/${id}/answers.csv`)).text;
  expect(csv).toContain('"公交","班次；票价","5","早高峰加车"');
  expect((await seat.get(`${DESK}/${id}/result.xlsx`)).text.slice(0, 2)).toBe('PK');
  expect((await visit(city, await city.seat('market.section')).get(`${DESK}/${id}/answers.csv`)).status).toBe(404);

  expect((await act(SECTION, id, 'publish', { summary: '加密早高峰班次。' })).json).toMatchObject({
    code: 'survey.still-open',
  });
  await pass(addDays(today(), 11), id);
  expect((await post('restaurant', votesAt(number), GOOD)).json).toMatchObject({ code: 'survey.not-open' });
  await does(SECTION, id, 'publish', { summary: '加密早高峰班次。' });
  expect((await visit(city).get(`${SURVEYS}/${number}`)).text).toContain('加密早高峰班次。');
  expect((await visit(city).get('/search?q=公交出行调查')).text).toContain(`${SURVEYS}/${number}`);
});

it('[D31] ballots are not stuffed: forged and used forms and too many from one address are told and not counted', async () => {
  const { id, number } = await draw('address');
  const open = async () => ((await visit(city).read(`${SURVEYS}/${number}`)).json as { form: string }).form;
  const send = async (form: string | undefined) =>
    visit(city).post(votesAt(number), { ...GOOD, ...(form ? { form } : {}) });
  const first = await open();
  expect((await visit(city).read(`${SURVEYS}/${number}`)).json.results, 'nothing before the end').toBeNull();
  expect((await send(undefined)).json, 'a script that never opened the page').toMatchObject({ code: 'ballot.forged' });
  const [time, code, seal] = first.split('.');
  expect((await send(`${time}.${code}.${'0'.repeat(32)}`)).json).toMatchObject({ code: 'ballot.forged' });
  expect((await send(`${time}.AAAAAAAAAAAA.${seal}`)).json).toMatchObject({ code: 'ballot.forged' });
  expect((await send(first)).status).toBe(200);
  expect((await send(first)).json, 'one form, one vote').toMatchObject({ code: 'ballot.already-voted' });
  const rest = await Promise.all((await Promise.all([open(), open(), open(), open()])).map(send));
  expect(rest.filter(({ status }) => status === 200).length, 'three of one address').toBe(2);
  expect(rest.find(({ status }) => status !== 200)?.json).toMatchObject({ code: 'ballot.address-full' });
  expect((await count(id)).answers).toBe(3);
  const old = await open();
  city.clock.set(new Date(city.clock.now().getTime() + 25 * 3_600_000).toISOString());
  expect((await send(old)).json, 'a form of yesterday').toMatchObject({ code: 'ballot.forged' });
});
