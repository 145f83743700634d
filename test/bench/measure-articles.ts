// Articles on hundreds of sites: from the cache, made anew, in lists, and how soon a new one is seen by everybody.
import { setTimeout as pause } from 'node:timers/promises';
import { startChance } from '#app/demo/random.ts';
import { inventArticle } from './article-texts.ts';
import { percentile, round } from './figures.ts';
import { listShelves, publish, readTopics } from './fill-articles.ts';
import { sendLoad } from './load.ts';
import { CALLERS, measureAs, measureBesideNginx, told } from './measure-pages.ts';
import { addFinding, findReaders, type Scene } from './scene.ts';

/** Addresses that are asked for in turn, from all over the sites. */
const SAMPLE = 5_000;

export async function measureArticles(scene: Scene): Promise<void> {
  const articles = await listArticles(scene, SAMPLE);
  await measureBesideNginx(scene, 'Article page', articles[0] ?? '/articles');
  const readers = await findReaders(scene);
  const sites = {
    Article: articles,
    'Column’s list': await listColumns(scene),
    'Site’s front page': await listSites(scene),
  };
  for (const [what, paths] of Object.entries(sites)) {
    const page = await measureAs(
      scene,
      `${what} made anew, ${paths.length} addresses, signed-in reader`,
      paths,
      readers,
    );
    addFinding(scene, {
      what: `${what} made anew, with ${scene.articles.toLocaleString('en-GB')} articles (${paths.length} addresses in turn)`,
      target: 'p95 ≤ 30 ms',
      measured: told(scene, page),
      met: page.failed === 0 && page.p95 <= 30,
    });
  }
}

/** Addresses of articles, from the newest to the oldest. */
export async function listArticles({ admin }: Scene, most: number): Promise<string[]> {
  const { rows } = await admin.query<{ code: string }>(
    `select code from (select code, row_number() over (order by code desc) as at, count(*) over () as count from article_live
       where until is null) l
     where at % greatest(1, count / $1) = 0 limit $1`,
    [most],
  );
  return rows.map(({ code }) => `/articles/${code}`);
}

/** Addresses of the columns in which something stands, the fullest first. */
export async function listColumns({ admin }: Scene): Promise<string[]> {
  const { rows } = await admin.query<{ path: string }>(
    `select '/sites/' || s.code || '/columns/' || c.slug as path
     from article_placement p join site_column c on c.id = p.column_id join site s on s.id = c.site_id
     group by 1 order by count(*) desc, 1`,
  );
  return rows.map((row) => row.path);
}

export async function listSites({ admin }: Scene): Promise<string[]> {
  const { rows } = await admin.query<{ code: string }>("select code from site where state = 'open' order by code");
  return rows.map(({ code }) => `/sites/${code}`);
}

const PUBLISHED = 20;
const PATIENCE_MS = 10_000;

/**
 * Somebody publishes from another process, while readers keep the server busy with lists and articles. Visible: on its own
 * page, in the list of its column and in the feed of its site, all of them kept for anonymous readers.
 */
export async function measureVisible(scene: Scene): Promise<void> {
  const paths = [...(await listColumns(scene)).slice(0, 500), ...(await listArticles(scene, SAMPLE))];
  const seconds = scene.sustainedSeconds;
  const load = sendLoad({ origin: scene.program.origin, paths, connections: 8, seconds, callers: CALLERS });
  const times: number[] = [];
  for (let n = 0; n < PUBLISHED; n++) {
    times.push(await publishOne(scene, n));
    await pause((seconds * 1000) / PUBLISHED / 2);
  }
  const readers = await load;
  addFinding(scene, {
    what: `From publishing to visible: page, column and feed, while others read ${round(readers.requests / readers.seconds)} pages a second`,
    target: '≤ 2 s',
    measured: `p95 ${round(percentile(times, 0.95))} ms, at most ${round(Math.max(...times))} ms over ${times.length} articles; ${readers.failed} failed`,
    met: readers.failed === 0 && Math.max(...times) <= 2000,
  });
}

/** Milliseconds from the commit until an article is seen in every place. */
async function publishOne(scene: Scene, n: number): Promise<number> {
  const chance = startChance(Date.now());
  const shelves = await listShelves(scene.db);
  const shelf = shelves[n * 7] ?? chance.pick(shelves);
  const now = scene.runtime.clock.now();
  const article = { ...inventArticle(chance, readTopics(), n, shelf), since: now, code: `now-${now.getTime()}` };
  const { rows } = await scene.admin.query<{ site: string; slug: string }>(
    'select s.code as site, c.slug from site_column c join site s on s.id = c.site_id where c.id = $1',
    [shelf.columnId],
  );
  const [{ site, slug }] = rows as [{ site: string; slug: string }];
  const places = [`/articles/${article.code}`, `/sites/${site}/columns/${slug}`, `/sites/${site}/feed`];
  // So that all but the first are kept from before.
  for (const place of places) await see(scene, place, article.code);
  const committed = await publish(scene.runtime, [article]);
  while (performance.now() - committed < PATIENCE_MS) {
    const seen = await Promise.all(places.map((place) => see(scene, place, article.code)));
    if (seen.every(Boolean)) break;
    await pause(10);
  }
  return performance.now() - committed;
}

async function see({ program: { origin } }: Scene, path: string, code: string): Promise<boolean> {
  const answer = await fetch(origin + path, { headers: { accept: 'text/html', 'x-forwarded-for': '10.255.0.1' } });
  const text = await answer.text();
  return answer.status === 200 && text.includes(code);
}
