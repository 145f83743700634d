// The tables of an annual report on a page, with a way behind each figure on the desk.
import { type Lang, say } from '#platform/i18n/words.ts';
import { type Column, Table } from '#ui/parts/table.tsx';
import type { Frozen } from '../contract.ts';
import { type Grid, type Line, TABLES } from '../rules/grids.ts';
import { cellOf, cellText, listParts } from '../rules/tables.ts';
import { words } from '../words.ts';

interface Props {
  readonly table: keyof typeof TABLES;
  readonly frozen: Frozen;
  readonly lang: Lang;
  /** Where the cases behind a cell are listed; null where there is no such list. */
  readonly behind?: (cell: string) => string | null;
}

export function ReportTables({ table, frozen, lang, behind }: Props) {
  return (
    <>
      {TABLES[table].map((grid) => (
        <Table<Line>
          caption={say(lang, grid)}
          frame={say(lang, grid)}
          rows={[...grid.rows]}
          rowKey={({ key }) => key}
          columns={columnsFor(grid, { table, frozen, lang, ...(behind ? { behind } : {}) })}
        />
      ))}
    </>
  );
}

function columnsFor(grid: Grid, { frozen, lang, behind }: Props): Column<Line>[] {
  const w = words.in(lang);
  return [
    { head: w.row, rowHead: true, cell: (row) => say(lang, row) },
    ...grid.columns.map((column): Column<Line> => {
      const name = (row: Line) => cellOf(grid, row, column);
      return {
        head: say(lang, column),
        num: true,
        cell: (row) =>
          row.heading ? '' : <Figure grid={grid} cell={name(row)} frozen={frozen} lang={lang} behind={behind} />,
      };
    }),
  ];
}

function Figure(props: {
  readonly grid: Grid;
  readonly cell: string;
  readonly frozen: Frozen;
  readonly lang: Lang;
  readonly behind: Props['behind'];
}) {
  const { grid, cell, frozen, lang, behind } = props;
  const value = frozen.figures[cell] ?? 0;
  const text = cellText(grid, value);
  const href = value === 0 ? null : (behind?.(cell) ?? null);
  const byHand = listParts(cell).some((part) => frozen.entered[part]);
  return (
    <>
      {href ? <a href={href}>{text}</a> : text}
      {byHand && <small class="dim"> {words.in(lang).byHand}</small>}
    </>
  );
}

/** Whether people entered any of the figures. */
export const anyByHand = ({ entered }: Frozen): boolean => Object.values(entered).some((value) => value !== 0);
