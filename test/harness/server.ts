// Before the tests that need it: one throw-away PostgreSQL a run, with a migrated database to clone.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { findHolder, lockDataFolder } from '#platform/database/data-folder.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import { TEMPLATE, withDatabase } from './names.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the test server's login user, who may make databases: by its socket, as the program itself asks. */
    databaseServer: string;
    /** Goes with the run: what its test files share beside the database. */
    runFolder: string;
  }
}

/** Nothing here outlives the run, so nothing waits for the disk. Several files at a time, each with programs of its own. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '150',
  // Each database that is dropped is looked for in all of them.
  shared_buffers: '256MB',
};

interface TestServer {
  url: string;
  /** Goes when it stops. */
  folder: string;
  stop: () => Promise<void>;
}

/** Each kind of tests loads this file anew, in one process: what they share can only hang here. */
const run = globalThis as { sunhallTestServer?: { users: number; server: Promise<TestServer> } };

/** Called by vitest for each kind of tests; returns what to do at its end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  run.sunhallTestServer ??= { users: 0, server: startTestServer() };
  const shared = run.sunhallTestServer;
  shared.users++;
  const { url, folder, stop } = await shared.server;
  project.provide('databaseServer', url);
  project.provide('runFolder', folder);
  return async () => {
    if (--shared.users === 0) await stop();
  };
}

const PREFIX = 'sunhall-test-';
const TEN_MINUTES = 600_000;

/** Runs that were killed could not tidy up. Young folders may be about to be locked by their run. */
async function clearKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > TEN_MINUTES && !(await findHolder(folder))) rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the server in a folder of its own, so that any number can run side by side. */
export async function startTestServer(): Promise<TestServer> {
  await clearKilledRuns();
  const lock = await lockDataFolder(mkdtempSync(join(tmpdir(), PREFIX)));
  const server = await startEmbedded({ lock, settings: FORGETFUL });
  const stop = async () => {
    await server.stop();
    await lock.release();
    rmSync(lock.folder, { recursive: true });
  };
  try {
    await makeTemplate(server.socketUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: server.socketUrl, folder: lock.folder, stop };
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  await migrate({ url: withDatabase(url, TEMPLATE) });
}
