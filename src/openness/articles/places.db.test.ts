// One entry in many places: written once, it stands in columns of several sites as one article; lists are read by an index.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useClearing } from '#kernel/documents/clearing.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { inTransaction } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { passGate, release } from '#test/harness/documents.ts';
import { type Visitor, visit } from '#test/harness/visitor.ts';
import { columns } from './columns.ts';
import { linesIn } from './store/live.ts';

const PLACES = [
  { site: 'portal', slug: 'notices' },
  { site: 'portal', slug: 'interpretations' },
  { site: 'business-climate', slug: 'news' },
] as const;
const PATHS = ['/columns/notices', '/columns/interpretations', '/sites/business-climate/columns/news'];

let city: TestCity;
let editor: Visitor;
beforeAll(async () => {
  city = await openTestCity();
  useClearing({ open: async () => ({ caseId: newId() }) });
  editor = visit(city, await city.signIn('editor'));
}, 180_000);
afterAll(() => city?.close());

async function publish(id: string, change: object): Promise<void> {
  const before = await findOverview(city.runtime.db, id, city.clock.now());
  const saved = await editor.post(`/desk/articles/${id}/acts/save`, {
    revision: before?.revision,
    ...{ ...(before?.content as object), openness: 'active', ...change },
  });
  expect(saved.status, saved.text).toBe(200);
  const sent = await editor.post(`/desk/articles/${id}/acts/submit`, { note: '发布' });
  expect(sent.status, sent.text).toBe(200);
  for (const gate of ['first', 'content', 'secrecy'] as const) await passGate(city, id, gate);
  await release(city, id);
}

it('[B10] one entry stands in three columns of two sites, in their feeds and once in the search, and is changed everywhere at once', async () => {
  const found = await columns().findBySlugs(city.runtime.db, PLACES);
  const ids = PLACES.map(({ slug }) => found.find((column) => column.slug === slug)?.id);
  const title = '开办企业一窗通办典型做法';
  const made = await editor.post('/desk/articles/new/acts/create', { kind: 'notice', title, column: ids[0] });
  expect(made.status, made.text).toBe(201);
  const id = String(made.json.id);
  await publish(id, { columns: ids, body: '<p>材料由十二份减为四份。</p>' });
  const { code } = (await findOverview(city.runtime.db, id, city.clock.now())) ?? {};
  const stands = async (text: string) => {
    for (const path of [...PATHS, '/sites/portal/feed']) {
      const page = (await visit(city).get(path)).text;
      expect(page, path).toContain(`/articles/${code}`);
      expect(page, path).toContain(text);
    }
  };
  await stands(title);
  const hits = (await visit(city).read(`/search?${new URLSearchParams({ q: title })}`)).json.hits as { url: string }[];
  expect(hits.filter(({ url }) => url === `/articles/${code}`)).toHaveLength(1);
  await publish(id, { title: `${title}（修订）` });
  await stands(`${title}（修订）`);
});

it('[C02] a page of a column is read by an index, however much the column holds', async () => {
  const [column] = await columns().findBySlugs(city.runtime.db, PLACES.slice(0, 1));
  const before = { at: city.clock.now(), id: newId() };
  const plan = await inTransaction(city.runtime.db, async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    const lines = linesIn({ columnId: column?.id ?? '', before, limit: 21, now: city.clock.now() });
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${lines}`.execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('article_placement_list');
  expect(plan).not.toContain('Seq Scan');
});
