// Offers to sites above with the columns they are for.
import type { Db } from '#platform/database/db.ts';
import { type Column, columns } from '../columns.ts';
import type { Push } from '../store/pushes.ts';

export type PlacedPush = Push & { readonly column: Column | null };

export interface OnePush extends PlacedPush {
  /** Whether the reader decides on it. */
  readonly mine: boolean;
}

export async function placePushes(db: Db, pushes: readonly Push[]): Promise<PlacedPush[]> {
  const found = await columns().find(db, [...new Set(pushes.map(({ columnId }) => columnId))]);
  const byId = new Map(found.map((column) => [column.id, column]));
  return pushes.map((push) => ({ ...push, column: byId.get(push.columnId) ?? null }));
}
