// A history as the product is told it: a declared kind of case, its rules, and its changes as acts.

import type { Listed } from '#app/oracle/clock/contract.ts';
import type { CalendarDay } from '#kernel/calendar/contract.ts';
import type { CaseKind, LimitChange } from '#kernel/cases/contract.ts';
import { type RuleInput, ruleSchema } from '#kernel/supervision/contract.ts';
import type { Change, Clause, Clock, History } from './history.ts';

export function startClock(clock: Clock): LimitChange {
  return { do: 'start', kind: clock.name, limit: { amount: clock.amount, unit: clock.unit } };
}

/** What a change does to the clocks of a case; nothing for one of calendar or rules. */
export function limitChanges(change: Change, clocks: readonly Clock[]): LimitChange[] {
  const known = (names: readonly string[]) => names.filter((name) => clocks.some((clock) => clock.name === name));
  switch (change.do) {
    case 'pause':
      return [{ do: 'suspend', kinds: known(change.clocks), reason: '试', reasonEn: 'trial' }];
    case 'resume':
      return [{ do: 'resume', kinds: known(change.clocks) }];
    case 'extend':
      return known([change.clock]).map((kind) => ({ do: 'extend', kind, by: change.by }));
    case 'end':
      return [{ do: 'end', kinds: 'all' }];
    default:
      return [];
  }
}

const label = (name: string) => ({ zh: name, en: name });

/** A kind of case that lives this history: each change is an act, named by its place. */
export function makeKind(name: string, { clocks, changes }: History): CaseKind {
  const names = clocks.map((clock) => clock.name);
  const act = { ...label('办'), by: 'system' as const, from: ['open'], fields: {} };
  return {
    ...label(name),
    name,
    initial: 'open',
    readPermission: 'cases.desk',
    states: {
      open: { ...label('在办'), phase: 'open', limits: names },
      closed: { ...label('办结'), phase: 'closed' },
    },
    limits: Object.fromEntries(
      clocks.map(({ name, method, scope, silent }) => [
        name,
        { ...label(name), method, scope, basis: 'local', ...(silent ? { silent } : {}) },
      ]),
    ),
    acts: {
      close: { ...act, to: ['closed'], decide: (_snapshot, _body, env) => ({ to: 'closed', decidedAt: env.now }) },
      ...Object.fromEntries(
        changes.map((change, index) => [
          `change-${index}`,
          { ...act, to: [], decide: () => ({ limits: limitChanges(change, clocks) }) },
        ]),
      ),
    },
    papers: {},
  };
}

export function writeRule(clause: Clause): RuleInput {
  return ruleSchema.parse({
    ...clause,
    element: '试',
    elementEn: 'Trial',
    receivers: ['handler'],
    message: '{limit}{left}',
    messageEn: '{limit}: {left}',
    basis: '试',
    basisEn: 'Trial',
  });
}

export function writeDays(listed: Listed): CalendarDay[] {
  return [...listed].map(([date, kind]) => ({ date, kind, name: '节', note: '', source: '试', provisional: false }));
}
