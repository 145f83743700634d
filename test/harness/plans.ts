// For tests: whether indexes serve the statements of some work.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { inTransaction } from '#platform/database/db.ts';
import { explainWork } from '../bench/plans.ts';
import type { TestCity } from './city.ts';

/** The demo city has few: what is asked is whether the index serves, not whether so few are worth it. */
export function explainByIndex({ runtime }: TestCity, work: (db: Db) => Promise<unknown>): Promise<string[]> {
  return inTransaction(runtime.db, async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    await sql`set local enable_bitmapscan = off`.execute(tx);
    return explainWork(tx, work);
  });
}
