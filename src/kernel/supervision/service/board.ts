// What the board counts: figures of a part of the tree, row by row.

import { NATIONAL } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { dateOfDay, dayOf } from '#kernel/calendar/rules/days.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { listOrgansAt, listOrgansBeneath, type OrganLine } from '#kernel/organs/store/lines.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { Scope } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { type Settings, settingsSchema } from '../contract.ts';
import { type BoardRow, layOutBoard } from '../rules/board.ts';
import { sumWithin, type Tally } from '../rules/figures.ts';
import { type CaseFilter, countDueByDay, type Narrowing } from '../store/cases.ts';
import { findRuleSet } from '../store/rules.ts';
import { countSignals, findLatest, ofLevel } from '../store/signal-lists.ts';
import { type Coverage, readCoverage } from './coverage.ts';
import { listDays, tallyNow } from './tallies.ts';

/** Whose board, and which part of it: all that it shows is narrowed alike. */
export interface BoardAsked extends Narrowing {
  readonly scopes: readonly Scope[];
  /** Code of the organ to look at alone, and of the one whose units are listed beneath it. */
  readonly organ?: string;
  readonly open?: string | undefined;
  readonly now: Date;
}

export interface DayBar {
  readonly day: string;
  readonly closed: number;
  readonly due: number;
}

export interface Board {
  /** The first organ of the reach: the city for those who watch over all of it. */
  readonly top: OrganLine | null;
  /** The organ looked at alone; null for everything within reach. */
  readonly organ: OrganLine | null;
  readonly total: Tally;
  readonly rows: readonly BoardRow<OrganLine>[];
  /** Units in which nothing happens. */
  readonly quiet: number;
  readonly coverage: Coverage;
  readonly warnedToday: number;
  readonly lastRed: Date | null;
  readonly days: readonly DayBar[];
  readonly settings: Settings;
}

/** The part of the reach that lies at or beneath an organ. @throws notFound when that is none of it. */
export async function narrowReach(
  db: Db,
  scopes: readonly Scope[],
  code: string | undefined,
): Promise<{ scopes: readonly Scope[]; organ: OrganLine | null }> {
  if (code === undefined) return { scopes, organ: null };
  const found = await findOrganByCode(db, code);
  const reach =
    found && scopes.find((scope) => (scope.deep ? found.path.startsWith(scope.path) : found.path === scope.path));
  if (!reach) throw notFound();
  const [organ] = await listOrgansAt(db, [found.path]);
  return { scopes: [{ path: found.path, deep: reach.deep }], organ: organ ?? null };
}

export async function readBoard(db: Db, asked: BoardAsked): Promise<Board> {
  const { now, kind, level } = asked;
  const { scopes, organ } = await narrowReach(db, asked.scopes, asked.organ);
  const set = await findRuleSet(db);
  const settings = set?.settings ?? settingsSchema.parse({});
  const today = localDate(now);
  const [tallies, units, coverage, warned, lastRed, days] = await Promise.all([
    tallyNow(db, { scopes, kind, level, now, windowDays: settings.windowDays }),
    readUnits(db, scopes, asked.open),
    readCoverage(db, set?.rules ?? [], now),
    countSignals(db, { scopes, kind, ...ofLevel(level), from: today, to: today }),
    findLatest(db, { scopes, kind, ...ofLevel('red') }),
    readDays(db, { scopes, kind, level, now }),
  ]);
  const warnings = warned.filter((one) => one.level === 'hint' || one.level === 'warning');
  return {
    top: units.top,
    organ,
    total: sumWithin(tallies, ''),
    ...layOutBoard(tallies, units.units, units.opened),
    coverage,
    warnedToday: warnings.reduce((sum, one) => sum + one.count, 0),
    lastRed: lastRed ?? null,
    days,
    settings,
  };
}

async function readUnits(db: Db, scopes: readonly Scope[], open: string | undefined) {
  const tops = await listOrgansAt(
    db,
    scopes.map((scope) => scope.path),
  );
  const units = await listUnits(db, tops);
  const opened = units.find((unit) => unit.code === open && !tops.includes(unit));
  return {
    top: tops[0] ?? null,
    units,
    ...(opened ? { opened: { code: opened.code, beneath: (await listUnits(db, [opened])).slice(1) } } : {}),
  };
}

/** The tops themselves and what is directly beneath them; of a territory's main organs the departments too. */
async function listUnits(db: Db, tops: readonly OrganLine[]): Promise<OrganLine[]> {
  const children = await listOrgansBeneath(
    db,
    tops.map((top) => top.id),
  );
  const main = children.filter((child) => isMainOrgan(child, tops));
  const departments =
    main.length > 0
      ? await listOrgansBeneath(
          db,
          main.map((one) => one.id),
        )
      : [];
  return [...tops, ...departments, ...children].map((unit) =>
    // A top has a row for what is its own; as a territory it would always have one.
    tops.includes(unit) ? { ...unit, kind: 'legal' } : unit,
  );
}

/** 四大班子: of the same level as the territory it stands on. */
function isMainOrgan(organ: OrganLine, tops: readonly OrganLine[]): boolean {
  return tops.some((top) => top.kind === 'statistical' && organ.path.startsWith(top.path) && organ.level === top.level);
}

const DAYS_BACK = 10;
const DAYS_AHEAD = 5;

/** Closed and coming due on each of the last working days and the next; today is both. */
async function readDays(db: Db, asked: CaseFilter): Promise<DayBar[]> {
  const { now } = asked;
  const days = listWorkdays(await loadCalendar(db, NATIONAL), now);
  const [closed, due] = await Promise.all([
    listDays(db, { ...asked, from: days[0] ?? localDate(now) }),
    countDueByDay(db, asked, days.at(-1) ?? localDate(now)),
  ]);
  const closedOn = new Map(closed.map((one) => [one.day, one.closed]));
  const dueOn = new Map(due.map((one) => [one.day, one.due]));
  return days.map((day) => ({ day, closed: closedOn.get(day) ?? 0, due: dueOn.get(day) ?? 0 }));
}

function listWorkdays(calendar: Calendar, now: Date): string[] {
  const today = dayOf(now);
  const before = Array.from({ length: DAYS_BACK - 1 }, (_, index) =>
    calendar.addWorkdays(today, index + 1 - DAYS_BACK),
  );
  const after = Array.from({ length: DAYS_AHEAD }, (_, index) => calendar.addWorkdays(today, index + 1));
  return [...before, today, ...after].map(dateOfDay);
}
