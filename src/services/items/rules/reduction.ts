// What an item spares the public: time against the law, and steps, papers and visits against its first version. Pure.
import type { ItemContent } from '../contract.ts';
import { measureLimit } from './limits.ts';

/** What is counted of a version. */
export type Measured = Pick<ItemContent, 'limits' | 'steps' | 'materials' | 'visits'>;

export interface Reduction {
  /** Working days the promise is shorter than the limit by law; null where no law sets one. */
  readonly daysSaved: number | null;
  readonly steps: Change;
  readonly materials: Change;
  readonly visits: Change;
}

/** A number, or a limit, in an earlier version and in a later one. */
export interface Change<T = number> {
  readonly before: T;
  readonly now: T;
}

/** `5 → 4`, or the one where nothing changed. */
export function sayChange<T>({ before, now }: Change<T>, say: (value: T) => string = String): string {
  return before === now ? say(now) : `${say(before)} → ${say(now)}`;
}

const DAY = measureLimit('1wd');

/** Materials are counted without those the office fetches itself: nobody brings them. */
export function measureReduction(first: Measured, present: Measured): Reduction {
  const { statutory, promise } = present.limits;
  const change = (count: (version: Measured) => number) => ({ before: count(first), now: count(present) });
  return {
    daysSaved: statutory === null ? null : Math.round((measureLimit(statutory) - measureLimit(promise)) / DAY),
    steps: change(({ steps }) => steps.length),
    materials: change(({ materials }) => materials.filter(({ source }) => source !== 'fetched').length),
    visits: change(({ visits }) => visits.count),
  };
}

/** How much shorter the promises are than the law on the whole, in percent with one decimal; null without a legal limit. */
export function sumReductions(items: readonly Pick<ItemContent, 'limits'>[]): number | null {
  const bound = items.filter(({ limits }) => limits.statutory !== null);
  const total = (read: (limits: ItemContent['limits']) => string) =>
    bound.reduce((sum, { limits }) => sum + measureLimit(read(limits)), 0);
  const law = total(({ statutory }) => statutory ?? '0wd');
  return law === 0 ? null : Math.round((1 - total(({ promise }) => promise) / law) * 1000) / 10;
}
