// Complaints about conduct through the server, on the demo city: who gets one, who never does, and what comes of it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findCaseByNumber, listParties } from '#kernel/cases/store.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { checkCoverage } from '#kernel/supervision/service/coverage.ts';
import { localDate } from '#platform/time.ts';
import { officersOf, readTaken, type Taken } from '#test/harness/cases.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { KIND } from './contract.ts';
import { conductIndicator } from './indicator.ts';

const COMPLAINT = {
  organ: '临翔区市场监督管理局',
  officer: '许德林',
  conduct: 'shirking',
  name: '欧阳素芬',
  phone: '13811112222',
  text: '窗口让我去社区，社区又让我回窗口，来回三趟没有人登记。',
};
const FINDINGS = { method: 'files', facts: '三次来访均无登记。', heard: '当班人员承认没有登记。' };
const ANSWER = {
  finding: 'upheld',
  answer: '推诿属实，已责令道歉并补办。',
  summary: '窗口未落实首问责任制，已责令整改。',
};

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());
beforeEach(() => city.clock.set(TEST_NOW));

const { act, does, look, pass, post, read } = officersOf(() => city);

async function complain(more: object = {}): Promise<Taken> {
  return readTaken(city, await visit(city).post('/conduct', { ...COMPLAINT, ...more }));
}

/** Taken in, taken up and looked into. */
async function complainAndLook(): Promise<Taken> {
  const taken = await complain();
  await does('530902.supervisor', taken.id, 'accept');
  await does('530902.supervisor', taken.id, 'investigate', FINDINGS);
  return taken;
}

