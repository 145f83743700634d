// Charts of supervision: each with the finding in words and the numbers in a table.
import type { Page } from '#platform/http/resource.ts';
import { LineChart } from '#ui/charts/charts.tsx';
import { Head } from '#ui/parts/card.tsx';
import type { Settings } from '../contract.ts';
import type { RatePoint } from '../rules/figures.ts';
import { publicWords } from '../words/public.ts';
import { percent } from './figures.ts';

/** `2026-10-09` as `10/9`. */
export const shortDay = (day: string): string => day.slice(5).split('-').map(Number).join('/');

/** Spans that an axis up to 100 % divides evenly. */
const SPANS = [3, 5, 10, 20, 25, 50, 100];

/** Where the axis begins so that nothing is cut off and its marks are round. */
const baseline = (lowest: number): number => 100 - (SPANS.find((span) => 100 - span <= lowest) ?? 100);

/** The rate over the window, day by day. */
export function RateChart(props: { rates: readonly RatePoint[]; settings: Settings; table: string; page: Page }) {
  const w = publicWords.in(props.page.lang);
  const { windowDays, target } = props.settings;
  const values = props.rates.map(({ rate }) => (rate === null ? null : Number(percent(rate))));
  const known = values.filter((value) => value !== null);
  return (
    <section class="stack">
      <Head
        title={w.chart(windowDays)}
        {...(known.length > 0 ? { more: { href: props.table, text: w.dataTable } } : {})}
      />
      {known.length === 0 ? (
        <p class="dim">{w.chartNone}</p>
      ) : (
        <LineChart
          label={w.chartLabel({
            days: windowDays,
            low: Math.min(...known).toFixed(1),
            high: Math.max(...known).toFixed(1),
            now: known.at(-1)?.toFixed(1) ?? '',
          })}
          labels={props.rates.map(({ day }) => shortDay(day))}
          series={[{ name: w.rate, values }]}
          unit="%"
          min={baseline(Math.min(...known, target))}
          max={100}
          target={{ value: target, text: w.target(String(target)) }}
          caption={<span class="xs dim">{w.chartCaption(windowDays)}</span>}
        />
      )}
    </section>
  );
}
