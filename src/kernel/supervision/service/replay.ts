// Runs the recorded past twice, as things are and as they are supposed to be, and tells what would differ.
import type { CalendarDay } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { openCalendars } from '#kernel/calendar/service.ts';
import type { Label } from '#kernel/cases/contract.ts';
import { findKind } from '#kernel/cases/registry.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { type Level, type Rule, watchesOne } from '../contract.ts';
import { type Counts, countIn, gravestOf, noCounts, replayLimit, type Span, type Supposed } from '../rules/replay.ts';
import { listPastLimits, type PastLimit } from '../store/limits.ts';

/** What is supposed to be otherwise. */
export interface Supposition {
  readonly scopes: readonly Scope[];
  readonly span: Span;
  /** The rules of today, and those supposed. */
  readonly rules: readonly Rule[];
  readonly supposed: readonly Rule[];
  readonly days: readonly CalendarDay[];
  readonly amounts: Readonly<Record<string, number>>;
}

/** A case that would have been signalled otherwise: by which limit or step, at which level, when. */
export interface ChangedCase {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
  readonly was: ToldSignal | null;
  readonly would: ToldSignal | null;
}

export interface ToldSignal {
  readonly level: Level;
  readonly limit: string;
  /** Of the limit. */
  readonly name: Label;
  readonly at: Date;
}

export interface Replayed {
  readonly limits: number;
  readonly was: Counts;
  readonly would: Counts;
  readonly organs: readonly { readonly organ: string; readonly was: Counts; readonly would: Counts }[];
  /** Cases whose gravest signal would differ, at most {@link MOST_CASES}. */
  readonly cases: readonly ChangedCase[];
  readonly changed: number;
}

const PAGE = 2000;
export const MOST_CASES = 200;

interface Pair {
  readonly was: Supposed[];
  readonly would: Supposed[];
}
type CasePair = Pair & { readonly about: PastLimit };

/** Memory grows with the cases that were signalled, not with the limits looked at. */
export async function replay(db: Db, given: Supposition): Promise<Replayed> {
  const rules = { was: given.rules.filter(isTimed), would: given.supposed.filter(isTimed) };
  const calendars = await openSupposed(db, given.days);
  const cases = new Map<string, CasePair>();
  let [limits, after]: [number, string | null] = [0, null];
  for (;;) {
    const page: PastLimit[] = await listPastLimits(db, { scopes: given.scopes, ...given.span }, after, PAGE);
    for (const past of page) {
      const kind = findKind(past.kind);
      if (!kind) continue;
      const { was, would } = calendars(past.region);
      const pair = {
        was: replayLimit(past.limit, kind, { rules: rules.was, calendar: was, amounts: {} }, given.span),
        would: replayLimit(
          past.limit,
          kind,
          { rules: rules.would, calendar: would, amounts: given.amounts },
          given.span,
        ),
      };
      if (pair.was.length + pair.would.length > 0) gather(cases, past, pair);
    }
    limits += page.length;
    after = page.at(-1)?.limit.id ?? null;
    if (page.length < PAGE) return summarise(limits, [...cases.values()]);
  }
}

const isTimed = (rule: Rule) => watchesOne(rule) && rule.event === null;

/** By region, as it is and as supposed; each is made once. */
async function openSupposed(db: Db, days: readonly CalendarDay[]) {
  const open = await openCalendars(db);
  const made = new Map<string, { was: Calendar; would: Calendar }>();
  return (region: string) => {
    const was = open(region);
    const pair = made.get(region) ?? { was, would: days.length > 0 ? was.suppose(days) : was };
    made.set(region, pair);
    return pair;
  };
}

function gather(cases: Map<string, CasePair>, past: PastLimit, { was, would }: Pair): void {
  const pair = cases.get(past.limit.case_id) ?? { about: past, was: [], would: [] };
  pair.was.push(...was);
  pair.would.push(...would);
  cases.set(past.limit.case_id, pair);
}

function summarise(limits: number, cases: readonly CasePair[]): Replayed {
  const total = { was: noCounts(), would: noCounts() };
  const organs = new Map<string, { was: Counts; would: Counts }>();
  for (const pair of cases) {
    const organ = organs.get(pair.about.organ) ?? { was: noCounts(), would: noCounts() };
    organs.set(pair.about.organ, organ);
    for (const side of ['was', 'would'] as const) {
      countIn(total[side], pair[side]);
      countIn(organ[side], pair[side]);
    }
  }
  const changed = cases.map(compareCase).filter((one) => one.was?.level !== one.would?.level);
  return {
    limits,
    ...total,
    organs: [...organs]
      .map(([organ, counts]) => ({ organ, ...counts }))
      .sort((a, b) => sumOf(b.would) - sumOf(a.would)),
    cases: changed.slice(0, MOST_CASES),
    changed: changed.length,
  };
}

const sumOf = (counts: Counts) => counts.yellow + counts.red;

function nameOf(limits: Readonly<Record<string, Label>>, name: string): Label {
  const { zh, en } = limits[name] ?? { zh: name, en: name };
  return { zh, en };
}

function compareCase({ about, was, would }: CasePair): ChangedCase {
  const limits = findKind(about.kind)?.limits ?? {};
  const tell = (signal: Supposed | null) =>
    signal && { level: signal.rule.level, limit: signal.limit, name: nameOf(limits, signal.limit), at: signal.at };
  const { number, title, titleEn, organ } = about;
  return { number, title, titleEn, organ, was: tell(gravestOf(was)), would: tell(gravestOf(would)) };
}
