// Reads a page of hits: titles before texts, in each the heavier and newer first.
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Survey } from './count.ts';
import type { Place } from './cursor.ts';
import { SAMPLE, type Sample, SMALL_SAMPLE, TITLE_MARK, titleLexeme } from './entries.ts';
import { listWords, quoteLexeme } from './grams.ts';
import { type Asked, isVisible, joinTerms, matchAll, matchFacets, matchWords, stand } from './narrow.ts';
import { coverTiers, type Rank } from './tiers.ts';

export interface Found extends Place {
  readonly title: string;
  readonly titleLang: 'zh' | 'en';
  readonly url: string;
  readonly facets: Record<string, string[]>;
  /** A piece of the body around the first word found, a sign longer than it may be when there is more. */
  readonly excerpt: string;
  readonly excerptLang: 'zh' | 'en';
  /** Where it starts in the body, from 1. */
  readonly startsAt: number;
}

export const EXCERPT_LENGTH = 110;
const EXCERPT_LEAD = 30;

/** Hits of one kind, which stand together. */
interface Lane {
  readonly lane: number;
  /** What the index finds them by. */
  readonly query: string;
  /** What their texts must fulfil, each row called `e`. */
  readonly check: RawBuilder<boolean>;
  /** About how many there are. */
  readonly matching: number;
}

/** The next hits after a place, at most `limit`. */
export async function readPage(
  db: Db,
  asked: Asked,
  survey: Survey,
  after: Place | undefined,
  limit: number,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const lane of listLanes(asked, survey)) {
    if (after && lane.lane > after.lane) continue;
    const part = { after: after?.lane === lane.lane ? after : undefined, limit: limit - found.length };
    found.push(...(await readLane(db, asked, lane, survey, part)));
    if (found.length === limit) break;
  }
  return found;
}

function listLanes(asked: Asked, { matching, titled, isTitle: isAnyTitle }: Survey): Lane[] {
  const whole = joinTerms(asked);
  const isTitle = sql<boolean>`e.folded_title = ${whole}`;
  const inTitle = stand(asked.terms, 'title');
  const same = [quoteLexeme(titleLexeme(whole)), ...matchFacets(asked.facets)].join(' & ');
  const called: Lane = { lane: 2, query: same, check: isTitle, matching: 0 };
  return [
    ...(isAnyTitle ? [called] : []),
    {
      lane: 1,
      query: matchWords(asked, TITLE_MARK),
      check: sql`${inTitle} AND NOT ${isTitle}`,
      matching: titled,
    },
    {
      lane: 0,
      query: matchWords(asked),
      check: sql`NOT ${inTitle} AND ${stand(asked.terms, 'anywhere')}`,
      matching,
    },
  ];
}

/** Entries that are looked at in their order, at least and at most, before the index is asked after all. */
const SHORTEST_WALK = 1000;
const LONGEST_WALK = 5000;
/** Entries are not spread evenly over time: so many times what is expected is walked. */
const SPARE = 2;

/**
 * The rank of so many hits is read; of more only those of the first tiers are. Each hit costs a look at its row, tiers
 * cost a look into each of their long lists for each hit: with 332,598 entries both are as dear at some 3,000.
 */
const MOST_WHOLE = 3000;

/**
 * What stands everywhere is soon found by looking at one entry after the other in their order; what is rare is
 * found by the index, and then put in order; of what lies between the index gives the first. The cheapest way is taken,
 * and the sure one when it led nowhere.
 */
async function readLane(db: Db, asked: Asked, lane: Lane, seen: Survey, part: Part): Promise<Found[]> {
  const isFull = (rows: readonly Found[]) => rows.length === part.limit;
  const expected = (part.limit * seen.size) / lane.matching;
  const steps = SHORTEST_WALK + Math.ceil(SPARE * expected);
  if (Object.keys(asked.facets).length === 0 && expected < lane.matching && steps <= LONGEST_WALK) {
    const { rows } = await walk(asked, lane, { ...part, steps }).execute(db);
    if (isFull(rows)) return rows;
  }
  const first = lane.matching > MOST_WHOLE ? await findFirstTiers(db, asked, lane, part.after) : undefined;
  if (first) {
    const { rows } = await lookUp(asked, { ...lane, query: `${lane.query} & (${first})` }, part).execute(db);
    if (isFull(rows)) return rows;
  }
  return (await lookUp(asked, lane, part).execute(db)).rows;
}

/** The next page most likely ends before so many hits of the sample. */
const PLENTY = 2;

interface Bottom extends Rank {
  /** Weights above, and when the newest of the same weight was published. */
  readonly heavier: number[];
  readonly newest: Date;
}

