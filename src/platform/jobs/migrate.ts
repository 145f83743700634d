// Installs the job queue's own schema and lets the application role work in it.
import { Logger, runMigrations } from 'graphile-worker';
import { APPLICATION_ROLE } from '#platform/database/db.ts';
import { JOBS_SCHEMA } from './enqueue.ts';
import { openQueuePool } from './pool.ts';

/** Brings the queue to the installed version; to be run by the owner after the city's own migrations. */
export async function migrateJobs(url: string): Promise<void> {
  const pool = openQueuePool({ url, role: 'none', applicationName: 'sunhall migrate' });
  try {
    await runMigrations({ pgPool: pool, schema: JOBS_SCHEMA, logger: new Logger(() => () => {}) });
    await pool.query(ADMIT);
  } finally {
    await pool.end();
  }
}

/** The queue's tables hide their rows from everybody but the owner; the policy opens them to our role. */
const ADMIT = `
  SELECT pg_advisory_xact_lock(hashtextextended('sunhall migrate jobs', 0));
  GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${APPLICATION_ROLE};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO ${APPLICATION_ROLE};
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${JOBS_SCHEMA} TO ${APPLICATION_ROLE};
  REVOKE INSERT, UPDATE, DELETE ON ${JOBS_SCHEMA}.migrations FROM ${APPLICATION_ROLE};
  DO $$ DECLARE hidden text; BEGIN
    FOR hidden IN
      SELECT relname FROM pg_class c WHERE relnamespace = '${JOBS_SCHEMA}'::regnamespace AND relrowsecurity
        AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid AND polname = 'application')
    LOOP
      EXECUTE format('CREATE POLICY application ON ${JOBS_SCHEMA}.%I TO ${APPLICATION_ROLE} USING (true) WITH CHECK (true)', hidden);
    END LOOP;
  END $$;
`;
