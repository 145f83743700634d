// An emergency through the server: registered in a township, up to the county and the city, command, and who may see it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { explainByIndex } from '#test/harness/plans.ts';
import { programsOf } from '#test/harness/program.ts';
import { boardOf, DESK, FIGURES, PLANS } from './contract.ts';
import * as base from './store/base.ts';
import * as store from './store/events.ts';

const TOWN = '530902208.clerk';
const COUNTY = '530902.duty.officer';
const CITY = 'duty.officer';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { read, send } = programsOf(() => city);
const does = async (login: string, id: string, act: string, body: object = {}) =>
  (await send(login, `/desk/cases/${id}/acts/${act}`, body)).status;

const EVENT = {
  ...{ title: '邦东乡桥头河漫堤', sort: 'natural', level: '3', place: '邦东乡桥头' },
  ...{ happenedAt: '2026-11-17T10:00', knownAt: '2026-11-17T10:10', text: '河水漫堤，危及桥头寨。' },
};
const WRITTEN = { situation: '水位超警', measures: '已转移', dead: 0, missing: 0, hurt: 1, moved: 30 };

describe('an emergency', () => {
  it('[G15] is registered where it happened; its clocks run from when it was known', async () => {
    const register = `${DESK}/acts/register`;
    expect((await send('citizen', register, EVENT)).status).toBe(403);
    expect((await send(TOWN, register, { ...EVENT, happenedAt: '2026-11-17T11:00' })).path).toBe('happenedAt');
    expect((await send(TOWN, register, { ...EVENT, knownAt: '2026-11-17T09:00' })).path).toBe('knownAt');
  });

  it('[G15] goes up level by level, each in time or late, and those on duty above are told', async () => {
    const { data } = await send(TOWN, `${DESK}/acts/register`, EVENT);
    const { id } = data;
    const board = boardOf({ id });
    const { data: fresh } = await read(TOWN, board);
    expect(fresh.clocks).toEqual([
      { kind: 'emergency-phone', due: '2026-11-17T02:30:00.000Z' },
      { kind: 'emergency-written', due: '2026-11-17T02:50:00.000Z' },
    ]);
    city.clock.set('2026-11-17T10:35:00+08:00');
    expect(await does(TOWN, id, 'phone', { taker: '区值班室', text: '漫堤' })).toBe(200);
    expect(await does(TOWN, id, 'first', WRITTEN)).toBe(200);
    expect(await does(CITY, id, 'receive')).toBe(422);
    expect(await does(COUNTY, id, 'receive')).toBe(200);
    expect(await does(COUNTY, id, 'pass-up', { taker: '市值班室', situation: '属较大' })).toBe(200);
    expect(await does(CITY, id, 'receive')).toBe(200);
    expect(await does(CITY, id, 'take', { reason: '市级指挥' })).toBe(200);
    const told = await city.runtime.db
      .selectFrom('notice')
      .innerJoin('account', 'account.id', 'notice.recipient')
      .select('account.login')
      .where('ref', '=', id)
      .where('template', '=', 'emergency.came')
      .where('channel', '=', 'inbox')
      .execute();
    expect(told.map(({ login }) => login)).toEqual(expect.arrayContaining([COUNTY, CITY]));
    const { status, data: inbox } = await read(CITY, '/account/notices');
    expect([status, inbox.items[0].title]).toEqual([200, expect.stringContaining('突发事件上报')]);
    const { data: seen } = await read(CITY, board);
    expect(seen.reports.map(({ sort, late }: { sort: string; late: boolean }) => [sort, late])).toEqual([
      ['phone', true],
      ['first', false],
      ['passed', false],
    ]);
    expect(seen.offices.map(({ has }: { has: boolean }) => has)).toEqual([false, false, true]);
    // The board of another place's event is nothing to a neighbour.
    expect((await read('530921.duty.officer', board)).status).toBe(404);
    expect((await read('market.section', board)).status).toBe(404);

    expect(await does(CITY, id, 'order', { organs: '530900-emergency', task: '派队增援', minutes: 30 })).toBe(200);
    expect((await read('emergency.section', board)).status).toBe(200);
    expect(await does('emergency.section', id, 'answer', { text: '已出发' })).toBe(200);
    expect(await does(CITY, id, 'stand-down', { reason: '水退' })).toBe(200);
    const { data: over } = await read(CITY, board);
    expect(over.tasks).toMatchObject([{ task: '派队增援', answer: '已出发' }]);
    expect(over.log.map(({ act }: { act: string }) => act).slice(0, 3)).toEqual(['stand-down', 'answer', 'order']);
    const { data: figures } = await read(CITY, `${FIGURES}?year=2026`);
    const ours = figures.counts.find(({ organ }: { organ: { code: string } }) => organ.code === '530902208');
    expect(ours.late).toBeGreaterThan(0);
  });

  it('[G16] the demo city shows a fire that is over, with its papers, and an exercise that goes on', async () => {
    const { data } = await read(COUNTY, DESK);
    expect(data.past.map(({ title }: { title: string }) => title)).toContain('邦东乡邦包村森林火情');
    expect(data.counties).toHaveLength(8);
    const { data: all } = await read(CITY, DESK);
    const drill = all.running.find(({ exercise }: { exercise: boolean }) => exercise);
    expect(drill).toMatchObject({ title: '【演练】凤庆县门户网站篡改应急演练', sort: 'network', state: 'handling' });
  });
});

