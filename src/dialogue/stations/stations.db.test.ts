// The campaign for stations through the server: 208 stations of 22 classes in five phases, marked, assessed, shown with objections, 67 named.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '#kernel/calendar/rules/days.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { insertMarks } from '#kernel/people/store/marks.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { officersOf } from '#test/harness/cases.ts';
import { identifyActor, openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { boxOf, DESK, STATIONS } from './contract.ts';

const RUNS = 'supervisor';
const SERVICE = '税务 国土 林业 水务 农技 文化 卫生 计生 社保 就业 民政 供电'.split(' ');
const ENFORCEMENT = '交巡警 派出所 城管 市场监管 环保 路政 动监 渔政 安监 劳动监察'.split(' ');

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { act, does, pass, post, read } = officersOf(() => city);
const today = () => city.clock.now().toISOString().slice(0, 10);
const inDays = (days: number) => addDays(today(), days);
const told = async (number: string) => (await visit(city).get(`${STATIONS}/${number}`)).text;

interface Entry {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly station: string;
}
async function entriesOf(campaign: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select id, number, state, data ->> 'station' as station from case_file where parent_id = ${campaign}
      and kind = 'station-entry' order by number`.execute(city.runtime.db);
  return rows;
}

async function begin(): Promise<{ id: string; number: string }> {
  const classes = { service: SERVICE.map((name) => `${name}站所`).join('\n'), enforcement: ENFORCEMENT.join('\n') };
  const form = { organ: '530900-supervision', title: '人民满意基层站所创建活动', about: '以创为主、以评为辅。' };
  const more = { voteShare: 60, codes: 3, until: inDays(20) };
  const sent = await post(RUNS, `${DESK}/acts/campaign`, { ...form, ...classes, ...more });
  expect(sent.status, sent.text).toBe(201);
  const campaign = sent.json as { id: string; number: string };
  await does(RUNS, campaign.id, 'plan', { until: inDays(40) });
  await does(RUNS, campaign.id, 'open-entries', { until: inDays(60), places: 67 });
  return campaign;
}

it('[K09] 208 stations of 22 classes take part, and 67 are named after they were shown: 32.2 %', async () => {
  const { id, number } = await begin();
  const at = `${DESK}/acts/station`;
  const entry = {
    campaign: number,
    organ: '530900-market',
    station: '沧江路市场监管所',
    category: '市场监管',
    about: '窗口延时服务。',
  };
  expect((await post('market.section', at, { ...entry, category: '邮政' })).json).toMatchObject({
    code: 'stations.unknown-class',
  });
  expect((await post('market.section', at, { ...entry, organ: '530900-hrss' })).json).toMatchObject({
    code: 'stations.not-theirs',
  });
  const one = (await post('market.section', at, entry)).json as { id: string; number: string };
  expect((await post('market.section', at, entry)).json, 'once').toMatchObject({ code: 'stations.entered' });
  expect((await visit(city).get(`${STATIONS}/${number}/${one.number}`)).status, 'not yet recommended').toBe(404);
  await does('market.section', one.id, 'recommend', { opinion: '同意推荐。' });
  const names = [...SERVICE.map((name) => `${name}站所`), ...ENFORCEMENT];
  const sheet = Array.from({ length: 207 }, (_, n) => `${names[n % 22]} 第 ${n + 1} 站`).join('\n');
  const handed = await post(RUNS, `${DESK}/acts/sheet`, {
    campaign: number,
    organ: '530900-supervision',
    sheet,
    about: '同意推荐。',
  });
  expect(handed.json, handed.text).toMatchObject({ count: 207 });
  const entries = await entriesOf(id);
  expect(entries.length).toBe(208);
  expect(await told(number)).toContain('22 类 208 个站所');

  // One of them by hand, the rest as their voters’ sheets would have it.
  const page = `${STATIONS}/${number}/${one.number}`;
  const vote = (login: string, level: number) => post(login, `${page}/acts/mark`, { [one.id]: level });
  expect((await visit(city).post(`${page}/acts/mark`, { [one.id]: 1 })).status).toBe(401);
  expect((await vote('citizen', 1)).status).toBe(200);
  expect((await vote('elder', 1)).status).toBe(200);
  expect((await vote('citizen', 5)).json, 'one person, one vote').toMatchObject({ code: 'ballot.already-voted' });
  const others = entries.filter((row) => row.id !== one.id);
  await inTransaction(city.runtime.db, async (tx) => {
    for (const _ of [1, 2]) {
      const marks = others.map((row, n) => ({ thing: row.id, level: 1 + (n % 3) }));
      await insertMarks(tx, boxOf(id), 1, marks.slice(0, -1));
    }
  });

  expect((await act(RUNS, id, 'shortlist')).status, 'in its phase').toBe(409);
  await does(RUNS, id, 'review', { until: inDays(90) });
  expect((await act(RUNS, id, 'shortlist')).json).toMatchObject({ code: 'stations.unassessed' });
  const actor = await identifyActor(city, await city.seat(RUNS));
  await inTransaction(city.runtime.db, async (tx) => {
    const ctx = { ...systemContext(city.runtime, tx), actor, tx };
    for (const [n, row] of entries.entries()) {
      const body = { score: 100 - (n % 30), note: '材料审核和暗访。' };
      await performAct(ctx, { caseId: row.id, act: 'assess', body });
    }
  });
  await does(RUNS, id, 'shortlist');
  expect((await act(RUNS, id, 'name', { until: inDays(300) })).json, 'shown first').toMatchObject({
    code: 'stations.still-shown',
  });
  expect((await vote('anna', 5)).json, 'the list is made').toMatchObject({ code: 'stations.not-markable' });

  const { rows: shown } = await sql<{ id: string; number: string }>`
    select id, number from case_file where parent_id = ${id} and kind = 'matter-publicity'`.execute(city.runtime.db);
  const [matter] = shown;
  if (!matter) throw new Error('the list is not shown');
  const objected = await visit(city).post(`/four-systems/${matter.number}/acts/object`, {
    text: '第 1 站收费不规范。',
  });
  expect(objected.status, objected.text).toBe(201);
  const { rows: objections } = await sql<{ id: string }>`
    select id from case_file where parent_id = ${matter.id}`.execute(city.runtime.db);
  await does('supervision.head', objections[0]!.id, 'answer', { result: 'declined', reason: '已核实，收费依据齐全。' });
  await pass(inDays(8), matter.id);
  await does('supervision.head', matter.id, 'conclude', { result: 'kept', text: '按公示命名。' });
  await does(RUNS, id, 'name', { until: inDays(300) });

  const after = await entriesOf(id);
  const counts = Object.groupBy(after, ({ state }) => state);
  expect([after.length, counts.named?.length, counts['not-named']?.length]).toEqual([208, 67, 141]);
  expect((await read(id)).data.counts).toEqual({ entries: 208, named: 67, percent: 32.2 });
  expect(await told(number)).toContain('命名 67 个，占 208 个的 32.2%');
  const last = others.at(-1)!;
  expect(after.find((row) => row.id === last.id)?.state, 'nobody marked it').toBe('not-named');
  expect(after.find((row) => row.id === one.id)?.state).toBe('named');
  await does(RUNS, one.id, 'remove', { reason: '一年内发生违规收费。' });
  await does(RUNS, id, 'finish', { summary: '共命名 67 个。' });
});

it('[K09] an objection that is upheld strikes a station, and a list that is given up is made again', async () => {
  const { id, number } = await begin();
  const sheet = ['城管 南屏路中队', '城管 世纪路中队', '路政 一大队'].join('\n');
  const form = { organ: '530900-supervision', sheet, about: '同意推荐。' };
  // The demo city has a campaign that takes applications already: which of the two is meant has to be said.
  expect((await post(RUNS, `${DESK}/acts/sheet`, form)).json).toMatchObject({ code: 'stations.choose-campaign' });
  expect((await visit(city, await city.signIn(RUNS)).get(DESK)).text).toContain(`<option value="${number}"`);
  await post(RUNS, `${DESK}/acts/sheet`, { ...form, campaign: number });
  const entries = await entriesOf(id);
  await inTransaction(city.runtime.db, async (tx) => {
    for (const _ of [1, 2]) {
      await insertMarks(
        tx,
        boxOf(id),
        1,
        entries.map((row) => ({ thing: row.id, level: 2 })),
      );
    }
  });
  await does(RUNS, id, 'review', { until: inDays(90) });
  for (const { id: entry } of entries) await does(RUNS, entry, 'assess', { score: 90, note: '暗访合格。' });
  await does(RUNS, id, 'shortlist');
  expect((await act(RUNS, id, 'strike', { station: '没有这一站', reason: '异议成立。' })).json).toMatchObject({
    code: 'stations.not-on-list',
  });
  await does(RUNS, id, 'strike', { station: '路政 一大队'.slice(3), reason: '异议成立。' });
  const conclude = async (result: string) => {
    const { rows } = await sql<{ id: string }>`
      select id from case_file where parent_id = ${id} and kind = 'matter-publicity' and state = 'shown'`.execute(
      city.runtime.db,
    );
    await pass(inDays(8), rows[0]!.id);
    await does('supervision.head', rows[0]!.id, 'conclude', { result, text: '已核实。' });
  };
  await conclude('dropped');
  expect((await act(RUNS, id, 'name', { until: inDays(300) })).json).toMatchObject({ code: 'stations.still-shown' });
  await does(RUNS, id, 'shortlist');
  await does(RUNS, id, 'strike', { station: '一大队', reason: '异议成立。' });
  await conclude('changed');
  await does(RUNS, id, 'name', { until: inDays(300) });
  expect((await read(id)).data.counts).toEqual({ entries: 3, named: 2, percent: 66.7 });
});
