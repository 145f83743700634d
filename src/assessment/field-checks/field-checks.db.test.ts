// Field checks through the server, on the demo city: planned, approved, found, confirmed, told, put right, checked again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHOTO } from '#kernel/cases/fields.ts';
import { listCaseRows, listPapers } from '#kernel/cases/store.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { rulesFor } from '#kernel/supervision/rules/match.ts';
import { checkCoverage } from '#kernel/supervision/service/coverage.ts';
import { readPresetRules } from '#kernel/supervision/service/presets.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { BOARD, checkersOf, JPEG, PLAN, SEEN, TOLD } from './fixture.ts';
import { checkKind } from './rules/check.ts';
import { findingKind } from './rules/finding.ts';

let city: TestCity;
const checkers = checkersOf(() => city);
const { ids, post, act, does, look, read, pass, refuse } = checkers;
const { letReachAll, withPost, begin, record, find, keep, listTold, listOpen, stateOf } = checkers;
beforeAll(async () => {
  city = await openTestCity();
  await checkers.meet();
  // Of the bureau, they may read whatever supervisors read: only that it is kept from the bureau hides a check.
  await letReachAll('market.clerk');
}, 240_000);
afterAll(() => city?.close());

describe('a plan', () => {
  const team = { leader: '', team: [] as string[] };
  beforeAll(() => Object.assign(team, { leader: ids.supervisor, team: [ids.supervisor2] }));

  it('[F11] is for those charged with it: two at least, of organs beneath them, not of their own', async () => {
    const plan = (more: object) => ({ ...PLAN, ...team, ...more });
    expect((await post('market.head', BOARD, plan({}))).status).toBe(403);
    for (const [more, field] of [
      [{ team: [] }, 'team'],
      [{ team: [ids['supervision.head']] }, 'team'],
      [{ organs: '中共临沧市纪律检查委员会、临沧市监察委员会' }, 'organs'],
      [{ organs: '没有这个单位' }, 'organs'],
      [{ to: '2026-11-16', from: '2026-11-16' }, 'to'],
      [{ to: '2026-11-16' }, 'to'],
    ] as const) {
      const answer = await post('supervisor', BOARD, plan(more));
      expect(answer.status, JSON.stringify(more)).toBe(422);
      expect(answer.text).toContain(`"${field}"`);
    }
    for (const [login, error] of [
      ['supervisor2', 'team-too-small'],
      ['supervisor', 'not-to-be-checked'],
    ] as const)
      await withPost(login, '530900-market-office', 'clerk', async () => {
        expect((await post('supervisor', BOARD, plan({}))).text, `${login} works there too`).toContain(error);
      });
    const county = () => post('530902.supervisor', BOARD, plan({}));
    expect((await county()).text).toContain('field-check.not-to-be-checked');
    await letReachAll('530902.supervisor');
    expect((await county()).text, 'however far they reach, for a county').toContain('field-check.not-to-be-checked');
  });

  it('[F11] is approved by a head who takes no part, and authorises those it names on paper', async () => {
    const planned = await post('supervisor', BOARD, { ...PLAN, ...team });
    const id = String(planned.json.id);
    for (const login of ['supervisor', 'supervisor2', 'market.head'])
      expect((await act(login, id, 'approve', { opinion: '同意' })).status, login).not.toBe(200);
    await does('supervision.head', id, 'approve', { opinion: '同意' });
    const { holds } = await listCaseRows(city.runtime.db, id);
    expect(holds, 'it lies with who leads it').toMatchObject([{ post: 'supervisor', officer_id: ids.supervisor }]);
    const paper = (await listPapers(city.runtime.db, id)).find((one) => one.template === 'authority');
    expect(paper?.body).toMatchObject({ members: ['肖尼茸', '魏艾到'], organs: ['临沧市市场监督管理局'] });
    await refuse('supervisor', id, 'begin', { second: ids.supervisor }, 'field-check.not-of-team');
    const early = await post('supervisor', `${BOARD}/${id}/acts/record`, SEEN);
    expect(early.text).toContain('field-check.outside-plan');
  });

  it('[F11] says for which office, where its planner checks for two', async () => {
    await withPost('supervisor', '530900-inspection-office', 'inspector', async (office) => {
      const page = await look('supervisor', BOARD);
      for (const said of [`name="office" value="${office}"`, '>陈春斌（市政府督查室）<'])
        expect(page.text).toContain(said);
      for (const more of [{}, { office: newId() }]) {
        const refused = await post('supervisor', BOARD, { ...PLAN, ...team, ...more });
        expect(refused.text).toContain('field-check.which-office');
        expect(refused.text).toContain('"office"');
      }
      const others = { leader: ids.inspector, team: [ids.inspector2] };
      expect((await post('supervisor', BOARD, { ...PLAN, ...team, office })).text).toContain('team-too-small');
      const planned = await post('supervisor', BOARD, { ...PLAN, ...others, office });
      expect(planned.status, planned.text).toBe(201);
      const { data } = await read(String(planned.json.id));
      expect(data).toMatchObject({ post: 'inspector', supervisor: { id: office } });
    });
    expect((await look('supervisor', BOARD)).text).not.toContain('name="office"');
  });

  it('[F11] that nobody followed by its last day is over', async () => {
    const planned = await post('supervisor', BOARD, { ...PLAN, ...team, to: '2026-11-17' });
    const id = String(planned.json.id);
    await does('supervision.head', id, 'approve', { opinion: '同意' });
    await pass('2026-11-18', id);
    expect(await read(id)).toMatchObject({ state: 'lapsed', phase: 'closed' });
    city.clock.set(TEST_NOW);
  });
});

