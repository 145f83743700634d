// Taking applications in whole: what a program sends, what is refused, what is kept, what it costs.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { performAct } from '#kernel/cases/service/act.ts';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { identifyActor, openTestCity, type TestCity } from '#test/harness/city.ts';
import { pdf, visit } from '#test/harness/visitor.ts';
import { countStatements } from './pages/fixture.ts';

const SHOP = '530902-XK-0031';
const CARD = '530902-GF-0201';
const ID_NUMBER = '530921198001010026';
const PERSON = { kind: 'natural', name: '李荣', idNumber: ID_NUMBER, phone: '13800008001' };
const FIRM = {
  kind: 'legal',
  name: '临翔区阿荣小吃店',
  idNumber: '91530902000000000W',
  phone: '13800008001',
};

let city: TestCity;
let fileId: string;
let ticket: string;

beforeAll(async () => {
  city = await openTestCity();
  const begun = await visit(city).post(`/services/${SHOP}/apply`, { who: 'body', consent: 'yes' });
  const { draft, token } = begun.json as { draft: string; token: string };
  const files = { 'files.layout': pdf('布局图.pdf') };
  const kept = await visit(city).upload(`/apply/${draft}/materials?token=${token}`, {}, files, 'application/json');
  ({ id: fileId, ticket } = (kept.json as { files: { layout: { id: string; ticket: string } } }).files.layout);
}, 240_000);
afterAll(() => city.close());

function applyForCard(more: Record<string, unknown> = {}) {
  return { applicant: PERSON, answers: { reason: 'lost', bank: 'rural' }, declaration: 'yes', ...more };
}

/** For an item with ten times as much to check. */
function applyForShop(more: Record<string, unknown> = {}) {
  const answers = {
    contact: '李荣',
    kind: 'catering',
    foods: ['hot'],
    online: 'no',
    address: '凤翔街道南屏社区世纪路18号附3号',
    area: '46',
    'tap-water': 'yes',
    'safety-officer': '李荣',
    staff: '3',
    'health-checked': 'yes',
  };
  const materials = [
    { code: 'layout', fileId, ticket, fileName: '布局图.pdf' },
    { code: 'rules', fileId, ticket, fileName: '制度.pdf' },
    { code: 'health', promised: true },
  ];
  return { applicant: FIRM, answers, materials, declaration: 'yes', ...more };
}

const countCases = async () =>
  (await sql<{ n: number }>`select count(*) as n from case_file`.execute(city.runtime.db)).rows[0]?.n;

