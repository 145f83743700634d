// Somebody reads every site from end to end: whether the server stays as large as it was.
import { compareFifths, MOST_GROWTH, round } from './figures.ts';
import { sendLoad } from './load.ts';
import { listArticles, listColumns, listSites } from './measure-articles.ts';
import { CALLERS } from './measure-pages.ts';
import { readMemory } from './processes.ts';
import { addFinding, addLimit, type Scene } from './scene.ts';

const SAMPLES = 100;
const MOST_ARTICLES = 60_000;
const CONNECTIONS = 8;

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
  const { fifths, growth } = compareFifths(sizes);
  addLimit(scene, 'Most memory of the server in each fifth of the crawl, MB', fifths.map(round).join(', '));
  addFinding(scene, {
    what: `A crawl of ${seconds} s over ${sites.length} sites: ${told.requests.toLocaleString('en-GB')} pages of ${paths.length.toLocaleString('en-GB')} addresses`,
    target: `memory of the server flat within ${MOST_GROWTH}× from the first two fifths to the last; none failed`,
    measured: `${round(growth)}×, at most ${round(Math.max(...sizes))} MB; p95 ${round(told.p95)} ms, ${told.failed} failed`,
    met: told.failed === 0 && growth <= MOST_GROWTH,
  });
}