describe('an unannounced check', () => {
  it('[F11] is hidden from the organ, whatever its people may read, until its first finding is put to it', async () => {
    const check = await begin({ subject: '午后值守情况' });
    const finding = await find(check);
    const sees = async (login: string, id: string) => {
      const url = `/desk/cases/${id}`;
      const listed = (await look(login, '/desk/cases?from=2026-11-17')).text.includes(id);
      const shown = (await look(login, url)).status === 200;
      expect(shown, `${login} ${id}`).toBe(listed);
      return shown;
    };
    expect(await sees('supervisor2', check)).toBe(true);
    for (const login of ['market.clerk', 'market.head']) {
      expect(await sees(login, check), login).toBe(false);
      expect(await sees(login, finding), login).toBe(false);
    }
    expect((await look('market.clerk', `${BOARD}/${check}`)).status).toBe(404);
    for (const url of ['', '/cases.csv', '/overview', '/supervision', '/supervision/signals', '/field-checks'])
      expect((await look('market.clerk', `/desk${url}`)).text, url).not.toContain('午后值守情况');

    await does('supervisor', finding, 'notify', TOLD);
    expect(await sees('market.clerk', check)).toBe(true);
    expect(await sees('market.head', finding)).toBe(true);
    await record('supervisor', check, { place: '二楼尚未告知的窗口' });
    for (const url of [`/desk/cases/${check}`, `${BOARD}/${check}`]) {
      expect((await look('supervisor2', url)).text, url).toContain('二楼尚未告知的窗口');
      const { text } = await look('market.clerk', url);
      expect(text, url).toContain(SEEN.place);
      expect(text, `the one not told of yet, ${url}`).not.toContain('二楼尚未告知的窗口');
    }
    const ours = await look('market.section', `${BOARD}/ours`);
    expect(ours.text).toContain(`href="/desk/cases/${finding}"`);
    const { holds } = await listCaseRows(city.runtime.db, finding);
    expect(holds).toMatchObject([{ post: 'section-head' }]);
    expect(await listTold(finding)).toContain('field-finding.notified');
  });
});