describe('a whole application', () => {
  it('[E01] becomes a case with number, query code, receipt, clocks and a holder', async () => {
    const { status, to, json } = await visit(city).post(`/services/${SHOP}/applications`, applyForShop());
    expect(status).toBe(201);
    expect(json).toMatchObject({
      number: expect.stringMatching(/^530902\d{13}$/),
      code: expect.stringMatching(/^\w{6}$/),
    });
    expect(to).toBe(`/cases/${json.number}/receipt?code=${json.code}`);
    const { rows } = await sql`
      select f.state, f.channel, f.organ_name, h.post, array_agg(l.kind order by l.kind) as clocks
      from case_file f join case_hold h on h.case_id = f.id join case_limit l on l.case_id = f.id
      where f.number = ${json.number} group by 1, 2, 3, 4`.execute(city.runtime.db);
    expect(rows).toEqual([
      {
        state: 'received',
        channel: 'web',
        organ_name: '临翔区市场监督管理局',
        post: 'window',
        clocks: ['notice', 'precheck'],
      },
    ]);
    expect((await visit(city).get(to)).status).toBe(200);
  });

  it('keeps what was given, promised and fetched apart', async () => {
    const { json } = await visit(city).post(`/services/${SHOP}/applications`, applyForShop());
    const { rows } = await sql<{ code: string; state: string }>`
      select code, state from case_material where case_id = ${json.id} order by code`.execute(city.runtime.db);
    expect(Object.fromEntries(rows.map(({ code, state }) => [code, state]))).toEqual({
      application: 'given',
      'business-licence': 'fetched',
      health: 'promised',
      'id-card': 'fetched',
      layout: 'given',
      rules: 'given',
    });
  });

  it('sent twice under one id is one case, and the code is not told again', async () => {
    const application = applyForCard({ clientId: randomUUID() });
    const first = await visit(city).post(`/services/${CARD}/applications`, application);
    const before = await countCases();
    const second = await visit(city).post(`/services/${CARD}/applications`, application);
    expect(second.json).toMatchObject({ number: first.json.number, code: null });
    expect(await countCases()).toBe(before);
  });

  it('sent again leads a program to where the code was given, and the owner to the case', async () => {
    const stranger = applyForCard({ clientId: randomUUID() });
    await visit(city).post(`/services/${CARD}/applications`, stranger);
    const again = await visit(city).post(`/services/${CARD}/applications`, stranger);
    expect(again).toMatchObject({ status: 200, json: { code: null, repeated: true } });
    const told = await visit(city).get(String(again.json.page));
    expect(told.status).toBe(200);
    expect(told.text).toContain('这份申请已经收过了');
    expect(told.text).toContain('查询码在第一次提交时已经给您');
    const owner = visit(city, await city.signIn('citizen'));
    const own = applyForCard({ clientId: randomUUID() });
    await owner.post(`/services/${CARD}/applications`, own);
    const mine = await owner.post(`/services/${CARD}/applications`, own);
    expect(mine.json.page).toBe(`/cases/${mine.json.number}`);
    expect((await owner.get(String(mine.json.page))).status).toBe(200);
  });

  it('names only files its sender was given a ticket for, whoever else has them', async () => {
    const named = (given: object) =>
      visit(city).post(
        `/services/${SHOP}/applications`,
        applyForShop({
          materials: [
            { code: 'layout', fileId, fileName: 'a.pdf', ...given },
            { code: 'rules', fileId, ticket, fileName: 'b.pdf' },
            { code: 'health', promised: true },
          ],
        }),
      );
    expect((await named({ ticket })).status).toBe(201);
    for (const given of [{}, { ticket: 'f'.repeat(64) }, { fileId: 'a'.repeat(64), ticket }]) {
      const refused = await named(given);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('请重新上传');
    }
  });

  it('under somebody else’s id is refused instead of telling theirs', async () => {
    const clientId = randomUUID();
    await visit(city).post(`/services/${CARD}/applications`, applyForCard({ clientId }));
    const stranger = applyForCard({ clientId, applicant: { ...PERSON, name: '杨有福' } });
    const answer = await visit(city).post(`/services/${CARD}/applications`, stranger);
    expect(answer.status).toBe(409);
    expect(answer.text).not.toContain('530902');
  });

  it('lies nowhere in plain with what identifies a person', async () => {
    const { json } = await visit(city).post(
      `/services/${SHOP}/applications`,
      applyForShop({ applicant: { ...FIRM, address: '世纪路18号' } }),
    );
    const { rows } = await sql<{ text: string }>`
      select (select string_agg(to_jsonb(f)::text, '') from case_file f where f.id = ${json.id})
        || (select string_agg(to_jsonb(a)::text, '') from ledger_act a where a.chain_id = ${json.id})
        || (select string_agg(to_jsonb(p)::text, '') from case_party p where p.case_id = ${json.id})
        || (select string_agg(to_jsonb(n)::text, '') from notice n where n.ref = ${json.id}) as text`.execute(
      city.runtime.db,
    );
    for (const secret of [FIRM.phone, FIRM.idNumber, '世纪路', String(json.code)])
      expect(rows[0]?.text).not.toContain(secret);
  });

  it('of somebody signed in is theirs; made for somebody else it is not', async () => {
    const citizen = visit(city, await city.signIn('citizen'));
    const own = await citizen.post(`/services/${CARD}/applications`, applyForCard());
    expect((await citizen.get(`/cases/${own.json.number}`)).status).toBe(200);
    const agent = { ...PERSON, kind: undefined, consent: 'letter' };
    const mother = { ...PERSON, name: '杨有福', idNumber: '530902194912310014' };
    const other = await citizen.post(`/services/${CARD}/applications`, applyForCard({ applicant: mother, agent }));
    expect(other.status).toBe(201);
    expect((await citizen.get(`/cases/${other.json.number}`)).status).toBe(404);
  });
});

