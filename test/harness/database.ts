// Gives a test file a database of its own: a real PostgreSQL, migrated, empty, and gone afterwards.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Db, openDatabase } from '#platform/database/db.ts';
import { TEMPLATE, withDatabase } from './names.ts';

export interface TestDatabase {
  /** Acts as the application role, as the server does. */
  db: Db;
  /** Address of the owner, for `migrate`, a second pool or a whole server under test. */
  url: string;
  close(): Promise<void>;
}

/** A filled city that several files start from; made by the first that asks, once a run. */
export interface Seed {
  /** Letters, digits and underscores. */
  name: string;
  /** Fills a migrated, empty database. */
  fill(url: string): Promise<void>;
}

/**
 * Clones the migrated template, or one filled by `seed`, file by file: page by page through the log costs twice as
 * much. Takes about 80 ms; close it in `afterAll`.
 * A script, which no test runner has given a server, names its own.
 */
export async function openTestDatabase(seed?: Seed, server = inject('databaseServer')): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withAdmin(server, async (admin) => {
    const template = seed ? await prepareSeeded(admin, server, seed) : TEMPLATE;
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  });
  const url = withDatabase(server, name);
  const db = openDatabase({ url, applicationName: 'sunhall test' });
  return {
    db,
    url,
    close: async () => {
      await db.destroy();
      await withAdmin(server, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

async function withAdmin<T>(server: string, fn: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    return await fn(admin);
  } finally {
    await admin.end();
  }
}

/** The name tells that it is whole: it is filled under another one. The lock goes with the session. */
async function prepareSeeded(admin: pg.Client, server: string, seed: Seed): Promise<string> {
  const name = `template_${seed.name}`;
  await admin.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (!rowCount) {
    await admin.query(`DROP DATABASE IF EXISTS ${name}_partial WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name}_partial TEMPLATE ${TEMPLATE} STRATEGY file_copy`);
    await seed.fill(withDatabase(server, `${name}_partial`));
    await admin.query(`ALTER DATABASE ${name}_partial RENAME TO ${name}`);
  }
  await admin.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
  return name;
}
