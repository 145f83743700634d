// The results of a year or a quarter: the table, and what each organ has in it.
import { listOrgansById } from '#kernel/organs/store/lines.ts';
import type { Db } from '#platform/database/db.ts';
import { listYears, spanOf } from '../rules/span.ts';
import { type ResultTable, type Summary, summarise, tabulate } from '../rules/table.ts';
import { type Asked, countResults, findFirstDay } from '../store.ts';

export interface OrganResults extends Summary {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export interface Results {
  readonly table: ResultTable;
  readonly summary: Summary;
  /** Those with any, the most first. */
  readonly organs: readonly OrganResults[];
}

/** What is counted for a span, `2026` or `2026-Q3`. */
export async function readResults(db: Db, span: string, asked: Asked): Promise<Results> {
  const counts = await countResults(db, [spanOf(span)], asked);
  const byOrgan = Map.groupBy(counts, ({ organId }) => organId);
  const lines = await listOrgansById(db, [...byOrgan.keys()]);
  const organs = lines.map(({ id, code, name, nameEn }) => ({
    code,
    name,
    nameEn,
    ...summarise(tabulate(byOrgan.get(id) ?? [])),
  }));
  const table = tabulate(counts);
  return {
    table,
    summary: summarise(table),
    organs: organs.toSorted((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1)),
  };
}

export interface YearResults {
  readonly year: string;
  readonly table: ResultTable;
  readonly summary: Summary;
}

const MOST_YEARS = 10;

/** Of the whole city, year by year since the first, the latest first. */
export async function readYears(db: Db, today: string): Promise<YearResults[]> {
  const first = (await findFirstDay(db)) ?? today;
  const since = Number(today.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  const years = listYears(today, Math.min(since, MOST_YEARS));
  const counts = await countResults(db, years.map(spanOf), { scopes: [{ path: '', deep: true }] });
  return years.map((year) => {
    const table = tabulate(counts.filter(({ from }) => from === spanOf(year).from));
    return { year, table, summary: summarise(table) };
  });
}