/** The tiers in which the next hits of a lane most likely are, as the sample tells; nothing where it knows too few. */
async function findFirstTiers(db: Db, asked: Asked, { query, matching }: Lane, after?: Place) {
  const { mark }: Sample = matching > (MOST_WHOLE * SMALL_SAMPLE.of) / SAMPLE.of ? SMALL_SAMPLE : SAMPLE;
  const words = mark ? `${query} & ${quoteLexeme(mark)}` : query;
  const { rows } = await sql<Bottom>`
    WITH RECURSIVE bottom AS MATERIALIZED (
      SELECT weight, published_at FROM search_entry
      WHERE sampled AND grams @@ (SELECT ${matchAll(asked, words)}::tsquery) AND ${isVisible(asked)}
        AND ${isAfter(after)}
      ORDER BY ${ORDER} OFFSET ${PLENTY - 1} LIMIT 1),
    heavier AS (
      SELECT weight FROM bottom
      UNION ALL
      SELECT (SELECT weight FROM search_entry WHERE weight > heavier.weight ORDER BY weight LIMIT 1)
      FROM heavier WHERE weight IS NOT NULL)
    SELECT weight, published_at AS "publishedAt",
      ARRAY(SELECT weight::int FROM heavier WHERE weight > bottom.weight) AS heavier,
      (SELECT max(published_at) FROM search_entry WHERE weight = bottom.weight) AS newest
    FROM bottom`.execute(db);
  const [bottom] = rows;
  return bottom && coverTiers(bottom.heavier, bottom.newest, bottom).map(quoteLexeme).join(' | ');
}

/** What is read of a lane: at most `limit` hits after a place. */
interface Part {
  readonly after: Place | undefined;
  readonly limit: number;
}

const ORDER = sql`weight DESC, published_at DESC, source DESC, ref DESC`;

function walk(asked: Asked, lane: Lane, { after, limit, steps }: Part & { readonly steps: number }): RawBuilder<Found> {
  const isMeant = asked.sources ? sql`e.source = ANY(${asked.sources}::text[])` : sql`true`;
  return sql<Found>`
    SELECT ${columns(lane, asked)}
    FROM (SELECT * FROM search_entry WHERE ${isAfter(after)} ORDER BY ${ORDER} LIMIT ${steps}) AS e,
      LATERAL (SELECT ${excerptStart(asked)} AS starts_at) AS p
    WHERE ${isVisible(asked)} AND ${isMeant} AND ${lane.check}
    LIMIT ${limit}`;
}

/**
 * `found` is materialized so that the planner cannot walk an index by date and filter, which takes seconds for rare
 * words; the tsquery hides in a sub-select, because for a frequent word it would rather read every tsvector. Those found
 * are looked at one by one, in order, until the page is full: OFFSET 0 keeps that a look-up each.
 */
export function lookUp(asked: Asked, lane: Lane, { after, limit }: Part): RawBuilder<Found> {
  return sql<Found>`
    WITH found AS MATERIALIZED (
      SELECT source, ref, weight, published_at FROM search_entry
      WHERE grams @@ (SELECT ${matchAll(asked, lane.query)}::tsquery) AND ${isVisible(asked)})
    SELECT hit.* FROM (SELECT * FROM found WHERE ${isAfter(after)} ORDER BY ${ORDER}) AS f
    CROSS JOIN LATERAL (
      SELECT ${columns(lane, asked)}
      FROM search_entry AS e, LATERAL (SELECT ${excerptStart(asked)} AS starts_at) AS p
      WHERE e.source = f.source AND e.ref = f.ref AND ${lane.check}
      OFFSET 0
    ) AS hit
    LIMIT ${limit}`;
}

const columns = ({ lane }: Lane, { inEnglish }: Asked) => sql`
  ${lane}::int AS lane, e.weight, e.published_at AS "publishedAt", e.source, e.ref, e.url, e.facets,
  ${inEnglish ? sql`coalesce(e.title_en, e.title)` : sql`e.title`} AS title,
  ${langOf(inEnglish, sql`e.title_en`)} AS "titleLang",
  substr(${inEnglish ? sql`coalesce(e.body_en, e.body)` : sql`e.body`}, p.starts_at, ${EXCERPT_LENGTH + 1}) AS excerpt,
  ${langOf(inEnglish, sql`e.body_en`)} AS "excerptLang", p.starts_at AS "startsAt"`;

const langOf = (inEnglish: boolean, english: RawBuilder<unknown>) =>
  inEnglish ? sql`CASE WHEN ${english} IS NULL THEN 'zh' ELSE 'en' END` : sql`'zh'`;

/** Where the excerpt starts: a little before the first word found. `least` passes over nulls. */
function excerptStart({ terms, inEnglish }: Asked): RawBuilder<number> {
  const shown = inEnglish ? sql`coalesce(lower(e.body_en), e.folded_body)` : sql`e.folded_body`;
  const places = sql.join(terms.flatMap(listWords).map(({ text }) => sql`nullif(position(${text} in ${shown}), 0)`));
  return sql`greatest(1, coalesce(least(${places}), 1) - ${EXCERPT_LEAD}::int)`;
}

function isAfter(place: Place | undefined): RawBuilder<boolean> {
  if (!place) return sql`true`;
  const { weight, publishedAt, source, ref } = place;
  return sql`(weight, published_at, source, ref) < (${weight}::smallint, ${publishedAt}::timestamptz, ${source}, ${ref})`;
}
