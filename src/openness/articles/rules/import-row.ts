// A row of an older site's list: cells under the names people write above them become what an article says. Pure.
import type { z } from 'zod';
import { fieldWords } from '../words/fields.ts';
import { importWords } from '../words/imports.ts';
import { readDays } from './library.ts';
import { importLineSchema } from './line.ts';

export type ImportLine = z.infer<typeof importLineSchema>;
export type Cells = Readonly<Record<string, unknown>>;

const LISTS = new Set([
  ...['columns', 'keywords', 'attachments', 'interprets'],
  ...['policy.issuers', 'policy.replaces'],
]);
const DATES = /(?:On|Until|From|\.from|\.to)$/;

/** The key of a column by what stands above it, in either language; a key stands for itself. */
const KEYS: ReadonlyMap<string, string> = new Map(
  (['zh', 'en'] as const).flatMap((lang) =>
    Object.entries({ ...fieldWords.in(lang).fields, ...importWords.in(lang).fields }).map(
      ([key, label]) => [label.toLowerCase(), key] as const,
    ),
  ),
);

/** The value of a choice by its name in either language. */
const CHOICES: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  kind: namesOf('kinds'),
  openness: namesOf('openness'),
  'policy.validity': namesOf('validity'),
  'policy.rank': namesOf('ranks'),
};

function namesOf(choice: 'kinds' | 'openness' | 'validity' | 'ranks'): ReadonlyMap<string, string> {
  return new Map(
    (['zh', 'en'] as const).flatMap((lang) =>
      Object.entries(fieldWords.in(lang)[choice]).map(([value, name]) => [name.toLowerCase(), value] as const),
    ),
  );
}

/** What the schema says to a row; objects of JSON lines come as they are. */
export function readRow(cells: Cells): ReturnType<typeof importLineSchema.safeParse> {
  const row: Record<string, unknown> = {};
  for (const [head, cell] of Object.entries(cells)) {
    if (cell === '') continue;
    const key = KEYS.get(head.toLowerCase()) ?? head;
    put(row, key, typeof cell === 'string' ? readCell(key, cell) : cell);
  }
  return importLineSchema.safeParse(row);
}

function readCell(key: string, cell: string): unknown {
  if (LISTS.has(key)) {
    return cell
      .split(/[;；|]/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
  }
  if (key === 'notice.objections') return /^(?:true|yes|1|是)$/i.test(cell);
  if (DATES.test(key)) return readDate(cell);
  return CHOICES[key]?.get(cell.toLowerCase()) ?? cell;
}

/** 2024/5/6, 2024年5月6日 and moments of that day are the day; anything else is left for the schema to refuse. */
function readDate(cell: string): string {
  const days = readDays(cell.replace(/[ T]\d{1,2}:.*$/, ''));
  return days && days.from === days.to ? days.from : cell;
}

/** `policy.docNo` stands in `policy`. */
function put(row: Record<string, unknown>, key: string, value: unknown): void {
  const [outer = '', inner] = key.split('.', 2);
  if (inner === undefined || !['policy', 'notice', 'detail'].includes(outer)) row[key] = value;
  else row[outer] = { ...(row[outer] as object | undefined), [inner]: value };
}

/** Addresses of pictures and links in a text that may stand in the archive: neither other sites nor places of a page. */
const LOCAL = /(<(?:img|a)\b[^>]*?\s(?:src|href)=)(["'])(?![a-z][a-z0-9+.-]*:|\/\/|#)([^"'#?]+)[^"']*\2/gi;

/** Paths beside a body that its pictures and links lead to, each once, as they are written. */
export function listLinked(body: string): string[] {
  return [...new Set([...body.matchAll(LOCAL)].map(([, , , path]) => path ?? ''))];
}

/** The body with the addresses of those files of which `hrefOf` knows one. */
export function relink(body: string, hrefOf: (path: string) => string | undefined): string {
  return body.replace(LOCAL, (all, before: string, quote: string, path: string) => {
    const href = hrefOf(path);
    return href === undefined ? all : `${before}${quote}${href}${quote}`;
  });
}

/** Where a path beside a file leads within the archive; undefined when it leads out of it. */
export function resolveWithin(file: string, path: string): string | undefined {
  const typed = decodePath(path).replaceAll('\\', '/');
  const from = typed.startsWith('/') ? [] : file.split('/').slice(0, -1);
  const steps: string[] = [];
  for (const step of [...from, ...typed.split('/')]) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/') || undefined;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
