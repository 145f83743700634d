// Limits as people say them.

import { parseLimit } from '#kernel/calendar/contract.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { codes } from './codes.ts';

/** Number and unit apart, for figures: `10`, `个工作日`. */
export function splitLimit(limit: string, lang: Lang): { value: string; unit: string } {
  const { amount, unit } = parseLimit(limit);
  const name = codes.in(lang).units[unit];
  return { value: String(amount), unit: lang === 'en' && amount === 1 ? name.slice(0, -1) : name };
}

/** `10 个工作日`, `10 working days`. */
export function sayLimit(limit: string, lang: Lang): string {
  const { value, unit } = splitLimit(limit, lang);
  return `${value} ${unit}`;
}
