// Charts from plain data: lines, bars, dots. Options hold no functions, so that equal data is drawn once.
import type { ComponentChildren } from 'preact';
import { TrustedHtml } from '../parts/trusted.tsx';
import { useWords } from '../words.ts';
import { type ChartOption, type ChartPlace, drawChart, gridWith } from './draw.ts';
import { type ChartFace, signals } from './theme.ts';

/** What every chart takes. */
type ChartProps = {
  /** The finding in words: “近 30 日按时办结率，最低 98.1%，最高 99.4%，今日 99.2%”. */
  label: string;
  /** The page or file with the same numbers as a table. */
  table?: string;
  caption?: ComponentChildren;
  unit?: string;
  height?: number;
  face?: ChartFace;
  /** Where it stands, so that its labels keep their size: `page` (default), `half` or `side`. */
  place?: ChartPlace;
};

/** One series; null is a gap. */
export type Series = { name: string; values: (number | null)[] };

/** More than four lines cannot be told apart: use a table. */
const mostSeries = 4;

function Chart({ option, ...props }: ChartProps & { option: ChartOption }) {
  const words = useWords();
  const { label, height = 240, face = 'light', place = 'page' } = props;
  const html = drawChart({ option, label, height, face, place });
  return (
    <figure class="chart">
      <TrustedHtml class={place === 'side' ? undefined : 'pair'} html={html} />
      {(props.caption || props.table) && (
        <figcaption class="row ends">
          <span>{props.caption}</span>
          {props.table && <a href={props.table}>{words.dataTable}</a>}
        </figcaption>
      )}
    </figure>
  );
}

function knownValues(series: Series): number[] {
  return series.values.filter((value) => value !== null);
}

function legendOf(series: Series[]): ChartOption {
  return series.length < 2 ? {} : { legend: { right: 0, top: 0 }, grid: gridWith({ top: 36 }) };
}

function checkCount(series: Series[]): void {
  if (series.length > mostSeries)
    throw new RangeError(`A chart shows at most ${mostSeries} series, not ${series.length}`);
}

/**
 * Values over time. `min` may lift the baseline; `target` draws a dashed line with its words.
 * Usage: `<LineChart label="……" labels={days} series={[{ name: '按时率', values }]} unit="%" min={97} target={{ value: 98.5, text: '目标 98.5%' }} table="?format=csv" />`
 */
export function LineChart(
  props: ChartProps & {
    labels: string[];
    series: Series[];
    min?: number;
    max?: number;
    target?: { value: number; text: string };
  },
) {
  checkCount(props.series);
  const { target } = props;
  // A baseline never cuts data off.
  const min = props.min === undefined ? undefined : Math.min(props.min, ...props.series.flatMap(knownValues));
  const face = props.face ?? 'light';
  const targetLine = target && {
    silent: true,
    symbol: 'none',
    lineStyle: { color: signals[face].edge, type: 'dashed' as const },
    label: {
      position: 'insideStartTop' as const,
      formatter: target.text,
      color: signals[face].text2,
      textBorderColor: 'transparent',
    },
    data: [{ yAxis: target.value }],
  };
  const option: ChartOption = {
    ...legendOf(props.series),
    xAxis: { type: 'category', data: props.labels, boundaryGap: false },
    yAxis: {
      type: 'value',
      min,
      max: props.max,
      axisLabel: { formatter: `{value}${props.unit ?? ''}` },
    },
    series: props.series.map(({ name, values }, index) => ({
      type: 'line',
      name,
      data: values,
      ...(index === 0 && targetLine ? { markLine: targetLine } : {}),
    })),
  };
  return <Chart {...props} option={option} />;
}

/**
 * Amounts side by side or stacked, always from zero; `line` lays one series over them.
 * Usage: `<BarChart label="……" labels={days} series={[{ name: '办结', values }]} stacked table="…" />`
 */
export function BarChart(props: ChartProps & { labels: string[]; series: Series[]; stacked?: boolean; line?: Series }) {
  const all = props.line ? [...props.series, props.line] : props.series;
  checkCount(all);
  const option: ChartOption = {
    ...legendOf(all),
    xAxis: { type: 'category', data: props.labels },
    // Bars count whole things: no mark at half a case.
    yAxis: { type: 'value', min: 0, minInterval: 1, axisLabel: { formatter: `{value}${props.unit ?? ''}` } },
    series: all.map((series) =>
      series === props.line
        ? { type: 'line', name: series.name, data: series.values }
        : { type: 'bar', name: series.name, data: series.values, stack: props.stacked ? 'all' : undefined },
    ),
  };
  return <Chart {...props} option={option} />;
}

/** One line of a dot plot; `text` is written beside the dot, by default the value and the unit. */
export type Dot = { name: string; value: number; text?: string; state?: 'near' | 'over' };

/** Of a name beside the dots, in pixels of the drawing, at about so many for a Latin letter; Chinese takes two. */
const NAME_WIDTH = 130;
const LETTER_WIDTH = 7;
const LINE_HEIGHT = 16;

const ROW_HEIGHT = 28;

/**
 * As high as its longest name needs: names that begin alike are told apart by their ends. A wall has the room it has, so
 * that there a name keeps to its line.
 */
function rowHeight(items: readonly Dot[], face: ChartFace): number {
  if (face === 'wall') return ROW_HEIGHT;
  const letters = items.map(({ name }) => name.length + (name.match(/\p{Script=Han}/gu)?.length ?? 0));
  const lines = Math.ceil((Math.max(0, ...letters) * LETTER_WIDTH) / NAME_WIDTH);
  return Math.max(ROW_HEIGHT, lines * LINE_HEIGHT + 8);
}

/**
 * A ranking whose axis need not start at zero. First item on top.
 * Usage: `<DotPlot label="……" items={organs.map((o) => ({ name: o.name, value: o.rate }))} unit="%" min={96} />`
 */
export function DotPlot(props: ChartProps & { items: Dot[]; min?: number; max?: number }) {
  const face = props.face ?? 'light';
  const option: ChartOption = {
    grid: gridWith({ right: 72, top: 4 }),
    xAxis: {
      type: 'value',
      min: props.min,
      max: props.max,
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      data: props.items.map((item) => item.name),
      inverse: true,
      axisLine: { show: false },
      // The dots need room.
      axisLabel: { width: NAME_WIDTH, overflow: face === 'wall' ? 'truncate' : 'break', lineHeight: LINE_HEIGHT },
      splitLine: { show: true, lineStyle: { color: signals[face].line } },
    },
    series: [
      {
        type: 'scatter',
        symbolSize: 12,
        data: props.items.map((item, index) => ({
          value: [item.value, index],
          itemStyle: { opacity: 1, ...(item.state ? { color: signals[face][item.state] } : {}) },
          label: {
            show: true,
            position: 'right',
            formatter: item.text ?? `${item.value}${props.unit ?? ''}`,
            color: signals[face].text,
            textBorderColor: 'transparent',
          },
        })),
      },
    ],
  };
  return (
    <Chart {...props} height={props.height ?? 20 + props.items.length * rowHeight(props.items, face)} option={option} />
  );
}
