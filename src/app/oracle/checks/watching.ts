// Which rules of supervision watch a limit, and when each of them fires, by the naive clock.
import type { Counted } from '../clock/contract.ts';
import { dateOf } from '../clock/days.ts';
import { findPassing } from '../clock/passing.ts';
import type { Clause, LimitRow, World } from '../contract.ts';

/** Rules that name a limit watch it; when none does, those for its scope. */
export function listWatching({ clauses, kinds }: World, kindName: string, limitName: string): Clause[] {
  const kind = kinds.get(kindName);
  const limit = kind?.limits[limitName];
  if (!limit || limit.silent) return [];
  const meant = clauses.filter(
    (clause) =>
      clause.current &&
      (clause.kinds.length === 0 || clause.kinds.includes(kindName)) &&
      !(kind.uncarded && (clause.level === 'yellow' || clause.level === 'red')),
  );
  const named = meant.filter((clause) => clause.base_limits.includes(limitName));
  return named.length > 0 ? named : meant.filter((clause) => clause.base_limits.includes(`scope:${limit.scope}`));
}

export function isInForce({ in_force_from: from, in_force_until: until }: Clause, at: Date): boolean {
  const date = dateOf(at);
  return (from === null || from <= date) && (until === null || date <= until);
}

/** No limit is watched for longer. */
const LONGEST_MS = 4 * 366 * 86_400_000;

/** Null for a limit too short for a warning, and for a moment after `until`. */
export function findMoment(counted: Counted, clause: Clause, until?: Date): Date | null {
  const threshold = clause.comparison === '>' ? clause.diff + 1 : clause.diff;
  const last = until?.getTime() ?? counted.start.getTime() + LONGEST_MS;
  const at = findPassing({ ...counted, method: clause.method ?? counted.method }, threshold, last);
  return at === null ? null : new Date(at);
}

export const nameOf = (clause: Clause, { kind }: LimitRow) =>
  `${clause.level} of ${kind} (${clause.comparison} ${clause.diff})`;
