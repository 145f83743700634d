// The city under siege: the real server as a process of its own, at night, with a clock that goes on from life to life.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProgram, waitForAnswer } from '#test/bench/processes.ts';
import { findFreePort } from '#test/bench/program.ts';
import type { CityPlace } from '#test/harness/command.ts';

/** One life of the server. */
export interface Life {
  readonly origin: string;
  /** What its clock says. */
  now(): Date;
  /** The end of what it printed. */
  tail(): string;
  /** Kills it with -9; `database`: the database that it brought as well. */
  kill(how: { database: boolean }): Promise<void>;
  /** Ends it as an operator does. */
  end(): Promise<void>;
}

const LONGEST_START_MS = 5 * 60_000;
const TAIL = 3000;

/** Starts the server with its clock at `clock`; `ready` tells after how many milliseconds it answers. `settings` are of this life alone. */
export async function beginLife(
  place: CityPlace,
  clock: Date,
  settings: Readonly<Record<string, string>> = {},
): Promise<Life & { ready: Promise<number> }> {
  const port = await findFreePort();
  const began = Date.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/app/start.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: String(port),
      SUNHALL_DATA: place.folder,
      SUNHALL_CLOCK: clock.toISOString(),
      SUNHALL_TRUSTED_PROXIES: '127.0.0.1',
      SUNHALL_LOG_LEVEL: 'warn',
      ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}),
      ...settings,
    },
  });
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk).slice(-TAIL);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const origin = `http://127.0.0.1:${port}`;
  const ready = waitForAnswer(`${origin}/healthz`, child, LONGEST_START_MS).then(() => Date.now() - began);
  // One that is killed before it answers is not waited for.
  ready.catch(() => undefined);
  return {
    origin,
    ready,
    now: () => new Date(clock.getTime() + Date.now() - began),
    tail: () => printed,
    kill: ({ database }) => killAll(child, database ? findDatabase(place) : undefined),
    end: () => endProgram(child),
  };
}

function killAll(child: ChildProcess, database: number | undefined): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  child.kill('SIGKILL');
  if (database !== undefined) process.kill(database, 'SIGKILL');
  return gone;
}

/** The process of the database that the program brought, as PostgreSQL writes it down. */
function findDatabase({ folder, databaseUrl }: CityPlace): number | undefined {
  const file = join(folder, 'postgres', 'postmaster.pid');
  if (databaseUrl || !existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 && existsSync(`/proc/${pid}`) ? pid : undefined;
}
