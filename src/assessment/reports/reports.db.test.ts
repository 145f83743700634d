// Reports, circulars and talks through the server, on the demo city: drafted from data, signed by another, and what follows.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FactPage } from '#kernel/cases/desk/facts.tsx';
import { listCaseRows, listPapers } from '#kernel/cases/store.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { checkCoverage } from '#kernel/supervision/service/coverage.ts';
import { inTransaction } from '#platform/database/db.ts';
import { ticketOf } from '#platform/files/ticket.ts';
import { newId } from '#platform/ids.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { pdf, visit } from '#test/harness/visitor.ts';
import { type CircularBasis, FIGURES, type Situation, type TalkData } from './contract.ts';
import { askedOf } from './service/draft.ts';
import { readSituation, sealFigures } from './service/situation.ts';
import { findIssue, listKeptAmong, setFigures } from './store.ts';
import { listParts } from './words/parts.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());
beforeEach(() => city.clock.set(TEST_NOW));

const { post, act, does, look, read } = officersOf(() => city);
const seat = async (login: string) => visit(city, login === '' ? '' : await city.signIn(login));
const statusFor = async (login: string, path: string) => (await (await seat(login)).read(path)).status;
const issueOf = (id: string) =>
  city.runtime.db.selectFrom('report_issue').selectAll().where('case_id', '=', id).executeTakeFirstOrThrow();
const following = (id: string) =>
  city.runtime.db.selectFrom('case_file').selectAll().where('parent_id', '=', id).orderBy('number').execute();

/** A signed sheet, as it was scanned. */
async function keepScan(): Promise<string> {
  const bytes = Readable.from([Buffer.from(await pdf('签字页.pdf').arrayBuffer())]);
  return (await city.runtime.files.put(bytes, { name: '签字页.pdf', maxBytes: 10_000 })).id;
}

/** The published ranking of the last month. */
async function findRanking(): Promise<string> {
  const { id } = await city.runtime.db
    .selectFrom('score_round')
    .select('id')
    .where('scheme_code', '=', 'A')
    .where('period', '=', 'month')
    .where('published_at', 'is not', null)
    .orderBy('from_day', 'desc')
    .executeTakeFirstOrThrow();
  return id;
}

async function draft(what: 'report' | 'circular', payload: object): Promise<string> {
  const { status, text, json } = await post('supervisor', `/desk/reports/acts/${what}`, payload);
  expect(status, text).toBe(201);
  return String(json.id);
}

async function sign(id: string, body: object = {}): Promise<void> {
  await does('supervisor', id, 'submit');
  await does('supervisor2', id, 'pass', { note: '数据核对无误。' });
  await does('supervision.head', id, 'sign', body);
}

