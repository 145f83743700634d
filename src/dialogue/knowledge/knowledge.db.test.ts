// The knowledge base through the server: written, checked by another, published, found, judged by its readers, read again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { DESK, KNOWLEDGE } from './contract.ts';
import { keepNightly } from './jobs.ts';
import { loadEntries } from './load.ts';
import { suggestEntries } from './suggest.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());

const { post, look } = officersOf(() => city);
const TITLE = '医疗器械经营备案怎么办？';
const ENTRY = {
  title: TITLE,
  also: '二类医疗器械备案',
  class: '营业执照',
  answer: '在政务服务大厅市场监管窗口提交备案表和场所证明，材料齐全的当场备案，当场发给备案凭证。',
  basis: '医疗器械监督管理条例',
  area: '全市',
  phone: '0883-2100031',
  cycle: '6',
};

async function write(changes: object = {}): Promise<string> {
  const begun = await post('market.reviewer', DESK, { title: TITLE, organ: '530900-market' });
  expect(begun.status, begun.text).toBe(201);
  const at = `${DESK}/${String(begun.json.id)}`;
  const saved = await post('market.reviewer', `${at}/acts/save`, { ...ENTRY, revision: 1, ...changes });
  expect(saved.status, saved.text).toBe(200);
  return at;
}

describe('an entry', () => {
  it('[D10] is written by one, checked by another, and public with what its readers say', async () => {
    const poor = await write({ class: '', answer: '请咨询相关部门。' });
    const refused = await post('market.reviewer', `${poor}/acts/submit`);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('没有选类别');
    expect((await look('market.reviewer', poor)).text).toContain('空话');

    const at = await write();
    expect((await post('market.reviewer', `${at}/acts/submit`)).status).toBe(200);
    expect((await post('market.reviewer', `${at}/acts/pass`, { clean: 'yes' })).status).toBe(403);
    expect((await post('market.section', `${at}/acts/pass`, {})).status).toBe(422);
    expect((await post('market.section', `${at}/acts/pass`, { clean: 'yes' })).status).toBe(200);

    const list = await visit(city).get(KNOWLEDGE);
    const page = /\/knowledge\/K\d{8}-\d+/.exec(list.text.slice(list.text.indexOf(TITLE) - 60))?.[0] ?? '';
    const anyone = visit(city);
    expect((await anyone.get(page)).text).toContain('当场发给备案凭证');
    for (const at of ['/search', KNOWLEDGE]) expect((await anyone.get(`${at}?q=医疗器械`)).text).toContain(page);

    expect((await anyone.post(`${page}/acts/helped`, { helpful: 'yes' })).status).toBe(200);
    await anyone.post(`${page}/acts/helped`, { helpful: 'no' });
    expect((await look('citizen', page)).text).toContain('1 人觉得有帮助，0 人觉得没帮助');
    expect((await post('market.window', `${page}/acts/helped`, { helpful: 'yes' })).json).toMatchObject({
      code: 'knowledge.staff-vote',
    });

    expect((await post('market.section', `${at}/acts/withdraw`, { reason: '办法有变' })).status).toBe(200);
    expect((await look('citizen', page)).status).toBe(404);
    expect((await anyone.get('/search?q=医疗器械')).text).not.toContain(page);
  });

  it('[D10] is not passed by whoever had a hand in it, and goes back with a reason', async () => {
    const at = await write();
    await post('market.section', `${at}/acts/save`, { ...ENTRY, revision: 2 });
    await post('market.section', `${at}/acts/submit`);
    const own = await post('market.section', `${at}/acts/pass`, { clean: 'yes' });
    expect(own.json).toMatchObject({ code: 'document.reviewer-is-author' });
    expect((await post('market.head', `${at}/acts/return`, { ground: '请写明窗口地址' })).status).toBe(200);
    expect((await look('market.reviewer', at)).text).toContain('请写明窗口地址');
  });
});

