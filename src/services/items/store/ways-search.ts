// How packages and halls are found by the city's search: they are few, so each list is built anew when it changes.
import { sql } from 'kysely';
import type { SearchEntry, SearchSource } from '#platform/search/source.ts';

/** A package spares several applications: it stands before its items. */
const PACKAGE_WEIGHT = 60;
const HALL_WEIGHT = 30;

interface Row extends Pick<SearchEntry, 'ref' | 'title' | 'body' | 'publishedAt'> {
  readonly titleEn: string | null;
  readonly bodyEn: string | null;
}

/** Each kind is searched under the name of its address. */
function toEntry({ titleEn, bodyEn, ...row }: Row, source: 'packages' | 'halls', weight: number): SearchEntry {
  const english = titleEn ? { english: { title: titleEn, ...(bodyEn ? { body: bodyEn } : {}) } } : {};
  return { ...row, ...english, source, url: `/${source}/${row.ref}`, weight };
}

export const packagesSource: SearchSource = {
  name: 'packages',
  zh: '一件事',
  en: 'Life events',
  async *entries(db) {
    const { rows } = await sql<Row>`
      select code as ref, name as title, concat_ws('；', summary, name_en, summary_en) as body,
        name_en as "titleEn", summary_en as "bodyEn", updated_at as "publishedAt"
      from item_package order by code`.execute(db);
    yield rows.map((row) => toEntry(row, 'packages', PACKAGE_WEIGHT));
  },
};

export const hallsSource: SearchSource = {
  name: 'halls',
  zh: '办事大厅',
  en: 'Service halls',
  async *entries(db) {
    const { rows } = await sql<Row>`
      select h.code as ref, h.name as title, concat_ws('；', h.name_en, h.address, h.address_en, h.phone, h.hours,
          (select string_agg(w.name, '、') from item_window w where w.hall = h.code)) as body,
        h.name_en as "titleEn", concat_ws('; ', h.address_en, h.phone, h.hours_en) as "bodyEn",
        h.updated_at as "publishedAt"
      from item_hall h order by h.code`.execute(db);
    yield rows.map((row) => toEntry(row, 'halls', HALL_WEIGHT));
  },
};