describe('a situation report', () => {
  it('[F07] is made from data, edited, reviewed and signed by others, numbered without a gap, and frozen', async () => {
    const early = await post('supervisor', '/desk/reports/acts/report', { span: 'month:2026-11' });
    expect(early.status).toBe(422);
    const id = await draft('report', { span: 'month:2026-10' });
    const { figures } = await issueOf(id);
    const { totals, organs, trend, cases, ranking } = JSON.parse(figures) as Situation;
    for (const one of cases) expect(Object.keys(one), 'nothing that names anybody').toEqual(['href', 'number']);
    expect(totals.received).toBeGreaterThan(0);
    const { given, mended, escalated, answering, revoked } = totals;
    expect(given, 'each card is in one of these').toBeGreaterThanOrEqual(mended + escalated + answering + revoked);
    const drafted = await look('supervisor', `/desk/reports/${id}`);
    expect(ranking?.rows.length).toBeGreaterThan(0);
    for (const said of [`本期发出红黄牌 ${given} 张`, '督办销号', '明查暗访发现的问题', ranking?.zh ?? ''])
      expect(drafted.text).toContain(said);
    expect(trend.at(-1)).toEqual({ month: '2026-10', counts: totals });

    const [worst] = organs;
    const url = `/desk/reports/${id}/figures/yellow?organ=${worst?.code}`;
    const supervisor = await seat('supervisor');
    const factsAt = async (path: string) => (await supervisor.read(path)).json.facts as FactPage;
    expect((await factsAt(url)).rows).toHaveLength(worst?.counts.yellow ?? 0);
    const { rows, hidden } = await factsAt(`/desk/reports/${id}/figures/late`);
    expect(rows.length + hidden, 'each figure leads to its cases').toBe(totals.late);

    const parts = listParts('report').map(({ code }) => code);
    const text = Object.fromEntries(parts.map((part) => [part, `编辑后的${part}。`]));
    expect((await post('supervisor', `/desk/reports/${id}/acts/refresh`)).status).toBe(200);
    const saved = await post('supervisor', `/desk/reports/${id}/acts/revise`, text);
    expect(saved.status, saved.text).toBe(200);
    await does('supervisor', id, 'submit');
    const own = await act('supervisor', id, 'pass');
    expect(own.text).toContain('reports.own-hand');
    await does('supervisor2', id, 'pass');
    expect((await act('supervisor2', id, 'sign')).status).toBe(403);
    await does('supervision.head', id, 'sign');

    const signed = await issueOf(id);
    const earlier = await city.runtime.db
      .selectFrom('report_issue')
      .select('number')
      .where('kind', '=', 'report')
      .where('number', 'is not', null)
      .execute();
    const numbers = earlier
      .map(({ number }) => Number(/〔2026〕(\d+)号$/.exec(number ?? '')?.[1]))
      .sort((a, b) => a - b);
    expect(numbers, signed.number ?? '').toEqual(numbers.map((_, index) => index + 1));
    const change = city.runtime.db.updateTable('report_issue').set({ figures: '{}' }).where('case_id', '=', id);
    await expect(change.execute()).rejects.toThrow(/frozen once signed/);
    const paper = (await listPapers(city.runtime.db, id)).find(({ template }) => template === 'report');
    expect(paper).toMatchObject({ number: signed.number, body: { overview: text.overview, digest: signed.digest } });
    expect((await post('supervisor', `/desk/reports/${id}/acts/verify`)).json).toMatchObject({ same: true });
    const page = await look('supervisor', `/desk/reports/${id}`);
    for (const shown of [signed.number ?? '', text.overview ?? '', '<svg', '王少宁'])
      expect(page.text).toContain(shown);
  });

  it('[F07] that was signed before reports told what was put right is counted again by what it was signed with', async () => {
    const { db } = city.runtime;
    const id = await draft('report', { span: 'month:2026-09' });
    const issue = await findIssue(db, id);
    const first = await readSituation(db, { ...(await askedOf(db, issue!)), asOf: issue!.asOf, made: {} });
    expect(Object.keys(first.totals).sort()).toEqual(FIGURES.slice(0, 12).sort());
    expect(first).not.toHaveProperty('ranking');
    await inTransaction(db, (tx) => setFigures(tx, id, { as_of: issue!.asOf, ...sealFigures(first) }));
    await sign(id);
    expect((await post('supervisor', `/desk/reports/${id}/acts/verify`)).json).toMatchObject({ same: true });
    const page = await look('supervisor', `/desk/reports/${id}`);
    expect(page.text).toContain('撤销的牌');
    expect(page.text, 'no row of a figure it never had').not.toContain('整改销号的牌');
  });

  it('names no card on what is kept', async () => {
    const { db } = city.runtime;
    const card = await db
      .selectFrom('case_file as f')
      .innerJoin('case_file as parent', 'parent.id', 'f.parent_id')
      .select(['f.id', 'parent.kind'])
      .where('f.kind', '=', 'card')
      .executeTakeFirstOrThrow();
    expect(await listKeptAmong(db, [card.id], [card.kind])).toEqual(new Set([card.id]));
    expect(await listKeptAmong(db, [card.id], ['another'])).toEqual(new Set());
  });

  it('[F07] lies before the leaders, whose instruction becomes an order with a clock', async () => {
    const id = await draft('report', { span: 'quarter:2026-07' });
    expect(await statusFor('government.head', `/desk/reports/${id}`), 'not before it is signed').toBe(404);
    await sign(id);
    const told = await city.runtime.db
      .selectFrom('notice')
      .innerJoin('account', 'account.id', 'notice.recipient')
      .select('account.login')
      .where('notice.ref', '=', id)
      .where('notice.channel', '=', 'inbox')
      .execute();
    expect(told.map(({ login }) => login).sort()).toEqual(['government.head', 'party.head']);
    const others = '临沧市财政局、临沧市住房和城乡建设局';
    const instruction = { text: '逐件查明超期原因，一周内办结。', organ: '临沧市市场监督管理局', others, days: 7 };
    const stranger = await act('market.head', id, 'instruct', instruction);
    expect(stranger.status).toBe(404);
    await does('government.head', id, 'instruct', instruction);
    await does('party.head', id, 'note');
    const [order] = await following(id);
    expect(order).toMatchObject({ kind: 'order', phase: 'open' });
    expect(order?.data).toMatchObject({ source: 'instruction', task: instruction.text, leader: '罗兴勇', days: 7 });
    expect(order?.due_at).not.toBeNull();
    expect(order?.state, 'the leader is who approves it').toBe('planning');
    expect(order?.data).toMatchObject({ others: others.split('、').map((name) => ({ name })) });
    const unknown = await act('government.head', id, 'instruct', { ...instruction, others: '没有这个局' });
    expect(unknown.json).toMatchObject({ faults: [{ path: 'others' }] });

    const written = { ...instruction, others: '', leader: '罗兴勇（市长）', paper: '专报原件，2026年11月16日' };
    expect((await act('supervisor', id, 'transcribe', { ...written, paper: '' })).status).toBe(422);
    await does('supervisor', id, 'transcribe', written);
    const [, entered] = await following(id);
    expect(entered, 'typed in for the leader it waits for them').toMatchObject({ kind: 'order', state: 'proposed' });
    const page = await look('government.head', `/desk/reports/${id}`);
    for (const said of [instruction.text, `代录，见${written.paper}`]) expect(page.text).toContain(said);
    await does('government.head', id, 'note');
    const late = await act('government.head', id, 'instruct', instruction);
    expect(late.status, 'off the desk').toBe(404);
    expect(await statusFor('government.head', `/desk/reports/${id}`), 'but still to be read').toBe(200);
    const { db } = city.runtime;
    const { id: account_id } = await db
      .selectFrom('account')
      .select('id')
      .where('login', '=', 'market.head')
      .executeTakeFirstOrThrow();
    const { id: organ_id } = await getOrganByCode(db, '530900-government');
    const clerk = { id: newId(), account_id, organ_id, post: 'clerk' };
    await db.insertInto('officer_post').values(clerk).execute();
    expect(await statusFor('market.head', `/desk/reports/${id}`), 'laid before the leader alone').toBe(404);
    await db.deleteFrom('officer_post').where('id', '=', clerk.id).execute();
  });
});

