// For tests: the demo city's organs, themes and items in a database, as the loader puts them there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from '#kernel/organs/fixture.ts';
import { loadOrgans } from '#kernel/organs/service/load-organs.ts';
import { loadRegions } from '#kernel/organs/service/load-regions.ts';
import { inTransaction, openDatabase, type Tx } from '#platform/database/db.ts';
import type { Seed } from '#test/harness/database.ts';
import type { PackItem } from './contract.ts';
import { loadItems, type PackLine } from './service/load.ts';
import { type PackTheme, saveThemes } from './service/themes.ts';

const CITY = join(import.meta.dirname, '../../../city/lincang');
export const NOW = new Date('2026-10-12T09:00:00+08:00');

/** The lines of the demo city's `items.jsonl`. */
export function readItemLines(): PackLine[] {
  const text = readFileSync(join(CITY, 'items.jsonl'), 'utf8').trim();
  return text.split('\n').map((line, index) => ({ line: index + 1, value: JSON.parse(line) }));
}

/** One item of the demo city, by code; a fresh copy each time. */
export function demoItem(code = '530902-XK-0031'): PackItem {
  const found = readItemLines().find(({ value }) => (value as PackItem).code === code);
  if (!found) throw new Error(`the demo city has no item ${code}`);
  return found.value as PackItem;
}

/** Organs and themes of the demo city, without items. */
export async function loadPlaces(tx: Tx): Promise<void> {
  await loadRegions(tx, readRows(join(CITY, 'regions.csv')));
  await loadOrgans(tx, readRows(join(CITY, 'organs.csv')));
  const themes = readRows(join(CITY, 'themes.csv')).map((row) => row.values as unknown as PackTheme);
  await saveThemes(tx, themes);
}

/** The demo city with its items live. */
export const LINCANG: Seed = {
  name: 'items_lincang',
  fill: async (url) => {
    const db = openDatabase({ url });
    await inTransaction(db, async (tx) => {
      await loadPlaces(tx);
      const { faults } = await loadItems(tx, readItemLines(), NOW);
      if (faults.length > 0) throw new Error(JSON.stringify(faults));
    });
    await db.destroy();
  },
};
