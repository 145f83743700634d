// The port through which this room learns what the city sets; the composition root joins it to the city's profile.
import type { Db } from '#platform/database/db.ts';
import { type MotionSettings, USUAL } from './rules/presets.ts';

type Read = (db: Db) => Promise<MotionSettings>;

let read: Read = async () => USUAL;

/** Called once by the composition root. */
export function useMotionSettings(source: Read): void {
  read = source;
}

export const readMotionSettings: Read = (db) => read(db);
