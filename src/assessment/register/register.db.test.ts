// The register of supervision and calls to organs through the server, on the demo city.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listMeasures } from '#kernel/cases/queries/against.ts';
import { listCaseRows } from '#kernel/cases/store.ts';
import { checkCoverage } from '#kernel/supervision/service/coverage.ts';
import { officersOf } from '#test/harness/cases.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';
import { CALLS, REGISTER } from './addresses.ts';

const MARKET = '临沧市市场监督管理局';
const TALKED = { person: '字国祥（局长）', said: '说明了两件超期件的原因。' };
const PROMISE = { promise: '两件超期件办结，书面反馈。', due: '2026-11-20' };

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city?.close());
beforeEach(() => city.clock.set(TEST_NOW));

const { post, act, does, look, read } = officersOf(() => city);
const seat = async (login: string) => visit(city, await city.signIn(login));

interface Line {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly against: readonly { readonly name: string }[];
}

/** Every page of the register, one after the other. */
async function readRegister(login: string, filter = ''): Promise<Line[]> {
  const reader = await seat(login);
  const lines: Line[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const { status, text, json } = await reader.read(`${REGISTER}?after=${encodeURIComponent(after)}${filter}`);
    expect(status, text).toBe(200);
    lines.push(...(json.rows as Line[]));
    after = json.next as string | null;
  }
  return lines;
}

async function call(login: string, typed: object): Promise<string> {
  const { status, text, json } = await post(login, CALLS, { organ: MARKET, ...TALKED, ...typed });
  expect(status, text).toBe(201);
  return String(json.id);
}

describe('the register', () => {
  it('[K06] holds every measure of supervision with the organ it is about, by page, kind, organ, day, and as a file', async () => {
    const { db } = city.runtime;
    const kinds = listMeasures().map(({ name }) => name);
    expect(kinds).toHaveLength(10);
    const all = await readRegister('supervisor');
    const there = await db.selectFrom('case_file').select('id').where('kind', 'in', kinds).execute();
    expect(all.length, 'over more than one page').toBeGreaterThan(20);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeLessThanOrEqual(there.length);
    for (const kind of ['order', 'talk', 'field-check', 'conduct-complaint', 'card', 'accountability'])
      expect(
        all.some((line) => line.kind === kind),
        kind,
      ).toBe(true);
    for (const line of all) expect(line.against.length, line.number).toBeGreaterThan(0);

    const isMarket = ({ against }: Line) => against.some(({ name }) => name.startsWith(MARKET));
    const market = await readRegister('supervisor', `&against=${encodeURIComponent(MARKET)}`);
    expect(market.map(({ id }) => id)).toEqual(all.filter(isMarket).map(({ id }) => id));
    expect(new Set(market.map(({ kind }) => kind)).size, 'also what lies with the supervisors').toBeGreaterThan(3);
    const talks = await readRegister('supervisor', '&kind=talk&from=2026-01-01&to=2026-12-31');
    expect(talks.map(({ id }) => id)).toEqual(all.filter(({ kind }) => kind === 'talk').map(({ id }) => id));
    expect(await readRegister('supervisor', '&to=2020-01-01')).toEqual([]);

    const csv = await look('supervisor', `${REGISTER}.csv?kind=order`);
    const [, ...rows] = parse(csv.text, { bom: true }) as string[][];
    const orders = all.filter(({ kind }) => kind === 'order');
    expect(rows.map(([number]) => number)).toEqual(orders.map(({ number }) => number));
    expect(rows[0]).toContain('督办单');
  });

  it('shows an organ what concerns it, as far as each kind lets it, and nothing of a complaint about itself', async () => {
    const own = await readRegister('market.head');
    expect(own.length).toBeGreaterThan(0);
    expect(own.map(({ kind }) => kind)).not.toContain('conduct-complaint');
    const known = new Set((await readRegister('supervisor')).map(({ id }) => id));
    expect(own.filter(({ id }) => !known.has(id))).toEqual([]);
    expect((await look('market.window', REGISTER)).status).toBe(403);
  });
});

