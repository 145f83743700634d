// The port through which meetings learn what the city sets; the composition root joins it to the city's profile.
import type { Db } from '#platform/database/db.ts';
import { type MeetingTerms, USUAL } from './contract.ts';

type Read = (db: Db) => Promise<MeetingTerms>;

let read: Read = async () => USUAL;

/** Called once by the composition root. */
export function useMeetingTerms(source: Read): void {
  read = source;
}

export function readMeetingTerms(db: Db): Promise<MeetingTerms> {
  return read(db);
}
