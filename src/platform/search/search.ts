// Asks the search index: newest and best first, page by page, in time that does not grow with the number of hits.
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { afterCursor, makeCursor } from './cursor.ts';
import { facetLexeme, sourceLexeme } from './entries.ts';
import { highlight, parseQuery, quoteLexeme, type Segment, type Term } from './grams.ts';

export interface SearchQuery {
  /** As typed. Words parted by blanks must all stand in an entry. */
  readonly q: string;
  /** Names of sources to search in; all when absent. */
  readonly sources?: readonly string[];
  /** One value of each facet named. */
  readonly facets?: Readonly<Record<string, string>>;
  /** Where the reader's reach ends; only what everybody may see when absent. */
  readonly reach?: readonly Scope[];
  /** `next` of the page before. */
  readonly after?: string;
  /** Hits a page, at most 100. */
  readonly limit: number;
}

export interface SearchHit {
  readonly source: string;
  readonly ref: string;
  readonly url: string;
  readonly title: readonly Segment[];
  /** A piece of the body around the first word found. */
  readonly excerpt: readonly Segment[];
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly publishedAt: Date;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** How many hits each source has, as far as they were counted. */
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
  /** `more`: show "10,000+". `about`: not each of them was looked at; show "about". */
  readonly totalIs: 'exact' | 'about' | 'more';
  /** Ask for the next page with this; absent on the last. */
  readonly next?: string;
}

/** Matches beyond this many are neither sorted nor counted. */
const MOST_SORTED = 10_000;
/** So many candidates of an inexact query are looked at one by one to give a true count. */
const MOST_COUNTED = 1_000;

/** Finds every entry in which all words stand, however deep in a longer word. */
export async function searchEntries(db: Db, query: SearchQuery): Promise<SearchResult> {
  const terms = parseQuery(query.q);
  if (terms.length === 0) return { hits: [], counts: {}, total: 0, totalIs: 'exact' };
  const limit = Math.min(Math.max(query.limit, 1), 100);
  const { rows } = await searchStatement(query, terms, limit).execute(db);
  const counts = rows[0]?.counts ?? {};
  const candidates = rows[0]?.candidates ?? 0;
  const found = rows.filter((row): row is Found => row.ref !== null);
  const hits = found.slice(0, limit).map((row) => makeHit(row, terms));
  const last = found.length > limit ? found[limit - 1] : undefined;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const isInexact = terms.some((term) => !term.exact) && candidates > MOST_COUNTED;
  return {
    hits,
    counts,
    total: Math.min(total, MOST_SORTED),
    totalIs: candidates > MOST_SORTED ? 'more' : isInexact ? 'about' : 'exact',
    ...(last ? { next: makeCursor(last) } : {}),
  };
}

/**
 * One statement. `found` is materialized so that the planner cannot walk an index by date and filter,
 * which takes seconds for rare words; the tsquery hides in a sub-select, because for a frequent word it
 * would rather read every tsvector of the table. The candidates of inexact terms are looked at lazily,
 * in order, until the page is full.
 */
