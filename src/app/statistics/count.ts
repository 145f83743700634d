// Counting a part: what its rooms counted, laid out by organ and by month. The laying out is pure.
import { findAnswering, sumCounts } from '#assessment/reports/rules/figures.ts';
import { type FigureCount, type Indicator, listIndicators } from '#kernel/cases/indicator.ts';
import type { OrganLine } from '#kernel/organs/store/lines.ts';
import type { Part, PartColumn } from './columns.ts';
import { figuresOf } from './parts.ts';

export type Counts = Readonly<Record<string, number>>;

export interface Span {
  readonly year: number;
  /** Null for the whole year. */
  readonly month: number | null;
  readonly from: string;
  readonly to: string;
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

export function spanOf(year: number, month: number | null): Span {
  const last = new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate();
  return {
    year,
    month,
    from: `${year}-${twoDigits(month ?? 1)}-01`,
    to: `${year}-${twoDigits(month ?? 12)}-${last}`,
  };
}

/** The indicators that count a part, each once: a statement each. */
export function indicatorsOf(part: Part): Indicator[] {
  const wanted = figuresOf(part);
  return listIndicators().filter(
    ({ by, figures }) => by.includes('organ') && wanted.some((figure) => figure in figures),
  );
}

export interface OrganRow {
  readonly organ: Pick<OrganLine, 'code' | 'path' | 'name' | 'nameEn'>;
  readonly counts: Counts;
  /** Where its things happened: the organ itself and what has no row of its own. */
  readonly paths: readonly string[];
}

export interface MonthRow {
  readonly month: number;
  readonly counts: Counts;
}

/** Rows of the organs that answer beneath `top`: its departments and whole divisions, or `top` itself; in the order of the tree. */
export function layOutOrgans(
  part: Part,
  counted: readonly FigureCount[],
  organs: readonly OrganLine[],
  top: OrganLine,
): OrganRow[] {
  const known = new Map(organs.map((organ) => [organ.path, organ]));
  const figures = figuresOf(part);
  const wanted = counted.filter((one) => figures.some((figure) => (one.figures[figure] ?? 0) > 0));
  const grouped = Map.groupBy(wanted, ({ path }) => findAnswering(path, known, top.level) ?? top);
  return [...grouped]
    .map(([organ, own]) => ({
      organ,
      counts: sumCounts(figures, own),
      paths: [...new Set(own.map(({ path }) => path))],
    }))
    .sort((a, b) => (a.organ.path < b.organ.path ? -1 : 1));
}

/** The months of a year that have begun. */
export const layOutMonths = (
  part: Part,
  counted: readonly FigureCount[],
  { year, today }: { readonly year: number; readonly today: string },
): MonthRow[] =>
  Array.from({ length: year === Number(today.slice(0, 4)) ? Number(today.slice(5, 7)) : 12 }, (_, at) => ({
    month: at + 1,
    counts: sumCounts(
      figuresOf(part),
      counted.filter(({ month }) => month === `${year}-${twoDigits(at + 1)}`),
    ),
  }));

/** A number, or a rate in percent with one decimal; null where there is nothing to share in. */
export function figureOf(counts: Counts, column: PartColumn): number | null {
  if (!column.of) return counts[column.key] ?? 0;
  const [part = 0, whole = 0] = column.of.map((key) => counts[key] ?? 0);
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}
