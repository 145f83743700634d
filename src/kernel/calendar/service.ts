// Loading a region's calendar, and taking in a year when its holidays are announced.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '#platform/database/db.ts';
import { inTransaction } from '#platform/database/db.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { type CalendarDay, calendarYearInvalid, NATIONAL, type YearImport, yearImportSchema } from './contract.ts';
import { buildCalendar, type Calendar, type CalendarSpan } from './rules/calendar.ts';
import {
  type CalendarChanges,
  type CalendarRow,
  compareDays,
  findGapFaults,
  findYearFaults,
  listHolding,
  parseCalendarCsv,
} from './rules/import.ts';
import { listLineage, shortenRegion } from './rules/region.ts';
import * as store from './store.ts';

/** One version of the calendar tables, read whole, and the calendars built from it so far. */
interface Snapshot {
  readonly span: CalendarSpan;
  readonly daysByRegion: ReadonlyMap<string, readonly CalendarDay[]>;
  readonly calendars: Map<string, Calendar>;
}

/** Versions are unique over all cities and states, so the cache never has to be emptied, only bounded. */
const snapshots = new Map<string, Snapshot>();
const MOST_SNAPSHOTS = 64;

/**
 * The calendar in force in a region (`CN` or a region code of any level): the national one, overlaid by the rows of
 * each region above it and its own, the nearest winning. Kept in the process; one small statement asks whether it
 * is still current.
 */
export async function loadCalendar(db: Db, region: string): Promise<Calendar> {
  return (await openCalendars(db))(region);
}

/** Asks, as a part of a statement that is sent anyhow, which version {@link loadCalendarOf} is to load. */
export const currentVersion = store.currentVersion;

/** The calendar of a region when its version has been asked for: no statement at all, but for a new version. */
export async function loadCalendarOf(db: Db, version: string, region: string): Promise<Calendar> {
  return (await openCalendars(db, version))(region);
}

/**
 * The calendars of any regions, for lists that mix them: the same one statement, however many are asked for, and none
 * when the version has been asked for.
 */
export async function openCalendars(db: Db, known?: string): Promise<(region: string) => Calendar> {
  const version = known ?? (await store.getVersion(db));
  const snapshot = snapshots.get(version) ?? (await readSnapshot(db, version));
  return (region) => findCalendar(snapshot, region);
}

function findCalendar(snapshot: Snapshot, region: string): Calendar {
  const overlays = listLineage(region).filter((code) => snapshot.daysByRegion.has(code));
  const key = overlays.at(-1) ?? NATIONAL;
  let calendar = snapshot.calendars.get(key);
  if (!calendar) {
    calendar = buildCalendar(
      [NATIONAL, ...overlays].flatMap((code) => snapshot.daysByRegion.get(code) ?? []),
      snapshot.span,
    );
    snapshot.calendars.set(key, calendar);
  }
  return calendar;
}

async function readSnapshot(db: Db, version: string): Promise<Snapshot> {
  const span = findSpan(await store.listCoverage(db, NATIONAL));
  const daysByRegion = Map.groupBy(await store.listDays(db), (day) => day.region);
  const snapshot = { span, daysByRegion, calendars: new Map<string, Calendar>() };
  if (snapshots.size >= MOST_SNAPSHOTS) snapshots.delete(snapshots.keys().next().value!);
  snapshots.set(version, snapshot);
  return snapshot;
}

/** The unbroken run of covered years; what lies behind a gap is not answered for. */
function findSpan(coverage: readonly store.Coverage[]): CalendarSpan {
  const years = new Set(coverage.map((row) => row.year));
  const first = coverage[0]?.year;
  // An empty span: a calendar that refuses everything.
  if (first === undefined) return { from: '2004-01-01', to: '2003-12-31' };
  let last = first;
  while (years.has(last + 1)) last++;
  return { from: `${first}-01-01`, to: `${last}-12-31` };
}

/** What taking a year in would do. */
export interface YearPlan {
  readonly faults: readonly FieldFault[];
  readonly changes: CalendarChanges;
  /** The calendar of any region as it would be. */
  readonly calendarOf: (region: string) => Calendar;
}

