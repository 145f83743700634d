// 末位约谈: which organs of a ranking are called to a talk. Pure.
import type { CircularBasis, RankedUnit, Ranking } from '../contract.ts';

/** So many of each group, but nobody of these grades. */
export type Calling = Pick<CircularBasis, 'each' | 'spared'>;

/**
 * Of each group of peers the last `each`, and never more than half of it: of two organs one is not the last. Organs
 * on too few cases are not ranked and not called; of equal scores at the edge none is, since nothing tells them apart.
 * Whoever is last and graded well is last among the good.
 */
export function listBottom(
  { groups, rows }: Pick<Ranking, 'groups' | 'rows'>,
  { each, spared }: Calling,
): RankedUnit[] {
  return groups.flatMap(({ code }) => {
    const ranked = rows.filter((row) => row.peers === code && row.rank !== null);
    const most = Math.min(each, Math.floor(ranked.length / 2));
    const last = ranked.filter((row) => ranked.filter((other) => other.score <= row.score).length <= most);
    return last.filter(({ grade }) => !spared.includes(grade.code));
  });
}

/** Codes of those called, of rows with the organs they stand for: nobody calls themselves, nor one that is not there. */
export function listCalled(
  bottom: readonly Pick<RankedUnit, 'code'>[],
  organs: readonly ({ readonly id: string } | undefined)[],
  issuerId: string,
): string[] {
  return bottom.map(({ code }) => code).filter((_code, at) => ![undefined, issuerId].includes(organs[at]?.id));
}
