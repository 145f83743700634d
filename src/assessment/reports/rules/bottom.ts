// 末位约谈: which organs of a ranking are called to a talk. Pure.
import type { RankedUnit, Ranking } from '../contract.ts';

/**
 * Of each group of peers the last `each`, and never more than half of it: of two organs one is not the last. Organs
 * on too few cases are not ranked and not called; of equal scores at the edge none is, since nothing tells them apart.
 */
export function listBottom({ groups, rows }: Pick<Ranking, 'groups' | 'rows'>, each: number): RankedUnit[] {
  return groups.flatMap(({ code }) => {
    const ranked = rows.filter((row) => row.peers === code && row.rank !== null);
    const most = Math.min(each, Math.floor(ranked.length / 2));
    return ranked.filter((row) => ranked.filter((other) => other.score <= row.score).length <= most);
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
