// Counting on a real database: totals and different visitors by day, of articles with their site and columns.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { useVisitPlaces } from './places.ts';
import { isProgram, placesOf } from './rules.ts';
import { openVisitCounter } from './service.ts';
import { forgetVisitors, listDays, listVisited } from './store.ts';

const HOMES = new Map([['20261117-000001', { site: 'health', columns: ['health/information', 'health/news'] }]]);

let database: TestDatabase;
let isDown = false;
beforeAll(async () => {
  database = await openTestDatabase();
  useVisitPlaces({
    homesOf: async (_db, codes) => {
      if (isDown) throw new Error('the line is down');
      return new Map([...HOMES].filter(([code]) => codes.includes(code)));
    },
    listSites: async () => new Map(),
    nameColumns: async () => new Map(),
    nameArticles: async () => new Map(),
  });
});
afterAll(() => database.close());

const TODAY = '2026-11-17';
const clock = fixedClock(`${TODAY}T23:59:00+08:00`);
const warnings: unknown[] = [];
const open = () =>
  openVisitCounter({
    db: database.db,
    clock,
    log: { warn: (...told: unknown[]) => warnings.push(told) },
  } as never as Runtime);
const ask = (kind: 'site' | 'column' | 'article', sites: string[], day = TODAY) =>
  listVisited(database.db, { kind, sites, from: day, to: day, limit: 10 });

const ARTICLE = placesOf('article', { id: '20261117-000001' });
const ANNA = { address: '10.0.0.1', agent: 'Mozilla/5.0 (Windows NT 10.0)' };
const BELA = { address: '10.0.0.2', agent: 'Mozilla/5.0 (Windows NT 10.0)' };

describe('visits', () => {
  it('[B27] of an article count for its columns and its site, each visitor once a day', async () => {
    const [one, two] = [open(), open()];
    for (const visitor of [ANNA, ANNA, BELA]) one.note({ places: ARTICLE, ...visitor });
    one.note({ places: placesOf('site-column', { site: 'health', column: 'news' }), ...ANNA });
    await one.flush();
    // Another process, which saw one of them as well.
    two.note({ places: ARTICLE, ...ANNA });
    await two.flush();
    expect(await ask('article', ['health'])).toEqual([{ ref: '20261117-000001', total: 4, visitors: 2 }]);
    expect(await ask('column', ['health'])).toEqual([
      { ref: 'health/news', total: 5, visitors: 2 },
      { ref: 'health/information', total: 4, visitors: 2 },
    ]);
    expect(await ask('site', ['health'])).toEqual([{ ref: 'health', total: 5, visitors: 2 }]);
    expect(await ask('site', ['portal'])).toEqual([]);
  });

  it('[B27] keep neither address nor browser, and on the next day nothing that tells visitors apart', async () => {
    const { rows } = await sql<{ text: string }>`select visit_seen::text as text from visit_seen`.execute(database.db);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => /10\.0\.0|Mozilla/.test(text))).toEqual([]);
    clock.set('2026-11-18T00:10:00+08:00');
    const counter = open();
    counter.note({ places: placesOf('home', {}), ...ANNA });
    await counter.flush();
    await inTransaction(database.db, (tx) => forgetVisitors(tx, '2026-11-18'));
    const left = await sql<{ day: string }>`
      select day from visit_seen union all select day from visit_salt`.execute(database.db);
    expect([...new Set(left.rows.map(({ day }) => day))]).toEqual(['2026-11-18']);
    expect(await listDays(database.db, { sites: ['portal', 'health'], from: TODAY, to: '2026-11-18' })).toEqual([
      { day: TODAY, total: 5, visitors: 2 },
      { day: '2026-11-18', total: 1, visitors: 1 },
    ]);
  });

  it('that could not be written are written the next time', async () => {
    const counter = open();
    counter.note({ places: ARTICLE, ...ANNA });
    isDown = true;
    await counter.flush();
    isDown = false;
    expect(warnings).toHaveLength(1);
    expect(await ask('site', ['health'], '2026-11-18')).toEqual([]);
    await counter.flush();
    expect(await ask('site', ['health'], '2026-11-18')).toEqual([{ ref: 'health', total: 1, visitors: 1 }]);
  });
});

it('counts for the portal what names no other site', () => {
  expect(placesOf('home', {})).toEqual([{ kind: 'site', ref: 'portal' }]);
  expect(placesOf('column', { column: 'news' })).toEqual([
    { kind: 'site', ref: 'portal' },
    { kind: 'column', ref: 'portal/news' },
  ]);
  expect(placesOf('site', { site: 'health' })).toEqual([{ kind: 'site', ref: 'health' }]);
});

it('knows programs that say that they are some', () => {
  for (const agent of [
    undefined,
    '',
    'Mozilla/5.0 (compatible; Baiduspider/2.0)',
    'curl/8.5.0',
    'python-requests/2.31',
  ])
    expect(isProgram(agent), String(agent)).toBe(true);
  expect(isProgram('Mozilla/5.0 (Linux; Android 14; HUAWEI) AppleWebKit/537.36 Chrome/99 Mobile')).toBe(false);
});
