// Table four as it is shown: a row for each result, on the desk with a way to the cases behind each cell.
import { type Lang, say } from '#platform/i18n/words.ts';
import { Table } from '#ui/parts/table.tsx';
import { COLUMNS, type Column, RESULTS, type Result } from '../contract.ts';
import type { ResultTable, Summary } from '../rules/table.ts';
import { words } from '../words.ts';

export type CellName = Result | 'total';

interface Props {
  readonly table: ResultTable;
  readonly lang: Lang;
  /** Where the cases behind a cell are listed. */
  readonly behind?: (column: Column, cell: CellName) => string;
}

export function ResultsTable({ table, lang, behind }: Props) {
  const w = words.in(lang);
  const names: CellName[] = [...RESULTS.map(({ value }) => value), 'total'];
  const show = (column: Column, name: CellName) => {
    const count = table[column][name];
    const shown = behind && count > 0 ? <a href={behind(column, name)}>{count}</a> : count;
    return name === 'total' ? <b>{shown}</b> : shown;
  };
  return (
    <Table
      rows={names}
      rowKey={(name) => name}
      columns={[
        { head: w.result, rowHead: true, cell: (name) => sayCell(lang, name) },
        ...COLUMNS.map((column) => ({
          head: say(lang, column),
          cell: (name: CellName) => show(column.value, name),
          num: true,
        })),
      ]}
    />
  );
}

export function sayCell(lang: Lang, name: CellName): string {
  return name === 'total'
    ? words.in(lang).total
    : say(
        lang,
        RESULTS.find(({ value }) => value === name),
      );
}

/** 纠正率 with one decimal; nothing where nothing has a result. */
export function sayRate(lang: Lang, { rate }: Pick<Summary, 'rate'>): string {
  return rate === null ? words.in(lang).noRate : `${(rate * 100).toFixed(1)}%`;
}
