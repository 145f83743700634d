// An issue put together: lines placed, and its sections in the order of their first line. Pure.
import type { Line } from './contract.ts';

/** The line at its place, counted from 1, or at the end; one with the same code leaves its old place. */
export function placeLine(lines: readonly Line[], line: Line, place?: number): Line[] {
  const others = lines.filter(({ code }) => code !== line.code);
  return others.toSpliced(place === undefined ? others.length : place - 1, 0, line);
}

/** Lines by section, each section where its first line stands. */
export function groupBySection<L extends { readonly section: string }>(
  lines: readonly L[],
): { readonly section: string; readonly lines: readonly L[] }[] {
  return [...Map.groupBy(lines, ({ section }) => section)].map(([section, own]) => ({ section, lines: own }));
}
