// What stands in the columns of sites: a port, because sites do not know articles.
import type { Db } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';

export interface Entry {
  /** Of the publication: the second part of its place in a list. */
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly href: string;
  readonly kind: string;
  readonly at: Date;
  readonly organName: string;
  readonly organNameEn: string | null;
  readonly image: string | null;
  readonly summary: string | null;
  readonly pinned: boolean;
  readonly lang: Lang;
}

/** Up to `most`; `more` says that there are others. */
export interface EntryCount {
  readonly count: number;
  readonly more: boolean;
}

export interface EntryFilter {
  readonly columnId?: string;
  readonly siteId?: string;
  readonly kinds?: readonly string[];
  /** The last entry of the page before. */
  readonly before?: { readonly at: Date; readonly id: string } | undefined;
  readonly limit: number;
  readonly now: Date;
}

export interface EntrySource {
  /** Newest first; what is pinned comes before all on the first page. */
  readonly list: (db: Db, filter: EntryFilter) => Promise<Entry[]>;
  /** The newest of each column, in one statement. */
  readonly newestOf: (db: Db, columnIds: readonly string[], each: number, now: Date) => Promise<Map<string, Entry[]>>;
  /** Of a site's entries, newest first, the last of each list of so many but the last list. */
  readonly cutsOf: (
    db: Db,
    asked: { readonly siteId: string; readonly each: number; readonly now: Date },
  ) => Promise<{ readonly at: Date; readonly id: string }[]>;
  readonly count: (db: Db, columnId: string, most: number, now: Date) => Promise<EntryCount>;
  readonly lastAt: (db: Db, columnIds: readonly string[], now: Date) => Promise<Map<string, Date>>;
  /** Translations of some articles in a language, by the code of the original. */
  readonly translationsOf: (db: Db, codes: readonly string[], lang: Lang, now: Date) => Promise<Map<string, Entry>>;
}

let source: EntrySource | undefined;

export function useEntrySource(entries: EntrySource): void {
  source = entries;
}

/** @throws when the house was not joined */
export function entries(): EntrySource {
  if (!source) throw new Error('nobody fills the columns of sites');
  return source;
}
