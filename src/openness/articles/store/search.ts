// How articles are found by the city's search: one entry for each that is live.
import { sql } from 'kysely';
import { SOURCE as SIGNER } from '#kernel/documents/contract.ts';
import { listCurrent } from '#kernel/documents/store/versions.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import { indexEntries, removeEntries } from '#platform/search/entries.ts';
import type { SearchEntry, SearchSource } from '#platform/search/source.ts';
import { localDate } from '#platform/time.ts';
import { columns } from '../columns.ts';
import { ARTICLE_KINDS, type ArticleContent, STANDINGS, type Standing } from '../contract.ts';
import { readContent } from '../rules/read.ts';
import { fieldWords } from '../words/fields.ts';
import { liveAt, standingAt } from './moment.ts';

const SOURCE = 'articles';
const BATCH = 200;

interface Row {
  readonly publicationId: string;
  readonly documentId: string;
  readonly code: string;
  readonly organName: string;
  readonly organNameEn: string | null;
  readonly weight: number;
  readonly standing: Standing | null;
  /** Ids of the columns it stands in. */
  readonly columns: readonly string[];
  readonly since: Date;
}

const columnsOfRow = (now: Date) => sql`l.publication_id as "publicationId", l.document_id as "documentId", l.code,
  l.organ_name as "organName", l.organ_name_en as "organNameEn", l.weight, l.since,
  ${standingAt(now)} as standing,
  array(select p.column_id from article_placement p where p.publication_id = l.publication_id and p.direct) as columns`;

/** Entries of rows, with what their versions say. Three statements. */
async function makeEntries(db: Db, rows: readonly Row[], now: Date): Promise<SearchEntry[]> {
  if (rows.length === 0) return [];
  const current = await listCurrent(
    db,
    rows.map((row) => row.documentId),
    now,
  );
  const contents = new Map(current.map((one) => [one.publicationId, one.content as ArticleContent]));
  const ids = new Set(rows.flatMap((row) => row.columns));
  const sites = new Map((await columns().find(db, [...ids])).map((column) => [column.id, column.siteCode]));
  return rows.flatMap((row) => {
    const content = contents.get(row.publicationId);
    return content ? [toEntry(row, content, sites)] : [];
  });
}

/** What programs write in a field a reader chooses from, and days: nobody looks for them, nor should read them. */
const CODE = /^[a-z0-9-]+$/;

function toEntry(row: Row, content: ArticleContent, sites: ReadonlyMap<string, string>): SearchEntry {
  const { code, organName, organNameEn, weight, since, standing } = row;
  const texts = readContent(content).texts.flatMap(({ text }) => text.split('\n'));
  const known = [content.title, content.titleEn, SIGNER.name];
  const told = texts.filter((text) => !known.includes(text) && !CODE.test(text));
  return {
    source: SOURCE,
    ref: code,
    title: content.title,
    body: [...told, organName, organNameEn].filter(Boolean).join('；'),
    ...(content.titleEn ? { english: { title: content.titleEn } } : {}),
    url: `/articles/${code}`,
    facets: {
      site: [...new Set(row.columns.flatMap((id) => sites.get(id) ?? []))],
      kind: [content.kind],
      organ: [organName],
      organEn: organNameEn ? [organNameEn] : [],
      year: [localDate(since).slice(0, 4)],
      validity: standing ? [standing] : [],
    },
    weight,
    publishedAt: since,
  };
}

const { zh, en } = fieldWords;

export const articlesSource: SearchSource = {
  name: SOURCE,
  zh: '公开信息',
  en: 'Articles',
  choices: {
    kind: ARTICLE_KINDS.map((value) => ({ value, zh: zh.kinds[value], en: en.kinds[value] })),
    validity: STANDINGS.map((value) => ({ value, zh: zh.validity[value], en: en.validity[value] })),
  },
  async *entries(db) {
    const clock = await sql<{ now: Date }>`select now() as now`.execute(db);
    for (const { now } of clock.rows) yield* listEntries(db, now);
  },
};

async function* listEntries(db: Db, now: Date): AsyncIterable<SearchEntry[]> {
  for (let after = ''; ; ) {
    const { rows } = await sql<Row>`
      select ${columnsOfRow(now)} from article_live l
      where ${liveAt(now)} and l.code > ${after} order by l.code limit ${BATCH}`.execute(db);
    if (rows.length === 0) return;
    yield await makeEntries(db, rows, now);
    after = rows.at(-1)?.code ?? '';
  }
}

/** Brings the index in step with what is live at `now` under some codes, in the transaction that changed them. */
export async function indexArticles(tx: Tx, codes: readonly string[], now: Date): Promise<void> {
  const { rows } = await sql<Row>`
    select ${columnsOfRow(now)} from article_live l
    where l.code = any(${[...codes]}::text[]) and ${liveAt(now)}`.execute(tx);
  const live = new Set(rows.map((row) => row.code));
  await indexEntries(tx, await makeEntries(tx, rows, now));
  await removeEntries(
    tx,
    SOURCE,
    codes.filter((code) => !live.has(code)),
  );
}
