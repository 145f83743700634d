// Whether anything escapes supervision: kinds without rules, years without a calendar, cases nobody holds.
import { findUncoveredYears } from '#kernel/calendar/service.ts';
import type { CaseKind } from '#kernel/cases/contract.ts';
import { listKinds } from '#kernel/cases/registry.ts';
import { listOrphaned } from '#kernel/people/store/officers.ts';
import type { Db } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { CARDS, type Rule } from '../contract.ts';
import { countSubjects } from '../registry.ts';
import { isInForce, rulesFor } from '../rules/match.ts';
import { countByPost, countForsaken } from '../store/cases.ts';
import { saveCoverage } from '../store/coverage.ts';
import { findRuleSet } from '../store/rules.ts';
import { countUnsettled } from '../store/signals.ts';
import { countUnfired } from '../store/watch.ts';

/** A gap in supervision. */
export const GAPS = [
  'kinds-without-rule',
  'limits-without-rule',
  'items-without-rule',
  'years-without-calendar',
  'cases-without-holder',
  'cases-nobody-can-take',
  'cases-without-limit',
  'moments-not-fired',
  'signals-undecided',
] as const;

export interface Gap {
  readonly what: (typeof GAPS)[number];
  readonly count: number;
  /** What is meant, by name: `application.promise`, `2028`. */
  readonly names: readonly string[];
}

/** A moment is fired within a second; one that waits longer than this shows that the clock stands still. */
const GRACE_MS = 60_000;
/** A signal that a supervisor is to look at first does not wait longer than a long weekend. */
const LONGEST_LOOK_MS = 4 * 86_400_000;

/** What escapes, with a count of each; all counts are 0 in a city that is wholly supervised. */
export async function checkCoverage(db: Db, now: Date): Promise<Gap[]> {
  const [set, years, forsaken, orphaned, unfired, undecided] = await Promise.all([
    findRuleSet(db),
    findUncoveredYears(db, now),
    countForsaken(db, listExempt()),
    countByPost(db).then((posts) => listOrphaned(db, posts, now)),
    countUnfired(db, new Date(now.getTime() - GRACE_MS)),
    countUnsettled(db, new Date(now.getTime() - LONGEST_LOOK_MS)),
  ]);
  const rules = set?.rules.filter((rule) => isInForce(rule, now)) ?? [];
  const limits = listKinds().flatMap((kind) => listUnwatched(kind, rules));
  const kinds = listKinds().filter((kind) => !isWatched(kind, rules));
  const missing = years.filter((year) => year.state === 'missing').map((year) => String(year.year));
  const { covered, total } = await readCoverage(db, rules, now);
  const named = (what: Gap['what'], names: readonly string[]): Gap => ({ what, count: names.length, names });
  return [
    named(
      'kinds-without-rule',
      kinds.map(({ name }) => name),
    ),
    named('limits-without-rule', limits),
    { what: 'items-without-rule', count: total - covered, names: [] },
    named('years-without-calendar', missing),
    { what: 'cases-without-holder', count: forsaken.withoutHolder, names: [] },
    { what: 'cases-nobody-can-take', count: orphaned.reduce((sum, { count }) => sum + count, 0), names: [] },
    { what: 'cases-without-limit', count: forsaken.withoutLimit, names: [] },
    { what: 'moments-not-fired', count: unfired, names: [] },
    { what: 'signals-undecided', count: undecided, names: [] },
  ];
}

/** Looks, and keeps what was found for whoever asks often. */
export async function noteCoverage({ db, clock }: Pick<Runtime, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  await saveCoverage(db, await checkCoverage(db, now), now);
}

/** Whether any rule watches any limit of a kind, be it with a hint. A measure of supervision answers for itself. */
export function isWatched(kind: CaseKind, rules: readonly Rule[]): boolean {
  if (kind.uncarded) return true;
  const loud = Object.keys(kind.limits).filter((name) => !kind.limits[name]?.silent);
  return loud.length === 0 || loud.some((name) => rulesFor(rules, kind, name).length > 0);
}

/** Limits of the whole case that no rule gives a card for. */
export function listUnwatched(kind: CaseKind, rules: readonly Rule[]): string[] {
  const hasCard = (name: string) =>
    rulesFor(rules, kind, name).some((rule) => (CARDS as readonly string[]).includes(rule.level));
  return Object.entries(kind.limits)
    .filter(([name, limit]) => limit.scope === 'total' && !hasCard(name))
    .map(([name]) => `${kind.name}.${name}`);
}

function listExempt() {
  return listKinds().flatMap((kind) =>
    Object.entries(kind.states)
      .filter(([, state]) => state.exempt !== undefined)
      .map(([state]) => ({ kind: kind.name, state })),
  );
}

export interface Coverage {
  readonly covered: number;
  readonly total: number;
}

/** Things people can ask for, such as service items: how many there are, and how many are under these rules. */
export async function readCoverage(db: Db, rules: readonly Rule[], now: Date): Promise<Coverage> {
  const counts = await Promise.all(
    listKinds().map(async (kind) => ({
      count: (await countSubjects(db, kind.name, now)) ?? 1,
      covered: listUnwatched(kind, rules).length === 0,
    })),
  );
  const sum = (some: typeof counts) => some.reduce((total, one) => total + one.count, 0);
  return { covered: sum(counts.filter((one) => one.covered)), total: sum(counts) };
}
