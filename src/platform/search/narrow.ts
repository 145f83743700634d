// What both the count and the page of a search ask the index for.
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#platform/http/context.ts';
import { facetLexeme, sourceLexeme } from './entries.ts';
import { listWords, makeTsquery, quoteLexeme, type Term } from './grams.ts';

/** A search as it is put to the index. */
export interface Asked {
  readonly terms: readonly Term[];
  readonly sources?: readonly string[];
  readonly facets: Readonly<Record<string, string>>;
  readonly reach: readonly Scope[];
  /** Whether the reader is shown the English of an entry where there is one. */
  readonly inEnglish: boolean;
}

/** The words and facets; with `mark` the words must stand in the part of the entry that has grams of its own. */
export function matchWords({ terms, facets }: Asked, mark = ''): string {
  return [makeTsquery(terms, mark), ...matchFacets(facets)].join(' & ');
}

/** The words as a title would have them. */
export const joinTerms = ({ terms }: Asked): string => terms.map((term) => term.text).join(' ');

/** The same within the sources asked for. */
export function matchAll(asked: Asked, words: string): string {
  const sources = asked.sources?.map((name) => quoteLexeme(sourceLexeme(name)));
  return sources ? `${words} & (${sources.join(' | ')})` : words;
}

export function matchFacets(facets: Asked['facets']): string[] {
  return Object.entries(facets).map(([facet, value]) => quoteLexeme(facetLexeme(facet, value)));
}

export function isVisible({ reach }: Asked): RawBuilder<boolean> {
  const scopes = reach.map((scope) => (scope.deep ? sql`starts_with(path, ${scope.path})` : sql`path = ${scope.path}`));
  return sql`(${sql.join([sql`path IS NULL`, ...scopes], sql` OR `)})`;
}

/** Of each of some terms a word stands in the title, or in title and body, of the row `e`. Empty: true. */
export function stand(terms: readonly Term[], where: 'title' | 'anywhere'): RawBuilder<boolean> {
  const places = where === 'title' ? [sql`e.folded_title`] : [sql`e.folded_title`, sql`e.folded_body`];
  const each = terms.map((term) => {
    const ways = listWords(term).flatMap(({ text }) => places.map((place) => sql`position(${text} in ${place}) > 0`));
    return sql`(${sql.join(ways, sql` OR `)})`;
  });
  return each.length === 0 ? sql`true` : sql`(${sql.join(each, sql` AND `)})`;
}