describe('a finding', () => {
  let check: string;
  beforeAll(async () => {
    check = await begin({ mode: 'announced' });
  });

  it('[F11] is recorded by the team with photos that are photos, and confirmed by a second member', async () => {
    const photo1 = await keep(JPEG, 'a.jpg');
    const text = await keep(Buffer.from('不是照片\n'), 'a.txt');
    const large = await keep(Buffer.concat([JPEG, Buffer.alloc(PHOTO.maxBytes)]), 'b.jpg');
    const url = `${BOARD}/${check}/acts/record`;
    for (const [more, field] of [
      [{ photo1: text }, 'photo1'],
      [{ photo2: large }, 'photo2'],
      [{ photo1: { ...photo1, ticket: 'guessed' } }, 'photo1'],
      [{ at: '2026-11-17T23:00' }, 'at'],
      [{ at: '2026-11-16T09:00' }, 'at'],
      [{ item: '清单以外' }, 'item'],
      [{ found: '' }, 'found'],
    ] as const) {
      const answer = await post('supervisor', url, { ...SEEN, ...more });
      expect(answer.status, answer.text).toBe(422);
      expect(answer.text).toContain(`"${field}"`);
    }
    expect((await post('market.clerk', url, SEEN)).status, 'of the organ itself').toBe(409);

    const clientId = newId();
    const id = await record('supervisor', check, { photo1, at: '2026-11-17T09:30', clientId });
    expect(await record('supervisor', check, { photo1, clientId })).toBe(id);
    expect((await read(id)).data).toMatchObject({ n: 1, at: '2026-11-17T01:30:00.000Z', recorder: { name: '肖尼茸' } });
    await refuse('supervisor', id, 'confirm', {}, 'field-check.same-officer');
    await does('supervisor2', id, 'confirm');
    const page = await look('supervisor2', `/desk/cases/${id}`);
    expect(page.text).toContain(`src="/desk/cases/${id}/files/${photo1.id}"`);
    expect((await look('supervisor2', `/desk/cases/${id}/files/${photo1.id}`)).text).toContain('JFIF');
    const bad = { text: '已整改', photo: text };
    await does('supervisor', id, 'notify', TOLD);
    await does('market.section', id, 'receive');
    const answered = await act('market.section', id, 'answer', bad);
    expect(answered.status).toBe(422);
  });

  it('[F11] keeps what was typed in the hall when it is refused', async () => {
    const hall = visit(city, await city.signIn('supervisor'));
    const refused = await hall.fill(`${BOARD}/${check}/acts/record`, { ...SEEN, place: '' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#record-place"');
    expect(refused.text).toContain(SEEN.found);
  });

  it('[F11] has a number of its own, also when two are recorded at once', async () => {
    const own = await begin({ subject: '窗口告知' });
    const { post: send } = visit(city, await city.signIn('supervisor'));
    const one = () => send(`${BOARD}/${own}/acts/record`, SEEN);
    const answers = await Promise.all([one(), one(), one()]);
    const found = await Promise.all(answers.map(({ json }) => read(String(json.id))));
    expect(found.map(({ title }) => title).sort()).toEqual([1, 2, 3].map((n) => `检查发现 ${n}：窗口告知`));
    // Its last day is over, the machine has not come round to it yet.
    city.clock.set('2026-11-20T00:01:00+08:00');
    expect((await post('supervisor', `${BOARD}/${own}/acts/record`, SEEN)).text).toContain('outside-plan');
    city.clock.set(TEST_NOW);
  });

  it('[F11] is set aside by a second member, and then nobody is told', async () => {
    const id = await record('supervisor2', check);
    await refuse('supervisor2', id, 'set-aside', { reason: '看错了窗口。' }, 'field-check.same-officer');
    await does('supervisor', id, 'set-aside', { reason: '看错了窗口。' });
    expect(await read(id)).toMatchObject({ outcome: 'unfounded' });
    expect((await look('market.head', `/desk/cases/${id}`)).status).toBe(404);
  });

  it('[F11] is put right and checked again; failed twice, it brings an order', async () => {
    const id = await find(check);
    await does('supervisor', id, 'notify', TOLD);
    await pass('2026-11-23', id);
    const { holds } = await listCaseRows(city.runtime.db, id);
    expect(holds, 'not signed for, it is to be served').toMatchObject([{ officer_id: ids.supervisor }]);
    for (const on of ['2026-11-16', '2026-11-24'])
      await refuse('supervisor', id, 'serve', { on }, 'field-finding.served-when');
    await does('supervisor', id, 'serve', { on: '2026-11-18' });
    const { limits } = await listCaseRows(city.runtime.db, id);
    const ends = new Map(limits.map(({ kind, due_at: due }) => [kind, due && localDate(new Date(due.getTime() - 1))]));
    expect(ends.get('finding-rectify'), 'from the day it was served').toBe('2026-11-25');
    expect(ends.get('finding-objection')).toBe('2026-12-18');
    const paper = (await listPapers(city.runtime.db, id)).find((one) => one.template === 'rectification');
    expect(paper?.body).toMatchObject({ organ: '临沧市市场监督管理局', days: 5, found: SEEN.found });
    const file = await read(id);
    const pdf = await look('market.section', `/cases/${file.number}/papers/${paper?.id}.pdf`);
    expect(pdf.text).toMatch(/^%PDF/);
    await does('market.section', id, 'answer', { text: '已安排顶岗。', photo: await keep(JPEG, 'c.jpg') });
    await refuse('supervisor', id, 'order', { reason: '仍无人顶岗。' }, 'field-finding.checked-twice');
    await does('supervisor', id, 'fail', { reason: '仍无人顶岗。', days: 3 });
    await pass('2026-11-27', id);
    expect(await stateOf(id), 'not answered in time, it is checked all the same').toBe('rechecking');
    await refuse('supervisor', id, 'fail', { reason: '再整改。', days: 3 }, 'field-finding.checked-twice');
    await does('supervisor2', id, 'order', { reason: '第三次去仍无人' });
    await pass('2026-12-18', id);
    expect(await read(id), 'the organ may still object').toMatchObject({ state: 'concluded', phase: 'waiting' });
    expect(await listOpen(id)).toEqual([]);
    expect(await listTold(id)).toContain('field-finding.ordered');
    await pass('2026-12-19', id);
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'ordered' });
    const [order] = await listOpen(id);
    const task = expect.stringMatching(/请查明原因，整改到位并反馈。复查情况：第三次去仍无人$/);
    expect(order).toMatchObject({ kind: 'order', state: 'proposed', data: { task } });
    // Who erases words of one is led to where they were copied.
    for (const [from, to] of [
      [id, order?.id],
      [order?.id, id],
    ])
      expect((await look('secrecy.reviewer', `/desk/erasing/${from}`)).text).toContain(`href="/desk/erasing/${to}"`);
    city.clock.set(TEST_NOW);
  });

  it('[F11] may be objected to for thirty days, and is reviewed by the head who took no part (督查条例 §17)', async () => {
    const id = await find(check);
    await does('supervisor', id, 'notify', TOLD);
    await does('market.section', id, 'receive');
    await does('market.section', id, 'object', { text: '当时在开晨会，有公告。' });
    const { holds } = await listCaseRows(city.runtime.db, id);
    expect(holds).toMatchObject([{ post: 'organ-head' }]);
    expect((await act('supervisor', id, 'keep', { reason: '维持' })).status).not.toBe(200);
    await does('supervision.head', id, 'keep', { reason: '公告没有写明窗口停办。' });
    expect(await stateOf(id)).toBe('rectifying');
    await refuse('market.section', id, 'object', { text: '仍不服。' }, 'field-finding.review-over');
    await does('market.section', id, 'answer', { text: '已整改。' });
    await does('supervisor2', id, 'pass', { result: '两次到场均有人。' });
    expect(await read(id)).toMatchObject({ outcome: 'settled' });
  });

  it('[F11] ends its check when it is the last, and no check is reported with what only one has seen', async () => {
    const loose = await record('supervisor', check);
    await does('supervisor', check, 'leave');
    expect((await post('supervisor', `${BOARD}/${check}/acts/record`, SEEN)).text).toContain('outside-plan');
    await refuse('supervisor', check, 'report', { text: '检查完毕。' }, 'field-check.not-confirmed');
    await does('supervisor2', loose, 'confirm');
    await does('supervisor', check, 'report', { text: '共发现五项。' });
    expect(await stateOf(check)).toBe('following');
    const paper = (await listPapers(city.runtime.db, check)).find((one) => one.template === 'record');
    const standing = Array(4).fill({ place: SEEN.place });
    expect(paper?.body, 'what was set aside is no finding').toMatchObject({ findings: standing });
    await does('supervisor', loose, 'notify', TOLD);
    await does('market.section', loose, 'receive');
    for (const { id, state } of await listOpen(check)) {
      if (state === 'rectifying') await does('market.section', id, 'answer', { text: '已整改。' });
      await does('supervisor', id, 'pass', { result: '已整改。' });
    }
    expect(await stateOf(check), 'while the organ may still object').toBe('following');
    for (const { id } of await listOpen(check)) await pass('2026-12-18', id);
    city.clock.set(TEST_NOW);
    expect(await read(check)).toMatchObject({ phase: 'closed', outcome: 'settled' });

    // For each organ by what stands against it, also when that was set aside after the report.
    const { id: organ } = await getOrganByCode(city.runtime.db, '530900-market');
    const two = await begin({ subject: '两个单位', organs: '530900-market\n530900-housing' });
    const only = await record('supervisor', two, { organ });
    await does('supervisor2', only, 'confirm');
    await does('supervisor', two, 'leave');
    await does('supervisor', two, 'report', { text: '发现一项。' });
    const listEnds = async () => (await listTold(two)).filter((template) => /clean|reported/.test(template));
    expect(await listEnds()).toEqual(['field-check.clean']);
    await does('supervisor2', only, 'set-aside', { reason: '当时窗口已公告暂停。' });
    expect(await read(two)).toMatchObject({ phase: 'closed', outcome: 'clean', data: { keptFrom: [] } });
    expect(await listEnds()).toEqual(['field-check.clean', 'field-check.clean']);
  });
});

