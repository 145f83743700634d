// The port through which this room learns what the city allows; the composition root joins it to the city's profile.
import type { Db } from '#platform/database/db.ts';

/** Settings of the city: no law asks for either. */
export interface ConductSettings {
  /** Complaints on line without a name or a telephone. */
  readonly anonymous: boolean;
}

type Read = (db: Db) => Promise<ConductSettings>;

let read: Read = async () => ({ anonymous: false });

/** Called once by the composition root. */
export function useConductSettings(source: Read): void {
  read = source;
}

export function readConductSettings(db: Db): Promise<ConductSettings> {
  return read(db);
}
