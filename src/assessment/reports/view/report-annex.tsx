// The figures of a report: a table against the period before, charts over six months, the organs with most to answer for.
import { BarChart, LineChart } from '#ui/charts/charts.tsx';
import { Table } from '#ui/parts/table.tsx';
import { figuresOf, onTimeRate } from '../rules/figures.ts';
import { rateText } from '../rules/naming.ts';
import { situationOf } from '../service/read.ts';
import { findFigure } from '../service/situation.ts';
import type { WholeIssue } from '../store.ts';
import { words } from '../words/reports.ts';
import { RankedGroups } from './ranked-groups.tsx';

interface Props {
  readonly issue: WholeIssue;
  readonly linkTo?: (figure: string, organ?: string) => string;
}

const monthText = (month: string) => `${Number(month.slice(5))} 月`;

export function ReportAnnex({ issue, linkTo }: Props) {
  const situation = situationOf(issue);
  if (!situation) return null;
  const { totals, before, trend, organs } = situation;
  const w = words.zh;
  const labels = trend.map(({ month }) => monthText(month));
  const rates = trend.map(({ counts }) => onTimeRate(counts)).map((rate) => (rate === null ? null : round(rate * 100)));
  const link = (figure: string, count: number, organ?: string) =>
    linkTo && count > 0 ? <a href={linkTo(figure, organ)}>{count}</a> : count;
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  return (
    <>
      <Table
        rows={[...figuresOf(situation)]}
        rowKey={(figure) => figure}
        columns={[
          { head: w.figure, rowHead: true, cell: (figure) => findFigure(figure)?.label.zh ?? figure },
          { head: w.now, num: true, cell: (figure) => link(figure, totals[figure]) },
          { head: w.before, num: true, cell: (figure) => before[figure] },
        ]}
      />
      <LineChart
        label={`${w.rateChart({ from: first, to: last })}：${rateText(totals)}`}
        labels={labels}
        series={[{ name: w.rate, values: rates }]}
        unit="%"
        min={Math.floor(Math.min(100, ...rates.filter((rate) => rate !== null)) / 10) * 10}
        max={100}
        place="side"
        caption={w.rateChart({ from: first, to: last })}
      />
      <BarChart
        label={`${w.volumeChart}，${first}—${last}`}
        labels={labels}
        series={(['received', 'decided'] as const).map((figure) => ({
          name: findFigure(figure)?.label.zh ?? figure,
          values: trend.map(({ counts }) => counts[figure]),
        }))}
        place="side"
        caption={w.volumeChart}
      />
      {organs.length > 0 && (
        <Table
          caption={w.organs}
          rows={[...organs]}
          rowKey={(organ) => organ.code}
          columns={[
            { head: w.organ, rowHead: true, cell: (organ) => organ.name },
            ...(['red', 'yellow', 'late'] as const).map((figure) => ({
              head: findFigure(figure)?.label.zh ?? figure,
              num: true,
              cell: (organ: (typeof organs)[number]) => link(figure, organ.counts[figure], organ.code),
            })),
            { head: w.rate, num: true, cell: (organ) => rateText(organ.counts) },
          ]}
        />
      )}
      {situation.ranking && <RankedGroups ranking={situation.ranking} />}
    </>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
