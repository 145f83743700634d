// Tables: typed columns, sort links, row selection; and the heat table of many organs.
import type { ComponentChildren } from 'preact';
import { writeBetween } from '../once.ts';
import { useWords } from '../words.ts';

/** One column. `cell` gets the row and returns what is shown. */
export type Column<Row> = {
  head: ComponentChildren;
  cell: (row: Row) => ComponentChildren;
  /** Right-aligned tabular figures. */
  num?: boolean;
  /** Dropped on narrow screens. */
  opt?: boolean;
  /** Cut with an ellipsis in the dense workbench table. */
  cut?: boolean;
  /** Names the row for screen readers. */
  rowHead?: boolean;
  /** Sort link; `state` only on the column the list is sorted by. */
  sort?: { href: string; state?: 'ascending' | 'descending' };
};

type TableProps<Row> = {
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  caption?: string;
  /** Adds a checkbox to each row: `name` is sent with the form the table stands in. */
  select?: { name: string; label: (row: Row) => string; chosen?: (row: Row) => boolean };
  /** Shown instead of rows when there are none. */
  empty?: ComponentChildren;
  /** Names the frame of a table with nothing to press in it: the frame itself is scrolled by keyboard then. */
  frame?: string;
};

function classOf<Row>(column: Column<Row>): string | undefined {
  return [column.num && 'num', column.opt && 'opt', column.cut && 'cut'].filter(Boolean).join(' ') || undefined;
}

/**
 * A table in its own scroll frame.
 *
 *     <Table rowKey={(c) => c.id} rows={cases} columns={[
 *       { head: '受理号', cell: (c) => <a href={`/desk/cases/${c.id}`}>{c.number}</a>, rowHead: true },
 *       { head: '办结', cell: (c) => c.done, num: true, opt: true, sort: { href: '?sort=done', state: 'descending' } },
 *     ]} />
 *
 * Inside `<Rows>` the first link of a row is what Enter opens.
 */
export function Table<Row>(props: TableProps<Row>) {
  const words = useWords();
  const { columns, rows, select, frame } = props;
  const cells = frameCells(columns);
  return (
    <div class="scroll" {...(frame ? { role: 'region', tabIndex: 0, 'aria-label': frame } : {})}>
      <table class="tb">
        {props.caption && <caption>{props.caption}</caption>}
        <thead>
          <tr>
            {select && (
              <td>
                <input type="checkbox" data-all="" aria-label={words.selectAll} hidden />
              </td>
            )}
            {columns.map((column) => (
              <Head column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {select && <Choice row={row} id={props.rowKey(row)} select={select} />}
              {writeBetween(
                cells,
                columns.map((column) => column.cell(row)),
              )}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td class="dim" colSpan={columns.length + (select ? 1 : 0)}>
                {props.empty ?? words.emptyTable}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const words = useWords();
  const { sort } = column;
  const arrow = sort?.state === 'ascending' ? ' ↑' : ' ↓';
  return (
    <th scope="col" class={classOf(column)} aria-sort={sort?.state}>
      {sort ? (
        <a href={sort.href}>
          {column.head}
          {sort.state && (
            <>
              <span aria-hidden="true">{arrow}</span>
              <span class="vh">{sort.state === 'ascending' ? words.sortedUp : words.sortedDown}</span>
            </>
          )}
        </a>
      ) : (
        column.head
      )}
    </th>
  );
}

function Choice<Row>(props: { row: Row; id: string; select: NonNullable<TableProps<Row>['select']> }) {
  const { row, select } = props;
  return (
    <td>
      <input
        type="checkbox"
        name={select.name}
        value={props.id}
        aria-label={select.label(row)}
        checked={select.chosen?.(row)}
      />
    </td>
  );
}

/** The markup around the cells of a row, the same for every row. */
function frameCells<Row>(columns: Column<Row>[]): string[] {
  const open = (column: Column<Row>) => {
    const name = classOf(column);
    return `<${column.rowHead ? 'th scope="row"' : 'td'}${name ? ` class="${name}"` : ''}>`;
  };
  const close = (column: Column<Row>) => (column.rowHead ? '</th>' : '</td>');
  const between = columns.slice(1).map((column, at) => close(columns[at]!) + open(column));
  return columns.length === 0 ? [''] : [open(columns[0]!), ...between, close(columns.at(-1)!)];
}

/** A cell of the heat table: a number that can be opened. Level 0 is grey: a good cell stays quiet. */
export type HeatCell = { text: string; level?: 0 | 1 | 2 | 3 | 'yellow' | 'red'; href?: string };

/** A row of the heat table; `child` indents it under the row before. */
export type HeatRow = { name: string; href?: string; child?: boolean; cells: HeatCell[] };

const heatClass = { 0: 'h0', 1: 'h1', 2: 'h2', 3: 'h3', yellow: 'yc', red: 'rc' };

/** Usage: `<Heat corner="机构" heads={['办结', '按时率 %', '亮牌']} rows={[{ name: '市公安局', cells: [{ text: '986' }, …] }]} />` */
export function Heat({ corner, heads, rows }: { corner: string; heads: string[]; rows: HeatRow[] }) {
  return (
    <div class="scroll">
      <table class="tb heat">
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr class={row.child ? 'kid' : undefined}>
              <th scope="row">
                {row.href ? (
                  <a class="no-u" href={row.href}>
                    {row.name}
                  </a>
                ) : (
                  row.name
                )}
              </th>
              {row.cells.map((cell) => (
                <td class={cell.level === undefined ? 'num' : `num ${heatClass[cell.level]}`}>
                  {cell.href ? (
                    <a class="no-u" href={cell.href}>
                      {cell.text}
                    </a>
                  ) : (
                    cell.text
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
