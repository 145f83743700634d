// The numbers behind the charts, as rows of a table.
import type { Lang } from '#platform/i18n/words.ts';
import type { RatePoint } from '../rules/figures.ts';
import { publicWords } from '../words/public.ts';
import { percent } from './figures.ts';

export type TableRow = (string | number | null)[];

export function rateTable(rates: readonly RatePoint[], lang: Lang): TableRow[] {
  const w = publicWords.in(lang);
  const head = [w.dayColumn, w.rateColumn, w.owedColumn];
  return [head, ...rates.map((one) => [one.day, percent(one.rate), one.owed])];
}
