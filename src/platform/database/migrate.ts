// Brings a city's schema to the newest numbered migration, once, whoever else tries at the same time.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { APPLICATION_ROLE, DEFAULT_SCHEMA, quoteIdentifier, sessionConfig } from './db.ts';

export interface MigrateOptions {
  /** Address of the login user, who becomes the owner of everything made. */
  url: string;
  /** The city's PostgreSQL schema, made when absent. Default `city`. */
  schema?: string;
  /** Folder of `NNNN_name.sql` files. Default `db/migrations` of this repository. */
  directory?: string;
  log?: (message: string) => void;
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

const DIRECTORY = join(import.meta.dirname, '../../../db/migrations');

/**
 * Applies the migrations that are missing, each in a transaction of its own, and returns their names.
 * Throws when an applied file was changed or is unknown, or a new one comes before an applied one.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const schema = options.schema ?? DEFAULT_SCHEMA;
  const migrations = readMigrations(options.directory ?? DIRECTORY);
  const client = new pg.Client({
    ...sessionConfig({ url: options.url, schema, role: 'none', applicationName: 'sunhall migrate' }),
    statement_timeout: LONGEST_STATEMENT,
  });
  await client.connect();
  try {
    await waitForOtherMigrators(client, schema);
    await prepareSchema(client, schema);
    const missing = findMissing(migrations, await readApplied(client));
    for (const migration of missing) {
      options.log?.(`Migrating: ${migration.name}`);
      await apply(client, migration);
    }
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  for (const [index, name] of names.entries()) {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name)) throw new Error(`${name} is not named NNNN_name.sql.`);
    const next = names[index + 1];
    if (next?.slice(0, 4) === name.slice(0, 4)) throw new Error(`${name} and ${next} have the same number.`);
  }
  return names.map((name) => {
    const sql = readFileSync(join(directory, name), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** A large table's index may take long; a statement that takes longer than this is stuck. */
const LONGEST_STATEMENT = 30 * 60_000;

/** Waits for others no longer than they may need. The session's end frees the lock. */
async function waitForOtherMigrators(client: pg.Client, schema: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`sunhall migrate ${schema}`]);
}

async function prepareSchema(client: pg.Client, schema: string): Promise<void> {
  await makeApplicationRole(client);
  const name = quoteIdentifier(schema);
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS ${name};
    GRANT USAGE ON SCHEMA ${name} TO ${APPLICATION_ROLE};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${name}
      GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APPLICATION_ROLE};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${name} GRANT USAGE, SELECT ON SEQUENCES TO ${APPLICATION_ROLE};
    CREATE TABLE IF NOT EXISTS schema_migration (
      name text PRIMARY KEY,
      checksum text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    );
    REVOKE INSERT, UPDATE, DELETE ON schema_migration FROM ${APPLICATION_ROLE};
  `);
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** Roles belong to the whole server, so databases beside ours may have made it, even this moment. */
async function makeApplicationRole(client: pg.Client): Promise<void> {
  try {
    await client.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
          CREATE ROLE ${APPLICATION_ROLE} NOLOGIN;
        END IF;
        IF NOT pg_has_role(current_user, '${APPLICATION_ROLE}', 'USAGE') THEN
          GRANT ${APPLICATION_ROLE} TO current_user;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
  } catch (cause) {
    if ((cause as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw cause;
    throw new Error(
      `The database user may not make the role ${APPLICATION_ROLE}. Have an administrator run: ` +
        `CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO <the user in DATABASE_URL>;`,
      { cause },
    );
  }
}

/** Checksums of the applied migrations by name. */
async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM schema_migration ORDER BY name',
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function findMissing(migrations: Migration[], applied: Map<string, string>): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of applied) {
    if (!known.has(name)) throw new Error(`The database has ${name}, which this version does not know.`);
    if (known.get(name) !== checksum) {
      throw new Error(`${name} was changed after it had been applied. Undo that and add a new migration.`);
    }
  }
  const missing = migrations.filter((migration) => !applied.has(migration.name));
  const last = [...applied.keys()].at(-1);
  const late = missing.find((migration) => last !== undefined && migration.name < last);
  if (late) throw new Error(`${late.name} comes before ${last}, which is applied. Give it a later number.`);
  return missing;
}

const MOST_ATTEMPTS = 20;

/**
 * Waits at most a second for a lock, because everybody else queues behind a waiting ALTER TABLE; then
 * lets the others through and tries again.
 */
async function apply(client: pg.Client, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query("BEGIN; SET LOCAL lock_timeout = '1s'");
      await client.query(migration.sql);
      await client.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [
        migration.name,
        migration.checksum,
      ]);
      await client.query('COMMIT');
      return;
    } catch (cause) {
      // A lost session has rolled back by itself.
      await client.query('ROLLBACK').catch(() => {});
      const isLockTimeout = (cause as { code?: string }).code === '55P03';
      if (isLockTimeout && attempt < MOST_ATTEMPTS) await pause(250);
      else throw new Error(`${describePlace(migration, cause)} ${(cause as Error).message}`, { cause });
    }
  }
}

/** PostgreSQL counts characters from the start of the file; people look for a line. */
function describePlace(migration: Migration, cause: unknown): string {
  const { position } = cause as { position?: string };
  const line = position && migration.sql.slice(0, Number(position)).split('\n').length;
  return `Migration ${migration.name} failed${line ? ` in line ${line}` : ''}:`;
}
