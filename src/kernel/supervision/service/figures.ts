// The numbers everybody sees, each from one place: by organ, by day, for the city, and in ranks.
import { listKinds } from '#kernel/cases/registry.ts';
import { listPathsAbove } from '#kernel/organs/rules.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { Settings } from '../contract.ts';
import {
  addTallies,
  averageOf,
  findUnit,
  NOTHING,
  type Ranked,
  type RatePoint,
  rankOrgans,
  rateOf,
  rollRates,
  sumWithin,
  type Tally,
} from '../rules/figures.ts';
import { countByDay, countOpen, countOverdue, type LimitName } from '../store/cases.ts';
import { listOrgansAlong, type OrganLine } from '../store/organs.ts';
import { countResultsByDay, countResultsByOrgan } from '../store/results.ts';
import { countSignals } from '../store/signals.ts';
import { readSettings } from './rules.ts';

export const EVERYWHERE: readonly Scope[] = [{ path: '', deep: true }];

/** Limits that count for the case as a whole, of every kind. */
export function listTotals(): LimitName[] {
  return listKinds().flatMap((kind) =>
    Object.entries(kind.limits)
      .filter(([, limit]) => limit.scope === 'total')
      .map(([limit]) => ({ kind: kind.name, limit })),
  );
}

/** The local day so many days from that of `now`. */
export function dayFrom(now: Date, days: number): string {
  return localDate(new Date(now.getTime() + days * 86_400_000));
}

export const monthOf = (now: Date) => `${localDate(now).slice(0, 7)}-01`;

export interface Asked {
  readonly scopes: readonly Scope[];
  readonly now: Date;
  readonly subjectCode?: string;
  /** Days that decided cases are counted over, today the last. */
  readonly windowDays: number;
}

/** Everything that is counted, by path of the organ. Cards are those of the month. */
export async function tallyByOrgan(db: Db, asked: Asked): Promise<Map<string, Tally>> {
  const { now, windowDays } = asked;
  const today = localDate(now);
  const [open, overdue, results, signals] = await Promise.all([
    countOpen(db, asked),
    countOverdue(db, { ...asked, totals: listTotals() }),
    countResultsByOrgan(db, { ...asked, from: dayFrom(now, 1 - windowDays), to: today }),
    countSignals(db, { ...asked, from: monthOf(now), to: today }),
  ]);
  const tallies = new Map<string, Tally>();
  const add = (path: string, more: Partial<Tally>) => tallies.set(path, addTallies(tallies.get(path) ?? NOTHING, more));
  for (const { organPath, ...counts } of open) add(organPath, counts);
  for (const { organPath, total, step } of overdue) add(organPath, { overdue: total, stepOverdue: step });
  for (const { organPath, ...counts } of results) add(organPath, counts);
  for (const { organPath, level, count } of signals) add(organPath, { [level]: count });
  return tallies;
}

/** All of it in one sum. */
export async function readTally(db: Db, asked: Asked): Promise<Tally> {
  return sumWithin(await tallyByOrgan(db, asked), '');
}

/** The rate on each of the last `windowDays` days, looking back as many days each. */
export async function readRates(db: Db, asked: Asked): Promise<RatePoint[]> {
  const { now, windowDays } = asked;
  const first = 2 - 2 * windowDays;
  const [results, overdue] = await Promise.all([
    countResultsByDay(db, { ...asked, from: dayFrom(now, first), to: localDate(now) }),
    countOverdue(db, { ...asked, totals: listTotals() }),
  ]);
  const decided = new Map(results.map((one) => [one.day, one]));
  const late = Map.groupBy(overdue, (one) => one.day);
  const days = Array.from({ length: 2 * windowDays - 1 }, (_, index) => {
    const day = dayFrom(now, first + index);
    const result = decided.get(day);
    const open = late.get(day)?.reduce((sum, one) => sum + one.total, 0) ?? 0;
    return { day, decided: result?.decided ?? 0, onTime: result?.onTime ?? 0, overdue: open };
  });
  return rollRates(days, windowDays);
}

/** What the home page tells of the city. */
export interface CityFigures {
  readonly receivedToday: number;
  readonly open: number;
  /** Between 0 and 1, over the last 30 days; null when nothing was decided. */
  readonly onTimeRate: number | null;
  /** Decided, or open past their limit, in those days. */
  readonly decided: number;
  readonly averageWorkdays: number | null;
  /** This month. */
  readonly yellowCards: number;
  readonly redCards: number;
}

const CITY_WINDOW = 30;

export async function readCityFigures(db: Db, now: Date): Promise<CityFigures> {
  const today = localDate(now);
  const [tally, [received]] = await Promise.all([
    readTally(db, { scopes: EVERYWHERE, now, windowDays: CITY_WINDOW }),
    countByDay(db, { scopes: EVERYWHERE, from: today, to: today }),
  ]);
  return {
    receivedToday: received?.received ?? 0,
    open: tally.open,
    onTimeRate: rateOf(tally),
    decided: tally.decided + tally.overdue,
    averageWorkdays: averageOf(tally),
    yellowCards: tally.yellow,
    redCards: tally.red,
  };
}

export interface DailyCounts {
  readonly received: number[];
  readonly accepted: number[];
  readonly closed: number[];
}

/** Cases received, accepted and closed on each of the last `days` days, today the last. */
export async function readDailyCounts(db: Db, now: Date, days: number): Promise<DailyCounts> {
  const rows = await countByDay(db, { scopes: EVERYWHERE, from: dayFrom(now, 1 - days), to: localDate(now) });
  return {
    received: rows.map((row) => row.received),
    accepted: rows.map((row) => row.accepted),
    closed: rows.map((row) => row.closed),
  };
}

export interface Ranking {
  readonly level: number;
  /** Levels that have organs with cases. */
  readonly levels: readonly number[];
  readonly rows: readonly Ranked<OrganLine>[];
  readonly settings: Settings;
  /** What it was made of, by path of the organ. */
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** The organs of a level by their rate. The level of the city itself ranks its departments. */
export async function readRanking(db: Db, now: Date, wanted: number | undefined): Promise<Ranking> {
  const settings = await readSettings(db);
  const tallies = await tallyByOrgan(db, { scopes: EVERYWHERE, now, windowDays: settings.windowDays });
  const organs = new Map((await listOrgansAlong(db, [...tallies.keys()])).map((one) => [one.path, one]));
  const top = [...organs.values()][0]?.level ?? 3;
  const levels = [top, top + 1, top + 2].filter((level) => groupByUnit(tallies, organs, level, top).size > 0);
  const level = wanted !== undefined && levels.includes(wanted) ? wanted : (levels[0] ?? top);
  const rows = [...groupByUnit(tallies, organs, level, top).values()];
  return { level, levels, rows: rankOrgans(rows, settings.sampleFloor), settings, tallies };
}

function groupByUnit(
  tallies: ReadonlyMap<string, Tally>,
  organs: ReadonlyMap<string, OrganLine>,
  level: number,
  top: number,
): Map<string, { organ: OrganLine; tally: Tally }> {
  const units = new Map<string, { organ: OrganLine; tally: Tally }>();
  for (const [path, tally] of tallies) {
    const above = listPathsAbove(path).flatMap((one) => organs.get(one) ?? []);
    const organ = findUnit(above, level, level !== top);
    if (!organ) continue;
    units.set(organ.path, { organ, tally: addTallies(units.get(organ.path)?.tally ?? NOTHING, tally) });
  }
  return units;
}
