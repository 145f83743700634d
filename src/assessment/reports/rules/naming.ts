// Periods and figures as they are said. Pure.
import { namePeriod } from '#kernel/calendar/periods.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { Counts, Situation } from '../contract.ts';
import { words } from '../words/reports.ts';
import { onTimeRate } from './figures.ts';

export function nameReport(lang: Lang, { territory, period, from }: Situation): string {
  const place = lang === 'en' ? (territory.nameEn ?? territory.name) : territory.name;
  return words.in(lang).reportTitle({ place, span: namePeriod(lang, period, from) });
}

/** `98.5%`; a dash without any case. */
export function rateText(counts: Counts): string {
  const rate = onTimeRate(counts);
  return rate === null ? '—' : `${(rate * 100).toFixed(1)}%`;
}
