// Fills the sites of the program's city with articles, and tells what that took.
import { round } from './figures.ts';
import { fillArticles } from './fill-articles.ts';
import { addFinding, type Scene } from './scene.ts';

const FILLED =
  'article_live, article_placement, document, document_version, document_review, document_publication, search_entry, site_column';
/** A loader that keeps nothing is as large after the first tenth as at the end, but for what its collector leaves about. */
const MOST_GROWTH = 1.25;

/** The index over the grams is made anew at the end, as after any large load. */
export async function fillSites(scene: Scene): Promise<void> {
  const { admin, articles } = scene;
  scene.say(`Filling in ${articles} articles …`);
  const { rows } = await admin.query("select indexdef from pg_indexes where indexname = 'search_entry_grams'");
  await admin.query('drop index search_entry_grams');
  const sizes: number[] = [];
  const started = performance.now();
  await fillArticles(scene.runtime, articles, () => sizes.push(process.memoryUsage().rss / 2 ** 20));
  await admin.query("set maintenance_work_mem = '1GB'");
  await admin.query(rows[0].indexdef);
  const seconds = (performance.now() - started) / 1000;
  await admin.query(`vacuum (analyze) ${FILLED}`);
  const begun = Math.max(...sizes.slice(0, Math.ceil(sizes.length / 10)));
  const most = Math.max(...sizes);
  scene.part = 'filling';
  addFinding(scene, {
    what: `${articles.toLocaleString('en-GB')} articles published from a source on ${await countSites(scene)} sites, batch by batch`,
    target: `memory of the loader flat within ${MOST_GROWTH}×`,
    measured: `${round(seconds)} s with the search index made anew; at most ${round(begun)} MB in the first tenth, ${round(most)} MB in all`,
    met: most <= begun * MOST_GROWTH,
  });
}

async function countSites({ admin }: Scene): Promise<number> {
  const { rows } = await admin.query('select count(distinct site_id)::int as count from article_placement');
  return rows[0].count;
}
