// Writes items.jsonl of the demo city from items/*.ts: `node city/lincang/build-items.ts`.
import { writeFileSync } from 'node:fs';
import type { PackItem } from '#services/items/contract.ts';
import { buildingItems } from './items/building.ts';
import { civicItems } from './items/civic.ts';
import { closingItems } from './items/closing.ts';
import { commerceItems } from './items/commerce.ts';
import { offerInCounties } from './items/counties.ts';
import { cultureItems } from './items/culture.ts';
import { educationItems } from './items/education.ts';
import { elderlyItems } from './items/elderly.ts';
import { tellInEnglish } from './items/english.ts';
import { farmItems } from './items/farm.ts';
import { foodItems } from './items/food.ts';
import { foodMakerItems } from './items/food-makers.ts';
import { healthItems } from './items/health.ts';
import { insuranceItems } from './items/insurance.ts';
import { jobItems } from './items/jobs.ts';
import { landItems } from './items/land.ts';
import { natureItems } from './items/nature.ts';
import { tellPasts } from './items/past.ts';
import { policeItems } from './items/police.ts';
import { reliefItems } from './items/relief.ts';
import { roadItems } from './items/roads.ts';
import { safetyItems } from './items/safety.ts';
import { villageLandItems } from './items/village-land.ts';

export const ITEMS_FILE = new URL('./items.jsonl', import.meta.url);

const written: PackItem[] = tellInEnglish(
  [
    buildingItems,
    civicItems,
    closingItems,
    commerceItems,
    cultureItems,
    educationItems,
    elderlyItems,
    farmItems,
    foodItems,
    foodMakerItems,
    healthItems,
    insuranceItems,
    jobItems,
    landItems,
    natureItems,
    policeItems,
    reliefItems,
    roadItems,
    safetyItems,
    villageLandItems,
  ].flat(),
);

/** All items of the city in the order of their codes. */
export const lincangItems: PackItem[] = tellPasts(
  [...written, ...offerInCounties(written)].sort((a, b) => (a.code < b.code ? -1 : 1)),
);

/** One item a line, as the loader reads it. */
export const serialise = (items: PackItem[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');

if (import.meta.main) writeFileSync(ITEMS_FILE, serialise(lincangItems));
