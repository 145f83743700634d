// Tables as CSV files that spreadsheets open as they were meant.

/** RFC 4180 with a mark at the start that makes spreadsheets read UTF-8. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Buffer {
  const lines = rows.map((row) => row.map((cell) => quoteCell(cell === null ? '' : String(cell))).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** A text that a spreadsheet would take for a formula is disarmed; numbers are left alone. */
function quoteCell(text: string): string {
  const harmless = !/^[=+\-@\t\r]/.test(text) || /^-?\d+(\.\d+)?$/.test(text);
  return `"${(harmless ? text : `'${text}`).replaceAll('"', '""')}"`;
}

export const CSV_TYPE = 'text/csv; charset=utf-8';
