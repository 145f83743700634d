// The queue's own database sessions: it needs bare ones, to listen and to prepare its statements.
import pg from 'pg';
import { type DatabaseOptions, sessionConfig, tellLost } from '#platform/database/db.ts';

/** A pool whose lost sessions are reported to `options.onLost` instead of ending the process. */
export function openQueuePool(options: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({ ...sessionConfig(options), max: options.max ?? 2 });
  const lost = (error: Error) => tellLost(pool, options, error);
  pool.on('error', lost);
  // Sessions in use are not the pool's to watch.
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
