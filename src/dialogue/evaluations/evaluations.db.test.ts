// Evaluations through the server: rules that stand, a sample drawn again by hand, one vote a person, a ranking under the floor of marks.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { closeDay } from '#kernel/ledger/service/close.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, type Draw, EVALUATIONS } from './contract.ts';
import { evaluationIndicator } from './indicator.ts';

const RUNS = 'supervisor';
const ORGANS = ['530900-market', '530900-hrss', '530900-public-security'];

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { act, does, pass, post, look } = officersOf(() => city);
const today = () => city.clock.now().toISOString().slice(0, 10);
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

interface Public {
  readonly stage: string;
  readonly organs: readonly { id: string; name: string }[];
  readonly draw: (Omit<Draw, 'lines'> & { drawn: number }) | null;
  readonly commitment: string;
  readonly result: readonly { thing: string; score: number | null; rank: number | null; votes: number }[] | null;
}
const read = async (number: string) => (await visit(city).read(`${EVALUATIONS}/${number}`)).json as unknown as Public;

async function draft(): Promise<{ id: string; number: string }> {
  const form = { organ: '530900-supervision', title: '窗口单位民主评议', about: '评议窗口单位作风和办事。' };
  const sent = await post(RUNS, DESK, { ...form, from: today(), to: addDays(today(), 10) });
  expect(sent.status, sent.text).toBe(201);
  return sent.json as { id: string; number: string };
}

it('[D33] organs, groups and weights stand once it is opened, and the sample is drawn in a way that can be repeated', async () => {
  const { id, number } = await draft();
  expect((await act(RUNS, id, 'begin')).json).toMatchObject({ code: 'evaluation.not-ready' });
  await does(RUNS, id, 'name-organs', { organs: [...ORGANS, ORGANS[0]].join('\n') });
  const groups = [
    { name: '服务对象', way: 'drawn', weight: 50, size: 2 },
    { name: '代表委员', way: 'code', weight: 30, size: 2 },
    { name: '社会公众', way: 'open', weight: 20, size: 0 },
  ];
  for (const group of groups) await does(RUNS, id, 'add-group', group);
  expect((await act(RUNS, id, 'add-group', groups[2])).json).toMatchObject({ code: 'evaluation.group-unclear' });
  expect((await visit(city).get(`${EVALUATIONS}/${number}`)).status, 'a draft is not public').toBe(404);
  await does(RUNS, id, 'begin');
  expect((await act(RUNS, id, 'add-group', groups[2])).status, 'nobody changes the rules').toBe(409);
  const begunOn = today();
  expect(await read(number)).toMatchObject({ stage: 'drawing', draw: null });
  expect((await visit(city).get(`${EVALUATIONS}/${number}`)).text).not.toContain('"secret"');

  const [{ id: organ } = { id: '' }] = (await read(number)).organs;
  const at = `${EVALUATIONS}/${number}/acts/vote`;
  expect((await post('citizen', at, { [organ]: 1 })).json, 'before the draw').toMatchObject({
    code: 'evaluation.not-open',
  });
  expect((await act(RUNS, id, 'draw')).json).toMatchObject({ code: 'evaluation.not-drawable' });
  await pass(addDays(begunOn, 1), id);
  while ((await closeDay(city.runtime)) !== null);
  await does(RUNS, id, 'draw');
  expect((await act(RUNS, id, 'draw')).status, 'once').toBe(409);

  const { draw, commitment, organs } = await read(number);
  if (!draw) throw new Error('no draw');
  const { root } = (await visit(city).read(`/ledger/days/${begunOn}`)).json as { root: string };
  expect([hash(draw.secret), draw.root, draw.seed]).toEqual([commitment, root, hash(`${draw.secret}:${root}`)]);
  // By hand over the register: whoever had a case closed there within a year, by the latest of them.
  const { rows } = await sql<{ number: string; login: string }>`
    select distinct on (f.account_id) f.number, a.login from case_file f join account a on a.id = f.account_id
    where a.kind = 'citizen' and f.organ_id = any(${organs.map((one) => one.id)}::uuid[])
      and f.closed_at >= ${begunOn}::date - 365 and f.closed_at < ${begunOn}::date + 1
    order by f.account_id, f.closed_at desc, f.number`.execute(city.runtime.db);
  const byPlace = [...rows].sort((a, b) =>
    hash(`${draw.seed}:${a.number}`) < hash(`${draw.seed}:${b.number}`) ? -1 : 1,
  );
  expect([draw.frame, draw.drawn]).toEqual([rows.length, Math.min(2, rows.length)]);
  expect(draw.digest).toBe(
    hash(
      rows
        .map((row) => row.number)
        .sort()
        .join('\n'),
    ),
  );
  const sample = (await look(RUNS, `${DESK}/${id}/sample.csv`)).text;
  for (const { number: drawn } of byPlace.slice(0, 2)) expect(sample).toContain(drawn);
  const { rows: told } = await sql<{ n: number }>`
    select count(distinct recipient)::int as n from notice where template = 'organ-evaluation.drawn'
      and url = ${`${EVALUATIONS}/${number}`}`.execute(city.runtime.db);
  expect(told[0]?.n, 'each who was drawn is asked').toBe(draw.drawn);
});

