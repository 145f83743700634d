// Accountability through the server, on the demo city: the person concerned reads, is heard, objects; scores count it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listCaseRows, listPapers } from '#kernel/cases/store.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { accountabilityIndicator } from './indicator.ts';
import { accountabilityKind } from './rules/kind.ts';

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

const { post, act, does, look, read, pass } = officersOf(() => city);

async function file(): Promise<{ id: string; number: string }> {
  const { status, text, json } = await post('supervisor', '/desk/accountability', CASE);
  expect(status, text).toBe(201);
  return { id: String(json.id), number: String(json.number) };
}

/** Told what is intended, and heard. */
async function hear(measure: string): Promise<{ id: string; number: string }> {
  const filed = await file();
  await does('supervisor', filed.id, 'notify', { ...INTENDED, measure });
  await asPerson(filed.number, 'state', { text: '当天窗口只有我一人。' });
  return filed;
}

async function asPerson(number: string, name: string, body: object = {}) {
  const { status, text } = await post('market.reviewer', `/cases/${number}/acts/${name}`, body);
  expect(status, text).toBe(200);
}

const measureOf = (id: string) =>
  city.runtime.db.selectFrom('accountability_measure').selectAll().where('case_id', '=', id).executeTakeFirst();

/** Measures against the officer that were decided in a period and stood at a moment. */
async function count(asOf: Date, measure = 'circular', [from, to] = ['2026-11-01', '2026-12-31']): Promise<number> {
  const { id } = await city.runtime.db
    .selectFrom('account')
    .select('id')
    .where('login', '=', 'market.reviewer')
    .executeTakeFirstOrThrow();
  const asked = { by: 'officer' as const, scopes: [{ path: '', deep: true }], keys: [id], asOf };
  const counted = await accountabilityIndicator.count(city.runtime.db, {
    ...asked,
    from: String(from),
    to: String(to),
  });
  return counted.reduce((sum, one) => sum + (one.figures[measure] ?? 0), 0);
}

