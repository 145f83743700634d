// Every page asks the database as often with much data as with little. Generated from the declarations.
import type { FastifyInstance } from 'fastify';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCityServer } from '#app/serve.ts';
import { findLive, listLines, listNewest, mapLastAt } from '#openness/articles/store/live.ts';
import { listRelated } from '#openness/articles/store/related.ts';
import { openDatabase } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { fillPath, listRoutes, type Route } from '#test/enemies/routes.ts';
import { listThings, type Params, thingsAt } from '#test/enemies/things.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { ITEM, makeApplication, type Offer, readOffer } from './applications.ts';
import { fillArticles } from './fill-articles.ts';
import { fillCases } from './fill-cases.ts';
import { explainWork } from './plans.ts';
import { type CountedDb, countStatements } from './statements.ts';

/** Between them they may see every page. */
const LOGINS = [
  '',
  'citizen',
  'market.window',
  'market.reviewer',
  'market.head',
  'supervisor',
  'editor',
  'city.admin',
  'security.admin',
  'hotline.operator',
  'deputy',
];

/** The list and one statement for each of its twenty rows would be one more. */
const MOST_STATEMENTS = 20;

/** What some pages must be asked beside their address. */
const QUERIES: Readonly<Record<string, string>> = { 'application-received': '?number=5309002611170000012' };

let city: TestCity;
let counted: CountedDb;
let server: FastifyInstance;
/** Params of things there are, by which addresses are filled in. */
let things: readonly Params[];
const cookies = new Map<string, string>();
const small = new Map<string, Visit>();
let offer: Offer;
let smallActs: ActCounts;

beforeAll(async () => {
  city = await openTestCity();
  counted = countStatements(city.runtime.db);
  server = await buildCityServer({ ...city.house, runtime: { ...city.runtime, db: counted.db } });
  for (const login of LOGINS) cookies.set(login, login === '' ? '' : await city.signIn(login));
  things = await listThings(city.runtime.db);
  await makeFilm();
  things = [...things, ...things.filter((thing) => 'file' in thing).map((thing) => ({ ...thing, part: 'index.m3u8' }))];
  for (const route of pages) small.set(route.path, await findVisit(route));
  offer = await readOffer(await server.listen({ port: 0, host: '127.0.0.1' }));
  await doActs();
  smallActs = await doActs();
  await growCity();
}, 300_000);
afterAll(async () => {
  await server?.close();
  await city?.close();
});

/** The demo city does without ffmpeg: its one file of an article stands for a film. */
async function makeFilm(): Promise<void> {
  const { rows } = await sql<{ id: string }>`select file_id as id from article_file limit 1`.execute(city.runtime.db);
  const id = rows[0]?.id ?? '';
  const rung = { file_id: id, name: '480p', width: 640, height: 480, codecs: 'avc1.4d401f', peak: 1, average: 1 };
  const now = city.clock.now();
  const film = { file_id: id, state: 'ready', seconds: 1, poster: id, asked_at: now, due_at: now };
  await city.runtime.db.insertInto('film').values(film).execute();
  await city.runtime.db
    .insertInto('film_rung')
    .values({ ...rung, media: id, playlist: '#EXTM3U' })
    .execute();
}

const pages = listRoutes().filter((route) => route.method === 'GET');

/** Somebody who is shown the page, at an address where there is something to see. */
interface Visit {
  readonly login: string;
  readonly url: string;
  readonly status: number;
  readonly statements: number;
}

async function findVisit(route: Route): Promise<Visit> {
  let best: Visit = { login: '', url: route.path, status: 0, statements: 0 };
  for (const url of addressesOf(route)) {
    for (const login of cookies.keys()) {
      const visit = await goTo(login, url);
      if (visit.status === 200) return visit;
      if (best.status === 0 || visit.status < best.status) best = visit;
    }
  }
  return best;
}

function addressesOf(route: Route): string[] {
  return thingsAt(route.path, things).map(
    (params) => fillPath(route.path, params) + (QUERIES[route.resource.name] ?? ''),
  );
}

/** The second time round: what is kept in the process is there then. Not as an anonymous reader's page, which is kept whole. */
async function goTo(login: string, url: string): Promise<Visit> {
  const ask = (accept: string) => server.inject({ url, headers: { cookie: cookies.get(login) ?? '', accept } });
  await ask('application/json');
  counted.take();
  const { statusCode } = await ask('application/json');
  return { login, url, status: statusCode, statements: counted.take() };
}

