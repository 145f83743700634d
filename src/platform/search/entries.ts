// Writes the search index: entries come and go in the transaction that changes what they stand for.
import { sql } from 'kysely';
import { type Db, inTransaction, type Tx } from '#platform/database/db.ts';
import { cutIntoGrams, fold, tidy } from './grams.ts';
import type { SearchEntry, SearchSource } from './source.ts';

/** A tsvector holds at most 1 MB; so many signs of any script stay below it. */
const LONGEST_BODY = 80_000;
/** Rows of one INSERT: few enough to keep a statement short, many enough to be quick. */
const BATCH = 200;
/** Parts the grams of one row on their way; no text contains it. */
const UNIT_SEPARATOR = '\u001f';

/** Lexemes of source and facets start with a mark that no gram has, so the index narrows by them too. */
export const sourceLexeme = (source: string) => `@${source}`;
export const facetLexeme = (facet: string, value: string) => `#${facet}=${value}`;

/** Puts entries into the index, replacing those of the same source and ref. */
export async function indexEntries(tx: Tx, entries: readonly SearchEntry[]): Promise<void> {
  const rows = [...new Map(entries.map((entry) => [`${entry.source} ${entry.ref}`, entry])).values()].map(makeRow);
  for (let start = 0; start < rows.length; start += BATCH) await upsert(tx, rows.slice(start, start + BATCH));
}

/** Takes entries out of the index; unknown refs are no error. */
export async function removeEntries(tx: Tx, source: string, refs: readonly string[]): Promise<void> {
  await sql`DELETE FROM search_entry WHERE source = ${source} AND ref = ANY(${refs}::text[])`.execute(tx);
}

/** Builds the entries of a source anew. Readers see the old ones until it is done. Returns how many there are. */
export async function rebuildSource(db: Db, source: SearchSource): Promise<number> {
  return inTransaction(db, async (tx) => {
    await sql`DELETE FROM search_entry WHERE source = ${source.name}`.execute(tx);
    let count = 0;
    for await (const batch of source.entries(tx)) {
      await indexEntries(tx, batch);
      count += batch.length;
    }
    return count;
  });
}

type Row = ReturnType<typeof makeRow>;

function makeRow(entry: SearchEntry) {
  const title = tidy(entry.title);
  const body = tidy(entry.body).slice(0, LONGEST_BODY);
  const [foldedTitle, foldedBody] = [fold(title), fold(body).slice(0, LONGEST_BODY)];
  const facets = entry.facets ?? {};
  const lexemes = cutIntoGrams(foldedTitle);
  for (const gram of cutIntoGrams(foldedBody)) lexemes.add(gram);
  lexemes.add(sourceLexeme(entry.source));
  for (const [facet, values] of Object.entries(facets)) {
    for (const value of values) lexemes.add(facetLexeme(facet, value));
  }
  return {
    source: entry.source,
    ref: entry.ref,
    title,
    body,
    url: entry.url,
    facets: JSON.stringify(facets),
    weight: entry.weight ?? 0,
    publishedAt: entry.publishedAt.toISOString(),
    path: entry.path ?? null,
    foldedTitle,
    foldedBody,
    lexemes: [...lexemes].join(UNIT_SEPARATOR),
  };
}

async function upsert(tx: Tx, rows: readonly Row[]): Promise<void> {
  const column = <K extends keyof Row>(name: K) => rows.map((row) => row[name]);
  await sql`
    INSERT INTO search_entry
      (source, ref, title, body, url, facets, weight, published_at, path, folded_title, folded_body, grams)
    SELECT source, ref, title, body, url, facets, weight, published_at, path, folded_title, folded_body,
      array_to_tsvector(string_to_array(lexemes, ${UNIT_SEPARATOR}))
    FROM unnest(
      ${column('source')}::text[], ${column('ref')}::text[], ${column('title')}::text[],
      ${column('body')}::text[], ${column('url')}::text[], ${column('facets')}::jsonb[],
      ${column('weight')}::smallint[], ${column('publishedAt')}::timestamptz[], ${column('path')}::text[],
      ${column('foldedTitle')}::text[], ${column('foldedBody')}::text[], ${column('lexemes')}::text[]
    ) AS given (source, ref, title, body, url, facets, weight, published_at, path, folded_title, folded_body, lexemes)
    ON CONFLICT (source, ref) DO UPDATE SET
      title = excluded.title, body = excluded.body, url = excluded.url, facets = excluded.facets,
      weight = excluded.weight, published_at = excluded.published_at, path = excluded.path,
      folded_title = excluded.folded_title, folded_body = excluded.folded_body, grams = excluded.grams
  `.execute(tx);
}
