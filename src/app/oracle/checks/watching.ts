// Which rules of supervision watch a limit, and when each of them fires, by the naive clock.
import type { Counted } from '../clock/contract.ts';
import { findPassing } from '../clock/passing.ts';
import type { Clause, LimitRow, World } from '../contract.ts';

/** Rules that name a limit watch it; when none does, those for its scope. Nothing watches a silent one. */
export function listNaming<C extends Pick<Clause, 'baseLimits'>>(clauses: readonly C[], limit: Named): C[] {
  if (limit.silent) return [];
  const named = clauses.filter(({ baseLimits }) => baseLimits.includes(limit.name));
  return named.length > 0 ? named : clauses.filter(({ baseLimits }) => baseLimits.includes(`scope:${limit.scope}`));
}

interface Named {
  readonly name: string;
  readonly scope: string;
  readonly silent: boolean;
}

export function listWatching({ clauses, kinds }: World, kindName: string, limitName: string): Clause[] {
  const kind = kinds.get(kindName);
  const limit = kind?.limits[limitName];
  if (!limit) return [];
  const meant = clauses.filter(
    (clause) =>
      clause.current &&
      (clause.kinds.length === 0 || clause.kinds.includes(kindName)) &&
      !(kind.uncarded && (clause.level === 'yellow' || clause.level === 'red')),
  );
  return listNaming(meant, { name: limitName, ...limit });
}

export const isInForce = ({ from, until }: Pick<Clause, 'from' | 'until'>, date: string) =>
  (from === null || from <= date) && (until === null || date <= until);

/** A rule for more than so many units is one for at least one more. */
export const thresholdOf = ({ comparison, diff }: Pick<Clause, 'comparison' | 'diff'>) =>
  comparison === '>' ? diff + 1 : diff;

/** No limit is watched for longer. */
const LONGEST_MS = 4 * 366 * 86_400_000;

/** Null for a limit too short for a warning, and for a moment after `until`. */
export function findMoment(counted: Counted, clause: Clause, until?: Date): Date | null {
  const last = until?.getTime() ?? counted.start.getTime() + LONGEST_MS;
  const at = findPassing({ ...counted, method: clause.method ?? counted.method }, thresholdOf(clause), last);
  return at === null ? null : new Date(at);
}

export const nameOf = (clause: Clause, { kind }: LimitRow) =>
  `${clause.level} of ${kind} (${clause.comparison} ${clause.diff})`;
