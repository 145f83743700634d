// Remedies through the server, on the demo city: recorded, replied to in time, counted, put right, performed, referred.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkCoverage } from '#kernel/supervision/service/coverage.ts';
import { fireDue } from '#kernel/supervision/service/fire.ts';
import { localDate } from '#platform/time.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { type Answer, pdf, visit } from '#test/harness/visitor.ts';
import { DESK, FIGURES, PORTAL } from './addresses.ts';
import { KIND } from './contract.ts';
import { remedyIndicator } from './indicator.ts';
import type { ResultTable } from './rules/table.ts';

const REMEDY = {
  proceeding: 'review',
  matter: 'licence',
  body: '临沧市人民政府',
  reference: '临政复〔2026〕99号',
  received: '2026-11-16',
  organ: '临沧市市场监督管理局',
  decision: '不予许可决定（临市监不〔2026〕3号）',
};

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());
beforeEach(() => city.clock.set(TEST_NOW));

const { act, does, look, pass, post, read } = officersOf(() => city);

async function record(login: string, more: object = {}): Promise<{ id: string; number: string }> {
  const { status, text, json } = await post(login, DESK, { ...REMEDY, ...more });
  expect(status, text).toBe(201);
  return json as { id: string; number: string };
}

async function hand(login: string, id: string, name: string, form: Record<string, string> = {}): Promise<Answer> {
  const seat = visit(city, await city.seat(login));
  return seat.upload(`/desk/cases/${id}/acts/${name}`, form, { file: pdf('文书.pdf') }, 'application/json');
}

async function hands(login: string, id: string, name: string, form?: Record<string, string>): Promise<void> {
  const { status, text } = await hand(login, id, name, form);
  expect(status, `${name} by ${login}: ${text}`).toBe(200);
}

async function results(login: string, query: string): Promise<{ table: ResultTable; organs: { total: number }[] }> {
  const { status, text, json } = await visit(city, await city.seat(login)).read(`${FIGURES}?${query}`);
  expect(status, text).toBe(200);
  return json as never;
}

const decidedApplication = () =>
  city.runtime.db
    .selectFrom('case_file')
    .selectAll()
    .where('kind', '=', 'application')
    .where('organ_name', '=', REMEDY.organ)
    .where('phase', '=', 'closed')
    .orderBy('closed_at')
    .executeTakeFirstOrThrow();

it('of the demo city one waits for its reply, one for the court, and two are over, with no clock run out', async () => {
  const query = city.runtime.db.selectFrom('case_file').select(['state', 'outcome', 'due_at']).where('kind', '=', KIND);
  const rows = await query.execute();
  expect(rows.map(({ state, outcome }) => `${state} ${outcome ?? ''}`.trim()).sort()).toEqual([
    'closed revoked',
    'closed upheld',
    'pending',
    'replying',
  ]);
  expect(rows.filter(({ due_at: due }) => due !== null && due < TEST_NOW)).toEqual([]);
});

