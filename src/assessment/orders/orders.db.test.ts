// Orders through the server, on the demo city: entered, approved, handed out, ignored, on the head's desk, in a proposal.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fireExpiredOf } from '#kernel/cases/service/act.ts';
import { listCaseRows, listPapers } from '#kernel/cases/store.ts';
import { checkCoverage } from '#kernel/supervision/service/coverage.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { PROPOSAL } from './contract.ts';

const JSON_WANTED = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
const MOTION = {
  source: 'manual',
  organ: '临沧市市场监督管理局',
  title: '窗口排队过长',
  task: '查明窗口排队过长的原因，提出措施。',
  days: 5,
};

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

async function enter(login: string, order: object): Promise<string> {
  const answer = await post(login, '/desk/orders', order);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json().id;
}

async function doAct(login: string, id: string, name: string, body: object = {}) {
  const answer = await post(login, `/desk/cases/${id}/acts/${name}`, body);
  expect(answer.statusCode, answer.body).toBe(200);
}

const read = (id: string) =>
  city.runtime.db.selectFrom('case_file').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const holderOf = async (id: string) => (await listCaseRows(city.runtime.db, id)).holds[0];

/** Days pass, and the machine does what falls due on a case. */
async function pass(day: string, id: string): Promise<void> {
  city.clock.set(`${day}T09:00:00+08:00`);
  await inTransaction(city.runtime.db, (tx) => fireExpiredOf({ ...systemContext(city.runtime, tx), tx }, id));
}

async function handOut(): Promise<string> {
  const id = await enter('supervisor', MOTION);
  await doAct('supervision.head', id, 'approve', { opinion: '同意立项' });
  await doAct('supervisor', id, 'issue', { sort: 'daily', method: 'visit', plan: '两人一组，现场走访。' });
  return id;
}

describe('an order', () => {
  it('waits for the head of the supervisors, and then lies with the organ, in writing', async () => {
    const id = await enter('supervisor', MOTION);
    const { organ_id: supervisors } = await read(id);
    expect(await holderOf(id)).toMatchObject({ post: 'organ-head', organ_id: supervisors });
    const early = await post('market.section', `/desk/cases/${id}/acts/report`, { text: '还没有收到。' });
    expect(early.statusCode, 'nobody of the organ knows yet').toBe(404);
    await doAct('supervision.head', id, 'approve', { opinion: '同意立项' });
    await doAct('supervisor', id, 'issue', { sort: 'daily', method: 'visit', plan: '两人一组，现场走访。' });
    expect(await holderOf(id)).toMatchObject({ post: 'section-head' });
    const file = await read(id);
    expect(file).toMatchObject({ state: 'issued', organ_name: '临沧市市场监督管理局' });
    const paper = (await listPapers(city.runtime.db, id)).find((one) => one.template === 'order');
    expect(paper?.number).toMatch(/督〔2026〕\d+号$/);
    const cookie = await city.signIn('market.section');
    const pdf = await city.server.inject({ url: `/cases/${file.number}/papers/${paper?.id}.pdf`, headers: { cookie } });
    expect(pdf.headers['content-type']).toBe('application/pdf');
    const told = await city.runtime.db.selectFrom('notice').select('channel').where('ref', '=', id).execute();
    expect(new Set(told.map(({ channel }) => channel))).toEqual(new Set(['inbox', 'sms']));
  });

  it('of a leader is approved by the instruction, and is not for departments to give (督查条例 §7)', async () => {
    const instruction = { ...MOTION, source: 'instruction', leader: '罗兴勇（市长）' };
    expect(await read(await enter('government.head', instruction))).toMatchObject({ state: 'planning' });
    expect(await read(await enter('supervisor', instruction)), 'a name typed is no approval').toMatchObject({
      state: 'proposed',
    });
    const refused = await post('market.head', '/desk/orders', instruction);
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain('order.not-a-leader');
  });

  it('goes through report, conclusion, review, rectification and verification to its end', async () => {
    const id = await handOut();
    await doAct('market.section', id, 'report', { text: '已增开两个窗口。' });
    await doAct('supervisor', id, 'demand', { text: '窗口已增开，未公布。', demand: '公布窗口安排。', days: 5 });
    await doAct('market.section', id, 'object', { text: '已经公布，请复核。' });
    const own = await post('supervisor', `/desk/cases/${id}/acts/keep`, { reason: '未公布' });
    expect(own.body).toContain('order.own-matter');
    await doAct('supervisor2', id, 'keep', { reason: '公布栏内没有。' });
    expect(await read(id)).toMatchObject({ state: 'rectifying' });
    await doAct('market.section', id, 'rectify', { measures: '已公布。' });
    await doAct('supervisor', id, 'close', { finding: '公布栏内已有。' });
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'closed' });
    const papers = (await listPapers(city.runtime.db, id)).map(({ template }) => template);
    expect(papers.sort()).toEqual(['conclusion', 'order', 'receipt', 'review']);
  });

  it('that is ignored lands on the named head, and then ends in a proposal to them', async () => {
    const id = await handOut();
    await pass('2026-11-25', id);
    expect(await holderOf(id)).toMatchObject({ post: 'organ-head' });
    const cookie = await city.signIn('market.head');
    const page = await city.server.inject({ url: `/desk/cases/${id}`, headers: { cookie, accept: 'text/html' } });
    expect(page.body).toContain('交主要负责人字国祥督促落实');
    await pass('2026-12-03', id);
    expect(await read(id)).toMatchObject({ state: 'ignored', phase: 'closed' });
    const proposal = await city.runtime.db
      .selectFrom('case_file')
      .selectAll()
      .where('parent_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(proposal).toMatchObject({ kind: PROPOSAL, state: 'drafting' });
    const advice = { facts: '逾期未反馈。', advice: '七日内增开窗口并公布。' };
    await doAct('supervision.head', proposal.id, 'issue', advice);
    expect(await holderOf(proposal.id)).toMatchObject({ post: 'organ-head' });
    await doAct('market.head', proposal.id, 'adopt', { measures: '已采纳。' });
    await doAct('supervisor', proposal.id, 'close', { finding: '已增开。' });
    expect(await read(proposal.id)).toMatchObject({ outcome: 'closed' });
  });

  it('keeps what was typed when it is refused, and names the field', async () => {
    const cookie = await city.signIn('supervisor');
    const refused = await city.server.inject({
      method: 'POST',
      url: '/desk/orders',
      headers: {
        cookie,
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ ...MOTION, days: '5', organ: '没有这个单位' }).toString(),
    });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('href="#organ"');
    expect(refused.body).toContain(MOTION.task);
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
