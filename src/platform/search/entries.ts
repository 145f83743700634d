// Writes the search index: entries come and go in the transaction that changes what they stand for.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Db, inTransaction, type Tx } from '#platform/database/db.ts';
import { cutIntoGrams, fold, tidy } from './grams.ts';
import type { SearchEntry, SearchSource } from './source.ts';
import { listTiers } from './tiers.ts';

const LONGEST_BODY = 80_000;
/** What a tsvector holds. Texts with more different grams, which no language has, are cut shorter. */
const MOST_LEXEME_BYTES = 2 ** 20 - 1;
/** Rows of one INSERT: few enough to keep a statement short, many enough to be quick. */
const BATCH = 200;
/** Parts the grams of one row on their way; no text contains it. */
const UNIT_SEPARATOR = '\u001f';

/** Lexemes that are no grams of the whole text start with a mark that no gram has, so the index narrows by them too. */
export const sourceLexeme = (source: string) => `@${source}`;
export const facetLexeme = (facet: string, value: string) => `#${facet}=${value}`;
/** Before a gram: it stands in the title. */
export const TITLE_MARK = '^';
/** The whole title, of which a query may be the same. */
export const titleLexeme = (foldedTitle: string) => `=${foldedTitle}`;
const LONGEST_ASKED_TITLE = 100;

/** One in so many entries, whatever they tell of: how many of them match tells how many match at all. */
export interface Sample {
  readonly of: number;
  /** What its entries bear besides the column `sampled`, which has an index of its own. */
  readonly mark?: string;
}
export const SAMPLE: Sample = { of: 64 };
/** Tells of frequent words, whose hits in the other are too many to look at; it is a part of it. */
export const SMALL_SAMPLE = { of: 512, mark: '%%' } as const satisfies Sample;

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
  const foldedTitle = fold(title);
  const own = cutOwn(entry, foldedTitle);
  const { body, foldedBody, lexemes } = cutBody(tidy(entry.body), own);
  return {
    source: entry.source,
    ref: entry.ref,
    title,
    body,
    titleEn: entry.english ? tidy(entry.english.title) : null,
    bodyEn: entry.english?.body ? tidy(entry.english.body).slice(0, LONGEST_BODY) : null,
    url: entry.url,
    facets: JSON.stringify(entry.facets ?? {}),
    weight: weightOf(entry),
    publishedAt: entry.publishedAt.toISOString(),
    path: entry.path ?? null,
    foldedTitle,
    foldedBody,
    lexemes: [...lexemes].join(UNIT_SEPARATOR),
    sampled: isIn(SAMPLE, entry),
  };
}

const weightOf = ({ weight = 0 }: SearchEntry) => weight;

/** The lexemes of all but the body. */
function cutOwn(entry: SearchEntry, foldedTitle: string): string[] {
  const grams = [...cutIntoGrams(foldedTitle)];
  const facets = Object.entries(entry.facets ?? {});
  const lexemes = [
    ...grams,
    ...grams.map((gram) => TITLE_MARK + gram),
    sourceLexeme(entry.source),
    ...listTiers({ weight: weightOf(entry), publishedAt: entry.publishedAt }),
    ...facets.flatMap(([facet, values]) => values.map((value) => facetLexeme(facet, value))),
    ...(isIn(SMALL_SAMPLE, entry) ? [SMALL_SAMPLE.mark] : []),
  ];
  return foldedTitle.length > LONGEST_ASKED_TITLE ? lexemes : [...lexemes, titleLexeme(foldedTitle)];
}

function isIn(sample: Sample, { source, ref }: SearchEntry): boolean {
  return createHash('sha256').update(`${source} ${ref}`).digest().readUInt16LE() % sample.of === 0;
}

/** As much of the body as is kept, and the lexemes of the whole entry. */
function cutBody(tidied: string, own: readonly string[]) {
  for (let longest = LONGEST_BODY; ; longest /= 2) {
    const body = tidied.slice(0, longest);
    const foldedBody = fold(body).slice(0, longest);
    const lexemes = new Set(own);
    for (const gram of cutIntoGrams(foldedBody)) lexemes.add(gram);
    const bytes = [...lexemes].reduce((sum, lexeme) => sum + Buffer.byteLength(lexeme), 0);
    if (bytes <= MOST_LEXEME_BYTES) return { body, foldedBody, lexemes };
  }
}

async function upsert(tx: Tx, rows: readonly Row[]): Promise<void> {
  const column = <K extends keyof Row>(name: K) => rows.map((row) => row[name]);
  await sql`
    INSERT INTO search_entry
      (source, ref, title, body, title_en, body_en, url, facets, weight, published_at, path, folded_title, folded_body,
      grams, sampled)
    SELECT source, ref, title, body, title_en, body_en, url, facets, weight, published_at, path,
      folded_title, folded_body,
      array_to_tsvector(string_to_array(lexemes, ${UNIT_SEPARATOR})), sampled
    FROM unnest(
      ${column('source')}::text[], ${column('ref')}::text[], ${column('title')}::text[],
      ${column('body')}::text[], ${column('titleEn')}::text[], ${column('bodyEn')}::text[], ${column('url')}::text[],
      ${column('facets')}::jsonb[], ${column('weight')}::smallint[], ${column('publishedAt')}::timestamptz[], ${column('path')}::text[],
      ${column('foldedTitle')}::text[], ${column('foldedBody')}::text[], ${column('lexemes')}::text[],
      ${column('sampled')}::boolean[]
    ) AS given (source, ref, title, body, title_en, body_en, url, facets, weight, published_at, path, folded_title,
      folded_body, lexemes, sampled)
    ON CONFLICT (source, ref) DO UPDATE SET
      title = excluded.title, body = excluded.body, title_en = excluded.title_en, body_en = excluded.body_en,
      url = excluded.url, facets = excluded.facets,
      weight = excluded.weight, published_at = excluded.published_at, path = excluded.path,
      folded_title = excluded.folded_title, folded_body = excluded.folded_body, grams = excluded.grams
  `.execute(tx);
}
