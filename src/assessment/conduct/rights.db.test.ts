// What a complainant may do beside complaining, through the server: evidence, withdrawal, anonymity; and what becomes of time and cards.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { indicators } from '#kernel/supervision/indicators.ts';
import { cardIdOf } from '#kernel/supervision/service/cards.ts';
import { officersOf, readTaken, type Taken } from '#test/harness/cases.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { pdf, visit } from '#test/harness/visitor.ts';

const COMPLAINT = {
  organ: '临翔区市场监督管理局',
  officer: '许德林',
  conduct: 'shirking',
  name: '欧阳素芬',
  phone: '13811112222',
  text: '窗口让我去社区，社区又让我回窗口，来回三趟没有人登记。',
};
const FINDINGS = { method: 'files', facts: '三次来访均无登记。', heard: '当班人员承认没有登记。' };
const ANSWER = { finding: 'upheld', answer: '推诿属实，已责令道歉并补办。', summary: '已责令窗口整改。' };
const COUNTY = '530902.supervisor';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());
beforeEach(() => city.clock.set(TEST_NOW));

const { act, does, look, read } = officersOf(() => city);
const json = 'application/json';
const program = async (login: string) => visit(city, await city.signIn(login));

async function complain(more: Record<string, string> = {}, files: Record<string, File> = {}, cookie = '') {
  return readTaken(city, await visit(city, cookie).upload('/conduct', { ...COMPLAINT, ...more }, files, json));
}

/** As the complainant, on the public page. */
const asks = ({ number, code }: Taken, name: string, body: object, cookie = '') =>
  visit(city, cookie).post(`/cases/${number}/acts/${name}`, { code, ...body });

const noticesOf = async (ref: string) => {
  const rows = await city.runtime.db.selectFrom('notice').select('template').where('ref', '=', ref).execute();
  return rows.map(({ template }) => template);
};
const materialsOf = (id: string) =>
  city.runtime.db
    .selectFrom('case_material')
    .select(['name', 'source', 'file_id'])
    .where('case_id', '=', id)
    .orderBy('code')
    .execute();

describe('evidence', () => {
  it('[F16] comes with the complaint and later, from both sides, and is never read by the organ complained of', async () => {
    const taken = await complain({}, { evidence: pdf('取号单.pdf') });
    const more = { code: taken.code, name: '录像截图' };
    const added = await visit(city).upload(`/cases/${taken.number}/acts/add-evidence`, more, { file: pdf('b.pdf') });
    expect(added.status, added.text).toBe(303);
    await does(COUNTY, taken.id, 'accept');
    const laid = await (await program(COUNTY)).upload(
      `/desk/cases/${taken.id}/acts/lay-evidence`,
      { name: '窗口登记簿' },
      { file: pdf('c.pdf') },
    );
    expect(laid.status, laid.text).toBe(303);
    const materials = await materialsOf(taken.id);
    expect(materials.map(({ name, source }) => [name, source])).toEqual([
      ['取号单.pdf', 'complainant'],
      ['录像截图', 'complainant'],
      ['窗口登记簿', 'inner'],
    ]);
    const file = `/desk/cases/${taken.id}/files/${materials[0]?.file_id}`;
    expect((await look(COUNTY, file)).status).toBe(200);
    for (const login of ['530902-market.window', '530902-market.head', '530921.supervisor'])
      expect((await look(login, file)).status, login).toBe(404);
    const status = await visit(city).read(`/cases/${taken.number}?code=${taken.code}`);
    expect(status.text).toContain('录像截图');
    expect(status.text, 'the inquiry is not told of').not.toContain('窗口登记簿');
    const { keptFrom } = (await read(taken.id)).data as { keptFrom: string[] };
    expect(keptFrom, 'nor by the officer, wherever they work').toHaveLength(2);
  });

  it('is told by its bytes, and not lost when the form is refused for something else', async () => {
    const send = (form: Record<string, string>, file: File) =>
      visit(city).upload('/conduct', { ...COMPLAINT, ...form }, { evidence: file });
    for (const file of [new File(['x'], '名单.txt'), new File(['no picture'], '照片.jpg')]) {
      const refused = await send({}, file);
      expect([415, 422], file.name).toContain(refused.status);
      expect(refused.text, file.name).toContain('id="evidence-error"');
    }
    const refused = await send({ text: '短' }, pdf('取号单.pdf'));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('已上传：取号单.pdf');
    const kept = [...refused.text.matchAll(/name="(kept\.0\.\w+)" value="([^"]*)"/g)].map(([, n, v]) => [n, v]);
    const again = await visit(city).fill('/conduct', { ...COMPLAINT, ...Object.fromEntries(kept) });
    expect(again.status, again.text).toBe(303);
    const unsent = [{ id: 'a'.repeat(64), name: '别人的.pdf', ticket: 'guessed' }];
    expect((await visit(city).post('/conduct', { ...COMPLAINT, evidence: unsent })).status).toBe(422);
  });
});

