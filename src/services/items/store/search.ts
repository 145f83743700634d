// How items are found by the city's search: one entry for each that is live.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { indexEntries, removeEntries } from '#platform/search/entries.ts';
import type { SearchEntry, SearchSource } from '#platform/search/source.ts';
import type { ItemContent } from '../contract.ts';

interface Row {
  readonly code: string;
  readonly organName: string;
  readonly organNameEn: string | null;
  readonly since: Date;
  readonly content: ItemContent;
}

/** What people ask for stands before other things that only mention it. */
const WEIGHT = 50;
const BATCH = 200;
const SOURCE = 'items';

function toEntry({ code, organName, organNameEn, since, content }: Row): SearchEntry {
  const english = [
    content.summaryEn,
    ...content.materials.map((material) => material.nameEn),
    ...(content.conditionsEn ?? []),
    ...content.faq.flatMap(({ questionEn, answerEn }) => [questionEn, answerEn]),
  ];
  const parts = [
    content.summary,
    content.nameEn,
    ...english,
    ...content.aliases,
    organName,
    organNameEn,
    ...content.conditions,
    ...content.materials.map((material) => material.name),
    ...content.faq.flatMap(({ question, answer }) => [question, answer]),
  ];
  return {
    source: SOURCE,
    ref: code,
    title: content.name,
    body: parts.filter(Boolean).join('；'),
    ...(content.nameEn ? { english: { title: content.nameEn, body: english.filter(Boolean).join('; ') } } : {}),
    url: `/services/${code}`,
    facets: {
      organ: [organName],
      organEn: organNameEn ? [organNameEn] : [],
      theme: content.themes,
      event: content.lifeEvents,
      level: [content.level],
    },
    weight: WEIGHT,
    publishedAt: since,
  };
}

/** A page of what is live at the database's own time, in order of code. */
async function listRows(db: Db, after: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select code, organ_name as "organName", organ_name_en as "organNameEn", since, content from item_live
    where since <= now() and (until is null or until > now()) and code > ${after}
    order by code limit ${BATCH}`.execute(db);
  return rows;
}

export const itemsSource: SearchSource = {
  name: SOURCE,
  zh: '事项',
  en: 'Services',
  async *entries(db) {
    let rows = await listRows(db, '');
    while (rows.length > 0) {
      yield rows.map(toEntry);
      rows = await listRows(db, rows.at(-1)?.code ?? '');
    }
  },
};

/** Brings the index in step with what is live at `now` under some codes, in the transaction that changed them. */
export async function indexItems(tx: Tx, codes: readonly string[], now: Date): Promise<void> {
  const { rows } = await sql<Row>`
    select code, organ_name as "organName", organ_name_en as "organNameEn", since, content from item_live
    where code = any(${codes}::text[]) and since <= ${now} and (until is null or until > ${now})`.execute(tx);
  const live = new Set(rows.map((row) => row.code));
  await indexEntries(tx, rows.map(toEntry));
  await removeEntries(
    tx,
    SOURCE,
    codes.filter((code) => !live.has(code)),
  );
}
