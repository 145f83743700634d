// Accountability through the server, on the demo city: the person concerned reads, is heard, objects; scores count it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fireExpiredOf } from '#kernel/cases/service/act.ts';
import { listPapers } from '#kernel/cases/store.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { accountabilityIndicator } from './indicator.ts';

const JSON_WANTED = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
const CASE = {
  organ: '临沧市市场监督管理局',
  person: '杨建华',
  conduct: 'shirking',
  facts: '三次让申请人去别处问，没有登记，也没有引导。',
};
const INTENDED = { facts: '查明属实。', basis: '《行政过错责任追究暂行办法》', measure: 'circular' };
const DECIDED = { measure: 'circular', basis: '《行政过错责任追究暂行办法》' };

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());
beforeEach(() => city.clock.set(TEST_NOW));

async function post(login: string, url: string, payload: object) {
  const cookie = await city.signIn(login);
  return city.server.inject({ method: 'POST', url, headers: { ...JSON_WANTED, cookie }, payload });
}

async function look(login: string, url: string) {
  return city.server.inject({ url, headers: { cookie: await city.signIn(login), accept: 'text/html' } });
}

async function file(): Promise<{ id: string; number: string }> {
  const answer = await post('supervisor', '/desk/accountability', CASE);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
}

async function doAct(login: string, id: string, name: string, body: object = {}) {
  const answer = await post(login, `/desk/cases/${id}/acts/${name}`, body);
  expect(answer.statusCode, answer.body).toBe(200);
}

async function asPerson(number: string, name: string, body: object) {
  const answer = await post('market.reviewer', `/cases/${number}/acts/${name}`, body);
  expect(answer.statusCode, answer.body).toBe(200);
}

const read = (id: string) =>
  city.runtime.db.selectFrom('case_file').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Days pass, and the machine does what falls due on a case. */
async function pass(day: string, id: string): Promise<void> {
  city.clock.set(`${day}T09:00:00+08:00`);
  await inTransaction(city.runtime.db, (tx) => fireExpiredOf({ ...systemContext(city.runtime, tx), tx }, id));
}

/** Measures against officers this month that stood at a moment. */
async function count(asOf: Date): Promise<number> {
  const { id } = await city.runtime.db
    .selectFrom('account')
    .select('id')
    .where('login', '=', 'market.reviewer')
    .executeTakeFirstOrThrow();
  const asked = { by: 'officer' as const, scopes: [{ path: '', deep: true }], keys: [id], asOf };
  const counted = await accountabilityIndicator.count(city.runtime.db, {
    ...asked,
    from: '2026-11-01',
    to: '2026-12-31',
  });
  return counted.reduce((sum, one) => sum + (one.figures.circular ?? 0), 0);
}

describe('a case of accountability', () => {
  it('[F12] [E30] is read by the person concerned, not by their colleagues nor their head', async () => {
    const { id, number } = await file();
    const own = await look('market.reviewer', `/cases/${number}`);
    expect(own.statusCode).toBe(200);
    expect(own.body).not.toContain(`/desk/cases/${id}`);
    expect((await look('market.reviewer', '/my/cases')).body).toContain('责任追究：推诿');
    for (const login of ['market.head', 'market.reviewer2', 'citizen']) {
      expect((await look(login, `/cases/${number}`)).statusCode, login).toBe(404);
    }
    expect((await look('market.head', `/desk/cases/${id}`)).statusCode).toBe(404);
    expect((await look('supervision.head', `/desk/cases/${id}`)).statusCode).toBe(200);
  });

  it('[F13] hears the person, is decided by another than who looked into it, on paper, and counts for scores', async () => {
    const { id, number } = await file();
    await doAct('supervisor', id, 'notify', INTENDED);
    await asPerson(number, 'state', { text: '当天窗口只有我一人。' });
    await doAct('supervision.head', id, 'decide', DECIDED);
    const paper = (await listPapers(city.runtime.db, id)).find((one) => one.template === 'circular');
    expect(paper?.number).toMatch(/责〔2026〕\d+号$/);
    const shown = await look('market.reviewer', `/cases/${number}/papers/${paper?.id}`);
    for (const said of ['通报批评决定书', '杨建华', '推诿', '当天窗口只有我一人。', '申请复核'])
      expect(shown.body).toContain(said);
    expect(await count(TEST_NOW)).toBe(1);
    await asPerson(number, 'object', { text: '窗口当天停电。' });
    const own = await post('supervisor', `/desk/cases/${id}/acts/revoke`, { reason: '属实' });
    expect(own.body).toContain('accountability.must-withdraw');
    city.clock.set('2026-11-20T09:00:00+08:00');
    await doAct('supervisor2', id, 'revoke', { reason: '经复核，当日停电属实。' });
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'revoked' });
    expect(await count(city.clock.now())).toBe(0);
    expect(await count(TEST_NOW), 'it stood then').toBe(1);
    const chain = JSON.stringify(await listChain(city.runtime.db, id));
    for (const kept of ['窗口只有我一人', CASE.facts, '停电。']) expect(chain).not.toContain(kept);
  });

  it('[F12] writes down what the competent organ decided, with its reference number, and is final in silence', async () => {
    const { id } = await file();
    await doAct('supervisor', id, 'notify', { ...INTENDED, measure: 'discipline' });
    await pass('2026-11-27', id);
    expect(await read(id), 'deemed to waive being heard').toMatchObject({ state: 'stated' });
    const decision = { measure: 'warning', organ: '市监委', reference: '临监处〔2026〕9号', on: '2026-11-26' };
    await doAct('supervision.head', id, 'record-decision', decision);
    const row = await city.runtime.db
      .selectFrom('accountability_measure')
      .selectAll()
      .where('case_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ measure: 'warning', reference: '临监处〔2026〕9号' });
    await pass('2026-12-29', id);
    expect(await read(id)).toMatchObject({ state: 'final', outcome: 'warning' });
  });

  it('is filed against nobody by mistake', async () => {
    const refused = await post('supervisor', '/desk/accountability', { ...CASE, person: '张三' });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().faults ?? refused.json().errors).toMatchObject([{ path: 'person' }]);
    expect((await post('market.head', '/desk/accountability', CASE)).statusCode).toBe(403);
  });
});
