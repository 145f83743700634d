// Puts a background job into the queue, inside the caller's transaction: it runs if and only if that commits.
import { sql } from 'kysely';
import type { Tx } from '#platform/database/db.ts';

/** Where the queue lives, beside the city's schema. */
export const JOBS_SCHEMA = 'graphile_worker';

export interface EnqueueOptions {
  /** A waiting job with the same key is replaced by this one: a timer that can be moved. */
  readonly key?: string;
  /** Not before this moment; at once when absent. */
  readonly runAt?: Date;
}

/**
 * Enqueues a job by the name on its module's card; the payload is checked against the card when it runs.
 * The commit signals the workers, which makes commits queue up behind each other: not for hot paths.
 */
export async function enqueue(
  tx: Tx,
  name: string,
  payload: Readonly<Record<string, unknown>>,
  options: EnqueueOptions = {},
): Promise<void> {
  await sql`
    SELECT FROM ${sql.ref(`${JOBS_SCHEMA}.add_job`)}(
      identifier => ${name}, payload => ${JSON.stringify(payload)}::json,
      run_at => ${options.runAt ?? null}::timestamptz, job_key => ${options.key ?? null}::text
    )
  `.execute(tx);
}

/** Takes a waiting job out of the queue; none of that key is no error. */
export async function withdraw(tx: Tx, key: string): Promise<void> {
  await sql`SELECT FROM ${sql.ref(`${JOBS_SCHEMA}.remove_job`)}(${key})`.execute(tx);
}
