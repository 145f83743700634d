// The port through which lists of cases learn of service halls; the composition root joins it to the room that keeps them.
import type { Db } from '#platform/database/db.ts';

export interface Hall {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export interface HallSource {
  /** Every hall, the greatest first. */
  list(db: Db): Promise<readonly Hall[]>;
  /** The hall of each matter that is received in one of some halls, both by code. */
  listMatters(db: Db, halls: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

let source: HallSource = { list: async () => [], listMatters: async () => new Map() };

/** Called once by the composition root. A house without halls lists none. */
export function useHallSource(halls: HallSource): void {
  source = halls;
}

export function hallSource(): HallSource {
  return source;
}
