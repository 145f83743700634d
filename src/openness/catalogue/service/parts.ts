// The parts of the catalogue as readers see them: how much of each is public.
import type { Db } from '#platform/database/db.ts';
import type { CatalogueItem, SetName } from '../contract.ts';
import { countIn } from '../rules/cover.ts';
import { itemsOf } from '../rules/items.ts';
import { published } from '../sources.ts';

export interface Part extends CatalogueItem {
  readonly count: number;
}

/** Every item of some parts, with how much of it all organs have published. */
export async function countParts(db: Db, sets: readonly SetName[], now: Date): Promise<Part[]> {
  const held = await published().countHeld(db, now);
  return sets.flatMap(itemsOf).map((item) => ({ ...item, count: countIn(item, held) }));
}
