// The numbers everybody sees, each from one place: by organ, by day, for the city, and in ranks.

import { listPathsAbove } from '#kernel/organs/rules.ts';
import { listOrgansAlong, type OrganLine } from '#kernel/organs/store/lines.ts';
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
import { readSettings } from './rules.ts';
import { type Asked, dayFrom, listDays, listDecided, tallyByOrgan } from './tallies.ts';

export const EVERYWHERE: readonly Scope[] = [{ path: '', deep: true }];

/** All of it in one sum. */
export async function readTally(db: Db, asked: Asked): Promise<Tally> {
  return sumWithin(await tallyByOrgan(db, asked), '');
}

/** The rate on each of the last `windowDays` days, looking back as many days each. */
export async function readRates(db: Db, { scopes, now, windowDays }: Asked): Promise<RatePoint[]> {
  const first = 2 - 2 * windowDays;
  const counted = Map.groupBy(await listDecided(db, { scopes, now, from: dayFrom(now, first) }), (one) => one.day);
  const days = Array.from({ length: 2 * windowDays - 1 }, (_, index) => {
    const day = dayFrom(now, first + index);
    const sum = (key: 'decided' | 'onTime' | 'overdue') =>
      (counted.get(day) ?? []).reduce((total, one) => total + one[key], 0);
    return { day, decided: sum('decided'), onTime: sum('onTime'), overdue: sum('overdue') };
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
  const [tally, [received]] = await Promise.all([
    readTally(db, { scopes: EVERYWHERE, now, windowDays: CITY_WINDOW }),
    listDays(db, { scopes: EVERYWHERE, now, from: localDate(now) }),
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
  const rows = await listDays(db, { scopes: EVERYWHERE, now, from: dayFrom(now, 1 - days) });
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
  const placed = [...tallies].map(([path, tally]) => ({
    tally,
    above: listPathsAbove(path).flatMap((one) => organs.get(one) ?? []),
  }));
  const units = new Map([top, top + 1, top + 2].map((level) => [level, groupByUnit(placed, level, top)]));
  const levels = [...units].filter(([, rows]) => rows.length > 0).map(([level]) => level);
  const level = wanted !== undefined && levels.includes(wanted) ? wanted : (levels[0] ?? top);
  return { level, levels, rows: rankOrgans(units.get(level) ?? [], settings.sampleFloor), settings, tallies };
}

/** A tally, and the organs from the top down to the one it is of. */
interface Placed {
  readonly tally: Tally;
  readonly above: readonly OrganLine[];
}

function groupByUnit(placed: readonly Placed[], level: number, top: number): { organ: OrganLine; tally: Tally }[] {
  const units = new Map<string, { organ: OrganLine; tally: Tally }>();
  for (const { tally, above } of placed) {
    const organ = findUnit(above, level, level !== top);
    if (!organ) continue;
    units.set(organ.path, { organ, tally: addTallies(units.get(organ.path)?.tally ?? NOTHING, tally) });
  }
  return [...units.values()];
}