describe('an inspection office', () => {
  it('[F11] checks for its government, whose head approves, and with the law of government supervision', async () => {
    const { inspector: leader, inspector2: second } = ids;
    const body = { ...PLAN, mode: 'announced', organs: '530902-market', leader, team: [second] };
    const party = await post('inspector', BOARD, { ...body, organs: '530900-organization' });
    expect(party.text, '第五条').toContain('field-check.not-to-be-checked');
    const planned = await post('inspector', BOARD, body);
    expect(planned.status, planned.text).toBe(201);
    const id = String(planned.json.id);
    await refuse('supervision.head', id, 'approve', { opinion: '同意' }, '404');
    await does('government.head', id, 'approve', { opinion: '同意' });
    expect(await listTold(id)).toContain('field-check.announced');
    await does('inspector', id, 'begin', { second });
    await does('inspector', id, 'leave');
    await does('inspector2', id, 'report', { text: '未发现问题。' });
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'clean' });
  });
});

describe('supervision', () => {
  it('[F11] watches every stage, and no check or finding lies without holder or limit', async () => {
    const rules = await readPresetRules('standard');
    for (const kind of [checkKind, findingKind]) {
      const loud = Object.keys(kind.limits).filter((name) => !kind.limits[name]?.silent);
      for (const name of loud) expect(rulesFor(rules, kind, name), name).not.toEqual([]);
    }
    for (const gap of await checkCoverage(city.runtime.db, TEST_NOW)) {
      expect(
        gap.names.filter((name) => name.startsWith('field-')),
        gap.what,
      ).toEqual([]);
      if (gap.what.startsWith('cases-')) expect(gap.count, gap.what).toBe(0);
    }
  });
});
