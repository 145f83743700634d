// Visits through the server: pages shown to browsers count, kept or not; what programs fetch does not.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VisitCounter } from '#openness/visits/service.ts';
import { listVisited, type VisitedPlace } from '#openness/visits/store.ts';
import { buildServer } from '#platform/http/server.ts';
import { localDate } from '#platform/time.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { countVisits } from './visits.ts';

let city: TestCity;
let server: FastifyInstance;
let counter: VisitCounter;
beforeAll(async () => {
  city = await openTestCity();
  server = await buildServer(city.house);
  counter = countVisits(server, city.house);
}, 240_000);
afterAll(async () => {
  await server.close();
  await city.close();
});

const BROWSER = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/109.0', accept: 'text/html' };

async function readPortal(): Promise<VisitedPlace | undefined> {
  await counter.flush();
  const day = localDate(city.clock.now());
  const asked = { kind: 'site', sites: ['portal'], from: day, to: day, limit: 1 } as const;
  return (await listVisited(city.runtime.db, asked))[0];
}

it('[B27] count what a browser is shown, also from the kept pages, and set no cookie', async () => {
  const first = await server.inject({ url: '/powers', headers: BROWSER });
  const kept = await server.inject({ url: '/powers', headers: BROWSER });
  await server.inject({
    url: '/powers',
    headers: { ...BROWSER, 'if-none-match': String(kept.headers.etag) },
  });
  expect([first.statusCode, kept.statusCode]).toEqual([200, 200]);
  expect(first.headers['set-cookie']).toBeUndefined();
  expect(await readPortal()).toEqual({ ref: 'portal', total: 3, visitors: 1 });
  const other = { ...BROWSER, 'user-agent': 'Mozilla/5.0 (iPhone)' };
  await server.inject({ url: '/services', headers: other });
  expect(await readPortal()).toEqual({ ref: 'portal', total: 4, visitors: 2 });
});

it('count neither programs nor what is not shown', async () => {
  const before = await readPortal();
  await server.inject({ url: '/powers', headers: { ...BROWSER, 'user-agent': 'Baiduspider/2.0' } });
  await server.inject({ url: '/powers', headers: { ...BROWSER, accept: 'application/json' } });
  await server.inject({ method: 'HEAD', url: '/powers', headers: BROWSER });
  await server.inject({ url: '/services/none-such', headers: BROWSER });
  await server.inject({ url: '/desk', headers: BROWSER });
  expect(await readPortal()).toEqual(before);
});

it('[B27] are shown on the desk to who may see them', async () => {
  const cookie = await city.signIn('editor');
  const answer = await city.server.inject({ url: '/desk/visits', headers: { cookie, accept: 'text/html' } });
  expect(answer.statusCode, answer.body).toBe(200);
  const citizen = await city.signIn('citizen');
  const refused = await city.server.inject({ url: '/desk/visits', headers: { cookie: citizen, accept: 'text/html' } });
  expect(refused.statusCode).toBe(403);
});
