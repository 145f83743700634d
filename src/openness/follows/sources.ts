// What may be followed, and what is new there: a port, because this room knows neither sites nor articles.
import type { Db } from '#platform/database/db.ts';

export interface Followed {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly href: string;
}

export interface News {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly at: Date;
}

export interface FollowSource {
  /** Columns and open sites among some ids. */
  readonly find: (db: Db, ids: readonly string[]) => Promise<Followed[]>;
  /** The newest of each. */
  readonly newest: (
    db: Db,
    ids: readonly string[],
    each: number,
    now: Date,
  ) => Promise<ReadonlyMap<string, readonly News[]>>;
}

let source: FollowSource | undefined;

export function useFollowSource(answers: FollowSource): void {
  source = answers;
}

/** @throws when the house was not joined */
export function followSource(): FollowSource {
  if (!source) throw new Error('nobody says what may be followed');
  return source;
}
