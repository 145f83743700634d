// Counts of requests as the desk and the guide show them: a line for each organ, and their sum. Pure.
import type { RequestCount, RequestRow } from '../store.ts';
import { findOutcome } from './outcomes.ts';

export const COLUMNS = [
  'new',
  'carried',
  'open',
  'refused',
  'unable',
  'unprocessed',
  'other',
  'ended',
  'pending',
  'late',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Line = Readonly<Record<Column, number>>;

/** The columns a row of the annual report counts in. */
function columnsOf(row: RequestRow): readonly Column[] {
  const outcome = findOutcome(row);
  if (outcome) return [outcome.group === 'part' ? 'open' : outcome.group, 'ended'];
  return row === 'open' ? ['pending'] : [row as Column];
}

export function sumLine(counts: readonly RequestCount[]): Line {
  const line = Object.fromEntries(COLUMNS.map((column) => [column, 0])) as Record<Column, number>;
  for (const { row, count } of counts) for (const column of columnsOf(row)) line[column] += count;
  return line;
}

/** By path of the organ, in the order of the tree. */
export function tabulate(counts: readonly RequestCount[]): (readonly [path: string, line: Line])[] {
  const groups = Map.groupBy(counts, ({ organPath }) => organPath);
  return [...groups].map(([path, some]) => [path, sumLine(some)] as const).sort(([a], [b]) => a.localeCompare(b));
}

/** 按期率 with one decimal; null where nothing has ended. */
export const tellOnTime = ({ ended, late }: Line): string | null =>
  ended === 0 ? null : `${(((ended - late) / ended) * 100).toFixed(1)}%`;
