// The files of the built-in PostgreSQL: the cluster on disk, its secrets, and what a dead server left behind.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Launcher } from './launcher.ts';

/** How to reach the server of a data folder; kept in `postgres.json`, readable by its owner only. */
export interface Credentials {
  port: number;
  password: string;
}

export type Log = (message: string) => void;

export function findCredentials(folder: string): Credentials | undefined {
  const file = join(folder, 'postgres.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Credentials) : undefined;
}

/** Keeps the password for good and the port for as long as nobody else has taken it. */
export async function prepareCredentials(folder: string): Promise<Credentials> {
  const before = findCredentials(folder);
  const password = before?.password ?? randomBytes(24).toString('base64url');
  const port = (before && (await findFreePort(before.port))) ?? (await findFreePort(0));
  if (port === undefined) throw new Error('There is no free port on 127.0.0.1 for the database.');
  // By way of a second file: a kill never leaves a cluster whose password is lost.
  const file = join(folder, 'postgres.json');
  writeFileSync(`${file}.new`, JSON.stringify({ port, password }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return { port, password };
}

/** The port itself when free (any free one for 0), else undefined. */
function findFreePort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

/** Makes the cluster beside its place and moves it there when whole, so that a kill leaves no half of one. */
export async function makeCluster(launcher: Launcher, cluster: string, password: string): Promise<void> {
  const partial = `${cluster}.new`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  launcher.hand(partial);
  const secret = mkdtempSync(join(tmpdir(), 'sunhall-'));
  const passwordFile = join(secret, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  launcher.hand(secret);
  // PostgreSQL's own rules for UTF-8, the same on every machine. The text search parser still asks lc-ctype
  // what a letter is; under C it would take Chinese punctuation for part of a word.
  const locale = ['--locale=C', '--lc-ctype=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    await runProgram(launcher, 'initdb', ['--pgdata', partial, '--encoding=UTF8', ...locale, ...access]);
    renameSync(partial, cluster);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

function runProgram(launcher: Launcher, program: string, args: string[]): Promise<void> {
  const [command, ...prefix] = launcher.prefix;
  return new Promise((resolve, reject) => {
    const child = spawn(command as string, [...prefix, join(launcher.binaries, program), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} failed (${code}):\n${output.trim()}`)),
    );
  });
}

const ORPHAN_PATIENCE = 15_000;

/**
 * Waits until no process works in the cluster, then removes the pid file of a server that was killed.
 * PostgreSQL's own check of that file takes a zombie, or a stranger with the same number, for a live
 * server. Only call this while holding the data folder: whoever is still there has lost its program.
 */
export async function outliveOrphans(cluster: string, log: Log): Promise<void> {
  const started = Date.now();
  let asked = false;
  for (;;) {
    const orphans = findServerProcesses(cluster);
    if (orphans.length === 0) break;
    const waited = Date.now() - started;
    if (waited > ORPHAN_PATIENCE) {
      throw new Error(`Processes ${orphans.join(', ')} still work in ${cluster} and do not stop.`);
    }
    // Most are stopping already, because their program died.
    if (!asked && waited > 3000) {
      log(`Stopping a database server left over in ${cluster} …`);
      for (const pid of orphans) stopProcess(pid);
      asked = true;
    }
    await pause(50);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Processes whose working folder is the cluster: the server and all its children. Zombies have none. */
export function findServerProcesses(cluster: string): number[] {
  const folder = realpathSync(cluster);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => findWorkingFolder(pid) === folder)
    .map(Number);
}

function findWorkingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // Gone meanwhile, or another user's.
    return undefined;
  }
}

function stopProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Gone meanwhile.
  }
}
