// Orders through the server, on the demo city: entered, approved, handed out, ignored, on the head's desk, in a proposal.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listCaseRows, listPapers } from '#kernel/cases/store.ts';
import { checkCoverage } from '#kernel/supervision/service/coverage.ts';
import { LANG_COOKIE } from '#platform/http/house.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { PROPOSAL } from './contract.ts';

const MOTION = {
  source: 'manual',
  organ: '临沧市市场监督管理局',
  title: '窗口排队过长',
  task: '查明窗口排队过长的原因，提出措施。',
  days: 5,
};
const PLAN = { sort: 'daily', method: 'visit', plan: '两人一组，现场走访。' };
const DEMAND = { text: '窗口已增开，未公布。', demand: '公布窗口安排。', days: 5 };

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());
beforeEach(() => city.clock.set(TEST_NOW));

const { post, act, does, look, read, pass } = officersOf(() => city);
const holderOf = async (id: string) => (await listCaseRows(city.runtime.db, id)).holds[0];
const runningOf = async (id: string, kind: string) =>
  (await listCaseRows(city.runtime.db, id)).limits.find((limit) => limit.kind === kind && limit.state === 'running');
const followersOf = (id: string, kind: string) =>
  city.runtime.db.selectFrom('case_file').selectAll().where('parent_id', '=', id).where('kind', '=', kind).execute();

async function enter(login: string, order: object): Promise<string> {
  const { status, text, json } = await post(login, '/desk/orders', order);
  expect(status, text).toBe(201);
  return String(json.id);
}

async function handOut(more: object = {}): Promise<string> {
  const id = await enter('inspector', { ...MOTION, ...more });
  await does('government.head', id, 'approve', { opinion: '同意立项' });
  await does('inspector', id, 'issue', PLAN);
  return id;
}

