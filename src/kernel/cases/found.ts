// How public cases of a kind are found by the city's search, also when they are over: one way for consultations, surveys and others.
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { indexEntries, removeEntries } from '#platform/search/entries.ts';
import type { SearchEntry, SearchSource } from '#platform/search/source.ts';
import { localDate } from '#platform/time.ts';
import type { CaseFile, Label } from './contract.ts';
import type { CaseListener } from './room.ts';

const BATCH = 200;
const WEIGHT = 50;

export type FoundFile = Pick<
  CaseFile,
  'number' | 'title' | 'title_en' | 'state' | 'received_at' | 'accepted_at' | 'organ_name' | 'data'
>;

export interface FoundKind extends Label {
  readonly kind: string;
  /** Of its public pages, by number. */
  readonly address: string;
  /** States in which nobody looks for it. */
  readonly hidden: readonly string[];
  /** What is found beside title and organ. */
  readonly textOf: (file: FoundFile) => readonly (string | undefined)[];
}

/** The source for the card of a room, and the listener that keeps the index in step with each act. */
export function findableCases(found: FoundKind): { readonly source: SearchSource; readonly follow: CaseListener } {
  const { kind, address, hidden, textOf, zh, en } = found;
  const toEntry = (file: FoundFile): SearchEntry => ({
    source: kind,
    ref: file.number,
    title: file.title,
    body: [...textOf(file), file.title_en, file.organ_name].filter(Boolean).join('；'),
    ...(file.title_en ? { english: { title: file.title_en } } : {}),
    url: `${address}/${file.number}`,
    facets: { site: ['portal'], organ: [file.organ_name], year: [localDate(file.received_at).slice(0, 4)] },
    weight: WEIGHT,
    publishedAt: file.received_at,
  });
  const follow: CaseListener = async ({ tx, file }) => {
    if (file.kind !== kind) return;
    if (hidden.includes(file.state)) await removeEntries(tx, kind, [file.number]);
    else await indexEntries(tx, [toEntry(file)]);
  };
  const entries: SearchSource['entries'] = async function* (db) {
    for (let after = ''; ; ) {
      const files = await listShown(db, sql`kind = ${kind} and state <> all(${[...hidden]}::text[])`, after);
      if (files.length === 0) return;
      yield files.map(toEntry);
      after = files.at(-1)?.number ?? '';
    }
  };
  return { source: { name: kind, zh, en, entries }, follow };
}

async function listShown(db: Db, shown: RawBuilder<unknown>, after: string): Promise<FoundFile[]> {
  const { rows } = await sql<FoundFile>`
    select * from case_file where ${shown} and number > ${after} order by number limit ${BATCH}`.execute(db);
  return rows;
}
