// The port through which emergencies learn what the city sets; the composition root joins it to the city's profile.
import type { Db } from '#platform/database/db.ts';
import { type Terms, USUAL } from './contract.ts';

type Read = (db: Db) => Promise<Terms>;

let read: Read = async () => USUAL;

/** Called once by the composition root. */
export function useEmergencyTerms(source: Read): void {
  read = source;
}

export function readEmergencyTerms(db: Db): Promise<Terms> {
  return read(db);
}
