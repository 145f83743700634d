// The size budgets as pure functions: files, functions, first lines, names.
import ts from 'typescript';
import { isTest, type SourceFile } from './source.ts';

export const FILE_LINES = 400;
export const FILE_LINES_P95 = 200;
export const FUNCTION_LINES = 80;

export interface Measured {
  readonly where: string;
  readonly lines: number;
}

/** Data written as code: read top to bottom once, and not split for its length. */
export const isData = (path: string) => /\/words(\/[\w-]+)*\.tsx?$/.test(path);

export function measureFiles(files: readonly SourceFile[]): Measured[] {
  return files.map((file) => ({ where: file.path, lines: file.text.trimEnd().split('\n').length }));
}

/** Functions with their length; a suite of tests is a list, not a function. */
export function measureFunctions(files: readonly SourceFile[]): Measured[] {
  return files.filter((file) => !isTest(file) && !isData(file.path)).flatMap(measureIn);
}

function measureIn(file: SourceFile): Measured[] {
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind);
  const found: Measured[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const start = source.getLineAndCharacterOfPosition(node.getStart()).line;
      const end = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      found.push({ where: `${file.path}:${start + 1}`, lines: end - start + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

export function percentile95(measured: readonly Measured[]): number {
  const sorted = measured.map((one) => one.lines).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}

/** Rooms without an owner, hidden wiring, and files that do not say what they are for. */
export function findStyleFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const faults: string[] = [];
    if (!/^(#!.*\n)?(\/\/|\/\*)/.test(file.text))
      faults.push(`${file.path} does not say in its first line what it is for`);
    if (/\/(utils?|commons?|shared|helpers?|misc)(\/|\.tsx?$)/.test(file.path))
      faults.push(`${file.path} is a room without an owner`);
    if (/\/index\.tsx?$/.test(file.path)) faults.push(`${file.path} is a barrel`);
    if (/^export \* from /m.test(file.text)) faults.push(`${file.path} exports what it does not hold`);
    return faults;
  });
}
