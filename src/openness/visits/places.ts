// What visits know of sites, columns and articles: a port that the composition root answers.
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';

/** The site and the columns an article stands on, by their codes; the columns as `site/slug`. */
export interface Home {
  readonly site: string;
  readonly columns: readonly string[];
}

export interface Named {
  readonly name: string;
  readonly nameEn: string | null;
  readonly href: string;
}

export interface VisitPlaces {
  /** By the code of the article; those that are unknown are left out. */
  readonly homesOf: (db: Db, codes: readonly string[]) => Promise<ReadonlyMap<string, Home>>;
  /** Open sites within some scopes, by code. */
  readonly listSites: (db: Db, scopes: readonly Scope[]) => Promise<ReadonlyMap<string, Named>>;
  /** Columns of a site, as `site/slug`. */
  readonly nameColumns: (db: Db, site: string) => Promise<ReadonlyMap<string, Named>>;
  readonly nameArticles: (db: Db, codes: readonly string[]) => Promise<ReadonlyMap<string, Named>>;
}

let source: VisitPlaces | undefined;

export function useVisitPlaces(places: VisitPlaces): void {
  source = places;
}

/** @throws when the house was not joined */
export function visitPlaces(): VisitPlaces {
  if (!source) throw new Error('nobody knows what is visited');
  return source;
}
