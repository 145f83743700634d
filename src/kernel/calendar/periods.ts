// Months, quarters and years as they are said.
import { defineWords, type Lang } from '#platform/i18n/words.ts';

interface Month {
  readonly year: string;
  readonly month: number;
}
interface Quarter {
  readonly year: string;
  readonly quarter: number;
}

export const words = defineWords({
  zh: {
    month: (m: Month) => `${m.year} 年 ${m.month} 月`,
    quarter: (q: Quarter) => `${q.year} 年第 ${q.quarter} 季度`,
    year: (year: string) => `${year} 年`,
  },
  en: {
    month: (m) => `${m.year}-${String(m.month).padStart(2, '0')}`,
    quarter: (q) => `quarter ${q.quarter} of ${q.year}`,
    year: (year) => year,
  },
});

/** `2026 年第 3 季度`. `from` is a day or a month of the period, `YYYY-MM-DD` or `YYYY-MM`. */
export function namePeriod(lang: Lang, period: 'month' | 'quarter' | 'year', from: string): string {
  const w = words.in(lang);
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  if (period === 'month') return w.month({ year, month });
  return period === 'quarter' ? w.quarter({ year, quarter: Math.ceil(month / 3) }) : w.year(year);
}