describe('plans', () => {
  it('[G17] one for networks and information security is entered line by line', async () => {
    const plan = { name: '机房断电处置预案', sort: 'network', response: '4', minutes: 30, tasks: '530900-services' };
    expect((await send(CITY, `${PLANS}/acts/plan`, plan)).path).toBe('tasks');
    expect((await send(CITY, `${PLANS}/acts/plan`, { ...plan, tasks: '查无此局 到场' })).path).toBe('tasks');
    expect((await send('market.window', `${PLANS}/acts/plan`, plan)).status).toBe(403);
    const tasks = '530900-services 启用备用电源\n530900-public-security 维护秩序';
    expect((await send(CITY, `${PLANS}/acts/plan`, { ...plan, tasks })).status).toBe(200);
    const { data } = await read(CITY, PLANS);
    const entered = data.plans.find(({ name }: { name: string }) => name === plan.name);
    expect(entered.responses[4].tasks).toHaveLength(2);
    expect(data.resources.every(({ phone }: { phone: string }) => /^0883-/.test(phone))).toBe(true);
  });
});

it('events, reports, plans and resources are found by their indexes', async () => {
  const scopes = [{ path: '/530900/530902/', deep: true }];
  const id = newId();
  const works: [RegExp, (db: Db) => Promise<unknown>][] = [
    [/emergency_event_running/, (db) => store.listRunning(db, scopes, 50)],
    [/emergency_event_when/, (db) => store.listPast(db, scopes, { after: undefined, limit: 21 })],
    [/emergency_event_(when|pkey)/, (db) => store.listPast(db, scopes, { after: id, limit: 21 })],
    [
      /emergency_report_path/,
      (db) => store.countReports(db, scopes, { from: '2026-01-01', to: '2027-01-01', limit: 100 }),
    ],
    [/emergency_report_pkey/, (db) => store.listReports(db, id)],
    [/emergency_event_running/, (db) => store.countByCounty(db, scopes)],
    [/emergency_plan_organ_id_name_key/, (db) => base.listPlansFor(db, [id], 'natural')],
    [/emergency_plan_path/, (db) => base.listPlans(db, scopes, 100)],
    [/emergency_resource_(path|tree)/, (db) => base.listResources(db, scopes, { after: undefined, limit: 21 })],
  ];
  for (const [index, work] of works) {
    const [plan] = await explainByIndex(city, work);
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on emergency_/);
  }
});