/** Those that the circular called to. */
let talks: Awaited<ReturnType<typeof following>> = [];

describe('a circular', () => {
  it('[F14] [K06] shows the published ranking, goes to the portal as its signer says, and calls the last to a talk', async () => {
    const ranking = await findRanking();
    const id = await draft('circular', { ranking, each: 1, spare: 'none' });
    const again = await post('supervisor', '/desk/reports/acts/circular', { ranking, each: 1 });
    expect(again.text).toContain('reports.circulated-already');
    const county = await post('530902.supervisor', '/desk/reports/acts/circular', { ranking, each: 1 });
    expect(county.text).toContain('reports.not-whole-city');
    expect(await following(id), 'none before it is signed').toEqual([]);
    await sign(id, { where: 'organs' });

    const issue = await issueOf(id);
    const { ranking: shown, called } = JSON.parse(issue.figures) as CircularBasis;
    expect(called.length).toBeGreaterThan(0);
    for (const code of called) {
      const row = shown.rows.find((one) => one.code === code);
      expect(row?.sample).toBeGreaterThanOrEqual(shown.leastSample);
      const beneath = shown.rows.filter(
        (one) => one.peers === row?.peers && one.rank !== null && one.score < row!.score,
      );
      expect(beneath, 'nobody of its group is behind it').toEqual([]);
    }
    talks = await following(id);
    expect(talks.map(({ kind, state }) => `${kind} ${state}`)).toEqual(called.map(() => 'talk called'));

    const address = `/supervision/circulars/${id}`;
    expect(await statusFor('', address)).toBe(404);
    await does('supervision.head', id, 'publish');
    const page = await (await seat('')).get(address);
    expect(page.status).toBe(200);
    for (const said of [issue.number ?? '', '95% 区间', shown.rows[0]?.name ?? '']) expect(page.text).toContain(said);
    expect((await (await seat('')).get('/supervision/circulars')).text).toContain(address);
    const everybody = await look('market.section', `/desk/reports/${id}`);
    expect(everybody.status, 'issued to every organ').toBe(200);
    expect(everybody.text, 'whose talks are not theirs to read').toContain(`另有 ${talks.length} 件`);
    for (const talk of talks) expect(everybody.text).not.toContain(talk.id);
    expect((await look('supervisor', `/desk/reports/${id}`)).text).toContain(talks[0]?.id);
    await does('supervision.head', id, 'withdraw');
    expect(await statusFor('', address)).toBe(404);
    expect((await post('supervisor', `/desk/reports/${id}/acts/verify`)).json).toMatchObject({ same: true });
  });
});

