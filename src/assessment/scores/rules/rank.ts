// Ranks: like with like, none on too few cases, equal scores share one. Pure.
import type { Mark, Scheme, ScoredUnit } from '../contract.ts';

/** The group in which a unit is ranked when the scheme names none for it. */
export const EVERYBODY = 'all';

export function peersOf({ peers }: Scheme, { level }: Pick<ScoredUnit, 'level'>): string {
  return peers.find((group) => group.levels.includes(level))?.code ?? EVERYBODY;
}

export interface RankedMark {
  readonly unit: ScoredUnit;
  readonly mark: Mark;
  readonly peers: string;
  readonly rank: number | null;
}

/** By group in the order of the scheme, the best first; those on too few cases after them, without a rank. */
export function rankMarks(scheme: Scheme, marked: readonly { unit: ScoredUnit; mark: Mark }[]): RankedMark[] {
  const groups = [...scheme.peers.map((group) => group.code), EVERYBODY];
  const grouped = Map.groupBy(marked, ({ unit }) => peersOf(scheme, unit));
  return groups.flatMap((peers) => rankGroup(grouped.get(peers) ?? [], peers, scheme.leastSample));
}

function rankGroup(
  group: readonly { unit: ScoredUnit; mark: Mark }[],
  peers: string,
  leastSample: number,
): RankedMark[] {
  const sorted = [...group].sort(
    (a, b) => b.mark.score - a.mark.score || b.mark.sample - a.mark.sample || (a.unit.key < b.unit.key ? -1 : 1),
  );
  const enough = sorted.filter(({ mark }) => mark.sample >= leastSample);
  const few = sorted.filter(({ mark }) => mark.sample < leastSample);
  const ranked = enough.map((one) => ({
    ...one,
    peers,
    rank: 1 + enough.findIndex(({ mark }) => mark.score === one.mark.score),
  }));
  return [...ranked, ...few.map((one) => ({ ...one, peers, rank: null }))];
}
