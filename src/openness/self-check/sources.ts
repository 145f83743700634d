// What the check asks of sites, columns and articles: a port that the composition root answers.
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { TEXT_CHECKS } from './contract.ts';

export interface CheckedColumn {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly href: string;
  /** Who keeps it; the site's organ when null. */
  readonly organId: string | null;
  readonly type: string;
  /** ColumnDescription and ColumnKeywords of its page. */
  readonly description: string;
  readonly keywords: string;
  readonly veto: 'news' | 'notices' | null;
  readonly update: { readonly kind: string; readonly days: number };
  /** Columns stand beneath it, and what is in them is in it. */
  readonly hasBeneath: boolean;
  /** When something was last published in it. */
  readonly lastAt: Date | null;
}

/** An account of new media that the organ of a site keeps. */
export interface CheckedAccount {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly href: string;
  readonly organId: string;
  /** Days since something went out, and how many there may be. */
  readonly silentDays: number;
  readonly everyDays: number;
}

export interface CheckedSite {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: string;
  readonly href: string;
  readonly host: string | null;
  readonly organId: string;
  readonly organPath: string;
  readonly openedAt: Date;
  readonly siteCode: string | null;
  readonly imprint: Readonly<Record<string, string | undefined>>;
  readonly columns: readonly CheckedColumn[];
  readonly accounts: readonly CheckedAccount[];
}

/** A site without what stands on it. */
export interface NamedSite extends Pick<CheckedSite, 'id' | 'code' | 'name' | 'nameEn' | 'href'> {
  /** Something was published on it at some time. */
  readonly filled: boolean;
}

/** What is wrong with an article: an address it leads to, a word, or all of it. */
export interface TextFault {
  readonly check: (typeof TEXT_CHECKS)[number];
  readonly siteId: string;
  readonly article: string;
  readonly title: string;
  /** An address, or a word and the right one; empty when it is all of it. */
  readonly what: string;
}

export interface SiteSource {
  /** Open sites in order of code, with their columns. The number of statements does not grow with them. */
  readonly list: (
    db: Db,
    asked: { readonly after?: string; readonly limit: number; readonly now: Date },
  ) => Promise<CheckedSite[]>;
  /** Open sites, within some scopes or all. */
  readonly listNames: (db: Db, scopes?: readonly Scope[]) => Promise<NamedSite[]>;
  readonly find: (db: Db, code: string, now: Date) => Promise<CheckedSite | undefined>;
  /** The code of the site an address leads to, be it whole or a path; undefined where neither a site nor the portal is. */
  readonly siteOf: (db: Db, address: string, portal: string) => Promise<string | undefined>;
  /** What is wrong with the text of everything that is public, in batches. */
  readonly listTextFaults: (db: Db, now: Date) => AsyncIterable<readonly TextFault[]>;
}

let source: SiteSource | undefined;

export function useSiteSource(sites: SiteSource): void {
  source = sites;
}

/** @throws when the house was not joined */
export function siteSource(): SiteSource {
  if (!source) throw new Error('nobody knows the sites to check');
  return source;
}
