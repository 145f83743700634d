// The port through which duty learns what the city sets; the composition root joins it to the city's profile.
import type { Db } from '#platform/database/db.ts';
import { type DutySettings, USUAL } from './contract.ts';

type Read = (db: Db) => Promise<DutySettings>;

let read: Read = async () => USUAL;

/** Called once by the composition root. */
export function useDutySettings(source: Read): void {
  read = source;
}

export function readDutySettings(db: Db): Promise<DutySettings> {
  return read(db);
}
