// The port through which this room learns the times the city sets; the composition root joins it to the city’s profile.
import type { Db } from '#platform/database/db.ts';
import { type Times, USUAL_TIMES } from './contract.ts';

type Read = (db: Db) => Promise<Times>;

let read: Read = async () => USUAL_TIMES;

/** Called once by the composition root. */
export function useIncomingTimes(source: Read): void {
  read = source;
}

export const readTimes: Read = (db) => read(db);
