// Draws a chart to SVG on the server, without style attributes, so that a strict CSP shows it.
import {
  BarChart,
  type BarSeriesOption,
  LineChart,
  type LineSeriesOption,
  ScatterChart,
  type ScatterSeriesOption,
} from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  MarkLineComponent,
} from 'echarts/components';
import { type ComposeOption, init, registerTheme, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Trusted, trustHtml } from '../parts/trusted.tsx';
import { type ChartFace, themes } from './theme.ts';

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);
registerTheme('light', themes.light);
registerTheme('wall', themes.wall);

/** What a chart may be made of. */
export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | ScatterSeriesOption | GridComponentOption | LegendComponentOption
>;

/** How a chart is drawn. `label` states the finding, for those who cannot see it. */
export type Drawing = {
  option: ChartOption;
  height: number;
  label: string;
  face: ChartFace;
  place: ChartPlace;
};

/**
 * Widths a chart is drawn in. Labels must not shrink with the picture, so a chart that meets very different widths is
 * drawn twice, wide first, and a container query picks.
 */
const widths = { page: [1152, 358], half: [680, 358], side: [400] };

/** Where a chart stands: across the page, in the wide column, in a card or aside. */
export type ChartPlace = keyof typeof widths;

/** What only ECharts' own client needs, and clip paths, whose ids would clash between cached charts. */
const needless = [
  /<style[\s\S]*?<\/style>/g,
  /<defs ?>[\s\S]*?<\/defs>/g,
  / (?:class="zr|clip-path="|ecmeta_\w+="|pointer-events="|xmlns:xlink="|version="|baseProfile=")[^"]*"/g,
  /<rect [^>]*fill="none"><\/rect>/g,
  /<path (?![^>]*stroke=")[^>]*fill="none"><\/path>/g,
  /\n/g,
];

/**
 * Turns ECharts' style attributes into presentation attributes and drops what is needless.
 * Fonts are dropped too: the text of a chart takes the font of the page.
 */
export function fold(svg: string): string {
  const bare = needless.reduce((rest, pattern) => rest.replace(pattern, ''), svg);
  return bare.replace(/ style="([^"]*)"/g, (_, style: string) => foldStyle(style));
}

function foldStyle(style: string): string {
  return style
    .replace(/&quot;/g, "'")
    .split(';')
    .map((part) => part.split(/:(.*)/s))
    .filter(([name, value]) => name?.trim() && value && name.trim() !== 'font-family')
    .map(([name, value]) => ` ${name?.trim()}="${value?.trim()}"`)
    .join('');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The plot area: labels are counted into it, so that nothing is cut off. */
export function gridWith(edges: { left?: number; right?: number; top?: number; bottom?: number }) {
  const contain = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const;
  return { left: 4, right: 8, top: 12, bottom: 4, ...contain, ...edges };
}

/** One chart of a given width, in the SVG's own pixels. */
export function drawOnce({ option, height, label, face }: Drawing, width: number): string {
  const chart = init(null, face, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      grid: gridWith({}),
      ...option,
    });
    const size = `role="img" aria-label="${escapeAttribute(label)}"`;
    return fold(chart.renderToSVGString({ useViewBox: true })).replace(
      /<svg( width="\d+" height="\d+")?/,
      `<svg ${size}`,
    );
  } finally {
    // zrender keeps a timer for each living chart, and Node alive with it.
    chart.dispose();
  }
}

/** Same data, same picture: a drawing takes some ten milliseconds, and boards ask for the same one again and again. */
const drawn = new Map<string, Trusted>();
const kept = 200;

/** The chart in the widths of its place; two of them go into `.pair`. */
export function drawChart(drawing: Drawing): Trusted {
  const key = JSON.stringify(drawing);
  const before = drawn.get(key);
  if (before) return before;
  const chart = trustHtml(widths[drawing.place].map((width) => drawOnce(drawing, width)).join(''));
  if (drawn.size >= kept) drawn.delete(drawn.keys().next().value as string);
  drawn.set(key, chart);
  return chart;
}