describe('a call to an organ', () => {
  it('[K06] leaves its promise on the caller’s own list until it is kept', async () => {
    const order = (await readRegister('supervisor', '&kind=order')).find(({ against }) => against[0]?.name === MARKET);
    const id = await call('supervisor', { ...PROMISE, about: order?.number, at: '2026-11-17T08:30' });
    const file = await read(id);
    expect(file).toMatchObject({ state: 'promised', parent_id: order?.id, organ_path: expect.any(String) });
    expect(file.due_at?.toISOString()).toBe('2026-11-20T15:59:59.999Z');
    const { holds } = await listCaseRows(city.runtime.db, id);
    const { id: caller } = await accountOf('supervisor');
    expect(holds).toMatchObject([{ post: 'supervisor', officer_id: caller }]);
    expect((await look('supervisor', `/desk?q=${file.number}`)).text).toContain(`/desk/cases/${id}`);
    expect((await look('supervisor2', `/desk?q=${file.number}`)).text, 'nobody else’s').not.toContain(id);
    expect((await look('supervisor', `/desk/cases/${order?.id}`)).text).toContain(TALKED.person);
    for (const path of [`/desk/cases/${id}`, CALLS])
      expect((await look('market.head', path)).text, 'the organ reads none of it').not.toContain(TALKED.said);
    expect((await readRegister('supervisor', '&kind=supervision-call')).map((line) => line.id)).toContain(id);

    const again = { ...TALKED, said: '还差一件。', promise: '最后一件办结。', due: '2026-11-25' };
    await does('supervisor', id, 'again', again);
    expect((await read(id)).due_at?.toISOString()).toBe('2026-11-25T15:59:59.999Z');
    await does('supervisor', id, 'keep', { result: '两件均已办结。' });
    expect(await read(id)).toMatchObject({ phase: 'closed', outcome: 'kept' });
  });

  it('[K06] without a promise is only written down, and a broken one becomes an order', async () => {
    expect(await read(await call('supervisor', {}))).toMatchObject({ state: 'noted', phase: 'closed', due_at: null });
    const id = await call('inspector', PROMISE);
    expect((await act('supervisor', id, 'order', { reason: '没有办结。', days: 5 })).status).toBe(403);
    await does('inspector', id, 'order', { reason: '一件没有办结。', days: 5 });
    expect(await read(id)).toMatchObject({ outcome: 'ordered' });
    const order = await city.runtime.db
      .selectFrom('case_file')
      .selectAll()
      .where('parent_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(order).toMatchObject({ kind: 'order', state: 'proposed', applicant_name: MARKET });
    expect((order.data as { task: string }).task).toContain(PROMISE.promise);
  });

  it('is refused with the field: no such organ or case, one’s own, a day that is past, a promise without one', async () => {
    const refuse = async (typed: object, path: string, login = 'supervisor') => {
      const refused = await post(login, CALLS, { organ: MARKET, ...TALKED, ...typed });
      expect(refused.json, refused.text).toMatchObject({ faults: [{ path }] });
    };
    await refuse({ organ: '没有这个局' }, 'organ');
    await refuse({ organ: '市纪委监委' }, 'organ');
    await refuse({ about: '5309002611170000013' }, 'about');
    await refuse({ at: '2026-12-01T09:00' }, 'at');
    await refuse({ ...PROMISE, due: '2026-11-17' }, 'due');
    await refuse({ promise: PROMISE.promise }, 'due');
    await refuse({ due: PROMISE.due }, 'promise');
    expect((await post('market.head', CALLS, { organ: MARKET, ...TALKED })).status).toBe(403);
  });

  it('[F10] leaves no case of its kind without holder or limit', async () => {
    const gaps = await checkCoverage(city.runtime.db, TEST_NOW);
    for (const what of ['cases-without-holder', 'cases-without-limit'])
      expect(gaps.find((gap) => gap.what === what)?.count, what).toBe(0);
  });
});

const accountOf = (login: string) =>
  city.runtime.db.selectFrom('account').select('id').where('login', '=', login).executeTakeFirstOrThrow();
