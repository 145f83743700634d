// The ledger of what has moved into the hall, through the server, and what scores count of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '#platform/http/context.ts';
import { openTestCity, TEST_NOW, type TestCity } from '#test/harness/city.ts';
import { HALL_ENTRY } from './contract.ts';
import { entryIndicator } from './indicator.ts';

const ORGAN = '530900-civil-affairs';
const HEADERS = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };

let city: TestCity;
let path: string;
beforeAll(async () => {
  city = await openTestCity();
  const organ = city.runtime.db.selectFrom('organ').select('path').where('code', '=', ORGAN);
  path = (await organ.executeTakeFirstOrThrow()).path;
}, 240_000);
afterAll(() => city?.close());

async function note(cookie: string, line: object) {
  const answer = await city.server.inject({
    method: 'POST',
    url: HALL_ENTRY,
    headers: { ...HEADERS, cookie },
    payload: line,
  });
  return {
    status: answer.statusCode,
    paths: (answer.json().faults ?? []).map((fault: { path: string }) => fault.path),
  };
}

describe('the entry ledger', () => {
  it('[E16] gives each department’s rate from matters, staff, seals and fees; lines are added, never changed', async () => {
    const cookie = await city.signIn('supervisor');
    const lines = [
      { what: 'items', due: 19, entered: 3 },
      { what: 'staff', due: 6, entered: 2 },
      { what: 'seals', due: 1, entered: 0 },
      { what: 'fees', due: 12, entered: 1 },
    ];
    for (const line of lines) expect((await note(cookie, { organ: ORGAN, ...line })).status).toBe(201);
    expect(await read(cookie)).toMatchObject({ lines: { items: { due: 19, entered: 3 } }, rate: 6 / 38 });
    city.clock.set('2026-12-02T09:00:00+08:00');
    const again = await city.signIn('supervisor');
    expect((await note(again, { organ: ORGAN, what: 'items', due: 19, entered: 19 })).status).toBe(201);
    expect((await read(again))?.rate).toBe(22 / 38);
    const touched = city.runtime.db.updateTable('hall_entry').set({ entered: 0 }).execute();
    await expect(touched).rejects.toThrow('permission denied');

    const asked = { by: 'organ', scopes: [{ path, deep: false }], from: '2026-10-01', to: '2026-12-31' } as const;
    const at = (asOf: Date) => entryIndicator.count(city.runtime.db, { ...asked, asOf });
    const [november, december, ...others] = await at(city.clock.now());
    expect(others).toEqual([]);
    expect([november, december].map((one) => [one?.month, one?.figures.itemsEntered, one?.figures.feesDue])).toEqual([
      ['2026-11', 3, 12],
      ['2026-12', 19, 12],
    ]);
    expect(await at(TEST_NOW)).toMatchObject([{ month: '2026-11', figures: { itemsEntered: 3 } }]);
    const facts = { ...asked, asOf: city.clock.now(), figure: 'itemsEntered', limit: 5, reader: systemActor };
    const { rows } = await entryIndicator.list(city.runtime.db, facts);
    expect(rows.map(({ title, href }) => [title, href])).toEqual([['事项 19/19', HALL_ENTRY]]);
  });

  async function read(cookie: string) {
    const answer = await city.server.inject({ url: HALL_ENTRY, headers: { ...HEADERS, cookie } });
    return (answer.json().rows as { path: string; rate: number; lines: object }[]).find((row) => row.path === path);
  }

  it('is not filled in by the departments that are scored by it, nor with more than there should be', async () => {
    const line = { organ: '530900-market', what: 'staff', due: 2, entered: 2 };
    expect((await note(await city.signIn('market.head'), line)).status).toBe(403);
    const cookie = await city.signIn('supervisor');
    expect(await note(cookie, { ...line, entered: 3 })).toEqual({ status: 422, paths: ['entered'] });
    expect(await note(cookie, { ...line, organ: '没有这个局' })).toEqual({ status: 422, paths: ['organ'] });
  });
});