describe('a remedy against a decided case', () => {
  it('[D06] is recorded by the legal office, links both ways, and its reply is watched by the clock of the law', async () => {
    const about = await decidedApplication();
    const { id } = await record('legal.reviewer', { about: about.number, organ: undefined, decision: undefined });
    const file = await read(id);
    expect(file).toMatchObject({ organ_name: REMEDY.organ, parent_id: about.id, state: 'replying' });
    expect(localDate(file.due_at!), 'ten working days after it was received').toBe('2026-11-30');
    const card = (await look('market.head', `/desk/cases/${about.id}`)).text;
    expect(card).toContain(`href="/desk/cases/${id}"`);
    expect((await look('market.section', `/desk/cases/${id}`)).text).toContain(`href="/desk/cases/${about.id}"`);
    expect((await look('market.section', '/account/notices')).text).toContain('请在 2026-11-30 前提交答复');
    const { length } = await city.runtime.db
      .selectFrom('supervision_watch')
      .select('fire_at')
      .where('case_id', '=', id)
      .execute();
    expect(length, 'warned before, red after').toBe(2);
    const gaps = await checkCoverage(city.runtime.db, TEST_NOW);
    expect(gaps.filter(({ count }) => count > 0)).toEqual([]);
  });

  it('is of nobody else: not of another organ, nor about a case that is still in time, kept, or not there', async () => {
    const refused = async (login: string, more: object) => {
      const { status, json } = await post(login, DESK, { ...REMEDY, ...more });
      return [status, ...(json.faults as { path: string }[]).map(({ path }) => path)];
    };
    expect((await post('market.window', DESK, REMEDY)).status).toBe(403);
    expect(await refused('housing.section', {})).toEqual([422, 'organ']);
    expect(await refused('530902.legal', {})).toEqual([422, 'organ']);
    expect(await refused('market.section', { received: '2026-11-18' })).toEqual([422, 'received']);
    const open = city.runtime.db.selectFrom('case_file').select('number').where('phase', '=', 'open');
    const running = open
      .where('kind', '=', 'application')
      .where('due_at', '>', TEST_NOW)
      .where('decided_at', 'is', null);
    const complaint = city.runtime.db.selectFrom('case_file').select('number').where('kind', '=', 'conduct-complaint');
    for (const query of [running, complaint]) {
      const { number } = await query.executeTakeFirstOrThrow();
      expect(await refused('legal.reviewer', { about: number })).toEqual([422, 'about']);
    }
    const { id } = await record('market.section');
    expect((await look('housing.section', `/desk/cases/${id}`)).status).toBe(404);
  });

  it('[D06] that was put right is performed, told to the head, counts for scores, and may bring a case, once', async () => {
    const { id } = await record('market.section');
    await hands('market.section', id, 'reply');
    await hands('market.section', id, 'attach', { name: '现场笔录' });
    city.clock.set('2026-11-27T09:00:00+08:00');
    const outcome = { outcome: 'revoked', on: '2026-11-26', reference: '临政复决〔2026〕50号', days: '30' };
    const early = await hand('market.section', id, 'conclude', { ...outcome, on: '2026-11-28' });
    expect(early.text).toContain('remedy.concluded-when');
    await hands('legal.reviewer', id, 'conclude', outcome);
    const file = await read(id);
    expect(file).toMatchObject({ state: 'performing', outcome: 'revoked' });
    expect(localDate(file.due_at!), 'the last day is a Saturday').toBe('2026-12-28');
    expect((await look('market.head', '/account/notices')).text).toContain('结果纠正');
    await does('market.section', id, 'perform', { text: '已撤销原决定，重新作出许可。' });
    expect(await read(id)).toMatchObject({ state: 'closed', outcome: 'revoked', due_at: null });

    const organ = (await read(id)).organ_path;
    const asked = {
      by: 'organ',
      scopes: [{ path: organ, deep: false }],
      from: '2026-11-01',
      to: '2026-11-30',
    } as const;
    const count = (asOf: Date) => remedyIndicator.count(city.runtime.db, { ...asked, asOf });
    expect(await count(city.clock.now())).toMatchObject([{ month: '2026-11', figures: { remediesCorrected: 1 } }]);
    expect(await count(TEST_NOW), 'not known before it was recorded').toEqual([]);

    expect((await act('market.section', id, 'refer', {})).status).toBe(403);
    const reason = { wrong: 'rough-enforcement', reason: '主要证据不足仍作出决定。' };
    const stranger = await act('supervisor', id, 'refer', { person: '张三', ...reason });
    expect(stranger.text).toContain('accountability.person-unknown');
    const { name } = await city.runtime.db
      .selectFrom('account')
      .select('name')
      .where('login', '=', 'market.reviewer')
      .executeTakeFirstOrThrow();
    await does('supervisor', id, 'refer', { person: name, ...reason });
    expect((await act('supervisor', id, 'refer', { person: name, ...reason })).status).toBe(409);
    const children = city.runtime.db.selectFrom('case_file').select('kind').where('parent_id', '=', id);
    expect(await children.execute()).toEqual([{ kind: 'accountability' }]);
  });
});

