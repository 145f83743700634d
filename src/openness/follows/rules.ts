// What somebody is told of: what came to what they follow since they were told last, each once, the newest first. Pure.
import type { News } from './sources.ts';

export interface Follow {
  readonly account: string;
  readonly ref: string;
  readonly toldUntil: Date;
}

/** News of one reader up to `until`. */
export function gatherNews(
  follows: readonly Follow[],
  newest: ReadonlyMap<string, readonly News[]>,
  until: Date,
): News[] {
  const all = follows.flatMap(({ ref, toldUntil }) =>
    (newest.get(ref) ?? []).filter(({ at }) => at > toldUntil && at <= until),
  );
  const once = new Map(all.map((one) => [one.code, one]));
  return [...once.values()].sort((a, b) => b.at.getTime() - a.at.getTime());
}
