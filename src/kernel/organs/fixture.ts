// For tests: rows of CSV files as the loader hands them over, organs made from a sketch, and the demo city's tree.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Db, inTransaction } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase } from '#test/harness/database.ts';
import type { PackRow } from './contract.ts';
import { loadOrgans } from './service/load-organs.ts';
import { loadRegions } from './service/load-regions.ts';

/** The rows of a CSV file with a header; `line` is where each begins in the file. */
export function readRows(file: string): PackRow[] {
  return parseRows(readFileSync(file, 'utf8'));
}

export function parseRows(text: string): PackRow[] {
  const records = parse(text, { columns: true, info: true, bom: true, skip_empty_lines: true }) as {
    record: Record<string, string>;
    info: { lines: number };
  }[];
  return records.map(({ record, info }) => ({ line: info.lines, values: record }));
}

/**
 * Organs from a sketch of `code parent level kind line` a line; `-` stands for none. Names are made from the code.
 */
export function sketchOrgans(sketch: string): PackRow[] {
  const none = (text: string | undefined) => (text === '-' || text === undefined ? '' : text);
  return sketch
    .trim()
    .split('\n')
    .map((text, index) => {
      const [code = '', parent, level, kind, line] = text.trim().split(/\s+/);
      const values = {
        code,
        name: `机构${code}`,
        parent: none(parent),
        level: none(level),
        kind: none(kind),
      };
      return { line: index + 2, values: { ...values, line: none(line) } };
    });
}

/** The same, with what the sketch leaves at the top hung beneath an organ that is there. */
export function sketchBeneath(root: string, sketch: string): PackRow[] {
  return sketchOrgans(sketch).map((row) =>
    row.values.parent === '' ? { ...row, values: { ...row.values, parent: root } } : row,
  );
}

export const CITY = join(import.meta.dirname, '../../../city/lincang');
/** A Monday, 9:00. */
export const NOW = new Date('2026-10-12T09:00:00+08:00');

export interface OrganCity {
  readonly db: Db;
  readonly url: string;
  /** Runs in a transaction that is undone, so that each test finds the city as it was loaded. */
  trying<T>(fn: (ctx: ActContext) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The demo city's divisions and organs. */
export async function openOrganCity(): Promise<OrganCity> {
  const { db, url, close } = await openTestDatabase();
  await inTransaction(db, async (tx) => {
    await loadRegions(tx, readRows(join(CITY, 'regions.csv')));
    await loadOrgans(tx, readRows(join(CITY, 'organs.csv')));
  });
  return { db, url, close, trying: (fn) => tryAndUndo(db, fn) };
}

async function tryAndUndo<T>(db: Db, fn: (ctx: ActContext) => Promise<T>): Promise<T> {
  const machine = { clock: fixedClock(NOW) } as Partial<Runtime> as Runtime;
  let result: T;
  const undo = new Error('undo');
  await db
    .transaction()
    .execute(async (tx) => {
      result = await fn({ ...systemContext(machine, tx), tx });
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return result!;
}
