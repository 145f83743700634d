// Charts: safe under a strict CSP, honest baselines, the finding in words, equal data drawn once.
import { expect, test } from 'vitest';
import { renderFragment } from '../render.ts';
import { BarChart, DotPlot, LineChart } from './charts.tsx';
import { type Drawing, drawChart, fold } from './draw.ts';

const labels = ['一', '二', '三'];
const series = [{ name: '按时率', values: [98.1, 97.2, 99.4] }];

test('no chart holds a style, a script, an id or a font of its own', () => {
  const html = renderFragment(
    <>
      <LineChart label="线" labels={labels} series={series} unit="%" min={97} target={{ value: 98.5, text: '目标' }} />
      <BarChart label="柱" labels={labels} series={[...series, { name: '将到期', values: [1, null, 3] }]} stacked />
      <DotPlot label="点" items={[{ name: '甲', value: 97, state: 'near' }]} face="wall" place="side" />
    </>,
  );
  expect(html).toContain('目标');
  expect(html).not.toMatch(/style|<script|font-family|clip-path| id=|class="zr/);
});

test('style attributes become presentation attributes', () => {
  expect(
    fold(
      `<style>a{}</style><text class="zr0-cls-1" style="font-size:12px;font-family:&quot;A B&quot;;fill:#fff">x</text>`,
    ),
  ).toBe('<text font-size="12px" fill="#fff">x</text>');
});

test('the finding is the name of the picture, as text', () => {
  const html = renderFragment(<LineChart label={'最低 "97%" <script>'} labels={labels} series={series} />);
  expect(html).toContain('role="img" aria-label="最低 &quot;97%&quot; &lt;script>"');
  expect(html).not.toContain('<script');
});

test('series names and labels cannot bring markup in', () => {
  const evil = '<img src=x>';
  expect(
    renderFragment(
      <BarChart
        label="柱"
        labels={[evil]}
        series={[
          { name: evil, values: [1] },
          { name: 'b', values: [2] },
        ]}
      />,
    ),
  ).not.toContain('<img');
});

test('a page chart is drawn wide and narrow, a side chart once', () => {
  const page = renderFragment(<LineChart label="线" labels={labels} series={series} />);
  expect(page).toContain('<div class="pair"><svg');
  expect(page.match(/<svg/g)).toHaveLength(2);
  const side = renderFragment(<LineChart label="线" labels={labels} series={series} place="side" />);
  expect(side.match(/<svg/g)).toHaveLength(1);
  expect(side).not.toContain('pair');
});

test('bars start at zero and a lifted baseline never cuts data off', () => {
  const axis = (html: string) => [...html.matchAll(/>(\d+(?:\.\d+)?)%</g)].map((match) => Number(match[1]));
  expect(axis(renderFragment(<BarChart label="柱" labels={labels} series={series} unit="%" />))).toContain(0);
  const lifted = axis(
    renderFragment(<LineChart label="线" labels={labels} series={series} unit="%" min={98} place="side" />),
  );
  expect(Math.min(...lifted)).toBeLessThanOrEqual(97.2);
});

test('more than four series are refused', () => {
  const five = Array.from({ length: 5 }, (_, i) => ({ name: String(i), values: [i] }));
  expect(() => renderFragment(<LineChart label="线" labels={['一']} series={five} />)).toThrow(RangeError);
});

test('equal data is drawn once', () => {
  const drawing: Drawing = {
    option: { xAxis: { data: ['a'] }, yAxis: {}, series: [] },
    height: 50,
    label: 'x',
    face: 'light',
    place: 'side',
  };
  expect(drawChart({ ...drawing })).toBe(drawChart({ ...drawing }));
  expect(drawChart({ ...drawing, label: 'y' })).not.toBe(drawChart({ ...drawing }));
});

test('the data stands one link away', () => {
  const html = renderFragment(<BarChart label="柱" labels={labels} series={series} table="/data.csv" />);
  expect(html).toContain('<a href="/data.csv">数据表</a>');
});
