// Tables as CSV files that spreadsheets open as they were meant.
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';

export type CsvRow = readonly (string | number | null)[];

/** Makes spreadsheets read UTF-8. */
const MARK = '\uFEFF';

/** RFC 4180 with a mark at the start. */
export function writeCsv(rows: readonly CsvRow[]): Buffer {
  return Buffer.from(MARK + writeLines(rows));
}

/** The same, written while it is being read: a long table is never whole in memory. */
export function streamCsv(head: CsvRow, batches: AsyncIterable<readonly CsvRow[]>): Readable {
  return Readable.from(writeBatches(head, batches), { objectMode: false });
}

async function* writeBatches(head: CsvRow, batches: AsyncIterable<readonly CsvRow[]>): AsyncGenerator<Buffer> {
  yield writeCsv([head]);
  for await (const rows of batches) if (rows.length > 0) yield Buffer.from(writeLines(rows));
}

function writeLines(rows: readonly CsvRow[]): string {
  return rows.map((row) => `${row.map((cell) => quoteCell(cell === null ? '' : String(cell))).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula is disarmed; numbers are left alone. */
function quoteCell(text: string): string {
  const harmless = !/^[=+\-@\t\r]/.test(text) || /^-?\d+(\.\d+)?$/.test(text);
  return `"${(harmless ? text : `'${text}`).replaceAll('"', '""')}"`;
}

export const CSV_TYPE = 'text/csv; charset=utf-8';

/** The rows of a CSV, or of cells as a spreadsheet copies them, parted by tabs; null where a quotation never ends. */
export function readCsv(text: string): string[][] | null {
  const delimiter = text.includes('\t') ? '\t' : [',', '，'];
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, trim: true });
  } catch {
    return null;
  }
}
