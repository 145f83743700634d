// The counts that figures are made of: kept ones while they are fresh, else counted there and then.
import { listKinds } from '#kernel/cases/registry.ts';
import { type Db, inTransaction } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { addTallies, type DayTally, NOTHING, type Tally } from '../rules/figures.ts';
import {
  countByDay,
  countOpen,
  countOverdue,
  type DayCount,
  isNarrowed,
  type LimitName,
  type Narrowing,
} from '../store/cases.ts';
import { countResultsByDay, countResultsByOrgan } from '../store/results.ts';
import { countSignals, ofLevel } from '../store/signal-lists.ts';
import { countDays, countStanding, findCounting, noteCounting, sumByDay, sumByOrgan } from '../store/tallies.ts';

/** Days that are kept, today the last: as many as the home page draws. */
const KEPT_DAYS = 90;
/** They are counted every minute; older ones than this are no longer believed. */
const FRESH_MS = 150_000;
/** Today and the day before are counted each time. */
const LAST_DAYS = 2;
/** All days are counted again after so many times as long as that took: a hundredth of one processor at most. */
const PAUSE = 100;

/**
 * Counts what stands and the last days, and now and then every day: a late decision counts on the day it was due, and a
 * case may go to another organ with all it was. Public pages made before forget themselves.
 */
export async function refreshTallies({ db, clock }: Pick<Runtime, 'db' | 'clock'>): Promise<void> {
  await inTransaction(db, async (tx) => {
    const now = clock.now();
    const to = localDate(now);
    const first = dayFrom(now, 1 - KEPT_DAYS);
    const last = await findCounting(tx);
    const isWhole = !last || now >= last.nextWholeAt || localDate(last.countedAt) !== to;
    const started = performance.now();
    await countDays(tx, { from: isWhole ? first : dayFrom(now, 1 - LAST_DAYS), to }, first);
    const nextWholeAt = isWhole ? new Date(now.getTime() + PAUSE * (performance.now() - started)) : last.nextWholeAt;
    await countStanding(tx, now, listTotals());
    await noteCounting(tx, { countedAt: now, fromDay: first, nextWholeAt });
    await touchPages(tx, ['figures']);
  });
}

/** The local day so many days from that of `now`. */
export function dayFrom(now: Date, days: number): string {
  return localDate(new Date(now.getTime() + days * 86_400_000));
}

export const monthOf = (now: Date) => `${localDate(now).slice(0, 7)}-01`;

/** Limits that count for the case as a whole, of every kind. */
export function listTotals(): LimitName[] {
  return listKinds().flatMap((kind) =>
    Object.entries(kind.limits)
      .filter(([, limit]) => limit.scope === 'total')
      .map(([limit]) => ({ kind: kind.name, limit })),
  );
}

async function isKept(db: Db, now: Date, from: string): Promise<boolean> {
  const counting = await findCounting(db);
  if (!counting || counting.fromDay > from) return false;
  const age = now.getTime() - counting.countedAt.getTime();
  return age >= 0 && age <= FRESH_MS && localDate(counting.countedAt) === localDate(now);
}

export interface Asked extends Narrowing {
  readonly scopes: readonly Scope[];
  readonly now: Date;
  readonly subjectCode?: string;
  /** Days that decided cases are counted over, today the last. */
  readonly windowDays: number;
}

/** Everything that is counted, by path of the organ, at most a few minutes old. Cards are those of the month. */
export async function tallyByOrgan(db: Db, asked: Asked): Promise<Map<string, Tally>> {
  const { scopes, now, windowDays, subjectCode } = asked;
  const decidedFrom = dayFrom(now, 1 - windowDays);
  const isWhole = subjectCode === undefined && !isNarrowed(asked);
  if (!isWhole || !(await isKept(db, now, decidedFrom))) return tallyNow(db, asked);
  const sums = await sumByOrgan(db, { scopes, decidedFrom, signalsFrom: monthOf(now) });
  const tallies = sums.map(({ organPath, ...tally }) => [organPath, tally] as const);
  return new Map(tallies.filter(([, tally]) => Object.values(tally).some((count) => count > 0)));
}

/** The same as it is at this moment. */
export async function tallyNow(db: Db, asked: Asked): Promise<Map<string, Tally>> {
  const { now, windowDays } = asked;
  const today = localDate(now);
  const [open, overdue, results, signals] = await Promise.all([
    countOpen(db, asked),
    countOverdue(db, { ...asked, totals: listTotals() }),
    countResultsByOrgan(db, { ...asked, from: dayFrom(now, 1 - windowDays), to: today }),
    countSignals(db, { ...asked, ...ofLevel(asked.level), from: monthOf(now), to: today }),
  ]);
  const tallies = new Map<string, Tally>();
  const add = (path: string, more: Partial<Tally>) => tallies.set(path, addTallies(tallies.get(path) ?? NOTHING, more));
  for (const { organPath, ...counts } of open) add(organPath, counts);
  for (const { organPath, total, step } of overdue) add(organPath, { overdue: total, stepOverdue: step });
  for (const { organPath, ...counts } of results) add(organPath, counts);
  for (const { organPath, level, count } of signals) add(organPath, { [level]: count });
  return tallies;
}

interface Period {
  readonly scopes: readonly Scope[];
  readonly now: Date;
  /** The first local day; today is the last. */
  readonly from: string;
}

/** What was decided on each day, and what fell due on it and is still open; days without any are left out. */
export async function listDecided(db: Db, { scopes, now, from }: Period): Promise<DayTally[]> {
  const period = { scopes, from, to: localDate(now) };
  if (await isKept(db, now, from)) return sumByDay(db, period);
  const [results, overdue] = await Promise.all([
    countResultsByDay(db, period),
    countOverdue(db, { scopes, now, totals: listTotals() }),
  ]);
  const decided = results.map(({ day, decided, onTime }) => ({ day, decided, onTime, overdue: 0 }));
  return [...decided, ...overdue.map(({ day, total }) => ({ day, decided: 0, onTime: 0, overdue: total }))];
}

/** What happened on each day of a period, days without any included. */
export async function listDays(db: Db, { now, ...asked }: Period & Narrowing): Promise<DayCount[]> {
  const period = { ...asked, to: localDate(now) };
  const { from } = asked;
  if (isNarrowed(asked) || !(await isKept(db, now, from))) return countByDay(db, period);
  const sums = new Map((await sumByDay(db, period)).map((sum) => [sum.day, sum]));
  const days = Math.round((Date.parse(period.to) - Date.parse(from)) / 86_400_000) + 1;
  return Array.from({ length: days }, (_, index) => {
    const day = dayFrom(now, index + 1 - days);
    const { received = 0, accepted = 0, closed = 0 } = sums.get(day) ?? {};
    return { day, received, accepted, closed };
  });
}
