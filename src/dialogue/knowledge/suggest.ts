// “Is this your question?”: published entries that what somebody writes may be asking, for other rooms through a port.
import type { Db } from '#platform/database/db.ts';
import { localDate } from '#platform/time.ts';
import { KNOWLEDGE } from './contract.ts';
import { chooseAlike, tellingPairs } from './rules.ts';
import { type EntryRow, listNear } from './store/entries.ts';

/** Read from the database before they are judged, so many for each that is shown. */
const LOOKED_AT = 30;
/** Signs of a text that are looked at. */
const READ = 600;

export interface Suggestion {
  readonly href: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
  readonly organEn: string | null;
  readonly documentId: string;
}

export async function suggestEntries(db: Db, text: string, now: Date, most = 3): Promise<Suggestion[]> {
  const read = text.slice(0, READ);
  const near = await listNear(db, [...tellingPairs(read)], { now, today: localDate(now), limit: LOOKED_AT });
  return chooseAlike(read, near, most).map(toSuggestion);
}

const toSuggestion = ({ code, title, titleEn, organ, organEn, documentId }: EntryRow): Suggestion => ({
  ...{ href: `${KNOWLEDGE}/${code}`, title, titleEn, organ, organEn, documentId },
});
