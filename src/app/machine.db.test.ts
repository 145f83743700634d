// What the machine says of itself: to its watchers, and to nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rememberDays } from '#kernel/ledger/service/anchor.ts';
import { noteCoverage } from '#kernel/supervision/service/coverage.ts';
import { saveCoverage } from '#kernel/supervision/store/coverage.ts';
import { toLocalIso } from '#platform/time.ts';
import { countStatements } from '#test/bench/statements.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { buildCityServer } from './serve.ts';
import { checkReadiness, watchReadiness } from './system/readiness.ts';

const PAGES = ['/readyz', '/metrics', '/kit'];
const STRANGER = '203.0.113.7';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 180_000);
afterAll(() => city?.close());

const ask = async (url: string, remoteAddress: string, headers: Record<string, string> = {}, server = city.server) =>
  (await server.inject({ url, remoteAddress, headers })).statusCode;
const askAll = (...rest: [string, Record<string, string>?]) => Promise.all(PAGES.map((url) => ask(url, ...rest)));

describe('the pages of the machine', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('answer the machine itself at %s', async (address) => {
    expect(await askAll(address)).toEqual([200, 200, 200]);
  });

  it('are not there for strangers, nor for what a proxy passes on that nobody named', async () => {
    expect(await askAll(STRANGER)).toEqual([404, 404, 404]);
    expect(await askAll('127.0.0.1', { 'x-forwarded-for': STRANGER })).toEqual([404, 404, 404]);
    expect(await askAll(STRANGER, { cookie: await city.signIn('market.reviewer') })).toEqual([404, 404, 404]);
  });

  it('are there for whoever holds the permission, in person or by a token', async () => {
    const cookie = await city.signIn('city.admin');
    expect(await askAll(STRANGER, { cookie })).toEqual([200, 200, 200]);
    const made = await city.server.inject({
      method: 'POST',
      url: '/account/security/acts/make',
      headers: { cookie, accept: 'application/json', 'sec-fetch-site': 'same-origin' },
      payload: { name: 'monitoring', scope: ['system.watch'], days: 30 },
    });
    expect(await askAll(STRANGER, { authorization: `Bearer ${made.json().token}` })).toEqual([200, 200, 200]);
  });

  it('are there for the networks of the settings', async () => {
    const { runtime } = city.house;
    const config = { ...runtime.config, watchers: ['203.0.113.0/24'] };
    const server = await buildCityServer({ ...city.house, runtime: { ...runtime, config } });
    expect(await ask('/metrics', STRANGER, {}, server)).toBe(200);
    expect(await ask('/metrics', '127.0.0.1', {}, server)).toBe(404);
    await server.close();
  });

  it('/healthz answers anybody, and tells nothing', async () => {
    const answer = await city.server.inject({ url: '/healthz', remoteAddress: STRANGER });
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('[F10] /readyz tells what escapes supervision, and serves the city all the same', async () => {
    const { db } = city.runtime;
    await noteCoverage(city.runtime);
    const { ready, checks } = await checkReadiness(city.runtime, city.clock.now());
    const lookedAt = toLocalIso(city.clock.now());
    expect(checks.supervision).toEqual({
      ok: true,
      gaps: expect.objectContaining({ 'cases-without-limit': 0, 'moments-not-fired': 0 }),
      lookedAt,
    });
    const later = await checkReadiness(city.runtime, new Date(city.clock.now().getTime() + 31 * 60_000));
    expect(later.checks.supervision).toMatchObject({ ok: false, lookedAt });
    await saveCoverage(db, [{ what: 'cases-without-limit', count: 2 }], city.clock.now());
    const then = await checkReadiness(city.runtime, city.clock.now());
    expect(then.checks.supervision).toEqual({ ok: false, gaps: { 'cases-without-limit': 2 }, lookedAt });
    expect(then.ready).toBe(ready);
  });

  it('/readyz tells of a published day that a restore lost', async () => {
    const { ledger } = (await checkReadiness(city.runtime, city.clock.now())).checks;
    expect(ledger).toEqual({ ok: true, lostDays: [] });
    rememberDays(city.runtime.config.dataFolder, [{ day: '2026-11-30', root: '00' }]);
    const { ready, checks } = await checkReadiness(city.runtime, city.clock.now());
    expect([ready, checks.ledger]).toEqual([true, { ok: false, lostDays: ['2026-11-30'] }]);
    const page = await city.server.inject({ url: '/ledger/days', headers: { accept: 'text/html' } });
    expect(page.body).toContain('2026-11-30 的存证曾经公布');
    const feed = await city.server.inject({ url: '/ledger/days.atom' });
    expect([feed.statusCode, feed.headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(feed.body.match(/<entry>/g)).toHaveLength(31);
  });

  it('/readyz asks the database once, however many ask', async () => {
    const counted = countStatements(city.runtime.db);
    const read = watchReadiness({ ...city.runtime, db: counted.db });
    const [first] = await Promise.all([read(), read(), read()]);
    expect(first.checks).toMatchObject({ database: { ok: true }, calendar: { ok: true } });
    const asked = counted.take();
    expect(asked).toBeLessThanOrEqual(5);
    await read();
    expect(counted.take()).toBe(0);
  });
});