describe('an order', () => {
  it('waits for the head of the government, and then lies with the organ, in writing (督查条例 §11)', async () => {
    const id = await enter('supervisor', MOTION);
    expect(await read(id)).toMatchObject({ organ_name: '临沧市人民政府' });
    expect(await holderOf(id)).toMatchObject({ post: 'organ-head' });
    const approval = { opinion: '同意立项' };
    expect((await act('market.section', id, 'report', { text: '还没有收到。' })).status, 'nobody knows yet').toBe(404);
    expect((await act('supervision.head', id, 'approve', approval)).status).toBe(404);
    await does('government.head', id, 'approve', approval);
    expect(await read(id)).toMatchObject({ state: 'planning', organ_name: '临沧市人民政府督查室' });
    expect((await act('supervisor', id, 'issue', PLAN)).text).toContain('order.not-issuer');
    await does('inspector', id, 'issue', PLAN);
    expect(await holderOf(id)).toMatchObject({ post: 'section-head' });
    const file = await read(id);
    expect(file).toMatchObject({ state: 'issued', organ_name: '临沧市市场监督管理局' });
    const paper = (await listPapers(city.runtime.db, id)).find((one) => one.template === 'order');
    expect(paper?.number).toMatch(/^市政府督查室督〔2026〕\d+号$/);
    const cookie = await city.signIn('market.section');
    const pdf = await city.server.inject({ url: `/cases/${file.number}/papers/${paper?.id}.pdf`, headers: { cookie } });
    expect(pdf.headers['content-type']).toBe('application/pdf');
    const told = await city.runtime.db.selectFrom('notice').select('channel').where('ref', '=', id).execute();
    expect(new Set(told.map(({ channel }) => channel))).toEqual(new Set(['inbox', 'sms']));
  });

  it('of the head of the government is approved by the instruction, and is not for departments to give (督查条例 §7)', async () => {
    const instruction = { ...MOTION, source: 'instruction', leader: '罗兴勇（市长）' };
    expect(await read(await enter('government.head', instruction))).toMatchObject({ state: 'planning' });
    for (const login of ['inspector', 'supervisor'])
      expect(await read(await enter(login, instruction)), 'a name typed is no approval').toMatchObject({
        state: 'proposed',
      });
    const refused = await post('market.head', '/desk/orders', instruction);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('order.not-a-leader');
  });

  it('goes through report, conclusion, review, rectification and verification to its end', async () => {
    const id = await handOut();
    await does('market.section', id, 'report', { text: '已增开两个窗口。' });
    await does('inspector', id, 'demand', DEMAND);
    await does('market.section', id, 'object', { text: '已经公布，请复核。' });
    expect((await act('inspector', id, 'keep', { reason: '未公布' })).text).toContain('order.own-matter');
    await does('inspector2', id, 'keep', { reason: '公布栏内没有。' });
    expect(await read(id)).toMatchObject({ state: 'rectifying' });
    await does('market.section', id, 'rectify', { measures: '已公布。' });
    await does('inspector', id, 'close', { finding: '公布栏内已有。' });
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'closed' });
    const papers = (await listPapers(city.runtime.db, id)).map(({ template }) => template);
    expect(papers.sort()).toEqual(['conclusion', 'order', 'receipt', 'review']);
  });

  it('may be objected to for thirty days from the receipt of its conclusion, though it was verified before (督查条例 §17)', async () => {
    const id = await handOut();
    await does('market.section', id, 'report', { text: '已增开两个窗口。' });
    await does('inspector', id, 'confirm', { text: '属实。' });
    expect(await runningOf(id, 'order-objection'), 'nobody has it yet').toBeUndefined();
    expect((await act('inspector', id, 'close', { finding: '属实。' })).text).toContain('order.not-served');
    expect((await act('inspector', id, 'serve', { on: '2026-11-30' })).text).toContain('order.served-when');
    city.clock.set('2026-11-19T09:00:00+08:00');
    await does('market.section', id, 'receive');
    const runs = await runningOf(id, 'order-objection');
    expect(runs).toMatchObject({ amount: 30, unit: 'd', basis: '政府督查工作条例第十七条' });
    expect(runs?.due_at?.toISOString()).toBe('2026-12-21T15:59:59.999Z');
    await does('inspector', id, 'close', { finding: '属实。' });
    expect(await read(id)).toMatchObject({ state: 'concluded', phase: 'waiting' });
    await pass('2026-12-22', id);
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'closed' });
  });

  it('to several organs is answered by each for itself, a late one escalates alone, and it ends when all have', async () => {
    const id = await handOut({ others: '临沧市财政局、市住建局' });
    const parts = await followersOf(id, 'order');
    expect(parts.map(({ organ_name: organ, state }) => [organ, state])).toEqual([
      ['临沧市财政局', 'issued'],
      ['临沧市住房和城乡建设局', 'issued'],
    ]);
    const [finance, housing] = parts.map((part) => part.id) as [string, string];
    const shown = await look('inspector', `/desk/cases/${id}`);
    expect(shown.text).toContain(`/desk/cases/${housing}`);
    expect((await act('finance.head', housing, 'report', { text: '不是我们的。' })).status).toBe(404);

    for (const [login, part] of [
      ['market.section', id],
      ['finance.head', finance],
    ] as const) {
      await does(login, part, 'report', { text: '已增开窗口。' });
      await does('inspector', part, 'confirm', { text: '属实。' });
      await does('inspector', part, 'serve', { on: '2026-11-17' });
    }
    await does('inspector', id, 'close', { finding: '属实。' });
    await does('inspector', finance, 'close', { finding: '属实。' });
    await pass('2026-11-25', housing);
    expect(await holderOf(housing)).toMatchObject({ post: 'organ-head' });
    expect(await read(id), 'it is not late itself').toMatchObject({ state: 'concluded' });

    for (const part of [id, finance]) await pass('2026-12-21', part);
    expect(await read(finance)).toMatchObject({ phase: 'closed' });
    expect(await read(id), 'one is not done').toMatchObject({ state: 'concluded' });
    await pass('2026-12-22', housing);
    expect(await read(housing)).toMatchObject({ state: 'ignored' });
    expect(await read(id)).toMatchObject({ state: 'closed', outcome: 'closed' });
  });

  it('takes in no organ whose orders another office issues: that of a county to the city, or one around the office', async () => {
    const refuse = async (login: string, order: object) => {
      const refused = await post(login, '/desk/orders', { ...MOTION, ...order });
      expect(refused.status, refused.text).toBe(422);
      expect(refused.json).toMatchObject({ code: 'order.other-issuer', faults: [{ path: 'others' }] });
    };
    await refuse('inspector', { others: '临翔区市场监督管理局' });
    await refuse('inspector', { others: '临沧市人民政府办公室' });
    await refuse('supervisor', { organ: '临翔区市场监督管理局', others: '临沧市财政局' });
  });

  it('that is ignored lands on the named head, and then ends in a proposal to them', async () => {
    const id = await handOut();
    await pass('2026-11-25', id);
    expect(await holderOf(id)).toMatchObject({ post: 'organ-head' });
    expect((await look('market.head', `/desk/cases/${id}`)).text).toContain('交主要负责人字国祥督促落实');
    await pass('2026-12-03', id);
    expect(await read(id)).toMatchObject({ state: 'ignored', phase: 'closed' });
    const [proposal] = await followersOf(id, PROPOSAL);
    expect(proposal).toMatchObject({ state: 'drafting' });
    const proposed = proposal!.id;
    await does('supervision.head', proposed, 'issue', { facts: '逾期未反馈。', advice: '七日内增开窗口并公布。' });
    expect(await holderOf(proposed)).toMatchObject({ post: 'organ-head' });
    await does('market.head', proposed, 'adopt', { measures: '已采纳。' });
    expect((await act('inspector', proposed, 'close', { finding: '已增开。' })).text).toContain('order.not-issuer');
    await does('supervisor', proposed, 'close', { finding: '已增开。' });
    expect(await read(proposed)).toMatchObject({ outcome: 'closed' });
  });

  it('is read in English by the English names of organs, officers and papers', async () => {
    const id = await handOut({ others: '临沧市财政局' });
    const reader = visit(city, `${await city.signIn('inspector')}; ${LANG_COOKIE}=en`);
    const { text } = await reader.get(`/desk/cases/${id}`);
    const market = 'Lincang Municipal Market Supervision Administration';
    for (const said of [market, 'Lincang Municipal Finance Bureau', 'Zi Guoxiang', 'Luo Xingyong', 'To be reported on'])
      expect(text).toContain(said);
    expect(text).not.toContain('临沧市市场监督管理局');
    expect(text).not.toContain('罗兴勇');
    const { text: list } = await reader.get('/desk/cases?kind=order');
    expect(list).toContain(market);
    expect(list).not.toContain('临沧市市场监督管理局');
    const paper = (await listPapers(city.runtime.db, id)).find((one) => one.template === 'order');
    const sheet = await reader.get(`/cases/${(await read(id)).number}/papers/${paper?.id}`);
    expect(sheet.text).toMatch(/<title>Supervision order/);
  });

  it('keeps what was typed when it is refused, and names the field', async () => {
    const inspector = visit(city, await city.signIn('inspector'));
    const typed = { ...MOTION, days: '5' };
    for (const [field, wrong] of [
      ['organ', { organ: '没有这个单位' }],
      ['others', { others: '市财政局，没有这个单位' }],
    ] as const) {
      const refused = await inspector.fill('/desk/orders', { ...typed, ...wrong });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(`href="#${field}"`);
      expect(refused.text).toContain(MOTION.task);
    }
  });
});

describe('supervision', () => {
  it('[F10] watches every stage of these kinds, and none of their cases lies without holder or limit', async () => {
    const gaps = await checkCoverage(city.runtime.db, TEST_NOW);
    const names = gaps.flatMap((gap) => gap.names).filter((name) => /^(order|proposal|accountability)/.test(name));
    expect(names).toEqual([]);
    for (const what of ['cases-without-holder', 'cases-without-limit'])
      expect(gaps.find((gap) => gap.what === what)?.count, what).toBe(0);
  });
});
