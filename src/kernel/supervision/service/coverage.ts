// Whether anything escapes supervision: kinds without rules, years without a calendar, cases nobody holds.
import { findUncoveredYears } from '#kernel/calendar/service.ts';
import type { CaseKind } from '#kernel/cases/contract.ts';
import { listKinds } from '#kernel/cases/registry.ts';
import type { Db } from '#platform/database/db.ts';
import { CARDS, type Rule } from '../contract.ts';
import { countSubjects } from '../registry.ts';
import { rulesFor } from '../rules/match.ts';
import { countForsaken } from '../store/cases.ts';
import { findRuleSet } from '../store/rules.ts';

export interface Gap {
  readonly what: 'limits-without-rule' | 'years-without-calendar' | 'cases-without-holder' | 'cases-without-limit';
  readonly count: number;
  /** What is meant, by name: `application.promise`, `2028`. */
  readonly names: readonly string[];
}

/** What escapes, with a count of each; all counts are 0 in a city that is wholly supervised. */
export async function checkCoverage(db: Db, now: Date): Promise<Gap[]> {
  const [set, years, forsaken] = await Promise.all([
    findRuleSet(db),
    findUncoveredYears(db, now),
    countForsaken(db, listExempt()),
  ]);
  const limits = listKinds().flatMap((kind) => listUnwatched(kind, set?.rules ?? []));
  const missing = years.filter((year) => year.state === 'missing').map((year) => String(year.year));
  return [
    { what: 'limits-without-rule', count: limits.length, names: limits },
    { what: 'years-without-calendar', count: missing.length, names: missing },
    { what: 'cases-without-holder', count: forsaken.withoutHolder, names: [] },
    { what: 'cases-without-limit', count: forsaken.withoutLimit, names: [] },
  ];
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
