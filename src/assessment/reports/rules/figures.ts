// Figures of a period from what the rooms count: totals, the period before, months, organs. Pure.
import type { FigureCount } from '#kernel/cases/indicator.ts';
import { listPathsAbove } from '#kernel/organs/rules.ts';
import type { OrganLine } from '#kernel/organs/store/lines.ts';
import { findUnit } from '#kernel/supervision/rules/figures.ts';
import {
  type Counts,
  FIGURES,
  type FigureName,
  type Period,
  type Ranking,
  type RankingPart,
  type Situation,
  TOLD,
  type Unit,
} from '../contract.ts';

const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3 };
/** Months a trend looks back over, the period's own included. */
const TREND = 6;
const MOST_ORGANS = 10;

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthName = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** A period with the months that are counted for it. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly months: readonly string[];
  readonly before: readonly string[];
  readonly trend: readonly string[];
}

/** The period that a month `YYYY-MM` lies in. */
export function spanOf(period: Period, month: string): Span {
  const length = MONTHS[period];
  const first = Math.floor(monthNumber(month) / length) * length;
  const run = (start: number, count: number) => Array.from({ length: count }, (_, index) => monthName(start + index));
  const end = new Date(Date.UTC(Math.floor((first + length) / 12), (first + length) % 12, 0));
  return {
    from: `${monthName(first)}-01`,
    to: end.toISOString().slice(0, 10),
    months: run(first, length),
    before: run(first - length, length),
    trend: run(first + length - TREND, TREND),
  };
}

/** The months in which the last periods of a kind that are over began, the latest first. */
export function listPast(period: Period, today: string, count: number): string[] {
  const length = MONTHS[period];
  const current = Math.floor(monthNumber(today) / length) * length;
  return Array.from({ length: count }, (_, index) => monthName(current - (index + 1) * length));
}

/** The figures a report tells: a signed one is counted again by those it was signed with. */
export function figuresOf({ version = 1 }: Pick<Situation, 'version'>): readonly FigureName[] {
  return FIGURES.slice(0, TOLD[version]);
}

/** The sum of counts, of some months or of all. */
export function sumCounts<Name extends string>(
  names: readonly Name[],
  counts: readonly FigureCount[],
  months?: readonly string[],
): Record<Name, number> {
  const meant = counts.filter(({ month }) => months?.includes(month) ?? true);
  const sum = (name: Name) => meant.reduce((total, { figures }) => total + (figures[name] ?? 0), 0);
  return Object.fromEntries(names.map((name) => [name, sum(name)])) as Record<Name, number>;
}

/** The organ of a territory that answers for a path: a department of its own level, or the division beneath it. */
export function findAnswering(
  path: string,
  organs: ReadonlyMap<string, OrganLine>,
  level: number,
): OrganLine | undefined {
  const above = listPathsAbove(path).flatMap((one) => organs.get(one) ?? []);
  return findUnit(above, level, false) ?? findUnit(above, level + 1, true);
}

/** A red card weighs most, then a yellow one, then a case past its limit. */
const burden = ({ red, yellow, late }: Counts) => red * 100 + yellow * 10 + late;

/** What each organ of a territory answers for; those without anything amiss are left out. */
export function listBurdened(
  names: readonly FigureName[],
  counts: readonly FigureCount[],
  organs: ReadonlyMap<string, OrganLine>,
  level: number,
): (Unit & { counts: Counts })[] {
  const grouped = Map.groupBy(counts, ({ path }) => findAnswering(path, organs, level));
  return [...grouped]
    .flatMap(([organ, own]) =>
      organ ? [{ code: organ.code, name: organ.name, nameEn: organ.nameEn, counts: sumCounts(names, own) }] : [],
    )
    .filter((one) => burden(one.counts) > 0)
    .sort((a, b) => burden(b.counts) - burden(a.counts) || (a.code < b.code ? -1 : 1))
    .slice(0, MOST_ORGANS);
}

/** Of published rankings, the latest first, the one that belongs to a period: of just that, or the latest that ended in it. */
export function chooseRanking<R extends Pick<Ranking, 'from' | 'to'>>(
  rankings: readonly R[],
  { from, to }: Pick<Span, 'from' | 'to'>,
): R | undefined {
  const within = rankings.filter((one) => one.to >= from && one.to <= to);
  return within.find((one) => one.from === from && one.to === to) ?? within[0];
}

/** What concerns the organs of these codes, with how many were ranked beside them. */
export function narrowRanking(ranking: Ranking, codes: ReadonlySet<string>): RankingPart {
  const rows = ranking.rows.filter(({ code }) => codes.has(code));
  const groups = ranking.groups
    .filter((group) => rows.some(({ peers }) => peers === group.code))
    .map((group) => ({
      ...group,
      ranked: ranking.rows.filter(({ peers, rank }) => peers === group.code && rank !== null).length,
    }));
  return { ...ranking, groups, rows };
}

/** 按时办结率: decided in time ÷ (decided in time + past the limit); null without any case. */
export function onTimeRate({ onTime, late }: Pick<Counts, 'onTime' | 'late'>): number | null {
  return onTime + late === 0 ? null : onTime / (onTime + late);
}