it('[D10] many that were imported are read and passed together, by anybody but who wrote them', async () => {
  const ids: string[] = [];
  for (const title of ['医疗器械备案要交钱吗？', '医疗器械备案要几天？']) {
    const begun = await post('market.reviewer', DESK, { title, organ: '530900-market' });
    const id = String(begun.json.id);
    await post('market.reviewer', `${DESK}/${id}/acts/save`, { ...ENTRY, title, revision: 1 });
    await post('market.reviewer', `${DESK}/${id}/acts/submit`);
    ids.push(id);
  }
  const list = await look('market.section', `${DESK}?show=review`);
  for (const id of ids) expect(list.text).toContain(`value="${id}"`);
  expect((await look('market.reviewer', `${DESK}?show=review`)).text).not.toContain('pass-many');
  const pass = (login: string, body: object) => post(login, `${DESK}/acts/pass-many`, body);
  expect((await pass('market.section', { entry: ids })).status).toBe(422);
  expect((await pass('market.section', { clean: 'yes' })).status).toBe(422);
  expect((await pass('education.section', { entry: ids, clean: 'yes' })).json).toMatchObject({ passed: 0, left: 2 });
  expect((await pass('market.section', { entry: ids, clean: 'yes' })).json).toMatchObject({ passed: 2, left: 0 });
  expect((await pass('market.section', { entry: ids[0], clean: 'yes' })).json).toMatchObject({ passed: 0, left: 1 });
  expect((await visit(city).get(`${KNOWLEDGE}?q=医疗器械备案`)).text).toContain('医疗器械备案要几天');
});

describe('the base', () => {
  it('[D10] offers what is asked in other words, among some hundreds', async () => {
    const { db } = city.runtime;
    const found = await suggestEntries(db, '我家旁边工地夜里施工扰民，请问哪个部门管', city.clock.now());
    expect(found[0]?.title).toBe('夜里工地施工吵，找谁管？');
    expect(await suggestEntries(db, '请问怎么办理', city.clock.now())).toEqual([]);
  });

  it('[D10] takes a pack in whole or tells each bad line, and once', async () => {
    const line = {
      code: 'K-pack-1',
      question: '公共厕所几点开门？',
      class: 'g05',
      organ: '530900-housing',
      answer: ENTRY.answer,
    };
    const load = (...values: object[]) =>
      inTransaction(city.runtime.db, (tx) =>
        loadEntries(
          { ...systemContext(city.runtime, tx), tx },
          values.map((value, at) => ({ line: at + 1, value })),
        ),
      );
    const bad = await load(line, { ...line, class: '没有这类' }, { ...line, code: 'K-pack-2', organ: '530900-nobody' });
    expect(bad.loaded).toBe(0);
    expect(bad.faults.map(({ line: at, field }) => `${at} ${field}`)).toEqual(['2 code', '2 class', '3 organ']);
    expect(await load(line)).toMatchObject({ loaded: 1, faults: [] });
    expect((await visit(city).get(`${KNOWLEDGE}/K-pack-1`)).text).toContain('公共厕所几点开门');
  });

  it('[D10] tells an organ once of what is due, and takes down what no longer holds', async () => {
    const due = async () => (await look('market.head', `${DESK}?show=due`)).text;
    expect(await due()).not.toContain('营业执照几天能办好');
    city.clock.set('2027-07-01T06:20:00+08:00');
    await keepNightly(city.runtime);
    await keepNightly(city.runtime);
    expect(await due()).toContain('营业执照几天能办好');
    const told = await city.runtime.db
      .selectFrom('notice')
      .selectAll()
      .where('template', '=', 'knowledge.due')
      .execute();
    expect(told.length).toBeGreaterThan(0);
    expect((await visit(city).get(`${KNOWLEDGE}/K20260714-001`)).status).toBe(404);
    const at = /\/desk\/knowledge\/[0-9a-f-]{36}/.exec(await due())?.[0] ?? '';
    expect((await post('market.head', `${at}/acts/confirm`, { note: '已核对' })).status).toBe(200);
    expect(await due()).not.toContain(at);
  });
});
