// Reads a city pack from its folder: every file whole, every row with its line, nothing interpreted yet.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { PackFault } from '#kernel/organs/contract.ts';

export interface PackLine<T = unknown> {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly value: T;
}

export interface PackFile<T = unknown> {
  readonly lines: readonly PackLine<T>[];
  readonly faults: readonly FileFault[];
  /** What was understood in a special way. */
  readonly notes: readonly FileFault[];
}

export interface FileFault {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** What is wrong with a line that was read against its shape; none when it fits. */
export function faultsAt(line: number, { error }: Pick<z.ZodSafeParseResult<unknown>, 'error'>): PackFault[] {
  return (error?.issues ?? []).map(({ path, message }) => ({ line, field: path.join('.'), reason: message }));
}

/** The text of a pack's file; undefined when the pack has none. A byte-order mark is not part of it. */
async function readText(folder: string, file: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(join(folder, file));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Rows of a CSV file by column name. A row with too few or too many cells, or a broken quote, is a fault and not a
 * guess; a cell that lost blanks at its ends is noted.
 */
export async function readCsv(folder: string, file: string): Promise<PackFile<Record<string, string>> | undefined> {
  const text = await readTextOrFault(folder, file);
  if (text === undefined || typeof text !== 'string') return text;
  const faults: FileFault[] = [];
  const notes: FileFault[] = [];
  const rows = parseRows(text, (fault) => faults.push({ file, ...fault }));
  const lines = rows.flatMap(({ record, info }) => {
    const { lines: line } = info;
    if (!info.error)
      return [{ line, value: trimCells(record, (field) => notes.push({ file, line, ...trimmed(field) })) }];
    const isBlank = Object.values(record).every((cell) => cell.trim() === '');
    if (!isBlank) faults.push({ file, line, field: '', reason: 'the row does not have as many cells as the header' });
    return [];
  });
  return { lines, faults, notes };
}

interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number; readonly error?: unknown };
}

/** The rows before the first broken quote; what comes after one cannot be told apart. */
function parseRows(text: string, onFault: (fault: Omit<FileFault, 'file'>) => void): CsvRow[] {
  const rows: CsvRow[] = [];
  try {
    parse(text, {
      columns: (header: string[]) => {
        const names = header.map((name) => name.trim());
        const twice = names.find((name, at) => names.indexOf(name) !== at);
        if (twice !== undefined) onFault({ line: 1, field: twice, reason: 'the header names this column twice' });
        return names;
      },
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (row: CsvRow) => {
        rows.push(row);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { column, lines } = error as CsvError & { column?: unknown; lines?: number };
    const field = typeof column === 'string' ? column : '';
    const next = (rows.at(-1)?.info.lines ?? 0) + 1;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    onFault({
      line: isOpen ? findQuote(text, next) : (lines ?? next),
      field,
      reason: isOpen ? 'a quote is opened here or further down, and never closed' : 'a quote where none may stand',
    });
  }
  return rows;
}

/** The first line from `start` on that has a quote. */
function findQuote(text: string, start: number): number {
  return text.split('\n').findIndex((line, at) => at + 1 >= start && line.includes('"')) + 1;
}

function trimCells(record: CsvRow['record'], onTrimmed: (field: string) => void): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([field, cell]) => {
      const text = cell.trim();
      if (text !== cell) onTrimmed(field);
      return [field, text];
    }),
  );
}

const trimmed = (field: string) => ({ field, reason: 'blanks at the ends of the cell were left out' });

/** Values of a JSON-lines file. */
export async function readJsonLines(folder: string, file: string): Promise<PackFile | undefined> {
  const text = await readTextOrFault(folder, file);
  if (text === undefined || typeof text !== 'string') return text;
  const faults: FileFault[] = [];
  const lines = text.split('\n').flatMap((source, index) => {
    if (source.trim() === '') return [];
    const read = tryJson(source);
    if (read !== undefined) return [{ line: index + 1, value: read }];
    faults.push({ file, line: index + 1, field: '', reason: 'the line is not JSON' });
    return [];
  });
  return { lines, faults, notes: [] };
}

/** A JSON file; `value` is undefined when it cannot be read. */
export async function readJson(folder: string, file: string): Promise<PackFile | undefined> {
  const text = await readTextOrFault(folder, file);
  if (text === undefined || typeof text !== 'string') return text;
  const value = tryJson(text);
  if (value === undefined) return refuse({ file, line: 1, field: '', reason: 'the file is not JSON' });
  return { lines: [{ line: 1, value }], faults: [], notes: [] };
}

async function readTextOrFault(folder: string, file: string): Promise<string | PackFile<never> | undefined> {
  try {
    return await readText(folder, file);
  } catch {
    return refuse({ file, line: 0, field: '', reason: 'the file cannot be read as UTF-8 text' });
  }
}

const refuse = (fault: FileFault): PackFile<never> => ({ lines: [], faults: [fault], notes: [] });

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Names of what lies in the folder of a pack, but for hidden files. */
export async function listNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.')).sort();
}
