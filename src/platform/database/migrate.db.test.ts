// Proves that migrations run once, whole, in order, and that what was applied cannot change unseen.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { type Db, openDatabase } from './db.ts';
import { migrate } from './migrate.ts';

let test: TestDatabase;
let directory: string;
let schema: string;
let owner: Db;
let server: Db;
let cities = 0;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

beforeEach(() => {
  // A schema is a whole city: each test has one of its own beside the others.
  schema = `city_${++cities}`;
  directory = mkdtempSync(join(tmpdir(), 'sunhall-migrations-'));
  owner = openDatabase({ url: test.url, schema, role: 'none' });
  server = openDatabase({ url: test.url, schema });
  write('0001_organ.sql', 'CREATE TABLE organ (id int PRIMARY KEY);');
  write('0002_act.sql', 'CREATE TABLE act (id int PRIMARY KEY); REVOKE UPDATE, DELETE ON act FROM sunhall_app;');
});
afterEach(async () => {
  await Promise.all([owner.destroy(), server.destroy()]);
  rmSync(directory, { recursive: true });
});

const write = (name: string, text: string) => writeFileSync(join(directory, name), text);
const run = () => migrate({ url: test.url, schema, directory });

async function listTables(): Promise<string[]> {
  const { rows } = await sql<{ tablename: string }>`
    SELECT tablename FROM pg_tables WHERE schemaname = ${schema} ORDER BY 1`.execute(owner);
  return rows.map((row) => row.tablename);
}

describe('migrate', () => {
  it('applies what is missing, in order, once', async () => {
    expect(await run()).toEqual(['0001_organ.sql', '0002_act.sql']);
    write('0003_more.sql', 'ALTER TABLE organ ADD name text;');
    expect(await run()).toEqual(['0003_more.sql']);
    expect(await run()).toEqual([]);
    expect(await listTables()).toEqual(['act', 'organ', 'schema_migration']);
  });

  it('lets two that start together apply each migration once', async () => {
    const applied = await Promise.all([run(), run(), run()]);
    expect(applied.flat().sort()).toEqual(['0001_organ.sql', '0002_act.sql']);
  });

  it('undoes a failing migration whole, keeps those before it, and names the line', async () => {
    write('0003_bad.sql', 'CREATE TABLE half (id int);\n\nCREATE TABLE wrong (id nonsense);');
    await expect(run()).rejects.toThrow('0003_bad.sql failed in line 3: type "nonsense" does not exist');
    expect(await listTables()).toEqual(['act', 'organ', 'schema_migration']);
    write('0003_bad.sql', 'CREATE TABLE half (id int);');
    expect(await run()).toEqual(['0003_bad.sql']);
  });

  it('lets others through while it waits for a lock, then tries again', async () => {
    await run();
    write('0003_alter.sql', 'ALTER TABLE organ ADD name text;');
    let migrating: Promise<string[]> | undefined;
    await owner.transaction().execute(async (tx) => {
      await sql`LOCK TABLE organ IN ACCESS SHARE MODE`.execute(tx);
      migrating = run();
      const countWaiting = async () => {
        const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM pg_stat_activity
          WHERE wait_event_type = 'Lock' AND datname = current_database()`.execute(owner);
        return rows[0]?.n;
      };
      await vi.waitFor(async () => expect(await countWaiting()).toBe(1), { timeout: 10_000 });
      // This would queue behind the waiting ALTER TABLE for as long as our lock is held.
      await sql`SELECT FROM organ`.execute(server);
    });
    expect(await migrating).toEqual(['0003_alter.sql']);
  });
});

describe('migrate refuses', () => {
  it('a file that changed after it was applied', async () => {
    await run();
    write('0001_organ.sql', 'CREATE TABLE organ (id bigint PRIMARY KEY);');
    await expect(run()).rejects.toThrow('0001_organ.sql was changed');
  });

  it('a database of a newer version', async () => {
    await run();
    rmSync(join(directory, '0002_act.sql'));
    await expect(run()).rejects.toThrow('0002_act.sql, which this version does not know');
  });

  it('a number before one that is applied', async () => {
    await run();
    write('0000_late.sql', 'SELECT 1;');
    await expect(run()).rejects.toThrow('0000_late.sql comes before 0002_act.sql');
  });

  it('two files of one number, and a file without one', async () => {
    write('0002_other.sql', 'SELECT 1;');
    await expect(run()).rejects.toThrow('0002_act.sql and 0002_other.sql have the same number');
    renameSync(join(directory, '0002_other.sql'), join(directory, 'other.sql'));
    await expect(run()).rejects.toThrow('other.sql is not named');
    expect(await listTables()).toEqual([]);
  });
});

describe('the application role', () => {
  it('writes ordinary tables, only adds to append-only ones and leaves the migrations alone', async () => {
    await run();
    await sql`INSERT INTO organ VALUES (1)`.execute(server);
    await sql`DELETE FROM organ`.execute(server);
    await sql`INSERT INTO act VALUES (1)`.execute(server);
    await expect(sql`UPDATE act SET id = 2`.execute(server)).rejects.toThrow('permission denied');
    await expect(sql`DELETE FROM act`.execute(server)).rejects.toThrow('permission denied');
    await expect(sql`DELETE FROM schema_migration`.execute(server)).rejects.toThrow('permission denied');
    await expect(sql`CREATE TABLE mine (id int)`.execute(server)).rejects.toThrow('permission denied');
  });

  it('is asked for of an administrator where the user may not make it; any other failure is told as it is', async () => {
    const login = `plain_${process.pid}_${cities}`;
    await sql.raw(`CREATE ROLE ${login} LOGIN PASSWORD 'plain'`).execute(owner);
    const url = new URL(test.url);
    url.username = login;
    url.password = 'plain';
    try {
      await expect(migrate({ url: url.href, schema, directory })).rejects.toThrow('Have an administrator run');
      await sql.raw(`ALTER ROLE ${login} SET default_transaction_read_only = on`).execute(owner);
      await expect(migrate({ url: url.href, schema, directory })).rejects.toThrow('read-only');
    } finally {
      await sql.raw(`DROP ROLE ${login}`).execute(owner);
    }
  });
});
