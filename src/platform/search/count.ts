// How many entries match: each counted where they are few, and an even share of them where they are many.
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { SAMPLE, type Sample, SMALL_SAMPLE, sourceLexeme, TITLE_MARK, titleLexeme } from './entries.ts';
import { listWords, quoteLexeme } from './grams.ts';
import { type Asked, isVisible, joinTerms, matchAll, matchWords, stand } from './narrow.ts';

/** So many hits in a sample tell enough: their source is not counted one by one. */
const ENOUGH = 32;
/** A table that was never analysed does not know its size; below this it does not matter. */
const LEAST_SIZE = 1000;
/** So many candidates of an inexact query are read to give a true count. */
const MOST_READ = 300;

/** `isAbout`: a good guess, because not each of them was looked at. */
export interface Count {
  readonly count: number;
  readonly isAbout: boolean;
}

/** How frequent the words are, as samples tell. */
export interface Survey {
  /** All entries there are; about how many match; about how many match by their title. */
  readonly size: number;
  readonly matching: number;
  readonly titled: number;
  /** Whether an entry may be called just so. */
  readonly isTitle: boolean;
  /** By source, without those that have no hit in a sample. */
  readonly sampled: ReadonlyMap<string, Sampled>;
  /** All sources that have entries. */
  readonly sources: readonly string[];
}

/** Hits in a sample, each of which stands for `of`. */
interface Sampled {
  readonly hits: number;
  readonly of: number;
}

interface SurveyRow extends Sampled {
  readonly source: string;
  readonly titled: number;
  readonly size: number;
  readonly isTitle: boolean;
}

/**
 * Looks at an even share of all entries, because posting lists of frequent words are long: at few of them, and at more
 * in the sources where few did not tell enough.
 */
export async function survey(db: Db, asked: Asked): Promise<Survey> {
  const titled = matchAll(asked, matchWords(asked, TITLE_MARK));
  const { rows } = await sql<SurveyRow>`
    WITH RECURSIVE kind AS (
      (SELECT source FROM search_entry ORDER BY source LIMIT 1)
      UNION ALL
      SELECT (SELECT source FROM search_entry WHERE source > kind.source ORDER BY source LIMIT 1)
      FROM kind WHERE source IS NOT NULL),
    small AS MATERIALIZED (
      SELECT source, count(*) AS hits, ${SMALL_SAMPLE.of}::int AS of
      FROM ${inSample(asked, matchWords(asked), SMALL_SAMPLE)} GROUP BY source),
    large AS MATERIALIZED (
      SELECT source, count(*) AS hits, ${SAMPLE.of}::int AS of
      FROM ${inSample(asked, matchWords(asked), SAMPLE, sql`small WHERE hits > ${ENOUGH}`)}
      GROUP BY source)
    SELECT kind.source, coalesce(hits, 0) AS hits, of,
      (SELECT greatest(reltuples, ${LEAST_SIZE}) FROM pg_class WHERE oid = 'search_entry'::regclass) AS size,
      (SELECT count(*) > 0 FROM search_entry
        WHERE grams @@ (SELECT ${quoteLexeme(titleLexeme(joinTerms(asked)))}::tsquery)) AS "isTitle",
      ${SMALL_SAMPLE.of} * (SELECT count(*) FROM ${inSample(asked, titled, SMALL_SAMPLE)}) AS titled
    FROM kind
    LEFT JOIN (SELECT * FROM small WHERE hits > ${ENOUGH} UNION ALL SELECT * FROM large) AS sampled USING (source)
    WHERE kind.source IS NOT NULL`.execute(db);
  const isMeant = (source: string) => !asked.sources || asked.sources.includes(source);
  const meant = rows.filter((row) => isMeant(row.source));
  return {
    size: rows[0]?.size ?? 0,
    matching: meant.reduce((sum, row) => sum + guess(row), 0),
    titled: rows[0]?.titled ?? 0,
    isTitle: rows[0]?.isTitle ?? false,
    sampled: new Map(rows.filter((row) => row.hits > 0).map((row) => [row.source, row])),
    sources: rows.map((row) => row.source),
  };
}

/** The visible entries of a sample that match; of no source that stands in `told`. */
function inSample(asked: Asked, words: string, { mark }: Sample, told?: RawBuilder<unknown>): RawBuilder<unknown> {
  const match = mark ? `${words} & ${quoteLexeme(mark)}` : words;
  const query = told
    ? sql`SELECT CASE WHEN EXISTS (SELECT FROM ${told}) THEN
        (SELECT ${`${match} & (`} || string_agg(quote_literal(${sourceLexeme('')} || source), ' | ') || ')' FROM kind
          WHERE source NOT IN (SELECT source FROM ${told}))
        ELSE ${match} END::tsquery`
    : sql`SELECT ${match}::tsquery`;
  return sql`(SELECT source FROM search_entry WHERE sampled AND grams @@ (${query}) AND ${isVisible(asked)}) AS sample`;
}

const guess = ({ hits, of }: Sampled) => (hits > 0 ? hits * of : 0);

/** The hits of every source that has any, also of those not asked for. */
export async function countHits(db: Db, asked: Asked, { sampled, sources }: Survey): Promise<Map<string, Count>> {
  const frequent = sources.filter((source) => (sampled.get(source)?.hits ?? 0) > ENOUGH);
  const guessed = frequent.map((source) => {
    const about = roundGuess(guess(sampled.get(source) as Sampled));
    return [source, { count: about, isAbout: true }] as const;
  });
  if (frequent.length === sources.length) return new Map(guessed);
  const rare = frequent.length > 0 ? sources.filter((source) => !frequent.includes(source)) : undefined;
  const counted = await countEach(db, asked, rare);
  return new Map([...guessed, ...counted]);
}

/** Two figures are as many as a sample can tell. */
export const roundGuess = (count: number) => Number(count.toPrecision(2));

interface CountRow {
  readonly source: string;
  readonly count: number;
  readonly candidates: number;
}

/** Counts one by one, in all sources when none are named. */
async function countEach(db: Db, asked: Asked, sources?: readonly string[]): Promise<[string, Count][]> {
  const isExact = asked.terms.flatMap(listWords).every((word) => word.exact);
  const words = matchAll({ ...asked, sources }, matchWords(asked));
  const check = isExact
    ? sql`true`
    : sql`((SELECT count(*) FROM e) > ${MOST_READ} OR ${stand(asked.terms, 'anywhere')})`;
  const { rows } = await sql<CountRow>`
    WITH e AS MATERIALIZED (
      SELECT source, folded_title, folded_body FROM search_entry
      WHERE grams @@ (SELECT ${words}::tsquery) AND ${isVisible(asked)})
    SELECT source, count(*) AS count, (SELECT count(*) FROM e) AS candidates FROM e WHERE ${check} GROUP BY source
  `.execute(db);
  return rows.map(({ source, count, candidates }) => [source, { count, isAbout: !isExact && candidates > MOST_READ }]);
}