/** Judges a year of one region, and changes nothing. */
export async function planYear(db: Db, input: YearImport, lang: Lang = 'en'): Promise<YearPlan> {
  const year = { ...input, region: shortenRegion(input.region) };
  const [version, coverage, known] = await Promise.all([
    store.getVersion(db),
    store.listCoverage(db, year.region),
    store.listRows(db, year.region),
  ]);
  const snapshot = snapshots.get(version) ?? (await readSnapshot(db, version));
  const national = year.region === NATIONAL ? undefined : findCalendar(snapshot, NATIONAL);
  const faults = [
    ...findYearFaults(year, national, lang),
    ...findGapFaults(
      year,
      coverage.map((row) => row.year),
      lang,
    ),
  ];
  const others = known.filter((row) => row.noticeYear !== year.year);
  const after = listHolding([...others, ...toRows(year)]);
  return { faults, changes: compareDays(listHolding(known), after), calendarOf: calendarsWith(snapshot, year, after) };
}

/** The calendars of a snapshot in which a region's days were replaced. */
function calendarsWith(snapshot: Snapshot, { region, year }: YearImport, days: readonly CalendarDay[]) {
  const next = `${year}-12-31`;
  const reaches = region === NATIONAL && next > snapshot.span.to;
  const changed: Snapshot = {
    span: reaches ? { ...snapshot.span, to: next } : snapshot.span,
    daysByRegion: new Map([...snapshot.daysByRegion, [region, days]]),
    calendars: new Map(),
  };
  return (place: string) => findCalendar(changed, place);
}

/**
 * Takes in one year of one region, replacing what an earlier import set for it, and tells which listed days changed
 * (open limits over those days are to be computed again). Throws `calendar.year-invalid` with all faults; then
 * nothing is changed.
 */
export async function importYear(db: Db, input: YearImport, lang: Lang = 'en'): Promise<CalendarChanges> {
  const year = yearImportSchema.parse(input);
  const region = shortenRegion(year.region);
  return inTransaction(db, async (tx) => {
    await store.lockVersion(tx);
    const { faults, changes } = await planYear(tx, year, lang);
    if (faults.length > 0) throw calendarYearInvalid({ year: year.year, count: faults.length }, [...faults]);
    await store.replaceNotice(tx, region, year.year, toRows(year));
    await store.writeCoverage(tx, [{ region, year: year.year, state: year.state, source: year.source }]);
    await store.writeVersion(tx, newId());
    return changes;
  });
}

function toRows(year: YearImport): CalendarRow[] {
  const provisional = year.state === 'provisional';
  return year.days.map((day) => ({ ...day, source: year.source, provisional, noticeYear: year.year }));
}

const SHIPPED = join(import.meta.dirname, '../../../db/seed/calendar.csv');

/** Takes in the national calendar shipped with the product, unless years are there already. Returns rows written. */
export async function seedCalendar(db: Db): Promise<number> {
  const rows = parseCalendarCsv(await readFile(SHIPPED, 'utf8'));
  return inTransaction(db, async (tx) => {
    await store.lockVersion(tx);
    if ((await store.listCoverage(tx, NATIONAL)).length > 0) return 0;
    await store.insertDays(tx, NATIONAL, rows);
    await store.writeCoverage(tx, summariseYears(rows));
    await store.writeVersion(tx, newId());
    return rows.length;
  });
}

function summariseYears(rows: readonly CalendarRow[]): store.CoverageRow[] {
  const byYear = Map.groupBy(rows, (row) => row.noticeYear);
  return [...byYear].map(([year, days]) => ({
    region: NATIONAL,
    year,
    state: days.some((day) => day.provisional) ? 'provisional' : 'official',
    source: [...new Set(days.map((day) => day.source))].join('、'),
  }));
}

/** A year the coming 12 months reach into whose holidays are not known for sure. */
export interface UncoveredYear {
  readonly year: number;
  /** `missing`: the clock refuses it. `provisional`: it answers with a warning. */
  readonly state: 'missing' | 'provisional';
}

/** The years within 12 months of `now` that lack an official calendar, ascending. */
export async function findUncoveredYears(db: Db, now: Date): Promise<UncoveredYear[]> {
  const states = new Map((await store.listCoverage(db, NATIONAL)).map((row) => [row.year, row.state]));
  const thisYear = Number(localDate(now).slice(0, 4));
  return [thisYear, thisYear + 1].flatMap((year) => {
    const state = states.get(year) ?? 'missing';
    return state === 'official' ? [] : [{ year, state }];
  });
}

/** A region and the years its own notices cover. */
export const listCoverage = store.listAllCoverage;
