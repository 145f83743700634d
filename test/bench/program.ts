// The program under test: the real server on a folder of its own, with its own database, as `npm start` runs it.
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findCredentials } from '#platform/database/cluster.ts';
import { DEFAULT_SCHEMA } from '#platform/database/db.ts';
import { findRunningServer } from '#platform/database/embedded.ts';
import { endProgram, waitForAnswer } from './processes.ts';

export const BUILD = '.build/bench';

export interface Program {
  readonly origin: string;
  readonly pid: number;
  readonly folder: string;
  /** Address of the database for the owner. */
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

const FIRST_START_MS = 5 * 60_000;

/** Starts the server in a temporary folder, or on one that a run before has kept. */
export async function startProgram(options: { profile: boolean; folder?: string }): Promise<Program> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'sunhall-bench-'));
  mkdirSync(BUILD, { recursive: true });
  const port = await findFreePort();
  const child = launch(folder, port, options.profile);
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await endProgram(child);
    if (!options.folder) rmSync(folder, { recursive: true });
  };
  try {
    await waitForAnswer(`${origin}/healthz`, child, FIRST_START_MS);
  } catch (error) {
    await stop();
    throw new Error(`${error}\n${readFileSync(join(BUILD, 'server.log'), 'utf8').slice(-3000)}`);
  }
  const databaseUrl = (await findRunningServer(folder)) ?? '';
  return { origin, pid: child.pid ?? 0, folder, databaseUrl, stop };
}

/** Believes the generator's addresses, as it would a reverse proxy's: each caller is counted by itself. */
function launch(folder: string, port: number, profile: boolean): ChildProcess {
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${BUILD}`] : [];
  const env = {
    ...process.env,
    SUNHALL_DATA: folder,
    PORT: String(port),
    SUNHALL_TRUSTED_PROXIES: '127.0.0.1',
  };
  const child = spawn(process.execPath, [...flags, '--import', 'tsx', 'src/app/start.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(BUILD, 'server.log'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  return child;
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

/** A session that may do everything in the embedded database, for filling it quickly. */
export async function openAdmin(program: Pick<Program, 'folder' | 'databaseUrl'>): Promise<pg.Client> {
  const credentials = findCredentials(program.folder);
  const url = new URL(program.databaseUrl);
  url.username = 'postgres';
  url.password = credentials?.password ?? '';
  const client = new pg.Client({
    connectionString: url.href,
    options: `-c search_path=${DEFAULT_SCHEMA},public`,
  });
  await client.connect();
  return client;
}