export function searchStatement(query: SearchQuery, terms: readonly Term[], limit: number): RawBuilder<Row> {
  const stands = sql.join(terms.filter((term) => !term.exact).map(standsIn), sql` AND `);
  const isExact = terms.every((term) => term.exact);
  const check = isExact ? sql`true` : stands;
  return sql<Row>`
    WITH found AS MATERIALIZED (
      SELECT source, ref, published_at, weight + ${titleScore(terms)} AS score
      FROM search_entry
      WHERE grams @@ (SELECT ${makeTsquery(query, terms)}::tsquery) AND ${visibleWithin(query.reach)}
      LIMIT ${MOST_SORTED + 1}
    ),
    size AS (SELECT count(*)::int AS candidates FROM found),
    tally AS (
      SELECT candidates, CASE WHEN ${isExact} OR candidates > ${MOST_COUNTED}
        THEN (SELECT jsonb_object_agg(source, n) FROM (SELECT source, count(*) AS n FROM found GROUP BY 1) AS g)
        ELSE (SELECT jsonb_object_agg(source, n) FROM (
          SELECT f.source, count(*) AS n FROM found f JOIN search_entry e USING (source, ref) WHERE ${check} GROUP BY 1
        ) AS g)
      END AS counts FROM size
    ),
    page AS (
      SELECT f.*, e.title, e.url, e.facets, e.excerpt, e.starts_at
      FROM (
        SELECT * FROM found WHERE ${afterCursor(query.after)}
        ORDER BY score DESC, published_at DESC, source DESC, ref DESC
      ) AS f
      -- OFFSET 0 keeps this a look-up per candidate, in their order.
      CROSS JOIN LATERAL (
        SELECT e.title, e.url, e.facets, p.starts_at, substr(e.body, p.starts_at, ${EXCERPT_LENGTH + 1}) AS excerpt
        FROM search_entry e, LATERAL (SELECT ${excerptStart(terms)} AS starts_at) AS p
        WHERE e.source = f.source AND e.ref = f.ref AND ${check}
        OFFSET 0
      ) AS e
      ORDER BY f.score DESC, f.published_at DESC, f.source DESC, f.ref DESC
      LIMIT ${limit + 1}
    )
    SELECT tally.*, page.* FROM tally LEFT JOIN page ON true
    ORDER BY score DESC, published_at DESC, source DESC, ref DESC
  `;
}

interface Row {
  counts: Record<string, number> | null;
  candidates: number;
  source: string;
  ref: string | null;
  published_at: Date;
  score: number;
  title: string;
  url: string;
  facets: Record<string, string[]>;
  excerpt: string;
  starts_at: number;
}

/** A row that is not only the tally of an empty page. */
type Found = Row & { ref: string };

const EXCERPT_LENGTH = 110;
const EXCERPT_LEAD = 30;

function standsIn(term: Term): RawBuilder<boolean> {
  return sql`(position(${term.text} in e.folded_title) > 0 OR position(${term.text} in e.folded_body) > 0)`;
}

/** Where the excerpt starts: a little before the first word found. `least` passes over nulls. */
function excerptStart(terms: readonly Term[]): RawBuilder<number> {
  const places = sql.join(terms.map((term) => sql`nullif(position(${term.text} in e.folded_body), 0)`));
  return sql`greatest(1, coalesce(least(${places}), 1) - ${EXCERPT_LEAD}::int)`;
}

/** A title that is the query comes before titles that hold all its words, and these before the rest. */
function titleScore(terms: readonly Term[]): RawBuilder<number> {
  const whole = terms.map((term) => term.text).join(' ');
  const all = sql.join(
    terms.map((term) => sql`position(${term.text} in folded_title) > 0`),
    sql` AND `,
  );
  return sql`CASE WHEN folded_title = ${whole} THEN 300 WHEN ${all} THEN 200 ELSE 0 END`;
}

function makeTsquery(query: SearchQuery, terms: readonly Term[]): string {
  const parts = terms.map((term) => term.query);
  if (query.sources) parts.push(`(${query.sources.map((name) => quoteLexeme(sourceLexeme(name))).join(' | ')})`);
  for (const [facet, value] of Object.entries(query.facets ?? {})) parts.push(quoteLexeme(facetLexeme(facet, value)));
  return parts.join(' & ');
}

function visibleWithin(reach: readonly Scope[] = []): RawBuilder<boolean> {
  const scopes = reach.map((scope) => (scope.deep ? sql`starts_with(path, ${scope.path})` : sql`path = ${scope.path}`));
  return sql`(${sql.join([sql`path IS NULL`, ...scopes], sql` OR `)})`;
}

function makeHit(row: Found, terms: readonly Term[]): SearchHit {
  const isCut = row.excerpt.length > EXCERPT_LENGTH;
  const text = isCut ? row.excerpt.slice(0, EXCERPT_LENGTH) : row.excerpt;
  return {
    source: row.source,
    ref: row.ref,
    url: row.url,
    title: highlight(row.title, terms),
    excerpt: highlight(`${row.starts_at > 1 ? '…' : ''}${text}${isCut ? '…' : ''}`, terms),
    facets: row.facets,
    publishedAt: row.published_at,
  };
}
