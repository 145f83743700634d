// Periods and figures as they are said. Pure.
import type { Lang } from '#platform/i18n/words.ts';
import type { Counts, Period, Situation } from '../contract.ts';
import { words } from '../words/reports.ts';
import { onTimeRate } from './figures.ts';

/** `2026 年第 3 季度` */
export function namePeriod(lang: Lang, period: Period, from: string): string {
  const w = words.in(lang);
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  return period === 'month' ? w.month({ year, month }) : w.quarter({ year, quarter: Math.ceil(month / 3) });
}

export function nameReport(lang: Lang, { territory, period, from }: Situation): string {
  const place = lang === 'en' ? (territory.nameEn ?? territory.name) : territory.name;
  return words.in(lang).reportTitle({ place, span: namePeriod(lang, period, from) });
}

/** `98.5%`; a dash without any case. */
export function rateText(counts: Counts): string {
  const rate = onTimeRate(counts);
  return rate === null ? '—' : `${(rate * 100).toFixed(1)}%`;
}

export const pointsText = (hundredths: number): string => (hundredths / 100).toFixed(2);
