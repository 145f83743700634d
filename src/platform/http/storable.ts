// Text that no column of the database can hold, found before it gets there.
import type { FieldFault } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { words } from './words.ts';

/** Forms are shallow; what is nested deeper is meant to exhaust us. */
const MOST_DEPTH = 32;

/** Whether PostgreSQL can keep a text: no U+0000, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** The first text, key or depth in an input that cannot be kept; undefined when all can. */
export function findUnstorable(value: unknown, lang: Lang): FieldFault | undefined {
  return search(value, [], words.in(lang).faults);
}

function search(value: unknown, path: readonly string[], w: typeof words.zh.faults): FieldFault | undefined {
  if (typeof value === 'string') {
    return isStorable(value) ? undefined : { path: path.join('.'), message: w.unstorable };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length === MOST_DEPTH) return { path: path[0] ?? '', message: w.wrong };
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) return { path: path.join('.'), message: w.unstorable };
    const fault = search(inner, [...path, key], w);
    if (fault) return fault;
  }
  return undefined;
}
