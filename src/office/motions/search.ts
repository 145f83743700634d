// How published proposals are found by the city's search: by title, proposal and reply.
import type { Tx } from '#platform/database/db.ts';
import { indexEntries } from '#platform/search/entries.ts';
import type { SearchEntry, SearchSource } from '#platform/search/source.ts';
import { localDate } from '#platform/time.ts';
import { PUBLIC_PAGE } from './contract.ts';
import { findPublishedOf, listForSearch, type PublicMotion } from './store/read.ts';
import { words } from './words.ts';

const SOURCE = 'motions';
const BATCH = 200;
const WEIGHT = 30;

const toEntry = (motion: PublicMotion): SearchEntry => ({
  source: SOURCE,
  ref: motion.id,
  title: motion.title,
  body: [motion.text, motion.reply, motion.organ.name, motion.organ.nameEn].filter(Boolean).join('；'),
  url: `${PUBLIC_PAGE}/${motion.id}`,
  facets: {
    site: ['portal'],
    organ: [motion.organ.name],
    organEn: motion.organ.nameEn ? [motion.organ.nameEn] : [],
    year: [localDate(motion.publishedAt).slice(0, 4)],
  },
  weight: WEIGHT,
  publishedAt: motion.publishedAt,
});

/** Puts what everybody may now read of a case into the index; what loses words, without them. */
export async function indexMotion(tx: Tx, caseId: string): Promise<void> {
  const motion = await findPublishedOf(tx, caseId);
  if (motion) await indexEntries(tx, [toEntry(motion)]);
}

export const motionsSource: SearchSource = {
  name: SOURCE,
  zh: words.zh.menu,
  en: words.en.menu,
  entries: async function* (db) {
    for (let after = ''; ; ) {
      const motions = await listForSearch(db, after, BATCH);
      if (motions.length === 0) return;
      yield motions.map(toEntry);
      after = motions.at(-1)?.id ?? '';
    }
  },
};
