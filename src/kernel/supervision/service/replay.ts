// Runs the recorded past twice, as things are and as they are supposed to be, and tells what would differ.
import type { CalendarDay } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { openCalendars } from '#kernel/calendar/service.ts';
import type { Label } from '#kernel/cases/contract.ts';
import { findKind, getKind } from '#kernel/cases/registry.ts';
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { listChains } from '#kernel/ledger/store.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { type Level, type Rule, watchesOne } from '../contract.ts';
import {
  type Counts,
  countIn,
  gravestOf,
  noCounts,
  replayEvent,
  replayLimit,
  type Span,
  type Supposed,
} from '../rules/replay.ts';
import { type Amendment, amendLimit, findStepAt, type StepThen } from '../rules/suppose.ts';
import { listPastEvents, type PastEvent } from '../store/events.ts';
import { listPastLimits } from '../store/limits.ts';
import { rulebookWords } from '../words/rulebook.ts';

/** What is supposed to be otherwise. */
export interface Supposition {
  readonly scopes: readonly Scope[];
  readonly span: Span;
  /** The rules of today, and those supposed. */
  readonly rules: readonly Rule[];
  readonly supposed: readonly Rule[];
  readonly days: readonly CalendarDay[];
  readonly amendment: Amendment | null;
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
  /** Where the case stood then. */
  readonly step: StepThen | null;
  readonly at: Date;
}

export interface Replayed {
  readonly limits: number;
  /** Of these, how many are supposed to be longer or shorter. */
  readonly amended: number;
  readonly events: number;
  readonly was: Counts;
  readonly would: Counts;
  readonly organs: readonly { readonly organ: string; readonly was: Counts; readonly would: Counts }[];
  /** Cases whose gravest signal would differ, at most {@link MOST_CASES}; those that may be kept from a reader are only counted. */
  readonly cases: readonly ChangedCase[];
  readonly changed: number;
}

const PAGE = 2000;
export const MOST_CASES = 200;

interface Pair {
  readonly was: Supposed[];
  readonly would: Supposed[];
}

/** The case a limit or an event of the past belongs to. */
type About = Pick<PastEvent, 'caseId' | 'kind' | 'number' | 'title' | 'titleEn' | 'organ'>;
type CasePair = Pair & { readonly about: About };
type Cases = Map<string, CasePair>;

/**
 * Memory grows with the cases that were signalled, not with the limits looked at. Events that come of cards
 * themselves are no part of it: under other rules there would have been other cards.
 */
export async function replay(db: Db, given: Supposition): Promise<Replayed> {
  const cases: Cases = new Map();
  const { limits, amended } = await replayLimits(db, given, cases);
  const events = await replayEvents(db, given, cases);
  return summarise(db, { limits, amended, events }, [...cases.values()]);
}

async function replayLimits(db: Db, given: Supposition, cases: Cases): Promise<Pick<Replayed, 'limits' | 'amended'>> {
  const rules = { was: given.rules.filter(isTimed), would: given.supposed.filter(isTimed) };
  const calendars = await openSupposed(db, given.days);
  let amended = 0;
  const limits = await eachPage(
    (after) => listPastLimits(db, { scopes: given.scopes, ...given.span }, after, PAGE),
    (past) => past.limit.id,
    (past) => {
      const kind = findKind(past.kind);
      if (!kind) return;
      const { was, would } = calendars(past.region);
      const now = { rules: rules.was, calendar: was };
      const then = { rules: rules.would, calendar: would };
      const supposed = amendLimit(past, given.amendment);
      if (supposed !== past.limit) amended += 1;
      gather(
        cases,
        { ...past, caseId: past.limit.case_id },
        {
          was: replayLimit(past.limit, kind, now, given.span),
          would: replayLimit(supposed, kind, then, given.span),
        },
      );
    },
  );
  return { limits, amended };
}

async function replayEvents(db: Db, given: Supposition, cases: Cases): Promise<number> {
  return eachPage(
    (after) => listPastEvents(db, { scopes: given.scopes, ...given.span }, after, PAGE),
    (past) => past.id,
    (past) => {
      const kind = findKind(past.kind);
      if (!kind) return;
      gather(cases, past, {
        was: replayEvent(past, kind, given.rules),
        would: replayEvent(past, kind, given.supposed),
      });
    },
  );
}

/** Reads page after page and looks at each row. Gives how many there were. */
async function eachPage<T>(
  read: (after: string | null) => Promise<readonly T[]>,
  idOf: (row: T) => string,
  look: (row: T) => void,
): Promise<number> {
  let [count, after]: [number, string | null] = [0, null];
  for (;;) {
    const page: readonly T[] = await read(after);
    page.forEach(look);
    count += page.length;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return count;
    after = idOf(last);
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

function gather(cases: Cases, about: About, { was, would }: Pair): void {
  if (was.length + would.length === 0) return;
  const pair = cases.get(about.caseId) ?? { about, was: [], would: [] };
  pair.was.push(...was);
  pair.would.push(...would);
  cases.set(about.caseId, pair);
}

async function summarise(
  db: Db,
  looked: Pick<Replayed, 'limits' | 'amended' | 'events'>,
  cases: readonly CasePair[],
): Promise<Replayed> {
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
  const changed = cases.filter(({ was, would }) => gravestOf(was)?.rule.level !== gravestOf(would)?.rule.level);
  const told = changed.filter(({ about }) => !findKind(about.kind)?.kept).slice(0, MOST_CASES);
  const chains = await listChains(
    db,
    told.map(({ about }) => about.caseId),
  );
  return {
    ...looked,
    ...total,
    organs: [...organs]
      .map(([organ, counts]) => ({ organ, ...counts }))
      .sort((a, b) => sumOf(b.would) - sumOf(a.would)),
    cases: told.map((pair) => compareCase(pair, chains.get(pair.about.caseId) ?? [])),
    changed: changed.length,
  };
}

const sumOf = (counts: Counts) => counts.yellow + counts.red;

/** Of the limit, or of the event. */
function nameOf(limits: Readonly<Record<string, Label>>, { limit, rule }: Supposed): Label {
  if (rule.event) return { zh: rulebookWords.zh.events[rule.event], en: rulebookWords.en.events[rule.event] };
  const { zh, en } = limits[limit] ?? { zh: limit, en: limit };
  return { zh, en };
}

function compareCase({ about, was, would }: CasePair, chain: readonly LedgerAct[]): ChangedCase {
  const kind = getKind(about.kind);
  const tell = (signal: Supposed | null) =>
    signal && {
      level: signal.rule.level,
      limit: signal.limit,
      name: nameOf(kind.limits, signal),
      step: findStepAt(chain, kind, signal.at),
      at: signal.at,
    };
  const { number, title, titleEn, organ } = about;
  return { number, title, titleEn, organ, was: tell(gravestOf(was)), would: tell(gravestOf(would)) };
}