it('[D33] one person, one vote, in one group; codes are ours and used once; too few marks give no rank; the result is exported', async () => {
  const { id, number } = await draft();
  await does(RUNS, id, 'name-organs', { organs: ORGANS.join('\n') });
  await does(RUNS, id, 'add-group', { name: '代表委员', way: 'code', weight: 60, size: 3 });
  await does(RUNS, id, 'add-group', { name: '社会公众', way: 'open', weight: 40, size: 0 });
  await does(RUNS, id, 'begin');
  const { organs } = await read(number);
  const [market, hrss, police] = organs.map((one) => one.id) as [string, string, string];
  const at = `${EVALUATIONS}/${number}/acts/vote`;
  const codes = [...(await look(RUNS, `${DESK}/${id}/codes.csv`)).text.matchAll(/\d{4}-[0-9a-f]{5}-[0-9a-f]{5}/g)].map(
    ([code]) => code,
  );
  expect(new Set(codes).size).toBe(3);
  expect((await look('market.section', `${DESK}/${id}/codes.csv`)).status, 'who is evaluated').toBe(403);

  expect((await visit(city).post(at, { [market]: 1 })).status, 'without an account').toBe(401);
  expect((await post(RUNS, at, { [market]: 1 })).json).toMatchObject({ code: 'ballot.staff' });
  expect((await post('company', at, { [market]: 1 })).json).toMatchObject({ code: 'ballot.only-persons' });
  expect((await post('citizen', at, { [market]: 0 })).json, 'knows none of them').toMatchObject({
    code: 'marks.nothing',
  });
  expect((await post('citizen', at, { [market]: 6 })).status).toBe(422);
  const forged = codes[0]?.replace(/.$/, (end) => (end === '0' ? '1' : '0'));
  for (const code of [forged, '9001-00000-00000', 'x']) {
    expect((await post('citizen', at, { [market]: 1, code })).json, code).toMatchObject({ code: 'marks.wrong-code' });
  }
  const votes: [login: string, body: Record<string, unknown>][] = [
    ['citizen', { [market]: 1, [hrss]: 2, code: codes[0] }],
    ['elder', { [market]: 1, [hrss]: 4, code: codes[1] }],
    ['anna', { [market]: 3, [hrss]: 2 }],
    ['student', { [market]: 3, [hrss]: 2, [police]: 5 }],
  ];
  for (const [login, body] of votes) expect((await post(login, at, body)).status, login).toBe(200);
  expect((await post('citizen', at, { [market]: 5 })).json, 'the same person again').toMatchObject({
    code: 'ballot.already-voted',
  });
  expect((await post('veteran', at, { [market]: 5, code: codes[0] })).json, 'a code again').toMatchObject({
    code: 'marks.used-code',
  });
  expect((await read(number)).result, 'nothing before the end').toBeNull();
  expect((await act(RUNS, id, 'publish', { summary: '限期整改。' })).json).toMatchObject({
    code: 'evaluation.still-open',
  });

  await pass(addDays(today(), 11), id);
  expect((await post('mother', at, { [market]: 5 })).json).toMatchObject({ code: 'evaluation.not-open' });
  await does(RUNS, id, 'publish', { summary: '末位单位限期整改。' });
  // Two marks are enough in this city: (100×60 + 60×40) ÷ 100, ((80+30)÷2×60 + 80×40) ÷ 100; one mark is too few.
  expect((await read(number)).result?.map(({ thing, score, rank }) => [thing, score, rank])).toEqual([
    [market, 84, 1],
    [hrss, 65, 2],
    [police, null, null],
  ]);
  const page = (await visit(city).get(`${EVALUATIONS}/${number}`)).text;
  for (const told of ['84.00', '份数不足', '末位单位限期整改。']) expect(page).toContain(told);
  const sheets = (await look(RUNS, `${DESK}/${id}/sheets.csv`)).text;
  expect(sheets.trim().split('\n').length, 'a head and four sheets').toBe(5);
  for (const login of ['citizen', '李荣']) expect(sheets).not.toContain(login);
  expect((await look(RUNS, `${DESK}/${id}/result.xlsx`)).text.slice(0, 2)).toBe('PK');

  const span = { from: today(), to: today(), asOf: new Date(city.clock.now().getTime() + 60_000) };
  const asked = { by: 'organ' as const, scopes: [{ path: '', deep: true }], ...span };
  const figures = await evaluationIndicator.count(city.runtime.db, asked);
  expect(figures.find(({ key }) => key.endsWith('-hrss/'))?.figures).toEqual({
    evaluationMarks: 4,
    evaluationContent: 3,
    evaluationPoints: 65,
    evaluationRounds: 1,
  });
});
