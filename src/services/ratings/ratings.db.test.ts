// A service from the application to its rating, by the people of the demo city; and what a bad rating sets going.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { findCase } from '#kernel/cases/store.ts';
import { inTransaction } from '#platform/database/db.ts';
import { anonymous, systemContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { type Answer, pdf, type Visitor, visit } from '#test/harness/visitor.ts';
import { ratingIndicator } from './indicator.ts';
import { listSatisfaction, rateCase, readSatisfaction } from './service.ts';

const CARD = '530902-GF-0201';
const SHOP = '530902-XK-0031';
const PERSON = { kind: 'natural', name: '李荣', idNumber: '530921198001010026', phone: '13800008001' };

let city: TestCity;
/** The one that was granted on the main job. */
let licence: Applied;
const officers = new Map<string, Visitor>();

/** An officer of the district, signed in once. */
async function as(login: string): Promise<Visitor> {
  const known = officers.get(login) ?? visit(city, await city.signIn(login));
  officers.set(login, known);
  return known;
}

beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city.close());

interface Applied {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

async function applyForCard(): Promise<Applied> {
  const application = { applicant: PERSON, answers: { reason: 'lost', bank: 'rural' }, declaration: 'yes' };
  const { json } = await visit(city).post(`/services/${CARD}/applications`, application);
  return json as unknown as Applied;
}

async function act(login: string, id: string, name: string, body: Record<string, unknown> = {}): Promise<Answer> {
  return (await as(login)).post(`/desk/cases/${id}/acts/${name}`, body);
}

/** 即办件, decided and handed over. */
async function closeCard(result: Record<string, string> = {}): Promise<Applied> {
  const applied = await applyForCard();
  expect((await act('530902-hrss.window', applied.id, 'accept')).status).toBe(200);
  const granting = { opinion: '符合条件，准予补领。', ...result };
  expect((await act('530902-hrss.reviewer', applied.id, 'grant', granting)).status).toBe(200);
  expect((await act('530902-hrss.window', applied.id, 'deliver', { way: 'pickup' })).status).toBe(200);
  return applied;
}

const rate = ({ number, code }: Applied, form: Record<string, string>) =>
  visit(city).fill(`/cases/${number}/rating?code=${code}`, { code, ...form });

describe('the main job', () => {
  it('[E01][E21] goes from the application through every post to the delivery, and each act is in the chain', async () => {
    const begun = await visit(city).post(`/services/${SHOP}/apply`, { who: 'body', consent: 'yes' });
    const { draft, token } = begun.json as { draft: string; token: string };
    const files = { 'files.layout': pdf('布局图.pdf') };
    const kept = await visit(city).upload(`/apply/${draft}/materials?token=${token}`, {}, files, 'application/json');
    const { id: fileId, ticket } = (kept.json as { files: { layout: { id: string; ticket: string } } }).files.layout;
    const answers = {
      contact: '李荣',
      kind: 'catering',
      foods: ['hot'],
      online: 'no',
      address: '世纪路18号',
      area: '46',
      'tap-water': 'yes',
      'safety-officer': '李荣',
      staff: '3',
      'health-checked': 'yes',
    };
    const materials = ['layout', 'rules', 'health'].map((code) => ({ code, fileId, ticket }));
    const applicant = { ...PERSON, kind: 'legal', name: '临翔区阿荣小吃店', idNumber: '91530902000000000W' };
    const { json } = await visit(city).post(`/services/${SHOP}/applications`, {
      applicant,
      answers,
      materials,
      declaration: 'yes',
    });
    const { id, number, code } = json as unknown as Applied;
    const opinion = { opinion: '符合要求。' };
    const colleague = await city.runtime.db
      .selectFrom('account')
      .select('id')
      .where('login', '=', '530902-market.reviewer')
      .executeTakeFirstOrThrow();
    const deeds: [string, string, Record<string, unknown>][] = [
      ['window', 'accept', {}],
      ['surveyor', 'complete-survey', { second: colleague.id, day: localDate(TEST_NOW), finding: '现场与申报一致。' }],
      ['reviewer', 'complete-step', opinion],
      ['section', 'complete-step', opinion],
      ['head', 'grant', { ...opinion, resultNumber: 'JY15309020000001' }],
      ['window', 'deliver', { way: 'electronic' }],
    ];
    expect((await act('530902-market.reviewer', id, 'complete-step', opinion)).status).toBe(409);
    for (const [post, name, body] of deeds) {
      const answer = await act(`530902-market.${post}`, id, name, body);
      expect(`${name} ${answer.status} ${answer.text.slice(0, 200)}`).toMatch(new RegExp(`^${name} 200 `));
    }
    expect(await findCase(city.runtime.db, id)).toMatchObject({
      state: 'closed',
      outcome: 'granted',
      last_seq: deeds.length + 1,
    });
    const page = await visit(city).get(`/cases/${number}?code=${code}`);
    for (const told of ['受理', '现场核查', '准予', '送达']) expect(page.text).toContain(told);
    licence = { id, number, code };
  });

  it('[E01] grants, with the certificate: seen by its holder, verified by all, and known when it holds no longer', async () => {
    const status = await visit(city).read(`/cases/${licence.number}?code=${licence.code}`);
    const [paper] = (status.json.papers as { id: string; template: string }[]).filter(
      ({ template }) => template === 'result',
    );
    expect(paper).toMatchObject({ name: { zh: '食品经营许可证' }, number: 'JY15309020000001' });
    const address = `/cases/${licence.number}/papers/${paper?.id}`;
    expect((await visit(city).get(address)).status).toBe(404);
    const { json } = await visit(city).read(`${address}?code=${licence.code}`);
    expect(json).toMatchObject({ title: '食品经营许可证', number: 'JY15309020000001', organ: '临翔区市场监督管理局' });
    const lines = (json.paragraphs as string[]).join('\n');
    expect(lines).toContain('持有人：临翔区阿荣小吃店');
    expect(lines).toMatch(/准许内容：食品经营许可（新办）\n有效期：自2026年\d+月\d+日起至2031年\d+月\d+日止/);
    const file = await visit(city).get(`${address}.pdf?code=${licence.code}`);
    expect(file.text.slice(0, 5)).toBe('%PDF-');
    const code = new URL(String(json.address));
    const standing = async () => (await visit(city).read(code.pathname + code.search)).json.stands;
    expect(await standing()).toEqual({ standing: 'valid', by: null });
    const shown = (await visit(city).get(code.pathname + code.search)).text;
    expect(shown).toContain('现在的效力：有效。');
    expect(shown).not.toContain('阿荣');
    const ground = { ground: 'procedure', reason: '核查程序违法，已听取当事人陈述。' };
    expect((await act('530902-market.head', licence.id, 'revoke', ground)).status).toBe(200);
    expect(await standing()).toEqual({ standing: 'revoked', by: null });
  });

  it('is told apart from one that was renewed, and no number is given twice', async () => {
    const [old, renewed] = [await closeCard({ resultNumber: 'K1' }), await closeCard({ replaces: 'K1' })];
    const standing = async ({ number, code }: Applied) => {
      const { json } = await visit(city).read(`/cases/${number}?code=${code}`);
      const paper = (json.papers as { id: string; template: string; number: string }[]).find(
        ({ template }) => template === 'result',
      );
      return [paper?.number, (await visit(city).read(`/verify/${paper?.id}`)).json.stands];
    };
    const [number, valid] = await standing(renewed);
    expect(valid).toEqual({ standing: 'valid', by: null });
    expect(await standing(old)).toEqual(['K1', { standing: 'replaced', by: number }]);
    const third = await applyForCard();
    await act('530902-hrss.window', third.id, 'accept');
    const twice = await act('530902-hrss.reviewer', third.id, 'grant', { opinion: '准予补领。', resultNumber: 'K1' });
    expect(`${twice.status} ${twice.text}`).toMatch(/^422 .*K1.*已经用过/s);
  });

  it('[E05] has a specimen by the same template, and none where the result is paid out', async () => {
    const { text } = await visit(city).get(`/services/${SHOP}/sample`);
    for (const told of [
      '食品经营许可证（样本）',
      '持有人：（持有人名称）',
      '准许内容：食品经营许可（新办）',
      '临翔区市场监督管理局',
    ]) {
      expect(text).toContain(told);
    }
    expect((await visit(city).get('/services/530902-JF-0401/sample')).status).toBe(404);
  });

  it('is nobody else’s: an officer of another organ finds no such case', async () => {
    const { id } = await applyForCard();
    expect((await act('530902-market.window', id, 'accept')).status).toBe(404);
    expect((await act('530921-market.window', id, 'accept')).status).toBe(404);
  });
});

describe('a rating', () => {
  it('[E08] waits until the case is closed, and is given once', async () => {
    const open = await applyForCard();
    expect((await rate(open, { level: '1' })).status).toBe(409);
    const closed = await closeCard();
    const before = await readSatisfaction(city.runtime.db, {
      now: city.clock.now(),
      days: 1,
      subjectCode: CARD,
    });
    expect((await rate(closed, { level: '2', text: '很快。', 'dimensions.efficiency': '1' })).status).toBe(303);
    expect((await rate(closed, { level: '5' })).status).toBe(409);
    const after = await readSatisfaction(city.runtime.db, {
      now: city.clock.now(),
      days: 1,
      subjectCode: CARD,
    });
    expect(after.count).toBe(before.count + 1);
    expect(after.levels[1]).toBe((before.levels[1] ?? 0) + 1);
  });

  it('needs a level of the five, and is shown again without one', async () => {
    const closed = await closeCard();
    const refused = await rate(closed, { text: '还行' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('请选择一个');
    expect(refused.text).toContain('还行');
    expect((await rate(closed, { level: '6' })).status).toBe(422);
  });

  it('is for the applicant or whoever has the code', async () => {
    const { number } = await closeCard();
    expect((await visit(city).get(`/cases/${number}/rating`)).status).toBe(404);
    expect((await visit(city).fill(`/cases/${number}/rating?code=AAAAAA`, { level: '1' })).status).toBe(404);
  });

  it('nobody gave counts for nobody', async () => {
    const none = await readSatisfaction(city.runtime.db, {
      now: city.clock.now(),
      days: 1,
      subjectCode: 'no-such-item',
    });
    expect(none).toEqual({ count: 0, rate: null, levels: [0, 0, 0, 0, 0] });
  });
});

describe('a bad rating', () => {
  async function rectification(applied: Applied) {
    return city.runtime.db
      .selectFrom('case_file')
      .selectAll()
      .where('parent_id', '=', applied.id)
      .executeTakeFirstOrThrow();
  }

  it('[E08] opens a rectification with the section head: contact within a working day, mended within fifteen', async () => {
    const closed = await closeCard();
    await rate(closed, { level: '4', text: '跑了三趟。' });
    const opened = await rectification(closed);
    expect(opened).toMatchObject({
      kind: 'rectification',
      state: 'reported',
      applicant_name: '评价人',
      due_kind: 'contact',
    });
    const hold = await city.runtime.db
      .selectFrom('case_hold')
      .selectAll()
      .where('case_id', '=', opened.id)
      .executeTakeFirst();
    expect(hold?.post).toBe('section-head');
    const section = '530902-hrss.section';
    expect((await act(section, opened.id, 'verify', { finding: '情况属实，窗口没有一次告知。' })).status).toBe(200);
    expect((await act(section, opened.id, 'answer', { measures: '已向您道歉，并重新培训窗口人员。' })).status).toBe(
      200,
    );
    expect((await act(section, opened.id, 'settle', { said: '电话回访，表示满意。' })).status).toBe(200);
    expect(await findCase(city.runtime.db, opened.id)).toMatchObject({ state: 'settled', phase: 'closed' });
  });

  it('found to be a mistake is struck out by a supervisor, never by those who were rated', async () => {
    const closed = await closeCard();
    await rate(closed, { level: '5' });
    const opened = await rectification(closed);
    const query = { now: city.clock.now(), days: 1, subjectCode: CARD };
    const before = await readSatisfaction(city.runtime.db, query);
    const body = { ground: 'mistake', reason: '评价人确认点错了。' };
    expect((await act('530902-hrss.section', opened.id, 'exclude', body)).status).toBe(403);
    expect((await act('supervisor', opened.id, 'exclude', body)).status).toBe(200);
    const after = await readSatisfaction(city.runtime.db, query);
    expect(after.levels[4]).toBe((before.levels[4] ?? 0) - 1);
  });

  it('of a rectification itself is not asked for', async () => {
    const closed = await closeCard();
    await rate(closed, { level: '5' });
    const opened = await rectification(closed);
    const rated = inTransaction(city.runtime.db, async (tx) => {
      const ctx = { ...systemContext(city.runtime, tx), tx, actor: anonymous };
      const file = await findCase(tx, opened.id);
      if (file) await rateCase(ctx, { ...file, phase: 'closed' }, { level: 1 });
    });
    await expect(rated).rejects.toThrow('rating.not-yet');
  });
});

it('[E08] five best in a row from one device are nobody’s opinion, in scores as before the public; fewer are, and those of another device', async () => {
  const { db } = city.runtime;
  const unrated = db
    .selectFrom('case_file')
    .where('kind', '=', 'application')
    .where('phase', '=', 'closed')
    .where('id', 'not in', (rated) => rated.selectFrom('rating').select('case_id'));
  const busiest = unrated
    .select('organ_path')
    .groupBy('organ_path')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .limit(1);
  const files = await unrated.selectAll().where('organ_path', '=', busiest).orderBy('number').limit(7).execute();
  expect(files).toHaveLength(7);
  const started = city.clock.now().getTime();
  const give = async (address: string, level: 1 | 2) => {
    const file = files.pop() as unknown as CaseFile;
    city.clock.set(new Date(started + (7 - files.length) * 60_000));
    await inTransaction(db, (tx) => rateCase({ ...systemContext(city.runtime, tx), tx, address }, file, { level }));
  };
  const count = async () => {
    const scopes = [{ path: files[0]?.organ_path ?? '', deep: false }];
    const asked = { by: 'organ', scopes, from: '2026-11-01', to: '2026-11-30', asOf: city.clock.now() } as const;
    const { rated = 0, inRow = 0 } = (await ratingIndicator.count(db, asked))[0]?.figures ?? {};
    const told = await readSatisfaction(db, { now: city.clock.now(), days: 16, scopes });
    const items = [...(await listSatisfaction(db, 'item', { now: city.clock.now(), days: 16, scopes })).values()];
    expect(items.reduce((sum, { count: n }) => sum + n, 0)).toBe(told.count);
    return { rated, inRow, told: told.count };
  };
  const { rated, inRow, told } = await count();
  for (let nth = 1; nth <= 4; nth++) await give('198.51.100.7', 1);
  expect(await count()).toEqual({ rated: rated + 4, inRow, told: told + 4 });
  await give('198.51.100.8', 1);
  expect(await count()).toEqual({ rated: rated + 5, inRow, told: told + 5 });
  await give('198.51.100.7', 1);
  expect(await count()).toEqual({ rated: rated + 1, inRow: inRow + 5, told: told + 1 });
  city.clock.set(TEST_NOW);
});

it('figures by organ and by item add up to the whole', async () => {
  const query = { now: city.clock.now(), days: 400 };
  const whole = await readSatisfaction(city.runtime.db, query);
  expect(whole.count).toBeGreaterThan(50);
  for (const by of ['organ', 'path', 'item'] as const) {
    const parts = [...(await listSatisfaction(city.runtime.db, by, query)).values()];
    expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(whole.count);
  }
});

it('[E08] stands in the ranking and on the pages of organs, beside how many spoke at all', async () => {
  const read = async (url: string) =>
    (await city.server.inject({ url, headers: { accept: 'application/json' } })).json();
  const { satisfaction, settings } = await read('/supervision/organs/530900');
  const whole = await readSatisfaction(city.runtime.db, { now: city.clock.now(), days: settings.windowDays });
  expect(satisfaction).toMatchObject({ rated: whole.count, rate: whole.rate });
  expect(satisfaction.response).toBeGreaterThan(0);
  const { ranking } = await read('/supervision');
  type Row = { satisfaction: { rated: number; rate: number | null } };
  for (const { satisfaction: one } of ranking.rows as Row[]) {
    expect(one.rate === null).toBe(one.rated < Math.max(1, settings.sampleFloor));
  }
});
