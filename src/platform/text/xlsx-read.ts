// The first sheet of an XLSX file as rows of texts, within limits: what spreadsheets send is never trusted to be small.
import { runApart } from '#platform/run-apart.ts';

/** Unpacked bytes of all parts together, rows and columns that are read. */
const MOST = { bytes: 20_000_000, rows: 20_000, columns: 50 };
const MOST_MS = 10_000;

export interface WorkbookOrder {
  readonly bytes: Uint8Array;
  readonly most: typeof MOST;
}

const SCRIPT = new URL('./xlsx-worker.ts', import.meta.url);

/** Rows with their cells from the left, empty ones as '' and days as `YYYY-MM-DD`; null when it is no such file, or too large. */
export function readXlsx(bytes: Uint8Array): Promise<string[][] | null> {
  const order: WorkbookOrder = { bytes, most: MOST };
  return runApart<string[][] | null>(SCRIPT, order, MOST_MS, null);
}

/** A cell that holds a day: as it was typed, or the serial number by which spreadsheets keep it. */
export function dayOfCell(cell: string): string {
  if (!/^\d{5}(\.0+)?$/.test(cell)) return cell.replaceAll('/', '-');
  return new Date(Date.UTC(1899, 11, 30) + Number(cell) * 86_400_000).toISOString().slice(0, 10);
}
