// What the city's pages show of items: how many there are, and the packages they belong to.
import type { Db } from '#platform/database/db.ts';
import * as store from '../store/list.ts';
import * as packages from '../store/packages.ts';

/** Live items, and those that can be done wholly on line. */
export function countItems(db: Db, now: Date): Promise<{ total: number; online: number }> {
  return store.countLive(db, now);
}

/** Packages (一件事) with live items. */
export function listPackages(db: Db, now: Date): Promise<packages.PackageLine[]> {
  return packages.listPackages(db, now);
}

export type PackageLine = packages.PackageLine;
