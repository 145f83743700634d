// Organs in the city's search: names, addresses and telephones. Sections are found on the page of their organ.
import type { Db, Tx } from '#platform/database/db.ts';
import { indexEntries, removeEntries } from '#platform/search/entries.ts';
import type { SearchEntry, SearchSource } from '#platform/search/source.ts';
import { startOfDate } from '#platform/time.ts';
import type { Organ } from '../contract.ts';
import { listBatches } from '../store/read.ts';

const SOURCE = 'organs';
const FOUNDING = '1949-10-01';

export const organSearch: SearchSource = {
  name: SOURCE,
  zh: '机构',
  en: 'Organs',
  entries: async function* (db: Db) {
    for await (const organs of listBatches(db)) yield organs.filter(isFound).map(toEntry);
  },
};

/** Puts organs into the index; sections and closed ones are left out. */
export async function indexOrgans(tx: Tx, organs: readonly Organ[]): Promise<void> {
  await indexEntries(tx, organs.filter(isFound).map(toEntry));
}

/** Brings one organ in the index up to date, in the transaction that changes it. */
export async function reindexOrgan(tx: Tx, organ: Organ): Promise<void> {
  if (isFound(organ)) await indexOrgans(tx, [organ]);
  else await removeEntries(tx, SOURCE, [organ.id]);
}

function isFound(organ: Organ): boolean {
  return organ.kind !== 'section' && organ.validTo === null;
}

function toEntry(organ: Organ): SearchEntry {
  return {
    source: SOURCE,
    ref: organ.id,
    title: organ.name,
    body: [organ.shortName, organ.nameEn, organ.address, organ.phone].filter(Boolean).join(' '),
    ...(organ.nameEn ? { english: { title: organ.nameEn } } : {}),
    url: `/organs/${organ.code}`,
    publishedAt: startOfDate(organ.validFrom ?? FOUNDING),
  };
}
