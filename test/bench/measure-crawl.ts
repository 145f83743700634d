// Somebody reads every site from end to end: whether the server stays as large as it was.
import { median, round } from './figures.ts';
import { sendLoad } from './load.ts';
import { listArticles, listColumns, listSites } from './measure-articles.ts';
import { CALLERS } from './measure-pages.ts';
import { readMemory } from './processes.ts';
import { addFinding, addLimit, type Scene } from './scene.ts';

const SAMPLES = 100;
const MOST_ARTICLES = 60_000;
const CONNECTIONS = 8;
/** Caches are full after the first fifth; what grows from then on would grow for ever. */
const MOST_GROWTH = 1.1;

export async function measureCrawl(scene: Scene): Promise<void> {
  const { program, crawlSeconds: seconds } = scene;
  const sites = await listSites(scene);
  const paths = [
    ...sites.flatMap((site) => [site, `${site}/feed`, `${site}/sitemap.xml`]),
    ...(await listColumns(scene)),
    ...(await listArticles(scene, MOST_ARTICLES)),
  ];
  const sizes: number[] = [];
  const timer = setInterval(() => sizes.push(readMemory(program.pid)), (seconds * 1000) / SAMPLES);
  const job = { origin: program.origin, paths, connections: CONNECTIONS, seconds, callers: CALLERS };
  const told = await sendLoad(job).finally(() => clearInterval(timer));
  const fifth = (n: number) => median(sizes.slice((n * sizes.length) / 5, ((n + 1) * sizes.length) / 5));
  const growth = fifth(4) / fifth(1);
  addLimit(
    scene,
    'Memory of the server by fifths of the crawl, MB',
    [0, 1, 2, 3, 4].map((n) => round(fifth(n))).join(', '),
  );
  addFinding(scene, {
    what: `A crawl of ${seconds} s over ${sites.length} sites: ${told.requests.toLocaleString('en-GB')} pages of ${paths.length.toLocaleString('en-GB')} addresses`,
    target: `memory of the server flat within ${MOST_GROWTH}× from the second fifth to the last; none failed`,
    measured: `${round(growth)}×, at most ${round(Math.max(...sizes))} MB; p95 ${round(told.p95)} ms, ${told.failed} failed`,
    met: told.failed === 0 && growth <= MOST_GROWTH,
  });
}
