// The product's own source as the guards see it: files with their text and their imports.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

export interface SourceFile {
  /** From the root, with forward slashes: `src/kernel/cases/store.ts`. */
  readonly path: string;
  readonly text: string;
}

export const ROOT = join(import.meta.dirname, '../..');

/** Every TypeScript file beneath a folder of the repository. */
export function listSources(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

export const isTest = (file: SourceFile) => /\.test\.tsx?$/.test(file.path) || /\/fixture(\/|\.tsx?$)/.test(file.path);

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports, types and dynamic imports included: own files as paths from the root, packages by name. */
export function importsOf(file: SourceFile): string[] {
  return [...file.text.matchAll(IMPORT)].map((match) =>
    resolveImport(file.path, match[1] ?? match[2] ?? match[3] ?? ''),
  );
}

function resolveImport(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier));
  const alias = /^#(\w+)\/(.*)$/.exec(specifier);
  if (!alias) return specifier;
  const [, floor, rest] = alias;
  return floor === 'db' || floor === 'test' ? `${floor}/${rest}` : `src/${floor}/${rest}`;
}