describe('a case of accountability', () => {
  it('[F12] [E30] is read by the person concerned, not by their colleagues nor their head', async () => {
    const { id, number } = await file();
    const own = await look('market.reviewer', `/cases/${number}`);
    expect(own.status).toBe(200);
    expect(own.text).not.toContain(`/desk/cases/${id}`);
    expect((await look('market.reviewer', '/my/cases')).text).toContain('责任追究：推诿');
    for (const login of ['market.head', 'market.reviewer2', 'citizen']) {
      expect((await look(login, `/cases/${number}`)).status, login).toBe(404);
    }
    expect((await look('market.head', `/desk/cases/${id}`)).status).toBe(404);
    expect((await look('supervision.head', `/desk/cases/${id}`)).status).toBe(200);
  });

  it('[F13] hears the person, is decided by another than who looked into it, on paper, and counts for scores', async () => {
    const { id, number } = await hear('circular');
    await does('supervision.head', id, 'decide', DECIDED);
    const paper = (await listPapers(city.runtime.db, id)).find((one) => one.template === 'circular');
    expect(paper?.number).toMatch(/责〔2026〕\d+号$/);
    const shown = await look('market.reviewer', `/cases/${number}/papers/${paper?.id}`);
    for (const said of ['通报批评决定书', '杨建华', '推诿', '当天窗口只有我一人。', '第五十六条'])
      expect(shown.text).toContain(said);
    expect(await count(TEST_NOW)).toBe(1);
    await asPerson(number, 'receive');
    await asPerson(number, 'reexamine', { text: '窗口当天停电。' });
    expect((await act('supervisor', id, 'revoke', { reason: '属实' })).text).toContain('accountability.must-withdraw');
    city.clock.set('2026-11-20T09:00:00+08:00');
    await does('supervisor2', id, 'revoke', { reason: '经复审，当日停电属实。' });
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'revoked' });
    expect(await count(city.clock.now())).toBe(0);
    expect(await count(TEST_NOW), 'it stood then').toBe(1);
    const chain = JSON.stringify(await listChain(city.runtime.db, id));
    for (const kept of ['窗口只有我一人', CASE.facts, '停电。']) expect(chain).not.toContain(kept);
  });

  it('of a commission is reviewed by it within a month, and then by the one above, each from receipt (监察法 §56)', async () => {
    const { id, number } = await hear('reminder');
    await does('supervision.head', id, 'decide', { ...DECIDED, measure: 'reminder' });
    expect((await act('supervisor', id, 'serve', { on: '2026-11-16' })).text).toContain('accountability.served-when');
    city.clock.set('2026-11-19T09:00:00+08:00');
    await does('supervisor', id, 'serve', { on: '2026-11-18' });
    const runs = async (kind: string) =>
      (await listCaseRows(city.runtime.db, id)).limits.find((one) => one.kind === kind && one.state === 'running');
    const law = { unit: 'mo', basis: '监察法（2024年修正）第五十六条' };
    expect(await runs('accountability-objection')).toMatchObject({ amount: 1, ...law });
    expect((await runs('accountability-objection'))?.due_at?.toISOString()).toBe('2026-12-18T15:59:59.999Z');
    const page = (await look('market.reviewer', `/cases/${number}`)).text;
    expect(page).toContain('申请复审');
    expect(page, 'the other name is for what no commission decided').not.toContain('acts/object');
    await asPerson(number, 'reexamine', { text: '窗口当天停电。' });
    await does('supervisor2', id, 'keep', { reason: '事实清楚。' });
    await asPerson(number, 'receive');
    expect(await runs('accountability-appeal')).toMatchObject({ amount: 1, ...law });
    await asPerson(number, 'appeal');
    expect(await runs('accountability-above')).toMatchObject({ amount: 2, ...law });
    const above = { result: 'revoked', organ: '省监察委员会', reference: '云监复〔2026〕3号' };
    await does('supervisor2', id, 'record-appeal', above);
    expect(await read(id)).toMatchObject({ state: 'revoked' });
    expect((await measureOf(id))?.revoked_at).not.toBeNull();
  });

  it('is final in silence, a month after the person has the decision', async () => {
    const { id, number } = await hear('self-criticism');
    await does('supervision.head', id, 'decide', { ...DECIDED, measure: 'self-criticism' });
    await asPerson(number, 'receive');
    await pass('2026-12-18', id);
    expect(await read(id)).toMatchObject({ state: 'final', outcome: 'self-criticism' });
  });

  it('[F12] writes down what the competent organ decided, with its reference number and the remedy that is its own', async () => {
    const decision = { measure: 'warning', organ: '市监委', reference: '临监处〔2026〕9号', on: '2026-11-26' };
    for (const [by, remedy] of [
      ['commission', '第五十六条'],
      ['employer', '按处分决定书载明的途径'],
    ] as const) {
      city.clock.set(TEST_NOW);
      const { id, number } = await file();
      await does('supervisor', id, 'notify', { ...INTENDED, measure: 'discipline' });
      await pass('2026-11-27', id);
      expect(await read(id), 'deemed to waive being heard').toMatchObject({ state: 'stated' });
      const before = await count(city.clock.now(), 'warning');
      const early = await act('supervision.head', id, 'record-decision', { ...decision, by, on: '2026-11-28' });
      expect(early.text).toContain('accountability.decided-when');
      await does('supervision.head', id, 'record-decision', { ...decision, by });
      expect(await measureOf(id)).toMatchObject({ measure: 'warning', reference: '临监处〔2026〕9号' });
      expect(await count(new Date('2026-11-27T00:00:00+08:00'), 'warning'), 'nobody knew of it').toBe(0);
      expect(await count(city.clock.now(), 'warning', ['2026-11-26', '2026-11-26'])).toBe(before + 1);
      expect(await read(id)).toMatchObject({ state: 'final', outcome: 'warning' });
      expect((await look('market.reviewer', `/cases/${number}`)).text).toContain(remedy);
    }
  });

  it('proposes suspension to the organ in charge of the post, whose head answers: adopted, or declined with reasons', async () => {
    const { id, number } = await hear('suspension');
    const proposal = { measure: 'suspension', addressee: '临沧市市场监督管理局', basis: DECIDED.basis };
    expect((await act('supervision.head', id, 'decide', { ...DECIDED, measure: 'suspension' })).status).toBe(422);
    for (const [addressee, error] of [
      ['530900-market-window', 'accountability.addressed-to-nobody'],
      ['530900', 'accountability.addressed-to-nobody'],
      ['530900-supervision', 'accountability.addressed-to-yourself'],
    ] as const)
      expect((await act('supervision.head', id, 'propose', { ...proposal, addressee })).text, addressee).toContain(
        error,
      );
    await does('supervision.head', id, 'propose', proposal);
    const paper = (await listPapers(city.runtime.db, id)).find((one) => one.template === 'suspension');
    const shown = await look('supervision.head', `/cases/${number}/papers/${paper?.id}`);
    for (const said of ['停职检查建议书', '建议你单位按照管理权限责令其停职检查', '杨建华'])
      expect(shown.text).toContain(said);
    expect((await act('supervision.head', id, 'adopt', { reference: '无', on: '2026-11-17' })).text).toContain(
      'accountability.not-addressed',
    );
    expect(await measureOf(id), 'nothing is decided yet').toBeUndefined();
    await does('market.head', id, 'decline', { reason: '情节轻微，已批评教育。' });
    expect(await read(id)).toMatchObject({ state: 'stated' });
    await does('supervision.head', id, 'propose', proposal);
    await does('market.head', id, 'adopt', { reference: '临市监人〔2026〕8号', on: '2026-11-17' });
    expect(await read(id)).toMatchObject({ state: 'final', outcome: 'suspension' });
    expect(await measureOf(id)).toMatchObject({ measure: 'suspension', reference: '临市监人〔2026〕8号' });
    const told = (await look('market.reviewer', `/cases/${number}`)).text;
    expect(told).toContain('临沧市市场监督管理局决定：停职检查');
    expect(told, 'no remedy of a commission').not.toContain('第五十六条');
  });

  it('is freed by two officers of what the person said and of what was filed, wherever it was written again', async () => {
    const { id } = await hear('circular');
    await does('supervision.head', id, 'decide', DECIDED);
    const said = '当天窗口只有我一人。';
    const chain = await listChain(city.runtime.db, id);
    const erase = async (...names: string[]) => {
      const acts = chain.filter((one) => names.includes(one.act)).map(({ seq }) => seq);
      const proposal = { acts, ground: 'consent-withdrawn', reason: '本人撤回同意，身份已核实。' };
      const proposed = await post('secrecy.reviewer', `/desk/erasing/${id}/acts/propose`, proposal);
      expect(proposed.status, proposed.text).toBe(200);
      const { seq } = (await listChain(city.runtime.db, id)).at(-1)!;
      const approved = await post('security.admin', `/desk/erasing/${id}/acts/approve`, { proposal: seq });
      expect(approved.status, approved.text).toBe(200);
    };
    const kept = async () => JSON.stringify([(await read(id)).data, await listPapers(city.runtime.db, id)]);
    for (const text of [said, INTENDED.facts]) expect(await kept()).toContain(text);
    await erase('state');
    expect(await kept()).not.toContain(said);
    await erase('notify', 'decide');
    expect(await kept()).not.toContain(INTENDED.facts);
    const { id: fresh } = await file();
    expect(accountabilityKind.ownWords?.(null, await read(fresh)), 'before anything was told').toEqual([CASE.facts]);
  });

  it('is dropped after the hearing as well, and filed against nobody by mistake', async () => {
    const { id } = await hear('reminder');
    await does('supervision.head', id, 'acquit', { reason: '申辩成立。' });
    expect(await read(id)).toMatchObject({ outcome: 'dropped' });
    const refused = await post('supervisor', '/desk/accountability', { ...CASE, person: '张三' });
    expect(refused.status).toBe(422);
    expect(refused.json.faults ?? refused.json.errors).toMatchObject([{ path: 'person' }]);
    expect((await post('market.head', '/desk/accountability', CASE)).status).toBe(403);
  });
});
