// The figures of letters as a table by organ and a chart by month, and what they are narrowed by.
import { getKind } from '#kernel/cases/registry.ts';
import { say } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { BarChart } from '#ui/charts/charts.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { CASE_KINDS, type CaseKindName } from '../contract.ts';
import {
  byMonth,
  COLUMNS,
  type Column,
  type Counts,
  figureOf,
  isRate,
  type OrganLine,
  sumUp,
} from '../rules/figures.ts';
import type { LetterCount } from '../store/figures.ts';
import { deskWords } from '../words/desk.ts';
import { FIGURES } from './addresses.ts';

export interface Figures {
  readonly year: number;
  readonly years: readonly number[];
  readonly month: number | null;
  readonly kind: CaseKindName | null;
  /** First day of the time, and the first one after it. */
  readonly from: string;
  readonly to: string;
  /** Of a month that was reported: how many organs did, and when. */
  readonly reported: { readonly organs: number; readonly at: Date } | null;
  readonly lines: readonly OrganLine[];
  readonly counted: readonly LetterCount[];
}

export function Choose({ figures: { year, years, month, kind }, page }: { figures: Figures; page: Page }) {
  const all = deskWords.in(page.lang);
  const w = all.figures;
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1));
  return (
    <Form action={FIGURES} method="get" rhythm="row" label={w.title}>
      <Select
        id="year"
        quiet
        label={w.year}
        value={String(year)}
        options={years.map((one) => ({ value: String(one), text: String(one) }))}
      />
      <Select
        id="month"
        quiet
        label={w.month}
        empty={w.whole}
        value={month ? String(month) : undefined}
        options={months.map((one) => ({ value: one, text: w.inMonth(Number(one)) }))}
      />
      <Select
        id="kind"
        quiet
        label={all.kind}
        empty={w.total}
        value={kind ?? undefined}
        options={CASE_KINDS.map((one) => ({ value: one, text: say(page.lang, getKind(one)) }))}
      />
      <Button>{all.show}</Button>
    </Form>
  );
}

export function FiguresTable({ figures, page }: { figures: Figures; page: Page }) {
  const w = deskWords.in(page.lang).figures;
  const { lines, kind, from, to } = figures;
  // The list of cases takes one kind at a time.
  const behind = (organ: string) =>
    `/desk/cases?${new URLSearchParams({ kind: kind ?? '', organ, from, to: lastDay(to) })}`;
  const sum = { path: '', organ: w.total, organEn: w.total, counts: sumUp(lines) };
  const cell = (counts: Counts, column: Column) => {
    const value = figureOf(counts, column);
    return value === null ? '–' : `${value}${isRate(column) ? '%' : ''}`;
  };
  return (
    <Table<OrganLine>
      rows={lines.length > 1 ? [...lines, sum] : [...lines]}
      rowKey={({ path }) => path}
      empty={w.nothing}
      frame={w.title}
      columns={[
        {
          head: w.organ,
          rowHead: true,
          cell: ({ path, organ, organEn }) => {
            const name = nameIn(page.lang, { name: organ, nameEn: organEn });
            return <small>{path !== '' && kind ? <a href={behind(organ)}>{name}</a> : name}</small>;
          },
        },
        ...COLUMNS.map((column) => ({
          head: w.columns[column],
          num: true,
          cell: ({ counts }: OrganLine) => cell(counts, column),
        })),
      ]}
    />
  );
}

const lastDay = (to: string) => localDate(new Date(startOfDate(to).getTime() - 1));

export function Months({ figures: { counted, year }, page }: { figures: Figures; page: Page }) {
  const w = deskWords.in(page.lang).figures;
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
  const { received, answered } = byMonth(counted, months);
  return (
    <Card title={w.chart}>
      <BarChart
        label={w.chart}
        labels={months.map((month) => String(Number(month.slice(5))))}
        series={[
          { name: w.columns.received, values: received },
          { name: w.columns.answered, values: answered },
        ]}
      />
    </Card>
  );
}
