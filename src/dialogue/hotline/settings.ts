// The port through which this room learns what the city sets; the composition root joins it to the city's profile.
import type { Db } from '#platform/database/db.ts';
import { type HotlineSettings, USUAL } from './rules/presets.ts';

type Read = (db: Db) => Promise<HotlineSettings>;

let read: Read = async () => USUAL;

/** Called once by the composition root. */
export function useHotlineSettings(source: Read): void {
  read = source;
}

export function readHotlineSettings(db: Db): Promise<HotlineSettings> {
  return read(db);
}
