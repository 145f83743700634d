// The port through which requests learn what the city sets; the composition root joins it to the city's profile.
import type { Db } from '#platform/database/db.ts';
import { type RequestTerms, USUAL } from './contract.ts';

type Read = (db: Db) => Promise<RequestTerms>;

let read: Read = async () => USUAL;

/** Called once by the composition root. */
export function useRequestTerms(source: Read): void {
  read = source;
}

export function readRequestTerms(db: Db): Promise<RequestTerms> {
  return read(db);
}
