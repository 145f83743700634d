// Reading what an act was in law, as its rule states it. Pure.
import type { CaseKind, DecidedAct, MeansOf, Meant, Snapshot } from '../contract.ts';
import type { Facts, Meaning } from '../meaning.ts';

/** The facts of an act that was decided; undefined when its rule says nothing of what it is in law. */
export function readMeaning<B>(kind: CaseKind, means: MeansOf<B> | undefined, done: DecidedAct<B>): Meant | undefined {
  if (!means) return undefined;
  const meanings = Object.keys(means) as Meaning[];
  return {
    facts: Object.fromEntries(meanings.map((meaning) => [meaning, means[meaning]?.(done)])) as Facts,
    before: done.snapshot,
    decision: done.decision,
    earlier: Object.fromEntries(meanings.map((meaning) => [meaning, countEarlier(kind, meaning, done.snapshot)])),
  };
}

function countEarlier({ acts }: CaseKind, meaning: Meaning, { done }: Snapshot): number {
  return Object.entries(acts).reduce(
    (sum, [name, rule]) => sum + (rule.means && meaning in rule.means ? (done[name] ?? 0) : 0),
    0,
  );
}
