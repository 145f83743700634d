// Reads a file of any length line by line: CSV by its header, or a JSON object a line. Nothing is interpreted yet.
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';

/** One line: its fields, or why it is none. */
export type Line =
  | { readonly line: number; readonly values: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly broken: 'notJson' | 'cells' | 'unreadable' };

/** Opens the lines from the start; a file is read more than once and never held whole. */
export type OpenLines = () => AsyncIterable<Line>;

/** Signs of a line, unless its kind is known to be longer; a missing quote would make one of the whole file. */
const LONGEST_LINE = 65_536;

/** The lines of a file that `open` gives the bytes of, by the ending of its name. */
export async function linesOfFile(
  open: () => Promise<Readable>,
  name: string,
  longest = LONGEST_LINE,
): Promise<OpenLines> {
  const encoding = (await isUtf8(await open())) ? 'utf-8' : 'gb18030';
  const read = /\.jsonl$/i.test(name) ? readJsonLines : readCsvLines;
  return async function* () {
    yield* read(decode(await open(), encoding), longest);
  };
}

/** Lines already at hand, such as those of a city pack. */
export function linesOfPack(lines: readonly { readonly line: number; readonly value: unknown }[]): OpenLines {
  return async function* () {
    for (const { line, value } of lines) yield objectLine(line, value);
  };
}

/** Chinese spreadsheets still write GB 18030. */
async function isUtf8(bytes: Readable): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

async function* decode(bytes: Readable, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

async function* readJsonLines(texts: AsyncIterable<string>, longest: number): AsyncGenerator<Line> {
  let line = 0;
  let rest = '';
  for await (const text of texts) {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      line++;
      if (part.trim() !== '') yield readJson(line, part);
    }
    if (rest.length > longest) return yield { line: line + 1, broken: 'unreadable' };
  }
  if (rest.trim() !== '') yield readJson(line + 1, rest);
}

function readJson(line: number, text: string): Line {
  try {
    return objectLine(line, JSON.parse(text));
  } catch {
    return { line, broken: 'notJson' };
  }
}

function objectLine(line: number, value: unknown): Line {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? { line, values: value as Record<string, unknown> } : { line, broken: 'notJson' };
}

async function* readCsvLines(texts: AsyncIterable<string>, longest: number): AsyncGenerator<Line> {
  let found: CsvRow[] = [];
  const parser = parse({
    columns: (header: string[]) => header.map((name) => name.trim()),
    info: true,
    skip_empty_lines: true,
    trim: true,
    relax_column_count: true,
    max_record_size: longest,
    // Taken as they are found: a stream that breaks would drop what it holds of the rows before.
    on_record: (row: CsvRow) => {
      found.push(row);
      return null;
    },
  });
  // Told by the callbacks below as well.
  parser.on('error', () => undefined).resume();
  let last = 0;
  const told = function* (error: Broken): Generator<Line> {
    for (const { info, record } of found) {
      last = info.lines;
      yield info.error ? { line: last, broken: 'cells' } : { line: last, values: record };
    }
    found = [];
    if (error && error.code?.startsWith('CSV_') !== true) throw error;
    if (error) yield { line: error.lines ?? last, broken: 'unreadable' };
  };
  for await (const text of texts) {
    const error = await new Promise<Broken>((done) => parser.write(text, done));
    yield* told(error);
    if (error) return;
  }
  yield* told(await new Promise<Broken>((done) => parser.end(done)));
}

type Broken = (Error & { readonly code?: string; readonly lines?: number }) | null | undefined;

interface CsvRow {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number; readonly error?: unknown };
}

/** Lines in bundles of at most `size`, so that each bundle costs the database a few statements. */
export async function* inBundles(lines: AsyncIterable<Line>, size: number): AsyncGenerator<Line[]> {
  let bundle: Line[] = [];
  for await (const line of lines) {
    bundle.push(line);
    if (bundle.length < size) continue;
    yield bundle;
    bundle = [];
  }
  if (bundle.length > 0) yield bundle;
}
