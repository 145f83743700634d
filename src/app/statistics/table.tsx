// The tables and the chart of a part, as officers and the public see them, and what they are narrowed by.
import { namePeriod } from '#kernel/calendar/periods.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { joinNames, type Lang, say } from '#platform/i18n/words.ts';
import { BarChart, LineChart } from '#ui/charts/charts.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Tabs } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import type { Part, PartColumn } from './columns.ts';
import { type Counts, figureOf, type MonthRow, type OrganRow } from './count.ts';
import type { Statistics } from './service.ts';
import { words } from './words.ts';

/** What an address asks for, changed in some of it; `undefined` leaves a thing out. */
export function queryOf(
  { part, year, month, top, chosen }: Statistics,
  changed: Readonly<Record<string, string | number | undefined>> = {},
): URLSearchParams {
  const asked = { part, year, month: month ?? undefined, organ: chosen ? top.code : undefined, ...changed };
  const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(given);
}

interface Props {
  readonly stat: Statistics;
  readonly part: Part;
  readonly page: Page;
  /** The page these are on. */
  readonly address: string;
  /** The page of what a figure counts; null where nobody may look. */
  readonly behind: ((figure: string, query: URLSearchParams) => string) | null;
}

export function PartTabs({ parts, stat, page: { lang }, address }: Omit<Props, 'part'> & { parts: readonly Part[] }) {
  return (
    <Tabs
      label={words.in(lang).parts}
      items={parts.map((one) => ({
        href: `${address}?${queryOf(stat, { part: one.key })}`,
        text: say(lang, one),
        current: one.key === stat.part,
      }))}
    />
  );
}

export function Choose({ stat, page: { lang }, address }: Omit<Props, 'part' | 'behind'>) {
  const w = words.in(lang);
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  const { part, top, chosen } = stat;
  return (
    <Form
      action={address}
      method="get"
      rhythm="row"
      label={w.choose}
      hidden={{ part, ...(chosen ? { organ: top.code } : {}) }}
    >
      <Select
        id="year"
        quiet
        empty={false}
        label={w.year}
        value={String(stat.year)}
        options={stat.years.map((one) => ({ value: String(one), text: sayYear(lang, one) }))}
      />
      <Select
        id="month"
        quiet
        label={w.month}
        empty={w.whole}
        value={stat.month ? String(stat.month) : undefined}
        options={months.map((one) => ({ value: String(one), text: w.inMonth(one) }))}
      />
      <Button>{w.show}</Button>
    </Form>
  );
}

const number = new Intl.NumberFormat('en');
export function sayValue(counts: Counts, column: PartColumn): string {
  const value = figureOf(counts, column);
  if (value === null) return '–';
  return column.of ? `${value.toFixed(1)}%` : number.format(value);
}

/** A column for each of the part's; a number leads to what it counts. */
function columnsOf<R extends { readonly counts: Counts }>(
  { part, page: { lang }, behind }: Props,
  queryFor: (row: R) => URLSearchParams,
): Column<R>[] {
  return part.columns.map((column) => ({
    head: say(lang, column),
    num: true,
    cell: (row: R) => {
      const text = sayValue(row.counts, column);
      return !behind || column.of || !figureOf(row.counts, column) ? (
        text
      ) : (
        <a href={behind(column.key, queryFor(row))}>{text}</a>
      );
    },
  }));
}

export function ByOrgan(props: Props) {
  const { stat, page, address } = props;
  const w = words.in(page.lang);
  const sum = { organ: { code: '', path: '', name: w.total, nameEn: w.total }, counts: stat.total, paths: [] };
  const rows: OrganRow[] = stat.rows.length > 1 ? [...stat.rows, sum] : [...stat.rows];
  const into = ({ organ }: OrganRow) => organ.code !== '' && organ.path !== stat.top.path;
  return (
    <Card title={`${w.byOrgan} · ${sayPeriod(page.lang, stat)}`}>
      <Table<OrganRow>
        rows={rows}
        rowKey={({ organ }) => organ.path}
        empty={w.nothing}
        frame={w.byOrgan}
        columns={[
          {
            head: w.organ,
            rowHead: true,
            cell: (row) => {
              const name = nameIn(page.lang, row.organ);
              return into(row) ? <a href={`${address}?${queryOf(stat, { organ: row.organ.code })}`}>{name}</a> : name;
            },
          },
          ...columnsOf<OrganRow>(props, ({ organ }) => queryOf(stat, { row: organ.code || undefined })),
        ]}
      />
    </Card>
  );
}

export function ByMonth(props: Props) {
  const { stat, page } = props;
  const w = words.in(page.lang);
  return (
    <Card title={`${w.byMonth} · ${sayYear(page.lang, stat.year)}`}>
      <Table<MonthRow>
        rows={[...stat.months]}
        rowKey={({ month }) => String(month)}
        frame={w.byMonth}
        columns={[
          { head: w.month, rowHead: true, cell: ({ month }) => w.inMonth(month) },
          ...columnsOf<MonthRow>(props, ({ month }) => queryOf(stat, { month })),
        ]}
      />
    </Card>
  );
}

export function Drawn({ stat, part, page: { lang } }: Pick<Props, 'stat' | 'part' | 'page'>) {
  const columns = part.columns.filter(({ key }) => part.drawn.includes(key));
  const label = `${joinNames(
    lang,
    columns.map((column) => say(lang, column)),
  )} · ${stat.year}`;
  const shared = {
    label,
    caption: label,
    labels: stat.months.map(({ month }) => String(month)),
    series: columns.map((column) => ({
      name: say(lang, column),
      values: stat.months.map(({ counts }) => figureOf(counts, column)),
    })),
    height: 200,
  };
  return (
    <Card>{columns[0]?.of ? <LineChart {...shared} unit="%" min={0} max={100} /> : <BarChart {...shared} />}</Card>
  );
}

/** Whose figures they are. */
export const sayTop = (lang: Lang, { top }: Statistics): string => nameIn(lang, top);

const sayYear = (lang: Lang, year: number): string => namePeriod(lang, 'year', String(year));

/** The month that was chosen, or the year. */
export const sayPeriod = (lang: Lang, { month, from }: Statistics): string =>
  namePeriod(lang, month ? 'month' : 'year', from);
