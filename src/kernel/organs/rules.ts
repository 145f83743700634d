// Pure rules of the tree: paths, who is beneath whom, what is in force, and the checks of official codes.
import { cutIntoGrams, fold, makeTsquery, parseQuery } from '#platform/search/grams.ts';
import type { Organ } from './contract.ts';

/** The path of a node: its superior's path (null at the root) and its own code. */
export function makePath(parentPath: string | null, code: string): string {
  return `${parentPath ?? '/'}${code}/`;
}

/** Paths from the root to the node itself: `/a/b/` → `/a/`, `/a/b/`. */
export function listPathsAbove(path: string): string[] {
  const codes = path.split('/').slice(1, -1);
  return codes.map((_, index) => `/${codes.slice(0, index + 1).join('/')}/`);
}

/** Whether `path` is `top` or lies beneath it. */
export function isWithin(path: string, top: string): boolean {
  return path.startsWith(top);
}

/** Whether the organ exists on a day, `YYYY-MM-DD`. ISO days compare as texts. */
export function isInForce(organ: Pick<Organ, 'validFrom' | 'validTo'>, day: string): boolean {
  return (organ.validFrom ?? '') <= day && day <= (organ.validTo ?? '9999-12-31');
}

/** Whether a text is a day of the calendar in ISO form: no 2026-02-30. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The levels as the statistical bureau writes them. */
const REGION_LEVELS: Readonly<Record<string, number>> = { 省: 2, 市: 3, 县: 4, 乡: 5, 村: 6 };

/** The level (2–6) a region file's word stands for; undefined for any other word. */
export function findRegionLevel(word: string): number | undefined {
  return REGION_LEVELS[word];
}

/** What an organ is found by: every piece of its names and its code. */
export function listTokens(organ: Pick<Organ, 'name' | 'nameEn' | 'shortName' | 'code'>): string[] {
  return [...cutIntoGrams(fold([organ.name, organ.shortName, organ.nameEn, organ.code].join(' ')))];
}

/** A tsquery that asks for all words of a typed text; empty when there is nothing to ask for. */
export function makeNameQuery(typed: string): string {
  return makeTsquery(parseQuery(typed));
}
