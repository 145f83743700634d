// Runs beside the server and reads one workbook: whatever it holds, it can be stopped.
import { unzipSync, zipSync } from 'fflate';
import { type CellValue, readSheet } from 'read-excel-file/node';
import { answerApart } from '#platform/run-apart.ts';
import type { WorkbookOrder } from './xlsx-read.ts';

async function read({ bytes, most }: WorkbookOrder): Promise<string[][] | null> {
  const rows = await readSheet(unpack(bytes, most.bytes));
  return rows.length > most.rows ? null : rows.map((row) => row.slice(0, most.columns).map(sayCell));
}

/** The same file packed anew, without compression: what reads it unpacks no more than was allowed here. */
function unpack(bytes: Uint8Array, most: number): Buffer {
  let sum = 0;
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      sum += originalSize;
      return sum <= most;
    },
  });
  return Buffer.from(zipSync(parts, { level: 0 }));
}

function sayCell(value: CellValue | null): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim();
}

answerApart(read);
