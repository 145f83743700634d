// Reads a city pack from its folder: every file whole, every row with its line, nothing interpreted yet.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export interface PackLine<T = unknown> {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly value: T;
}

export interface PackFile<T = unknown> {
  readonly lines: readonly PackLine<T>[];
  readonly faults: readonly FileFault[];
}

export interface FileFault {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly reason: string;
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

/** Rows of a CSV file by column name. A row with too few or too many cells is a fault, not a guess. */
export async function readCsv(folder: string, file: string): Promise<PackFile<Record<string, string>> | undefined> {
  const text = await readTextOrFault(folder, file);
  if (text === undefined || typeof text !== 'string') return text;
  const faults: FileFault[] = [];
  const rows = parse(text, {
    columns: (header: string[]) => header.map((name) => name.trim()),
    info: true,
    skip_empty_lines: true,
    trim: true,
    relax_column_count: true,
  }) as { record: Record<string, string>; info: { lines: number; error?: { code: string } } }[];
  const lines = rows.flatMap(({ record, info }) => {
    if (!info.error) return [{ line: info.lines, value: record }];
    faults.push({
      file,
      line: info.lines,
      field: '',
      reason: 'the row does not have as many cells as the header',
    });
    return [];
  });
  return { lines, faults };
}

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
  return { lines, faults };
}

/** A JSON file; `value` is undefined when it cannot be read. */
export async function readJson(folder: string, file: string): Promise<PackFile | undefined> {
  const text = await readTextOrFault(folder, file);
  if (text === undefined || typeof text !== 'string') return text;
  const value = tryJson(text);
  if (value === undefined) return { lines: [], faults: [{ file, line: 1, field: '', reason: 'the file is not JSON' }] };
  return { lines: [{ line: 1, value }], faults: [] };
}

async function readTextOrFault(folder: string, file: string): Promise<string | PackFile<never> | undefined> {
  try {
    return await readText(folder, file);
  } catch {
    return {
      lines: [],
      faults: [{ file, line: 0, field: '', reason: 'the file cannot be read as UTF-8 text' }],
    };
  }
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
