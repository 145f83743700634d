// Table four of the annual report (政府信息公开行政复议、行政诉讼情况), for whatever is counted into it. Pure.
import { COLUMNS, type Column, RESULTS, type Result } from '../contract.ts';

/** So many of a column with a result. */
export interface Counted {
  readonly column: Column;
  readonly result: Result;
  readonly count: number;
}

/** 结果维持, 结果纠正, 其他结果, 尚未审结, and 总计: the sum of the four. */
export type Cells = Readonly<Record<Result | 'total', number>>;
export type ResultTable = Readonly<Record<Column, Cells>>;

/** The fifteen cells of the table; what nothing was counted for is 0. */
export function tabulate(counts: readonly Counted[]): ResultTable {
  const columns = COLUMNS.map(({ value }) => [value, fillColumn(counts.filter(({ column }) => column === value))]);
  return Object.fromEntries(columns);
}

function fillColumn(counts: readonly Counted[]): Cells {
  const sum = (some: readonly Counted[]) => some.reduce((total, { count }) => total + count, 0);
  const cells = RESULTS.map(({ value }) => [value, sum(counts.filter(({ result }) => result === value))]);
  return { ...Object.fromEntries(cells), total: sum(counts) };
}

export interface Summary {
  readonly total: number;
  /** With a result. */
  readonly settled: number;
  readonly corrected: number;
  /** 纠正率: 结果纠正 ÷ all with a result, between 0 and 1; null where there is none. */
  readonly rate: number | null;
}

/** All columns together. */
export function summarise(table: ResultTable): Summary {
  const sum = (cell: keyof Cells) => COLUMNS.reduce((all, { value }) => all + table[value][cell], 0);
  const total = sum('total');
  const settled = total - sum('pending');
  const corrected = sum('corrected');
  return { total, settled, corrected, rate: settled === 0 ? null : corrected / settled };
}
