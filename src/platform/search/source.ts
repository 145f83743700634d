// What a module registers to be found by the city's search, and what one findable thing looks like.
import type { Db } from '#platform/database/db.ts';

/** One thing to be found. A later entry with the same source and ref replaces it. */
export interface SearchEntry {
  /** Name of the source it belongs to: `items`. */
  readonly source: string;
  /** Its id or code within the source. */
  readonly ref: string;
  readonly title: string;
  /** The whole text as plain text; markup is the source's to strip. */
  readonly body: string;
  /** What readers of English are shown of it; words in it are found only where they stand in the body as well. */
  readonly english?: { readonly title: string; readonly body?: string };
  readonly url: string;
  /** What a reader may narrow the search by: `{ theme: ['birth', 'school'], level: ['city'] }`. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** From 0 (ordinary) to 100: lifts an entry above others that match equally well. */
  readonly weight?: number;
  readonly publishedAt: Date;
  /** Path of the unit within whose reach it may be seen; absent for everybody. */
  readonly path?: string;
}

/** A value of a facet, as readers choose it. */
export interface FacetValue {
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

/** A kind of thing that can be searched for. */
export interface SearchSource {
  readonly name: string;
  /** What the kind is called on the results page. */
  readonly zh: string;
  readonly en: string;
  /** The values of its facets that readers may choose from, by facet: `kind`, `validity`. */
  readonly choices?: Readonly<Record<string, readonly FacetValue[]>>;
  /** Every entry there is, in batches, for building the index anew. */
  readonly entries: (db: Db) => AsyncIterable<readonly SearchEntry[]>;
}
