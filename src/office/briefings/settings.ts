// The port through which briefings learn the score table of the city; the composition root joins it to the city's profile.
import type { Db } from '#platform/database/db.ts';
import { type PointsTable, USUAL_POINTS } from './rules/table.ts';

type Read = (db: Db) => Promise<PointsTable>;

let read: Read = async () => USUAL_POINTS;

/** Called once by the composition root. */
export function usePoints(source: Read): void {
  read = source;
}

export const readPoints: Read = (db) => read(db);
