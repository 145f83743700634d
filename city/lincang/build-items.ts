// Writes items.jsonl of the demo city from items/*.ts: `node city/lincang/build-items.ts`.
import { writeFileSync } from 'node:fs';
import type { PackItem } from '#services/items/contract.ts';
import { commerceItems } from './items/commerce.ts';
import { foodItems } from './items/food.ts';

export const ITEMS_FILE = new URL('./items.jsonl', import.meta.url);

/** All items of the city in the order of their codes. */
export const lincangItems: PackItem[] = [...foodItems, ...commerceItems].sort((a, b) =>
  a.code < b.code ? -1 : 1,
);

/** One item a line, as the loader reads it. */
export const serialise = (items: PackItem[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');

if (import.meta.main) writeFileSync(ITEMS_FILE, serialise(lincangItems));