describe('what came of them', () => {
  it('[D06] stands in table four: by year, organ and matter, down to each case, each lawsuit by its last instance', async () => {
    const span = 'span=2026&organ=530900-civil-affairs';
    const none = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };
    expect(await results('legal.reviewer', span)).toMatchObject({
      table: { review: none, direct: none, reviewed: none },
      organs: [],
    });
    const organ = '临沧市民政局';
    const suit = { organ, proceeding: 'first', route: 'reviewed', matter: 'disclosure' };
    const first = await record('legal.reviewer', { ...suit, received: '2026-09-14' });
    await hands('legal.reviewer', first.id, 'conclude', {
      outcome: 'unlawful',
      on: '2026-10-09',
      reference: '行初1号',
    });
    await record('legal.reviewer', { organ, proceeding: 'simple-review', matter: 'disclosure' });
    expect((await results('legal.reviewer', span)).table).toMatchObject({
      review: { ...none, pending: 1, total: 1 },
      reviewed: { ...none, corrected: 1, total: 1 },
    });

    const next = { proceeding: 'second', route: 'reviewed', matter: 'disclosure', previous: first.number };
    const second = await record('legal.reviewer', { ...next, organ: undefined, decision: undefined });
    expect(await read(second.id)).toMatchObject({ organ_name: organ, parent_id: first.id });
    expect((await look('legal.reviewer', `/desk/cases/${first.id}`)).text).toContain(`/desk/cases/${second.id}`);
    expect((await post('legal.reviewer', DESK, { ...REMEDY, ...next, organ })).text).toContain('remedy.previous-unfit');
    const { table } = await results('legal.reviewer', `${span}&matter=disclosure`);
    expect(table.reviewed).toEqual({ ...none, pending: 1, total: 1 });
    expect((await results('legal.reviewer', `${span}&matter=penalty`)).table.reviewed.total).toBe(0);
    const quarter = await results('legal.reviewer', 'span=2026-Q3&organ=530900-civil-affairs');
    expect(quarter.table.reviewed, 'at the end of September it was before the court').toEqual({
      ...none,
      pending: 1,
      total: 1,
    });

    const behind = (await look('legal.reviewer', `${FIGURES}/reviewed/pending?${span}`)).text;
    expect(behind).toContain(`/desk/cases/${second.id}`);
    expect(behind).not.toContain(`/desk/cases/${first.id}`);
    const all = await results('legal.reviewer', 'span=2026');
    const totals = Object.values(all.table).reduce((sum, { total }) => sum + total, 0);
    expect(
      all.organs.reduce((sum, { total }) => sum + total, 0),
      'organs add up to the table',
    ).toBe(totals);
    expect((await look('530902.legal', `${FIGURES}?${span}`)).status, 'beyond their reach').toBe(404);
  });

  it('is taken back by supervisors when it was recorded wrongly, and counts no more', async () => {
    const { id } = await record('market.section', { matter: 'coercion' });
    const counted = async () => (await results('supervisor', 'span=2026&matter=coercion')).table.review.total;
    expect(await counted()).toBe(1);
    // Articles under review have an act of that name too, which a legal reviewer may see: of a remedy it is not there.
    expect((await act('legal.reviewer', id, 'take-back', { reason: '重复登记' })).status).toBe(404);
    expect((await look('legal.reviewer', `/desk/cases/${id}`)).status, 'though the remedy is').toBe(200);
    expect(await counted()).toBe(1);
    await does('supervisor', id, 'take-back', { reason: '重复登记' });
    expect(await read(id)).toMatchObject({ state: 'void', phase: 'closed' });
    expect(await counted()).toBe(0);
  });

  it('[D06] is public as totals by year without a name, and a year without any reads 0', async () => {
    const { text, status } = await visit(city).get(PORTAL);
    expect(status).toBe(200);
    for (const said of ['2026', '纠正率', '尚未审结', '未经复议直接起诉']) expect(text).toContain(said);
    for (const inner of ['临政复〔2026〕', '行初', '市场监督管理局', '/desk/']) expect(text).not.toContain(inner);
    city.clock.set('2027-01-04T09:00:00+08:00');
    const { json } = await visit(city).read(PORTAL);
    const [empty] = json.years as { year: string; summary: object }[];
    expect(empty).toMatchObject({ year: '2027', summary: { settled: 0, corrected: 0, rate: null } });
  });

  it('a reply that is late is red for the organ', async () => {
    const { id } = await record('market.section', { proceeding: 'simple-review', received: '2026-11-10' });
    await pass('2026-11-20', id);

    while ((await fireDue(city.runtime)) > 0);
    const signals = city.runtime.db.selectFrom('supervision_signal').select('level').where('case_id', '=', id);
    expect((await signals.execute()).map(({ level }) => level)).toContain('red');
  });
});