it('[F16] withdrawn closes the case; gone on with of their own motion it is found, published, and answered to nobody', async () => {
  const taken = await complain();
  await does(COUNTY, taken.id, 'accept');
  const reason = '已当面道歉。';
  expect((await asks(taken, 'withdraw-complaint', { reason })).status).toBe(200);
  expect(await read(taken.id)).toMatchObject({ state: 'withdrawn', phase: 'closed', outcome: 'withdrawn' });
  expect((await act('530902-market.head', taken.id, 'go-on', { reason })).status).toBe(403);
  await does(COUNTY, taken.id, 'go-on', { reason: '同一窗口多次被投诉。' });
  expect(await read(taken.id)).toMatchObject({ state: 'handling', outcome: null, closed_at: null });
  expect((await asks(taken, 'withdraw-complaint', { reason })).status).toBe(409);
  await does(COUNTY, taken.id, 'investigate', FINDINGS);
  await does(COUNTY, taken.id, 'conclude', ANSWER);
  expect(await read(taken.id)).toMatchObject({ state: 'final', outcome: 'upheld' });
  expect((await visit(city).get('/conduct/results')).text).toContain(ANSWER.summary);
  const told = await noticesOf(taken.id);
  for (const what of ['withdrawn', 'continued']) expect(told).toContain(`conduct-complaint.${what}`);
  expect(told).not.toContain('conduct-complaint.answered');
});

it('[F16] is given more time once, by the head of the supervisors alone, and the complainant is told why', async () => {
  const taken = await complain({ organ: '临沧市市场监督管理局', officer: '' });
  await does('supervisor', taken.id, 'accept');
  const more = { days: 10, reason: '需要调阅三个窗口的录像。' };
  expect((await act('supervisor', taken.id, 'extend', more)).status).toBe(403);
  const due = (await read(taken.id)).due_at!;
  await does('supervision.head', taken.id, 'extend', more);
  expect((await read(taken.id)).due_at!.getTime()).toBeGreaterThan(due.getTime());
  expect((await act('supervision.head', taken.id, 'extend', more)).status).toBe(409);
  expect((await visit(city).get(`/cases/${taken.number}?code=${taken.code}`)).text).toContain(more.reason);
  expect(await noticesOf(taken.id)).toContain('conduct-complaint.extended');
});

