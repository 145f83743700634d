// The port through which SMS learn what the city sets; the composition root joins it to the city's profile.
import type { Db } from '#platform/database/db.ts';
import { type SmsSettings, USUAL } from './contract.ts';

type Read = (db: Db) => Promise<SmsSettings>;

let read: Read = async () => USUAL;

/** Called once by the composition root. */
export function useSmsSettings(source: Read): void {
  read = source;
}

export const readSmsSettings: Read = (db) => read(db);
