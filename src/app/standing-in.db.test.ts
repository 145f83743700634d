// AB 角 in the real city: what A has taken over lies on B's desk while A is away, B hears of it, and then it is A's again.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCaseRows } from '#kernel/cases/store.ts';
import { resolveTaker } from '#kernel/people/service/holders.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { visit } from '#test/harness/visitor.ts';

const [A, B] = ['market.reviewer', 'market.reviewer2'];
let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city.close());

const idOf = async (login: string) => {
  const { rows } = await sql<{ id: string }>`select id from account where login = ${login}`.execute(city.runtime.db);
  return rows[0]?.id ?? '';
};
const seat = async (login: string) => visit(city, await city.signIn(login));
const listed = async (login: string) => {
  const { json } = await (await seat(login)).read('/desk');
  return (json.rows as { id: string; officerId: string | null }[]).map(({ id, officerId }) => `${id} ${officerId}`);
};

it('gives what A took over to B while A is on leave, and back again [E31]', async () => {
  const [a, b] = [await idOf(A), await idOf(B)];
  const pile = (await listed(A)).find((one) => one.endsWith(' null')) ?? '';
  const id = pile.slice(0, 36);
  expect((await (await seat(A)).post('/desk/acts/claim', { case: [id] })).status).toBe(200);
  expect(await listed(A)).toContain(`${id} ${a}`);
  expect(await listed(B)).not.toContain(`${id} ${a}`);

  const leave = { from: '2026-11-17T08:00', to: '2026-11-18T18:00', reason: '年休假' };
  expect((await (await seat(A)).post(`/desk/people/${a}/acts/absence`, leave)).status).toBe(200);
  expect(await listed(B)).toContain(`${id} ${a}`);
  const page = await (await seat(B)).get('/desk');
  expect(page.text).toContain('AB 角代办');
  expect((await (await seat(B)).get(`/desk/cases/${id}`)).status).toBe(200);
  const { holds } = await listCaseRows(city.runtime.db, id);
  const lead = holds.find((hold) => hold.role === 'lead')!;
  expect(await resolveTaker(city.runtime.db, lead, city.clock.now())).toEqual([b]);

  city.clock.set('2026-11-19T09:00:00+08:00');
  expect(await resolveTaker(city.runtime.db, lead, city.clock.now())).toEqual([a]);
  expect(await listed(B)).not.toContain(`${id} ${a}`);
});
