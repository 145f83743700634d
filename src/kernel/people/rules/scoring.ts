// From marks to scores and ranks, in a way that is explained on the page itself. Pure.
import { boundShare } from '#platform/interval.ts';
import { type Group, isContent, LEVELS, type MarkTally } from '../marks.ts';

export interface GroupScore {
  readonly votes: number;
  /** Mean of the points, to a hundredth; null while too few of the group gave a mark: it is neither shown nor counted. */
  readonly mean: number | null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Scored {
  readonly thing: string;
  /** Marks of all groups; of these content ones. */
  readonly votes: number;
  readonly content: number;
  /** Null on too few marks: such a thing has no rank. */
  readonly score: number | null;
  /** Within which the score lies 95 times of 100, were the marks a sample; null without a score. */
  readonly interval: Interval | null;
  readonly rank: number | null;
  readonly groups: readonly GroupScore[];
}

const POINTS = new Map<number, number>(LEVELS.map(({ value, points }) => [value, points]));
const toHundredth = (value: number) => Math.round(value * 100) / 100;

function scoreGroup(tallies: readonly MarkTally[], floor: number): GroupScore {
  const votes = tallies.reduce((sum, one) => sum + one.votes, 0);
  const points = tallies.reduce((sum, one) => sum + one.votes * (POINTS.get(one.level) ?? 0), 0);
  return { votes, mean: votes === 0 || votes < floor ? null : toHundredth(points / votes) };
}

/** Σ weight × mean ÷ Σ weight, over the groups of which enough gave a mark, with its interval. */
function weigh(groups: readonly Group[], scores: readonly GroupScore[]): Pick<Scored, 'score' | 'interval'> {
  const counted = scores.flatMap(({ mean, votes }, at) =>
    mean === null ? [] : [{ mean, votes, weight: groups[at]?.weight ?? 0 }],
  );
  const weight = counted.reduce((sum, one) => sum + one.weight, 0);
  if (weight === 0) return { score: null, interval: null };
  const score = counted.reduce((sum, one) => sum + (one.mean * one.weight) / weight, 0);
  const parts = counted.map((one) => ({ ...one, share: one.weight / weight }));
  return { score: toHundredth(score), interval: boundScore(score, parts) };
}

/**
 * Points between 0 and 100 vary at most as much as a share with the same mean does, so that the bounds of a share are on
 * the safe side for each group. Those of a weighted sum lie as far from it as the root of the squares of its parts’
 * distances (G. Y. Zou and A. Donner, 2008).
 */
function boundScore(
  score: number,
  parts: readonly { readonly mean: number; readonly votes: number; readonly share: number }[],
): Interval {
  const reach = (side: 'low' | 'high') =>
    Math.hypot(
      ...parts.map(({ mean, votes, share }) => {
        const bounds = boundShare((mean / 100) * votes, votes);
        return share * (mean - 100 * bounds[side]);
      }),
    );
  return { low: toHundredth(score - reach('low')), high: toHundredth(score + reach('high')) };
}

/** The best first, equal scores on one rank; those on too few marks after them in their own order, without a rank. */
export function scoreThings(
  things: readonly string[],
  groups: readonly Group[],
  tallies: readonly MarkTally[],
  floor: number,
): Scored[] {
  const byThing = Map.groupBy(
    tallies.filter(({ level }) => POINTS.has(level)),
    ({ thing }) => thing,
  );
  const scored = things.map((thing) => {
    const own = byThing.get(thing) ?? [];
    const scores = groups.map((_, at) =>
      scoreGroup(
        own.filter(({ grp }) => grp === at),
        floor,
      ),
    );
    const votes = own.reduce((sum, one) => sum + one.votes, 0);
    const content = own.reduce((sum, one) => sum + (isContent(one.level) ? one.votes : 0), 0);
    return { thing, votes, content, ...weigh(groups, scores), groups: scores };
  });
  const best = scored.filter(({ score }) => score !== null).sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const rankOf = (score: number | null) => (score === null ? null : 1 + best.findIndex((one) => one.score === score));
  const few = scored.filter(({ score }) => score === null);
  return [...best, ...few].map((one) => ({ ...one, rank: rankOf(one.score) }));
}
