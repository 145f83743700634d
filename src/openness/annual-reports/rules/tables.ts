// Figures of a year put into the tables of the form, their sums, and whether they agree. Pure.
import { GRIDS, type Grid, type Line } from './grids.ts';

/** By cell, `requests.new.natural`. Counts; fen where its grid is of money. */
export type Figures = Readonly<Record<string, number>>;

export interface Counted {
  readonly cell: string;
  readonly count: number;
}

export const cellOf = (grid: Grid, row: Line, column: Line): string => `${grid.key}.${row.key}.${column.key}`;

/** Cells that are counted or entered, and not sums of others. */
export const BASE_CELLS: ReadonlySet<string> = new Set(
  GRIDS.flatMap((grid) =>
    grid.rows
      .filter(({ heading, of }) => !heading && !of)
      .flatMap((row) => grid.columns.filter(({ of }) => !of).map((column) => cellOf(grid, row, column))),
  ),
);

/** Every cell of the form, sums among them. */
export const CELLS: ReadonlySet<string> = new Set(
  GRIDS.flatMap((grid) =>
    grid.rows
      .filter(({ heading }) => !heading)
      .flatMap((row) => grid.columns.map((column) => cellOf(grid, row, column))),
  ),
);

interface Place {
  readonly grid: Grid;
  readonly row: Line;
  readonly column: Line;
}

/** Where a cell stands; undefined for what is none. */
export function findPlace(cell: string): Place | undefined {
  for (const grid of GRIDS) {
    for (const row of grid.rows) {
      const column = grid.columns.find((one) => cellOf(grid, row, one) === cell);
      if (column && !row.heading) return { grid, row, column };
    }
  }
  return undefined;
}

/** The cells that a sum is made of, down to those that are counted; of a cell that is counted, itself. */
export function listParts(cell: string): string[] {
  const place = findPlace(cell);
  if (!place) return [];
  const { grid, row, column } = place;
  const rows = row.of ?? [row.key];
  const columns = column.of ?? [column.key];
  return rows.flatMap((one) => columns.map((other) => `${grid.key}.${one}.${other}`));
}

/** All cells with their sums; what nothing was counted for is 0. @throws when a count is for no cell of the form */
export function tabulate(counts: Iterable<Counted>): Figures {
  const figures: Record<string, number> = {};
  for (const cell of BASE_CELLS) figures[cell] = 0;
  for (const { cell, count } of counts) {
    if (!BASE_CELLS.has(cell)) throw new Error(`the annual report has no cell ${cell} to count`);
    figures[cell] = (figures[cell] ?? 0) + count;
  }
  for (const cell of CELLS) figures[cell] ??= sum(figures, listParts(cell));
  return figures;
}

const sum = (figures: Figures, cells: readonly string[]): number =>
  cells.reduce((total, cell) => total + (figures[cell] ?? 0), 0);

/** A rule of the form that does not hold. */
export interface TableFault {
  readonly rule: 'sum' | 'balance' | 'negative';
  readonly cell: string;
  readonly is: number;
  readonly should: number;
}

/**
 * 国办公开办函〔2021〕30号: each sum is the sum of its parts, and of each kind of applicant
 * “本年新收数＋上年结转数＝本年度办理结果总计＋结转下年度继续办理数”.
 */
export function checkTables(figures: Figures): TableFault[] {
  const faults: TableFault[] = [];
  for (const cell of CELLS) {
    const is = figures[cell] ?? Number.NaN;
    if (!(is >= 0)) faults.push({ rule: 'negative', cell, is, should: 0 });
    const should = sum(figures, listParts(cell));
    if (!BASE_CELLS.has(cell) && is !== should) faults.push({ rule: 'sum', cell, is, should });
  }
  return [...faults, ...checkBalance(figures)];
}

function checkBalance(figures: Figures): TableFault[] {
  const requests = GRIDS.find(({ key }) => key === 'requests');
  return (requests?.columns ?? []).flatMap(({ key }): TableFault[] => {
    const at = (row: string) => figures[`requests.${row}.${key}`] ?? 0;
    const is = at('forward');
    const should = at('new') + at('carried') - at('total');
    return is === should ? [] : [{ rule: 'balance', cell: `requests.forward.${key}`, is, should }];
  });
}

/** As a cell shows it: a count, or ten thousand yuan. */
export function cellText(grid: Grid, value: number): string {
  return grid.money ? String(Number((value / 1_000_000).toFixed(6))) : String(value);
}

const MARK = /\{\{\s*([a-z0-9.-]+)\s*\}\}/g;

/** The text with each `{{requests.new.total}}` as the figure of that cell, so that text and tables cannot differ. */
export function fillIn(text: string, figures: Figures): string {
  return text.replace(MARK, (mark, cell: string) => {
    const place = findPlace(cell);
    return place ? cellText(place.grid, figures[cell] ?? 0) : mark;
  });
}

/** What a text asks for that is no cell of the form. */
export function listUnknownMarks(text: string): string[] {
  return [...text.matchAll(MARK)].flatMap(([, cell = '']) => (CELLS.has(cell) ? [] : [cell]));
}