/** Statements of acts that every day is full of, done on a case of their own. */
interface ActCounts {
  readonly takenIn: number;
  readonly accepted: number;
  readonly claimed: number;
}

let applicants = 0;

async function doActs(): Promise<ActCounts> {
  const post = async (login: string, url: string, payload: object) => {
    counted.take();
    const headers = { cookie: cookies.get(login) ?? '', accept: 'application/json' };
    const answer = await server.inject({ method: 'POST', url, headers, payload });
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
    return { statements: counted.take(), body: answer.json() as { id: string } };
  };
  const taken = await post('', `/services/${ITEM}/applications`, makeApplication(offer, applicants++));
  const { id } = taken.body;
  const accepted = await post('market.window', `/desk/cases/${id}/acts/accept`, { clientId: newId() });
  const claimed = await post('market.reviewer', '/desk/acts/claim', { case: [id] });
  return { takenIn: taken.statements, accepted: accepted.statements, claimed: claimed.statements };
}

/** Ten thousand cases in place of two hundred, many of them on the same desks and of the same citizen; and many articles. */
async function growCity(): Promise<void> {
  const { db } = city.runtime;
  await fillArticles(city.runtime, 2_000);
  const owner = openDatabase({ url: city.url, role: 'none' });
  await sql`analyze article_live, article_placement`.execute(owner);
  await owner.destroy();
  const { id } = await db.selectFrom('account').select('id').where('login', '=', 'citizen').executeTakeFirstOrThrow();
  await db.connection().execute(async (one) => {
    const session = {
      query: (text: string, values: unknown[] = []) => one.executeQuery(CompiledQuery.raw(text, values)),
    };
    await fillCases(session, { closed: 6_000, open: 4_000 }, { accounts: [id], each: 500 });
  });
}

describe('the number of SQL statements', () => {
  it.each(pages.map((route) => route.path))('of %s does not grow with the data', async (path) => {
    const before = small.get(path)!;
    const after = await goTo(before.login, before.url);
    expect(after).toEqual(before);
    expect(after.statements).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  it('of taking in, accepting and claiming a case does not grow with the data', async () => {
    await doActs();
    expect(await doActs()).toEqual(smallActs);
    for (const statements of Object.values(smallActs)) expect(statements).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  it('is counted on pages that show something', () => {
    const unseen = [...small].filter(([, visit]) => visit.status !== 200).map(([path]) => path);
    expect(unseen).toEqual([]);
    expect(small.size).toBeGreaterThan(40);
  });

  it('a page that asks once a row would be seen', async () => {
    const cases = await counted.db.selectFrom('case_file').select('id').limit(20).execute();
    counted.take();
    for (const { id } of cases)
      await counted.db.selectFrom('case_limit').selectAll().where('case_id', '=', id).execute();
    expect(counted.take()).toBe(20);
  });
});

describe('what readers of articles ask for all the time', () => {
  it('comes by an index, never by reading every article', async () => {
    const { db } = city.runtime;
    const { rows } = await sql<{ code: string; column: string; site: string }>`
      select l.code, p.column_id as column, p.site_id as site from article_live l join article_placement p using (publication_id)
      where p.home order by l.since desc limit 1 offset 300`.execute(db);
    const [{ code, column, site }] = rows as [(typeof rows)[number]];
    const [now, limit] = [city.clock.now(), 21];
    const before = { at: now, id: newId() };
    const plans = await explainWork(db, async (asked) => {
      await findLive(asked, code, now);
      await listRelated(asked, code, { explained: [code], replaced: [] }, now);
      await listLines(asked, { columnId: column, limit, now });
      await listLines(asked, { columnId: column, before, limit, now });
      await listLines(asked, { siteId: site, limit, now });
      await listNewest(asked, [column], 6, now);
      await mapLastAt(asked, [column], now);
    });
    expect(plans).toHaveLength(7);
    const indexes = [
      /article_live_(by_)?code/,
      /article_live_interprets/,
      /_pinned/,
      /_list/,
      /_pinned_site/,
      /_list/,
      /_list/,
    ];
    for (const [at, plan] of plans.entries()) {
      expect(plan).toMatch(indexes[at] as RegExp);
      expect(plan).not.toContain('Seq Scan on article');
    }
    const [scanned] = await explainWork(db, (asked) => sql`select from article_live where title = ''`.execute(asked));
    expect(scanned).toContain('Seq Scan on article');
  });
});
