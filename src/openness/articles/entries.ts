// What stands in the columns of sites, as the room of sites asks for it.

import type { Db } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import {
  type ArticleLine,
  countLines,
  type LineFilter,
  listCuts,
  listLines,
  listNewest,
  mapLastAt,
  mapTranslations,
} from './store/live.ts';

type Entry = ArticleLine & { readonly href: string };

const toEntry = (line: ArticleLine): Entry => ({ ...line, href: `/articles/${line.code}` });

/** Articles, as an answer to the port of sites. */
export const articleEntries = {
  list: async (db: Db, filter: LineFilter): Promise<Entry[]> => (await listLines(db, filter)).map(toEntry),
  newestOf: async (db: Db, columnIds: readonly string[], each: number, now: Date): Promise<Map<string, Entry[]>> =>
    new Map([...(await listNewest(db, columnIds, each, now))].map(([id, lines]) => [id, lines.map(toEntry)])),
  cutsOf: listCuts,
  count: async (db: Db, columnId: string, most: number, now: Date) => {
    const count = await countLines(db, columnId, most, now);
    return { count: Math.min(count, most), more: count > most };
  },
  lastAt: mapLastAt,
  translationsOf: async (db: Db, codes: readonly string[], lang: Lang, now: Date): Promise<Map<string, Entry>> =>
    new Map([...(await mapTranslations(db, codes, lang, now))].map(([code, line]) => [code, toEntry(line)])),
};
