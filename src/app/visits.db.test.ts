// Visits through the server: pages shown to browsers count, kept or not; what programs fetch does not.
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
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

it('[B36] the yearly work table of a site prints its four numbers, and each is what its rows say', async () => {
  const { db } = city.runtime;
  await sql`insert into visit_day (day, site, kind, ref, total, visitors) values
    ('2026-03-01', 'linxiang', 'site', 'linxiang', 600000, 40000), ('2026-11-01', 'linxiang', 'site', 'linxiang', 123, 45),
    ('2026-11-01', 'linxiang', 'column', 'linxiang/news', 77, 7), ('2025-12-31', 'linxiang', 'site', 'linxiang', 9, 9),
    ('2026-11-01', 'portal', 'site', 'portal', 8, 8)`.execute(db);
  const { rows: articles } = await sql<{ kind: string; surveyed: boolean }>`
    select v.content ->> 'kind' as kind, bool_or(c.type = 'survey') as surveyed
    from document_publication p join document d on d.id = p.document_id and d.kind = 'article'
    join document_version v on v.id = p.version_id
    join site_column c on v.content -> 'columns' ? c.id::text join site s on s.id = c.site_id and s.code = 'linxiang'
    where p.until is null and extract(year from p.since at time zone 'Asia/Shanghai') = 2026 group by p.id, v.id`.execute(
    db,
  );
  const { rows: letters } = await sql<{ answered: boolean }>`
    select extract(year from decided_at at time zone 'Asia/Shanghai') = 2026 as answered from case_file
    where starts_with(organ_path, '/530900/530902/') and kind in ('enquiry', 'complaint', 'letter')`.execute(db);
  expect(articles.length).toBeGreaterThan(0);
  expect(letters.length).toBeGreaterThan(0);
  const ask = (url: string, accept: string) => city.server.inject({ url, headers: { accept } });
  const { figures } = (await ask('/sites/linxiang/work/2026', 'application/json')).json();
  expect(figures).toMatchObject({
    published: articles.length,
    news: articles.filter(({ kind }) => kind === 'news').length,
    consultationItems: articles.filter(({ surveyed }) => surveyed).length,
    answered: letters.filter(({ answered }) => answered).length,
    visits: 600_123,
    visitors: 40_045,
  });
  const page = await ask('/sites/linxiang/work/2026', 'text/html');
  expect(page.body).toContain('600,123');
  expect((await ask('/sites/linxiang/work/2027', 'text/html')).statusCode).toBe(404);
  const portal = (await ask('/sites/portal/work/2026', 'application/json')).json();
  expect(portal.figures.answered).toBeGreaterThan(0);
  expect(portal.figures.news).toBeGreaterThan(0);
});