const childOf = (id: string, kind: string) =>
  city.runtime.db
    .selectFrom('case_file')
    .selectAll()
    .where('parent_id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();

describe('a complaint about conduct', () => {
  it('[F16] [E28] is one step from an item, a hall and a case, and none of the office may send one', async () => {
    for (const url of ['/services/530902-XK-0031', '/halls/lincang', '/mailbox'])
      expect((await visit(city).get(url)).text, url).toContain('href="/conduct');
    const enquiry = {
      kind: 'enquiry',
      item: '530902-XK-0031',
      phone: '13800001234',
      text: '要先办营业执照吗？怎么办？',
    };
    const { number, code } = (await visit(city).post('/mailbox', enquiry)).json;
    const status = (await visit(city).get(`/cases/${number}?code=${code}`)).text;
    const href = /href="(\/conduct\?[^"]*)"/.exec(status)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const form = (await visit(city).get(href)).text;
    expect(form).toContain('value="临翔区市场监督管理局"');
    expect(form).toContain(`value="${number}"`);
    expect((await post('market.head', '/conduct', COMPLAINT)).status).toBe(403);
    expect((await look('market.head', '/conduct')).text).toContain('工作人员账号不能提交');
  });

  it('[F06] [F16] goes to the supervisors, due in five working days; nobody of the organ it is about ever sees it', async () => {
    const taken = await complain();
    const file = await read(taken.id);
    expect(file).toMatchObject({ kind: KIND, organ_name: '中共临翔区纪律检查委员会、临翔区监察委员会' });
    expect(localDate(file.due_at!)).toBe('2026-11-24');
    for (const login of ['530902-market.window', '530902-market.section', '530902-market.head', '530921.supervisor']) {
      expect((await look(login, `/desk/cases/${taken.id}`)).status, login).toBe(404);
      expect((await look(login, `/cases/${taken.number}`)).status, login).toBe(404);
    }
    const watches = await city.runtime.db
      .selectFrom('supervision_watch')
      .select('fire_at')
      .where('case_id', '=', taken.id)
      .execute();
    expect(watches.length, 'silence is a signal').toBeGreaterThan(0);
    const gaps = await checkCoverage(city.runtime.db, TEST_NOW);
    expect(gaps.filter(({ count }) => count > 0)).toEqual([]);
  });

  it('keeps who complained sealed, masked, and looked at on record', async () => {
    const taken = await complain();
    const page = (await look('530902.supervisor', `/desk/cases/${taken.id}`)).text;
    expect(page).toContain('欧**芬');
    expect(page).not.toContain(COMPLAINT.name);
    expect(page).not.toContain(COMPLAINT.phone);
    await does('530902.supervisor', taken.id, 'reveal', { reason: '回访投诉人' });
    expect((await look('530902.supervisor', `/desk/cases/${taken.id}`)).text).toContain(COMPLAINT.name);
    const kept = JSON.stringify([
      await read(taken.id),
      await listParties(city.runtime.db, taken.id),
      await listChain(city.runtime.db, taken.id),
    ]);
    for (const secret of [COMPLAINT.name, COMPLAINT.phone]) expect(kept).not.toContain(secret);
  });

  it('[F09] is looked into, met upon, answered and published without the complainant, and counts against the accused', async () => {
    const taken = await complain();
    await does('530902.supervisor', taken.id, 'accept');
    expect((await act('530902.supervisor', taken.id, 'conclude', ANSWER)).status).toBe(422);
    await does('530902.supervisor', taken.id, 'investigate', FINDINGS);
    const meeting = { date: '2026-11-17', attendants: '区纪委监委、区政务服务局', decision: '责令整改。' };
    await does('530902.supervisor', taken.id, 'meet', meeting);
    const naming = { ...ANSWER, summary: `${COMPLAINT.name}反映的问题属实。` };
    const refused = await act('530902.supervisor', taken.id, 'conclude', naming);
    expect(refused.text).toContain('conduct.names-complainant');
    await does('530902.supervisor', taken.id, 'conclude', ANSWER);
    const status = (await visit(city).get(`/cases/${taken.number}?code=${taken.code}`)).text;
    expect(status).toContain(`处理结果：${ANSWER.answer}`);
    for (const inner of [FINDINGS.facts, FINDINGS.heard, meeting.decision]) expect(status).not.toContain(inner);
    expect((await visit(city).get('/conduct/results')).text, 'a review may still be asked for').not.toContain(
      ANSWER.summary,
    );
    await pass('2026-12-18', taken.id);
    expect(await read(taken.id)).toMatchObject({ state: 'final', outcome: 'upheld' });
    const published = (await visit(city).get('/conduct/results')).text;
    expect(published).toContain(ANSWER.summary);
    for (const secret of [COMPLAINT.name, COMPLAINT.officer, taken.number]) expect(published).not.toContain(secret);
    const asked = { scopes: [{ path: '', deep: true }], from: '2026-11-01', to: '2026-11-30', asOf: city.clock.now() };
    const counted = await conductIndicator.count(city.runtime.db, { by: 'organ', ...asked });
    expect(counted.filter(({ key }) => key.endsWith('/530902-market/'))).toMatchObject([{ figures: { conduct: 1 } }]);
    const signal = await city.runtime.db
      .selectFrom('supervision_signal')
      .select(['id', 'organ_path', 'level'])
      .where('case_id', '=', taken.id)
      .executeTakeFirstOrThrow();
    expect(signal).toMatchObject({ level: 'red', organ_path: '/530900/530902/530902-government/530902-market/' });
    const told = await look('530902-market.head', `/desk/supervision/signals/${signal.id}`);
    expect(told.status, 'whoever is given a card reads it').toBe(200);
    expect(told.text).not.toContain(COMPLAINT.text);
    expect((await look('530902-market.head', '/account/notices')).text).toContain('效能投诉：推诿');
  });

  it('[F06] is reviewed by the supervisors above, not by who answered', async () => {
    const taken = await complainAndLook();
    await does('530902.supervisor', taken.id, 'conclude', { finding: 'unfounded', answer: '未发现推诿。' });
    const appeal = { code: taken.code, text: '请看监控。' };
    expect((await visit(city).post(`/cases/${taken.number}/acts/appeal`, appeal)).status).toBe(200);
    expect(await read(taken.id)).toMatchObject({
      state: 'reviewing',
      organ_name: '中共临沧市纪律检查委员会、临沧市监察委员会',
    });
    expect((await act('530902.supervisor', taken.id, 'keep', { reason: '维持' })).status).toBe(404);
    await does('supervisor', taken.id, 'revise', ANSWER);
    expect(await read(taken.id)).toMatchObject({ state: 'final', outcome: 'upheld' });
    const results = await city.runtime.db
      .selectFrom('conduct_result')
      .select(['finding', 'revised_at'])
      .where('case_id', '=', taken.id)
      .orderBy('decided_at')
      .execute();
    expect(results).toMatchObject([{ finding: 'unfounded' }, { finding: 'upheld', revised_at: null }]);
  });

  it('[F12] that was upheld may bring a case against the officer, of that organ, once', async () => {
    const taken = await complainAndLook();
    await does('530902.supervisor', taken.id, 'conclude', { ...ANSWER, summary: undefined });
    const stranger = await act('530902.supervisor', taken.id, 'refer', {
      person: '张三',
      wrong: 'inaction',
      reason: '三次未登记。',
    });
    expect(stranger.text).toContain('accountability.person-unknown');
    await does('530902.supervisor', taken.id, 'refer', {
      person: COMPLAINT.officer,
      wrong: 'inaction',
      reason: '三次来访均未登记。',
    });
    const filed = await childOf(taken.id, 'accountability');
    expect(filed).toMatchObject({ applicant_name: COMPLAINT.officer });
    const page = await look('530902-market.window', `/cases/${filed?.number}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(COMPLAINT.name);
  });

  it('about the supervisors goes to those above them, and about those at the top nowhere here', async () => {
    const above = await complain({ organ: '530902-supervision', officer: undefined });
    expect((await read(above.id)).organ_name).toBe('中共临沧市纪律检查委员会、临沧市监察委员会');
    expect((await look('530902.supervisor', `/desk/cases/${above.id}`)).status).toBe(404);
    for (const organ of ['530900-supervision', '530900-party']) {
      const refused = await visit(city).post('/conduct', { ...COMPLAINT, organ });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('12388');
    }
  });

  it('is passed on to whose matter it is: of their line, or as an enquiry', async () => {
    const taken = await complain({ organ: '临沧市市场监督管理局', officer: undefined });
    const split = (body: string, organ: string) =>
      act('supervisor', taken.id, 'split', { body, organ, reason: '按职责' });
    expect((await split('petition', '临沧市交通运输局')).status).toBe(422);
    expect((await split('organ', '临沧市市场监督管理局')).status).toBe(422);
    expect((await split('petition', '临沧市信访局')).status).toBe(200);
    expect(await read(taken.id)).toMatchObject({ state: 'handling', organ_name: '临沧市信访局' });
    await does('petition.head', taken.id, 'investigate', FINDINGS);
    const asking = await complain({
      organ: '临沧市市场监督管理局',
      officer: undefined,
      text: '想问交通局的窗口中午开不开？谢谢。',
    });
    await does('supervisor', asking.id, 'split', { body: 'mailbox', organ: '临沧市交通运输局', reason: '属于咨询' });
    expect(await read(asking.id)).toMatchObject({ state: 'moved', phase: 'closed' });
  });

  it('taken by the mailbox goes over without being written again; one by telephone is written down', async () => {
    const letter = { kind: 'complaint', organ: '临翔区市场监督管理局', name: COMPLAINT.name, phone: COMPLAINT.phone };
    const text = '窗口工作人员态度恶劣，让人反复跑。';
    const { number } = (await visit(city).post('/mailbox', { ...letter, text })).json;
    const id = (await findCaseByNumber(city.runtime.db, String(number)))?.id ?? '';
    await does('530902-market.section', id, 'to-supervisors', { reason: '反映作风问题' });
    expect(await childOf(id, KIND)).toMatchObject({ channel: 'transfer', state: 'received' });
    const call = { ...COMPLAINT, name: undefined, phone: '0883-2130001' };
    expect((await post('530902-market.head', '/desk/conduct', call)).status).toBe(403);
    expect((await post('supervisor', '/desk/conduct', call)).status).toBe(201);
    expect((await look('supervisor', '/desk/conduct')).text).toContain('效能投诉：推诿（临翔区市场监管局）');
  });
});
