// How published letters are found by the city's search: by title, letter and answer as everybody may read them.
import type { Tx } from '#platform/database/db.ts';
import { indexEntries, removeEntries } from '#platform/search/entries.ts';
import type { SearchEntry, SearchSource } from '#platform/search/source.ts';
import { localDate } from '#platform/time.ts';
import { LETTERS_PAGE } from './contract.ts';
import { findAnswerOf, listForSearch, type PublicLetter } from './store/public.ts';

const SOURCE = 'letters';
const BATCH = 200;
/** Behind questions and answers that are kept current. */
const WEIGHT = 30;

const toEntry = (letter: PublicLetter): SearchEntry => ({
  source: SOURCE,
  ref: letter.id,
  title: letter.title,
  body: [letter.text, letter.answer, letter.organ, letter.organEn].filter(Boolean).join('；'),
  url: `${LETTERS_PAGE}/${letter.id}`,
  facets: {
    site: ['portal'],
    organ: [letter.organ],
    organEn: letter.organEn ? [letter.organEn] : [],
    year: [localDate(letter.answeredAt).slice(0, 4)],
  },
  weight: WEIGHT,
  publishedAt: letter.answeredAt,
});

/** In step with what is public of the answer of a case: what is withheld, or given anew, is not looked for any more. */
export async function indexLetter(tx: Tx, caseId: string): Promise<void> {
  const found = await findAnswerOf(tx, caseId);
  if (found?.letter) await indexEntries(tx, [toEntry(found.letter)]);
  else if (found) await removeEntries(tx, SOURCE, [found.id]);
}

/** Before the answer of a case is dropped. */
export async function forgetLetter(tx: Tx, caseId: string): Promise<void> {
  const found = await findAnswerOf(tx, caseId);
  if (found?.letter) await removeEntries(tx, SOURCE, [found.id]);
}

export const lettersSource: SearchSource = {
  name: SOURCE,
  zh: '来信选登',
  en: 'Letters answered',
  entries: async function* (db) {
    for (let after = ''; ; ) {
      const letters = await listForSearch(db, after, BATCH);
      if (letters.length === 0) return;
      yield letters.map(toEntry);
      after = letters.at(-1)?.id ?? '';
    }
  },
};
