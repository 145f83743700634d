// What the files of a city pack have in common: rows by code, and faults line by line.
import type { PackFault, PackRow } from '../contract.ts';
import type { words } from '../words.ts';

/** Rows in one statement: a round trip is then far cheaper than its rows. */
export const BATCH = 5000;

export type Reasons = (typeof words.zh)['loading'];

/** Collects what is wrong, line by line. */
export class Faults {
  readonly list: PackFault[] = [];
  add(row: PackRow, field: string, reason: string): void {
    this.list.push({ line: row.line, field, reason });
  }
}

/** Rows by code; a code that comes twice is a fault of the later row. */
export function indexByCode(rows: readonly PackRow[], faults: Faults, reasons: Reasons): Map<string, PackRow> {
  const byCode = new Map<string, PackRow>();
  for (const row of rows) {
    const code = row.values.code ?? '';
    const first = byCode.get(code);
    if (first) faults.add(row, 'code', reasons.duplicate(first.line));
    else byCode.set(code, row);
  }
  return byCode;
}

/** Length in letters, and presence where it is required. */
export function checkText(
  row: PackRow,
  field: string,
  most: number,
  required: boolean,
  faults: Faults,
  reasons: Reasons,
) {
  const value = row.values[field] ?? '';
  if (required && value.trim() === '') faults.add(row, field, reasons.required);
  else if ([...value].length > most) faults.add(row, field, reasons.tooLong(most));
}
