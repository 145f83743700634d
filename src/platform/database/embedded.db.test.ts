// Proves that no way of dying loses an acknowledged row, leaves a server behind or blocks the next start.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Held } from '#test/harness/hold-database.ts';
import { findServerProcesses } from './cluster.ts';
import { findRunningServer } from './embedded.ts';

const root = join(import.meta.dirname, '../../..');
const program = join(root, 'test/harness/hold-database.ts');
const node = join(root, 'node_modules/.bin/node');
const isRoot = process.getuid?.() === 0;

interface Run {
  child: ChildProcess;
  held: Held;
}

interface Circumstances {
  /** Put in front of the program's command line. */
  prefix?: string[];
  /** Programs that replace the machine's, by name. */
  programs?: Record<string, string>;
}

const folders: string[] = [];
const children: ChildProcess[] = [];

function makeFolder(name = ''): string {
  const folder = mkdtempSync(join(tmpdir(), `sunhall-test-embedded-${name}`));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    await untilServerIsGone(folder);
    rmSync(folder, { recursive: true });
  }
});

function launch(folder: string, { prefix = [], programs = {} }: Circumstances = {}) {
  const replaced = join(folder, 'programs');
  mkdirSync(replaced, { recursive: true });
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(replaced, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  const [command, ...args] = [...prefix, node, '--import', 'tsx', program, folder];
  const child = spawn(command as string, args, {
    cwd: root,
    env: { ...process.env, PATH: `${replaced}:${process.env.PATH}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, output, exited };
}

async function start(folder: string, circumstances?: Circumstances): Promise<Run> {
  const { child, output, exited } = launch(folder, circumstances);
  const ready = new Promise<void>((resolve) => child.stdout.on('data', () => output.out.includes('\n') && resolve()));
  await Promise.race([ready, exited]);
  if (output.out === '') throw new Error(`The program ended: ${output.err}`);
  return { child, held: JSON.parse(output.out) as Held };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const writeRow = (url: string) => query(url, 'CREATE TABLE kept AS SELECT 1');
const countRows = async (url: string) => Number((await query(url, 'SELECT count(*) FROM kept'))[0]);

/** One that went with another before its turn came is as dead as it should be. */
function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function untilServerIsGone(folder: string): Promise<void> {
  return vi.waitFor(() => expect(findServerProcesses(join(folder, 'postgres'))).toEqual([]), {
    timeout: 15_000,
    interval: 20,
  });
}

const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

/** An ordinary user who may read this repository; below a folder of root's alone, one in name only. */
function becomeOrdinaryUser(folder: string): string[] {
  if (!isRoot) return [];
  const [command, ...args] = [...NOBODY, 'test', '-r', program];
  if (spawnSync(command as string, args).status !== 0) {
    return ['unshare', '-U', '--map-user=1000', '--map-group=1000', '--'];
  }
  chownSync(folder, 65534, 65534);
  return NOBODY;
}

const noNamespaces = { programs: { unshare: 'exit 1' } };

const ways: { who: string; rootOnly: boolean; prepare: (folder: string) => Circumstances }[] = [
  { who: 'an ordinary user', rootOnly: false, prepare: (folder) => ({ prefix: becomeOrdinaryUser(folder) }) },
  { who: 'root', rootOnly: true, prepare: () => ({}) },
  {
    who: 'root where user namespaces are forbidden',
    rootOnly: true,
    prepare: (folder) => {
      chmodSync(folder, 0o755);
      return noNamespaces;
    },
  },
  {
    who: 'root where namespaces are forbidden and the folder is closed',
    rootOnly: true,
    prepare: () => noNamespaces,
  },
];

describe.each(ways)('as $who', ({ rootOnly, prepare }) => {
  it.skipIf(rootOnly && !isRoot)('kill -9 of the program stops the server and keeps every row', async () => {
    const folder = makeFolder();
    const circumstances = prepare(folder);
    const first = await start(folder, circumstances);
    await writeRow(first.held.url);
    first.child.kill('SIGKILL');
    await untilServerIsGone(folder);
    const second = await start(folder, circumstances);
    expect(await countRows(second.held.socketUrl)).toBe(1);
  });
});

describe('the built-in server', () => {
  const made = mkdtempSync(join(tmpdir(), 'sunhall-test-embedded-'));
  beforeAll(async () => {
    const { child, output, exited } = launch(made);
    await vi.waitFor(() => expect(output.out).toContain('\n'), { timeout: 15_000 });
    child.kill('SIGINT');
    await exited;
  });
  afterAll(() => rmSync(made, { recursive: true }));

  /** With a cluster that was made before: making one is shown above. */
  function copyFolder(name?: string): string {
    const folder = makeFolder(name);
    cpSync(made, folder, { recursive: true });
    chmodSync(join(folder, 'postgres'), 0o700);
    return folder;
  }

  it('comes back when it is killed under the running program', async () => {
    const folder = copyFolder();
    const { held } = await start(folder);
    await writeRow(held.url);
    process.kill(held.postgres, 'SIGKILL');
    await vi.waitFor(async () => expect(await countRows(held.socketUrl)).toBe(1), {
      timeout: 15_000,
      interval: 50,
    });
    expect(findServerProcesses(join(folder, 'postgres'))).not.toContain(held.postgres);
  });

  it('starts after program and server were killed together', async () => {
    const folder = copyFolder();
    const { held } = await start(folder);
    await writeRow(held.socketUrl);
    for (const pid of [held.pid, ...findServerProcesses(join(folder, 'postgres'))]) killIfAlive(pid);
    const second = await start(folder);
    expect(await countRows(second.held.url)).toBe(1);
  });

  it('stops a server that outlived its program, and starts its own', async () => {
    const folder = copyFolder();
    // As where the kernel's signal got lost: the first two arguments ask for it.
    const { held } = await start(folder, { programs: { setpriv: 'shift 2; exec "$@"' } });
    await writeRow(held.url);
    process.kill(held.pid, 'SIGKILL');
    rmSync(join(folder, 'programs'), { recursive: true });
    const second = await start(folder);
    expect(await countRows(second.held.url)).toBe(1);
    expect(findServerProcesses(join(folder, 'postgres'))).not.toContain(held.postgres);
  });

  it('refuses a second program and says who runs, and leaves the first alone', async () => {
    const folder = copyFolder();
    const { held } = await start(folder);
    await writeRow(held.url);
    const second = launch(folder);
    expect(await second.exited).toBe(3);
    expect(second.output.err).toContain(`Already running`);
    expect(second.output.err).toContain(`pid ${held.pid}, address http://127.0.0.1:3000`);
    expect(await countRows((await findRunningServer(folder)) ?? '')).toBe(1);
  });

  it('stops in order when asked, keeps its port, and gives way when that is taken', async () => {
    const folder = copyFolder();
    const first = launch(folder);
    const ports: number[] = [];
    await vi.waitFor(() => expect(first.output.out).toContain('\n'), { timeout: 15_000 });
    ports.push((JSON.parse(first.output.out) as Held).port);
    first.child.kill('SIGINT');
    expect(await first.exited).toBe(0);
    expect(findServerProcesses(join(folder, 'postgres'))).toEqual([]);
    expect(await findRunningServer(folder)).toBeUndefined();

    const again = await start(folder);
    ports.push(again.held.port);
    process.kill(again.held.pid, 'SIGKILL');
    await untilServerIsGone(folder);
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(ports[0], '127.0.0.1', () => resolve()));
    ports.push((await start(folder)).held.port);
    stranger.close();
    expect(ports[1]).toBe(ports[0]);
    expect(ports[2]).not.toBe(ports[0]);
  });

  it('is reached by its port alone where the path of its folder is too long for a socket', async () => {
    const { held } = await start(copyFolder('long-'.repeat(16)));
    expect(held.socketUrl).toBe(held.url);
    await writeRow(held.socketUrl);
  });

  it('is durable, listens on this machine only and tells Chinese characters from punctuation', async () => {
    const { held } = await start(copyFolder());
    const durability = await query(
      held.url,
      `SELECT setting FROM pg_settings
        WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')`,
    );
    expect(durability).toEqual(['on', 'on', 'on', 'on']);
    expect(await query(held.url, 'SHOW listen_addresses')).toEqual(['127.0.0.1']);
    expect(await query(held.url, 'SELECT inet_client_addr() IS NULL')).toEqual([false]);
    expect(await query(held.socketUrl, 'SELECT inet_client_addr() IS NULL')).toEqual([true]);
    expect(await query(held.url, `SELECT to_tsvector('simple', '政务公开，条例')::text`)).toEqual([
      `'政务公开':1 '条例':2`,
    ]);
  });
});
