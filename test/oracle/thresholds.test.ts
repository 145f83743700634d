// Properties: which thresholds fire, and when, against a count that looks at every moment of a case's life at which something may change.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Listed } from '#app/oracle/clock/contract.ts';
import { buildCalendar } from '#kernel/calendar/rules/calendar.ts';
import { changeLimits } from '#kernel/cases/rules/limits.ts';
import { planBy } from '#kernel/supervision/rules/match.ts';
import { type Clause, type History, historyArb, listedArb, type Passed } from './history.ts';
import { limitChanges, makeKind, startClock, writeDays, writeRule } from './kind.ts';
import { passNaively, sortPassed } from './naive.ts';
import { SEED } from './seed.ts';

const YEAR = 2020;
const SPAN = { from: '2019-01-01', to: '2021-12-31' };

/** The product's rules over a history: clocks are changed, moments planned anew, and each fires when it has come. */
function passByRules({ clocks, clauses, changes, start, until }: History, shipped: Listed): Passed[] {
  const kind = makeKind('trial', { clocks, clauses, changes, start, until });
  const rulesOf = (some: readonly Clause[]) => some.map((clause) => ({ ...writeRule(clause), id: clause.code }));
  const passed = new Map<string, Passed>();
  let [rules, since] = [rulesOf(clauses), new Date(0)];
  let calendar = buildCalendar(writeDays(shipped), SPAN);
  const workAt = (now: Date) => ({ kind, caseId: 'case', now, calendar });
  let { limits } = changeLimits([], clocks.map(startClock), workAt(start));
  for (const change of [...changes, undefined]) {
    const end = change?.at ?? until;
    const nameOf = new Map(limits.map((limit) => [limit.id, limit.kind]));
    const set = { rules, validFrom: since };
    for (const { limit_id, rule_id, fire_at } of planBy(set, limits, { kind, calendar }, end)) {
      const clock = nameOf.get(limit_id)!;
      const key = `${clock} ${rule_id}`;
      if (fire_at > end || passed.has(key)) continue;
      passed.set(key, { clock, code: rule_id, at: fire_at.toISOString() });
    }
    if (change?.do === 'rules') [rules, since] = [rulesOf(change.clauses), change.at];
    if (change?.do === 'calendar') calendar = buildCalendar([...writeDays(shipped), ...writeDays(change.days)], SPAN);
    if (change) {
      const asked = change.do === 'calendar' ? [{ do: 'recount' as const }] : limitChanges(change, clocks);
      ({ limits } = changeLimits(limits, asked, workAt(change.at)));
    }
  }
  return sortPassed([...passed.values()]);
}

/** Fewer where each of a thousand mutants is asked. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 3000);

it('[F03] [F04] each threshold is passed once, at its moment, and none while the clock stands', () => {
  const seen = { passed: 0, paused: 0, moved: 0 };
  fc.assert(
    fc.property(historyArb(YEAR), listedArb(YEAR), (history, shipped) => {
      // Events need no arithmetic, and are watched where cases are.
      const expected = passNaively(history, shipped).filter(({ clock }) => clock !== null);
      seen.passed += expected.length;
      seen.paused += history.changes.filter((change) => change.do === 'pause').length;
      seen.moved += history.changes.filter((change) => change.do === 'calendar' || change.do === 'rules').length;
      expect(passByRules(history, shipped)).toEqual(expected);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  // A property of histories in which nothing happens would say nothing.
  expect(seen.passed).toBeGreaterThan(RUNS / 2);
  expect(seen.paused).toBeGreaterThan(RUNS / 5);
  expect(seen.moved).toBeGreaterThan(RUNS / 5);
}, 120_000);
