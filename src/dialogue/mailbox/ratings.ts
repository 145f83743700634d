// The port through which the mailbox learns how its answers were rated; the composition root joins it to ratings.
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';

/** Cases of some kinds that were rated within a time, by organ. */
export interface RatingsAsked {
  readonly kinds: readonly string[];
  readonly from: Date;
  readonly to: Date;
  readonly scopes: readonly Scope[];
}

export interface RatedCount {
  readonly path: string;
  readonly rated: number;
  readonly content: number;
}

export type CountRatings = (db: Db, asked: RatingsAsked) => Promise<readonly RatedCount[]>;

let source: CountRatings | null = null;

/** Called once by the composition root. */
export function useLetterRatings(count: CountRatings): void {
  source = count;
}

export const countRatings: CountRatings = (db, asked) => {
  if (!source) throw new Error('the mailbox was not joined to ratings');
  return source(db, asked);
};