describe('an anonymous complaint', () => {
  it('[F16] is taken on line where the city allows it, and says nowhere who sent it', async () => {
    const cookie = await city.signIn('citizen');
    const taken = await complain({ anonymous: 'yes' }, {}, cookie);
    const file = await read(taken.id);
    expect(file).toMatchObject({ applicant_name: '匿名', applicant_name_en: 'Anonymous', account_id: null });
    await asks(taken, 'withdraw-complaint', { reason: '不想投诉了。' }, cookie);
    const chain = await listChain(city.runtime.db, taken.id);
    expect(chain.map(({ actor_kind: kind, actor_id: id }) => [kind, id])).toEqual(Array(2).fill(['anonymous', null]));
    const { rows } = await sql<{ kept: string }>`
      select (select to_jsonb(f)::text from case_file f where f.id = ${taken.id})
        || (select jsonb_agg(p)::text from case_party p where p.case_id = ${taken.id}) as kept`.execute(
      city.runtime.db,
    );
    for (const secret of [COMPLAINT.name, COMPLAINT.phone]) expect(rows[0]?.kept).not.toContain(secret);
    expect(await noticesOf(taken.id)).toEqual([]);
    expect((await look(COUNTY, `/desk/cases/${taken.id}`)).text).toContain('匿名投诉，没有联系方式');
    const address = `/cases/${taken.number}/rating?code=${taken.code}`;
    expect((await visit(city).get(`/cases/${taken.number}?code=${taken.code}`)).text).not.toContain('/rating');
    expect((await visit(city).fill(address, { code: taken.code, level: '1' })).status).toBe(409);
  });

  it('is refused where it does not', async () => {
    const allow = (allowed: boolean) =>
      sql`update city_profile set profile = profile || ${JSON.stringify({ anonymousComplaints: allowed })}::jsonb`.execute(
        city.runtime.db,
      );
    await allow(false);
    expect((await visit(city).get('/conduct')).text).not.toContain('id="anonymous"');
    const refused = await visit(city).fill('/conduct', { ...COMPLAINT, anonymous: 'yes' });
    await allow(true);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('本市不受理网上匿名投诉');
    expect((await visit(city).get('/conduct')).text).toContain('id="anonymous"');
  });
});

it('[F06] found unfounded on review takes its card back, also one put right and closed; scores of earlier days stay', async () => {
  const taken = await complain();
  await does(COUNTY, taken.id, 'accept');
  await does(COUNTY, taken.id, 'investigate', FINDINGS);
  await does(COUNTY, taken.id, 'conclude', ANSWER);
  const signalOf = () =>
    city.runtime.db
      .selectFrom('supervision_signal')
      .select(['id', 'state', 'level'])
      .where('case_id', '=', taken.id)
      .where('organ_path', 'like', '%530902-market/')
      .executeTakeFirstOrThrow();
  const signal = await signalOf();
  expect(signal).toMatchObject({ level: 'red', state: 'fired' });
  const card = cardIdOf(signal.id);
  await does('530902-market.head', card, 'explain', { text: '情况属实。' });
  await does(COUNTY, card, 'uphold', { reason: '责令整改。' });
  await does('530902-market.head', card, 'rectify', { measures: '已整改。' });
  await does(COUNTY, card, 'close', { finding: '已核实。' });
  const figures = async (asOf: Date) => {
    const scopes = [{ path: '', deep: true }];
    const asked = { by: 'organ', scopes, from: '2026-11-01', to: '2026-11-30', asOf } as const;
    const found = await indicators.find(({ name }) => name === 'signals')!.count(city.runtime.db, asked);
    const { red = 0, revoked = 0 } = found.find(({ path }) => path.endsWith('/530902-market/'))?.figures ?? {};
    return { red, revoked };
  };
  const before = { at: city.clock.now(), ...(await figures(city.clock.now())) };
  expect((await asks(taken, 'appeal', { text: '请再查一次。' })).status).toBe(200);
  city.clock.set('2026-11-19T10:00:00+08:00');
  await does('supervisor', taken.id, 'revise', { finding: 'unfounded', answer: '录像显示当日已登记，不属推诿。' });
  expect(await signalOf()).toMatchObject({ state: 'revoked' });
  expect(await read(card)).toMatchObject({ state: 'revoked', outcome: 'revoked' });
  for (const id of [card, taken.id]) {
    const chain = await listChain(city.runtime.db, id);
    expect(findChainFault(chain)).toBeNull();
    expect(JSON.stringify(chain)).toContain('经复核认定不属实');
  }
  expect(await noticesOf(card)).toContain('supervision.revoked');
  expect((await look('530902-market.head', '/account/notices')).text).toContain('经复核认定不属实');
  expect(await figures(city.clock.now())).toEqual({ red: before.red - 1, revoked: before.revoked + 1 });
  expect(await figures(before.at)).toEqual({ red: before.red, revoked: before.revoked });
});
