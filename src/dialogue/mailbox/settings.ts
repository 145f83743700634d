// The port through which the mailbox learns what the city sets; the composition root joins it to the city's profile.
import type { Db } from '#platform/database/db.ts';
import { type LetterSettings, USUAL } from './rules/intake.ts';

type Read = (db: Db) => Promise<LetterSettings>;

let read: Read = async () => USUAL;

/** Called once by the composition root. */
export function useLetterSettings(source: Read): void {
  read = source;
}

export const readLetterSettings: Read = (db) => read(db);
