// Asks the search index: best and newest first, page by page, in time that hardly grows with the number of hits.
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { type Count, countHits, roundGuess, survey } from './count.ts';
import { makeCursor, readCursor } from './cursor.ts';
import { highlight, parseQuery, type Segment, type Term } from './grams.ts';
import { EXCERPT_LENGTH, type Found, readPage } from './page.ts';
import { findSynonyms } from './synonyms.ts';

export interface SearchQuery {
  /** As typed. Words parted by blanks must all stand in an entry, or what means the same. */
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
  /** Whom hits are shown to; it changes nothing in what is found. Chinese when absent. */
  readonly lang?: Lang;
}

/** A text of a hit, in the reader's language where the entry has it. */
export interface Passage {
  readonly lang: 'zh' | 'en';
  readonly segments: readonly Segment[];
}

export interface SearchHit {
  readonly source: string;
  readonly ref: string;
  readonly url: string;
  readonly title: Passage;
  /** A piece of the body around the first word found. */
  readonly excerpt: Passage;
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly publishedAt: Date;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** How many hits each source has, also those not asked for. */
  readonly counts: Readonly<Record<string, Count>>;
  readonly total: Count;
  /** Ask for the next page with this; absent on the last. */
  readonly next?: string;
}

const NOTHING: SearchResult = { hits: [], counts: {}, total: { count: 0, isAbout: false } };

/**
 * Finds every entry in which each word, or another that means the same, stands, however deep in a longer word; page by
 * page each of them comes.
 */
export async function searchEntries(db: Db, query: SearchQuery): Promise<SearchResult> {
  const { sources, facets = {}, reach = [] } = query;
  const typed = parseQuery(query.q);
  if (typed.length === 0) return NOTHING;
  const terms = await findSynonyms(db, typed);
  const limit = Math.min(Math.max(query.limit, 1), 100);
  const asked = { terms, facets, reach, inEnglish: query.lang === 'en', ...(sources ? { sources } : {}) };
  const seen = await survey(db, asked);
  const counts = await countHits(db, asked, seen);
  const meant = [...counts].filter(([source]) => !sources || sources.includes(source)).map(([, count]) => count);
  const result = { counts: Object.fromEntries(counts), total: sumUp(meant) };
  if (meant.length === 0) return { ...result, hits: [] };
  const after = query.after === undefined ? undefined : readCursor(query.after);
  // One more than is shown tells whether there is a next page.
  const found = await readPage(db, asked, seen, after, limit + 1);
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    ...result,
    hits: found.slice(0, limit).map((one) => makeHit(one, terms)),
    ...(last ? { next: makeCursor(last) } : {}),
  };
}

function sumUp(counts: readonly Count[]): Count {
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  return counts.some((one) => one.isAbout) ? { count: roundGuess(count), isAbout: true } : { count, isAbout: false };
}

function makeHit(found: Found, terms: readonly Term[]): SearchHit {
  const isCut = found.excerpt.length > EXCERPT_LENGTH;
  const text = isCut ? found.excerpt.slice(0, EXCERPT_LENGTH) : found.excerpt;
  return {
    source: found.source,
    ref: found.ref,
    url: found.url,
    title: { lang: found.titleLang, segments: highlight(found.title, terms) },
    excerpt: {
      lang: found.excerptLang,
      segments: highlight(`${found.startsAt > 1 ? '…' : ''}${text}${isCut ? '…' : ''}`, terms),
    },
    facets: found.facets,
    publishedAt: found.publishedAt,
  };
}
