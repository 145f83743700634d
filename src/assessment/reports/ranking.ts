// Where published rankings come from: a port that the composition root joins to the room that makes them.
import type { Db } from '#platform/database/db.ts';
import type { Ranking } from './contract.ts';

/** A ranking to choose from. */
export type RankingName = Pick<Ranking, 'id' | 'zh' | 'en' | 'from' | 'to'>;

export interface RankingSource {
  /** The latest published ones of organs. */
  list(db: Db): Promise<readonly RankingName[]>;
  /** As it was published; undefined for what is not. */
  find(db: Db, id: string): Promise<Ranking | undefined>;
}

let source: RankingSource | null = null;

export function useRankingSource(given: RankingSource): void {
  source = given;
}

export async function listRankings(db: Db): Promise<readonly RankingName[]> {
  return source ? source.list(db) : [];
}

export async function findRanking(db: Db, id: string): Promise<Ranking | undefined> {
  return source?.find(db, id);
}
