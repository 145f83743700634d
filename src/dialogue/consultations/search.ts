// How consultations are found by the city's search, also when they are over: by title and by what the public is asked about.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { Tx } from '#platform/database/db.ts';
import { indexEntries, removeEntries } from '#platform/search/entries.ts';
import type { SearchEntry, SearchSource } from '#platform/search/source.ts';
import { localDate } from '#platform/time.ts';
import { CONSULTATIONS, KIND } from './contract.ts';
import { consultationOf } from './rules/process.ts';
import { listWhole } from './store.ts';

const BATCH = 200;
const WEIGHT = 50;

type Found = Pick<CaseFile, 'number' | 'title' | 'title_en' | 'state' | 'received_at' | 'data'>;

function toEntry(file: Found): SearchEntry {
  const { about, summary, organ } = consultationOf({ file });
  const { title_en: english } = file;
  return {
    source: KIND,
    ref: file.number,
    title: file.title,
    body: [about, summary, english, organ.name].filter(Boolean).join('；'),
    ...(english ? { english: { title: english } } : {}),
    url: `${CONSULTATIONS}/${file.number}`,
    facets: { site: ['portal'], organ: [organ.name], year: [localDate(file.received_at).slice(0, 4)] },
    weight: WEIGHT,
    publishedAt: file.received_at,
  };
}

/** In step with what became of it; one that was withdrawn is not looked for any more. */
export async function indexConsultation(tx: Tx, file: Found): Promise<void> {
  if (file.state === 'withdrawn') await removeEntries(tx, KIND, [file.number]);
  else await indexEntries(tx, [toEntry(file)]);
}

export const consultationsSource: SearchSource = {
  name: KIND,
  zh: '征集意见',
  en: 'Consultations',
  entries: async function* (db) {
    for (let after = ''; ; ) {
      const files = await listWhole(db, after, BATCH);
      if (files.length === 0) return;
      yield files.map(toEntry);
      after = files.at(-1)?.number ?? '';
    }
  },
};
