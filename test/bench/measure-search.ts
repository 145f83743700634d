// The search over items and articles: what a query costs, and whether it finds all there is.

import { QUERIES } from './article-texts.ts';
import { mean, median, percentile, round } from './figures.ts';
import { measure } from './load.ts';
import { measureRecall } from './recall.ts';
import { addFinding, addLine, type Scene, tellBoth } from './scene.ts';

export async function measureSearch(scene: Scene): Promise<void> {
  const costs: { q: string; cpuMs: number; p95: number }[] = [];
  for (const q of QUERIES) {
    const job = {
      origin: scene.program.origin,
      paths: [`/search?q=${encodeURIComponent(q)}`],
      connections: 2,
      seconds: 2,
      // As JSON: what the search itself costs, without the page around it.
      accept: 'application/json',
    };
    const one = await measure(scene.program.pid, job, { warmUpSeconds: 0, repetitions: 1 });
    costs.push({ q, cpuMs: one.cpuMs, p95: one.p95 });
  }
  const all = QUERIES.map((q) => `/search?q=${encodeURIComponent(q)}`);
  const job = { origin: scene.program.origin, paths: all, connections: 4, seconds: scene.seconds };
  const page = await measure(scene.program.pid, job, scene.pace);
  const over = `${scene.articles.toLocaleString('en-GB')} articles`;
  addLine(scene, { what: `Search page, ${QUERIES.length} queries in turn over ${over}`, measured: page });
  const onSites = { ...job, paths: all.flatMap((path) => [`${path}&site=portal`, `${path}&kind=notice`]) };
  const narrowed = await measure(scene.program.pid, onSites, scene.pace);
  addLine(scene, { what: 'The same within one site, and within one kind', measured: narrowed });
  addFinding(scene, {
    what: `Search page over ${over}, the whole city or narrowed`,
    target: 'p95 ≤ 50 ms',
    measured: `p95 ${round(page.p95)} ms, narrowed ${round(narrowed.p95)} ms`,
    met: page.failed + narrowed.failed === 0 && Math.max(page.p95, narrowed.p95) <= 50,
  });
  const cpu = costs.map((one) => one.cpuMs);
  const dearest = costs.toSorted((a, b) => b.cpuMs - a.cpuMs)[0];
  addFinding(scene, {
    what: `Search over ${scene.articles.toLocaleString('en-GB')} articles and all items`,
    target: '≤ 5 ms',
    measured: `mean of ${costs.length} queries ${tellBoth(scene, mean(cpu))}; median ${round(median(cpu))} ms, p95 ${round(percentile(cpu, 0.95))} ms, dearest ${round(dearest?.cpuMs ?? 0)} ms (${dearest?.q})`,
    met: median(cpu) <= 5 && percentile(cpu, 0.95) <= 5,
  });
  await checkRecall(scene);
}

async function checkRecall(scene: Scene): Promise<void> {
  const recalls = [];
  for (const q of QUERIES) recalls.push(await measureRecall(scene.db, q));
  const worst = recalls.toSorted((a, b) => a.recall - b.recall)[0];
  const wrong = recalls.reduce((sum, one) => sum + one.wrong, 0);
  addFinding(scene, {
    what: 'Recall of the search against a scan of every text',
    target: '1.0',
    measured: `${worst?.recall.toFixed(4)} at worst (${worst?.q}), ${wrong} false hits, over ${QUERIES.length} queries`,
    met: worst?.recall === 1,
  });
}
