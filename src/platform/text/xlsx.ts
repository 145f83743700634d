// Tables as XLSX files: merged heads, numbers as numbers.
import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node';

export interface XlsxCell {
  readonly value: string | number;
  /** A head: bold, centred. */
  readonly head?: boolean;
  /** How many columns it covers; those it covers are left out of the row. */
  readonly across?: number;
  /** Signs of two letters' width it stands in. */
  readonly indent?: number;
}

export interface XlsxSheet {
  /** At most 31 signs, none of `[]:*?/\`. */
  readonly name: string;
  /** In letters, from the left. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly XlsxCell[])[];
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The whole file. */
export function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Buffer> {
  const written = sheets.map(
    ({ name, widths, rows }): Sheet<never> => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row) => row.flatMap(writeCell)),
    }),
  );
  return writeExcelFile(written as Parameters<typeof writeExcelFile>[0]).toBuffer();
}

/** Cells that one before them covers are there, and empty. */
function writeCell({ value, head, across = 1, indent }: XlsxCell): Cell[] {
  const cell: Cell = {
    value,
    type: typeof value === 'number' ? Number : String,
    borderStyle: 'thin',
    wrap: true,
    ...(across > 1 ? { columnSpan: across } : {}),
    ...(head ? { fontWeight: 'bold', align: 'center', alignVertical: 'center' } : {}),
    ...(indent ? { indent } : {}),
  };
  return [cell, ...Array.from({ length: across - 1 }, () => null)];
}
