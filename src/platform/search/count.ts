// How many entries match: each counted where they are few, and an even share of them where they are many.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { SAMPLE, SAMPLED_OF, sourceLexeme, TITLE_MARK } from './entries.ts';
import { quoteLexeme } from './grams.ts';
import { type Asked, isVisible, matchAll, matchWords, stand } from './narrow.ts';

/** A source with more hits in the sample is not counted one by one. */
const MOST_SAMPLED = 32;
/** A table that was never analysed does not know its size; below this it does not matter. */
const LEAST_SIZE = 1000;
/** So many candidates of an inexact query are read to give a true count. */
const MOST_READ = 300;

/** `isAbout`: a good guess, because not each of them was looked at. */
export interface Count {
  readonly count: number;
  readonly isAbout: boolean;
}

/** How frequent the words are, as a sample tells. */
export interface Survey {
  /** All entries there are; those that match; those that match by their title. */
  readonly size: number;
  readonly matching: number;
  readonly titled: number;
  /** Hits in the sample by source, without those that have none. */
  readonly sampled: ReadonlyMap<string, number>;
  /** All sources that have entries. */
  readonly sources: readonly string[];
}

interface SampleRow {
  readonly source: string;
  readonly sampled: number;
  readonly titled: number;
  readonly size: number;
}

/** Looks at an even share of all entries: posting lists of frequent words are long. */
export async function survey(db: Db, asked: Asked): Promise<Survey> {
  const inSample = (words: string) =>
    sql`grams @@ (SELECT ${`${words} & ${quoteLexeme(SAMPLE)}`}::tsquery) AND ${isVisible(asked)}`;
  const { rows } = await sql<SampleRow>`
    WITH RECURSIVE kind AS (
      (SELECT source FROM search_entry ORDER BY source LIMIT 1)
      UNION ALL
      SELECT (SELECT source FROM search_entry WHERE source > kind.source ORDER BY source LIMIT 1)
      FROM kind WHERE source IS NOT NULL),
    sample AS MATERIALIZED (
      SELECT source, count(*) AS sampled FROM search_entry WHERE ${inSample(matchWords(asked))} GROUP BY source)
    SELECT kind.source, coalesce(sampled, 0) AS sampled,
      (SELECT greatest(reltuples, ${LEAST_SIZE}) FROM pg_class WHERE oid = 'search_entry'::regclass) AS size,
      CASE WHEN (SELECT sum(sampled) FROM sample) >= ${MOST_SAMPLED} THEN (
        SELECT count(*) FROM search_entry WHERE ${inSample(matchAll(asked, matchWords(asked, TITLE_MARK)))}
      ) ELSE 0 END AS titled
    FROM kind LEFT JOIN sample USING (source) WHERE source IS NOT NULL`.execute(db);
  const isMeant = (source: string) => !asked.sources || asked.sources.includes(source);
  const meant = rows.filter((row) => isMeant(row.source));
  return {
    size: rows[0]?.size ?? 0,
    matching: SAMPLED_OF * meant.reduce((sum, row) => sum + row.sampled, 0),
    titled: SAMPLED_OF * (rows[0]?.titled ?? 0),
    sampled: new Map(rows.filter((row) => row.sampled > 0).map((row) => [row.source, row.sampled])),
    sources: rows.map((row) => row.source),
  };
}

/** The hits of every source that has any, also of those not asked for. */
export async function countHits(db: Db, asked: Asked, { sampled, sources }: Survey): Promise<Map<string, Count>> {
  const isFrequent = (source: string) => (sampled.get(source) ?? 0) > MOST_SAMPLED;
  const guess = (source: string): Count => ({
    count: roundGuess((sampled.get(source) ?? 0) * SAMPLED_OF),
    isAbout: true,
  });
  const guessed = sources.filter(isFrequent).map((source) => [source, guess(source)] as const);
  const rare = sources.filter((source) => !isFrequent(source));
  const counted = rare.length > 0 ? await countEach(db, asked, rare) : [];
  return new Map([...guessed, ...counted]);
}

/** Two figures are as many as a sample can tell. */
export const roundGuess = (count: number) => Number(count.toPrecision(2));

interface CountRow {
  readonly source: string;
  readonly count: number;
  readonly candidates: number;
}

async function countEach(db: Db, asked: Asked, sources: readonly string[]): Promise<[string, Count][]> {
  const isExact = asked.terms.every((term) => term.exact);
  const within = sources.map((source) => quoteLexeme(sourceLexeme(source))).join(' | ');
  const check = isExact
    ? sql`true`
    : sql`((SELECT count(*) FROM e) > ${MOST_READ} OR ${stand(asked.terms, 'anywhere')})`;
  const { rows } = await sql<CountRow>`
    WITH e AS MATERIALIZED (
      SELECT source, folded_title, folded_body FROM search_entry
      WHERE grams @@ (SELECT ${`${matchWords(asked)} & (${within})`}::tsquery) AND ${isVisible(asked)})
    SELECT source, count(*) AS count, (SELECT count(*) FROM e) AS candidates FROM e WHERE ${check} GROUP BY source
  `.execute(db);
  return rows.map(({ source, count, candidates }) => [source, { count, isAbout: !isExact && candidates > MOST_READ }]);
}
