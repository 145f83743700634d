// The port through which this room learns what items are called and which cases end in results; joined in src/app.
import type { Db } from '#platform/database/db.ts';

export interface ItemName {
  readonly name: string;
  readonly nameEn: string | null;
}

export interface ItemNames {
  /** Names by code, of those that are or were known. */
  find(db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, ItemName>>;
  /** The kind of case that ends in a result, and the outcome that gives one. */
  readonly kind: string;
  readonly granted: string;
}

let names: ItemNames | null = null;

/** Called once by the composition root. */
export function useItemNames(source: ItemNames): void {
  names = source;
}

export function itemNames(): ItemNames {
  if (!names) throw new Error('imported cases were not joined to a source of items');
  return names;
}
