// Fills the sites of the city with articles, by the way every article of a source goes: reviewed, published, placed, indexed.
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { startChance } from '#app/demo/random.ts';
import { publishFromSource } from '#kernel/documents/service/source.ts';
import { DOCUMENT_KIND } from '#openness/articles/contract.ts';
import { syncArticles } from '#openness/articles/service/sync.ts';
import { type Db, inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { inventArticle, type Shelf } from './article-texts.ts';

/** Articles of one transaction. */
const BATCH = 500;

/**
 * Publishes `count` articles, more of them in the columns of the portal and of the counties than in others. Nothing is held
 * but the batches in hand. `onBatch` is told how many there are so far.
 */
export async function fillArticles(
  runtime: Runtime,
  count: number,
  onBatch: (done: number) => void = () => undefined,
): Promise<void> {
  const topics = readTopics();
  const shelves = await listShelves(runtime.db);
  const chance = startChance(count);
  const pickShelf = () => shelves[Math.floor(chance.next() ** 2 * shelves.length)] as Shelf;
  for (let start = 0; start < count; start += BATCH) {
    const size = Math.min(BATCH, count - start);
    await publish(
      runtime,
      Array.from({ length: size }, (_, at) => inventArticle(chance, topics, start + at, pickShelf())),
    );
    onBatch(start + size);
  }
}

type Invented = ReturnType<typeof inventArticle>;

/** Gives the moment at which they were committed. */
export async function publish(runtime: Runtime, documents: readonly Invented[]): Promise<number> {
  await inTransaction(runtime.db, async (tx) => {
    const ctx = { ...systemContext(runtime, tx), tx };
    const published = await publishFromSource(tx, {
      kind: DOCUMENT_KIND,
      source: 'bench',
      documents,
      gates: ['content', 'secrecy'],
      now: ctx.now,
    });
    await syncArticles(ctx, published);
  });
  return performance.now();
}

/** Open columns, those of the portal first, then of the counties. */
export async function listShelves(db: Db): Promise<Shelf[]> {
  const { rows } = await sql<Shelf>`
    select c.id as "columnId", json_build_object('id', o.id, 'path', o.path, 'name', o.name) as organ
    from site_column c join site s on s.id = c.site_id join organ o on o.id = s.organ_id
    where c.closed_at is null and s.state = 'open'
    order by s.kind <> 'portal', s.kind <> 'county', s.code, c.depth, c.position, c.slug`.execute(db);
  return rows;
}

/** The city's own words, item by item, in pieces of eight signs and more. */
export function readTopics(): string[][] {
  const items = readFileSync('city/lincang/items.jsonl', 'utf8').split('\n').filter(Boolean);
  return items.map((item) =>
    [...new Set(item.match(/[\p{Script=Han}，、0-9（）]{8,60}/gu))].map((piece) => `${piece}。`),
  );
}
