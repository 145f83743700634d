// Words that stand beside an organ's name wherever it is compared with others (示范点): a port for the room that gives them.
import type { Db } from '#platform/database/db.ts';

export interface OrganMark {
  readonly zh: string;
  readonly en: string;
}
/** By code; organs without a mark are not in it. */
export type OrganMarks = ReadonlyMap<string, readonly OrganMark[]>;

type FindMarks = (db: Db, codes: readonly string[]) => Promise<OrganMarks>;

let find: FindMarks = async () => new Map();

export function useOrganMarks(source: FindMarks): void {
  find = source;
}

/** In one statement, however many organs are asked of. */
export function findOrganMarks(db: Db, codes: readonly string[]): Promise<OrganMarks> {
  return find(db, codes);
}