describe('a talk', () => {
  it('[K06] is called, held, confirmed by both, put right by a date, checked and closed', async () => {
    expect(talks, 'the circular before this test').not.toEqual([]);
    const { id, data } = talks[0]!;
    const { organ, issuer } = data as unknown as TalkData;
    const head = await city.runtime.db
      .selectFrom('officer_post as p')
      .innerJoin('account as a', 'a.id', 'p.account_id')
      .select(['a.login', 'a.name'])
      .where('p.organ_id', '=', organ.id)
      .where('p.post', '=', 'organ-head')
      .executeTakeFirstOrThrow();
    expect(await statusFor(head.login, `/desk/cases/${id}`), 'nobody of the organ knows yet').toBe(404);

    const supervisor = await city.runtime.db
      .selectFrom('account')
      .select('id')
      .where('login', '=', 'supervisor')
      .executeTakeFirstOrThrow();
    const call = { talker: supervisor.id, on: '2026-11-20', place: '二楼谈话室', problems: '超期件多。' };
    await does('supervisor', id, 'arrange', call);
    const papers = await listPapers(city.runtime.db, id);
    const called = papers.find(({ template }) => template === 'call');
    expect(called).toMatchObject({
      body: { head: head.name, on: call.on },
      organ_name: issuer.name,
    });
    const kept = { minutes: '说明了失分原因。', promises: '十日内办结超期件。', due: '2026-12-17' };
    expect((await act('supervisor', id, 'hold', kept)).text).toContain('talks.not-yet-held');
    city.clock.set(`${call.on}T10:00:00+08:00`);
    const past = await act('supervisor', id, 'hold', { ...kept, due: '2026-11-17' });
    expect(past.text).toContain('talks.due-passed');
    await does('supervisor', id, 'hold', kept);
    const scan = { id: await keepScan(), name: '签字页.pdf' };
    const ticket = ticketOf(city.runtime.vault, scan.id);
    await does('supervisor', id, 'attach', { name: '约谈记录', file: { ...scan, ticket } });
    await does(head.login, id, 'hand-in', { name: '签字页', file: { ...scan, ticket } });
    const file = `/desk/cases/${id}/files/${scan.id}`;
    expect((await look(head.login, file)).text).toContain('%PDF');
    expect((await look('market.window', file)).status, 'who may not read the talk').toBe(404);
    await does(head.login, id, 'dispute', { reason: '承诺的期限与谈话不符。' });
    await does('supervisor', id, 'hold', kept);
    await does(head.login, id, 'confirm');
    expect(await read(id)).toMatchObject({ state: 'mending', due_kind: 'talk-mend' });
    expect((await read(id)).due_at?.toISOString()).toBe('2026-12-17T15:59:59.999Z');
    expect((await listCaseRows(city.runtime.db, id)).holds).toMatchObject([{ organ_id: organ.id, post: 'organ-head' }]);
    await does(head.login, id, 'report', { measures: '已全部办结。' });
    await does('supervisor', id, 'reopen', { reason: '还有一件未办结。', days: 5 });
    await does(head.login, id, 'report', { measures: '最后一件已办结。' });
    await does('supervisor', id, 'close', { finding: '核对办件记录，全部办结。' });
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'closed' });
    const told = await city.runtime.db
      .selectFrom('notice')
      .innerJoin('account', 'account.id', 'notice.recipient')
      .select(['notice.template', 'account.login'])
      .where('notice.ref', '=', id)
      .where('notice.channel', '=', 'inbox')
      .execute();
    expect(told).toContainEqual({ template: 'talk.closed', login: head.login });
    expect(told).toContainEqual({ template: 'talk.confirmed', login: 'supervisor' });
  });
});

describe('supervision', () => {
  it('[F10] finds no case of these kinds without holder or limit', async () => {
    const gaps = await checkCoverage(city.runtime.db, TEST_NOW);
    for (const what of ['cases-without-holder', 'cases-without-limit'])
      expect(gaps.find((gap) => gap.what === what)?.count, what).toBe(0);
  });
});
