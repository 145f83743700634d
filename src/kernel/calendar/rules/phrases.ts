// The smallest things the certificate says, in the words of either language: amounts, dates, names of holidays.
import type { Limit } from '../contract.ts';
import type { words } from '../words.ts';

export type Texts = ReturnType<typeof words.in>;

export function tellAmount(texts: Texts, n: number, unit: Limit['unit']): string {
  return texts.units[unit]({ n });
}

export function tellHoliday(texts: Texts, name: string): string {
  return (texts.holiday as Record<string, string>)[name] ?? name;
}

/** The year is left out when it is `year`. */
export function tellDate(texts: Texts, date: string, year?: number): string {
  const parts = splitDate(date);
  return parts.year === year ? texts.date(parts) : texts.dateWithYear(parts);
}

export function splitDate(date: string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

export function joinNames(texts: Texts, names: readonly string[]): string {
  return names.length < 2 ? names.join('') : names.slice(0, -1).join(texts.comma) + texts.and + names.at(-1);
}
