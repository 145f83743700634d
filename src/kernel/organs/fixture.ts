// For tests: rows of CSV files as the loader hands them over, and organs made from a sketch.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { PackRow } from './contract.ts';

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
