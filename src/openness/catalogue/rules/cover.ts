// How much of what is public belongs to each part of the catalogue. Pure.
import type { Held } from '../contract.ts';
import type { HeldCount } from '../sources.ts';

const holds = ({ kinds, columns }: Held, { kind, column }: Pick<HeldCount, 'kind' | 'column'>): boolean =>
  (kinds?.includes(kind) ?? false) || (column !== null && (columns?.includes(column) ?? false));

/** Articles that count for an item: by their kind, or by the column they belong to. */
export const countIn = (part: Held, counts: readonly HeldCount[]): number =>
  counts.filter((count) => holds(part, count)).reduce((sum, { count }) => sum + count, 0);