describe('what is refused', () => {
  it('names every field, with the reason, and leaves nothing behind', async () => {
    const before = await countCases();
    const wrong = applyForShop({
      applicant: { ...FIRM, idNumber: '915309020000000000' },
      answers: { kind: 'casino', area: '四十六', 'tap-water': 'perhaps', staff: '-1' },
      materials: [],
    });
    const { status, json } = await visit(city).post(`/services/${SHOP}/applications`, wrong);
    expect(status).toBe(422);
    const paths = (json.faults as { path: string }[]).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'applicant.idNumber',
        'answers.kind',
        'answers.area',
        'answers.tap-water',
        'answers.staff',
        'answers.address',
        'materials.layout',
      ]),
    );
    expect(await countCases()).toBe(before);
  });

  it.each([
    ['an ID number with a wrong check digit', { applicant: { ...PERSON, idNumber: '530921198001010027' } }],
    ['a landline where notices go', { applicant: { ...PERSON, phone: '0883-2100010' } }],
    ['no declaration', { declaration: undefined }],
    ['an agent without consent', { agent: { name: '王秀英', idNumber: ID_NUMBER, phone: '13800008001' } }],
    ['a list where one answer is asked', { answers: { reason: ['lost', 'broken'], bank: 'rural' } }],
  ])('%s', async (_what, more) => {
    const { status } = await visit(city).post(`/services/${CARD}/applications`, applyForCard(more));
    expect(status).toBe(422);
  });

  it('a file that is not here', async () => {
    const materials = [
      { code: 'layout', fileId: 'f'.repeat(64) },
      { code: 'rules', fileId, ticket },
      { code: 'health', promised: true },
    ];
    const { json } = await visit(city).post(`/services/${SHOP}/applications`, applyForShop({ materials }));
    expect(json.faults).toMatchObject([{ path: 'materials.layout' }]);
  });

  it('what only a window may say: that the clerk has seen it', async () => {
    const materials = [
      { code: 'layout', seen: 'original' },
      { code: 'rules', fileId },
      { code: 'health', promised: true },
    ];
    const { status } = await visit(city).post(`/services/${SHOP}/applications`, applyForShop({ materials }));
    expect(status).toBe(422);
  });

  it('an item that is not offered answers 404', async () => {
    expect((await visit(city).post('/services/530902-XK-9999/applications', applyForCard())).status).toBe(404);
  });
});

describe('who may not apply again (§78)', () => {
  const RESTAURANT = { ...FIRM, idNumber: '92530902XXXX90026P' };
  const apply = (cookie = '') =>
    visit(city, cookie).post(`/services/${SHOP}/applications`, applyForShop({ applicant: RESTAURANT }));

  async function decide(login: string, caseId: unknown, name: string, body: object): Promise<void> {
    const actor = await identifyActor(city, await city.signIn(login));
    await inTransaction(city.runtime.db, (tx) =>
      performAct({ ...systemContext(city.runtime, tx), actor, tx }, { caseId: String(caseId), act: name, body }),
    );
    // What is remembered of the list is at most a second old.
    await pause(1100);
  }

  it('is told why and what can be done, where they are known; nothing about them otherwise; until it is lifted', async () => {
    const { json } = await apply();
    await decide('530902-market.window', json.id, 'refuse', { ground: 'false', reason: '健康证明系伪造。' });
    const stranger = await apply();
    expect(stranger).toMatchObject({ status: 422, json: { code: 'application.ask-at-window' } });
    expect(stranger.text).not.toContain('决定');
    const own = await apply(await city.signIn('restaurant'));
    expect(own).toMatchObject({ status: 422, json: { code: 'application.barred' } });
    expect(own.text).toContain('到 2027-11-17 为止');
    expect(own.text).toContain('申请行政复议');
    await decide('530902-market.head', json.id, 'lift-bar', { reason: '复议决定撤销了原决定。' });
    expect((await apply()).status).toBe(201);
  });
});

describe('cost', () => {
  /** Begin; number, calendar and repetition; every row of the case and its notices; what supervision waits for; commit. */
  const STATEMENTS = 5;

  it.each([
    ['a small item', CARD, applyForCard],
    ['one with ten times as much to check', SHOP, applyForShop],
  ])('of %s is the same number of statements', async (_what, code, apply) => {
    const counts: number[] = [];
    for (let time = 0; time < 4; time++) {
      counts.push(await countStatements(() => visit(city).post(`/services/${code}/applications`, apply())));
    }
    // At most once a second it is also asked which version of the item is on offer.
    expect(Math.min(...counts.slice(1))).toBe(STATEMENTS);
    expect(Math.max(...counts.slice(1))).toBeLessThanOrEqual(STATEMENTS + 1);
  });
});
