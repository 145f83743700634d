// What the city's pages show of items: how many there are, and the life events they are grouped under.
import type { Db } from '#platform/database/db.ts';
import * as store from '../store/list.ts';

/** Live items, and those that can be done wholly on line. */
export function countItems(db: Db, now: Date): Promise<{ total: number; online: number }> {
  return store.countLive(db, now);
}

/** Life events under which there are live items, in the city's order. */
export function listLifeEvents(db: Db, now: Date): Promise<store.LifeEvent[]> {
  return store.listLifeEvents(db, now);
}

export type LifeEvent = store.LifeEvent;
