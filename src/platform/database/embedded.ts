// The PostgreSQL that comes with the program: made at the first start, revived when it dies, gone when we are.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findCredentials, type Log, makeCluster, outliveOrphans, prepareCredentials } from './cluster.ts';
import { type DataFolderLock, findHolder } from './data-folder.ts';
import { findLauncher, type Launcher } from './launcher.ts';

export interface EmbeddedOptions {
  /** The data folder, held by this process; the cluster lives in its `postgres`. */
  lock: DataFolderLock;
  /** Server settings over ours; a throw-away test server turns durability off here. */
  settings?: Record<string, string>;
  /** Told what takes longer than a moment. */
  log?: Log;
}

export interface EmbeddedServer {
  /** Address for the login user `sunhall`, who owns the database and may make databases and roles. */
  url: string;
  /**
   * The same for programs that stay: by a socket in the data folder, which spares a quarter of the processor time
   * of a short statement. Equal to `url` where the folder's path is too long for one.
   */
  socketUrl: string;
  port: number;
  /** The server's process; another one after it died and was revived. */
  readonly pid: number;
  /** Rejects when the server died and could not be revived; never resolves. */
  lost: Promise<never>;
  /** Stops the server with a checkpoint. */
  stop(): Promise<void>;
}

const MIB = 2 ** 20;
/** What this process may have, which in a container is less than the machine has. */
const MEMORY_MIB = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / MIB;
/** The usual quarter of the memory; the program beside it and the system's own cache need the rest. */
const BUFFERS_MIB = Math.round(Math.min(4096, Math.max(128, MEMORY_MIB / 4)));

/** For 2 cores shared with the program. What an acknowledged act needs to survive is never traded. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  max_connections: '60',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: `${BUFFERS_MIB}MB`,
  effective_cache_size: `${2 * BUFFERS_MIB}MB`,
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  wal_buffers: '16MB',
  // Microseconds: while five others are at work, a commit waits for those that end with it, and one write serves all.
  commit_delay: '200',
  min_wal_size: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
};

const OWNER = 'sunhall';
const SUPERUSER = 'postgres';

/** Starts the built-in PostgreSQL in the held data folder, making the cluster when there is none. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { folder } = options.lock;
  const log = options.log ?? (() => {});
  const cluster = join(folder, 'postgres');
  const launcher = await findLauncher(folder);
  const { port, password } = await prepareCredentials(folder);
  if (!existsSync(cluster)) {
    log('Making the database …');
    await makeCluster(launcher, cluster, password);
  }
  launcher.hand(cluster);
  const sockets = findSocketFolder(folder);
  const admin = addressOf(SUPERUSER, password, port, 'postgres');
  const launch = async () => {
    await outliveOrphans(cluster, log);
    if (sockets) emptySocketFolder(sockets, launcher);
    const child = launchServer(launcher, cluster, {
      ...SETTINGS,
      ...options.settings,
      port: String(port),
      unix_socket_directories: sockets ?? '',
    });
    await waitUntilReady(child, admin, log);
    return child;
  };
  const server = supervise(await launch(), launch, log);
  await makeDatabase(admin, password);
  const url = addressOf(OWNER, password, port, OWNER);
  const socketUrl = sockets === undefined ? url : `${url}?host=${encodeURIComponent(sockets)}`;
  return Object.assign(server, { url, socketUrl, port });
}

/** What the kernel takes for the path of a socket, less PostgreSQL's own `/.s.PGSQL.65535.lock`. */
const LONGEST_SOCKET_FOLDER = 107 - 21;

function findSocketFolder(folder: string): string | undefined {
  const sockets = resolve(folder, 'sockets');
  return Buffer.byteLength(sockets) > LONGEST_SOCKET_FOLDER || sockets.includes(',') ? undefined : sockets;
}

/** A killed server's lock on its socket would be believed as long as any process has its number. */
function emptySocketFolder(sockets: string, launcher: Launcher): void {
  rmSync(sockets, { recursive: true, force: true });
  mkdirSync(sockets, { mode: 0o700 });
  launcher.hand(sockets);
}

/**
 * Address of the server that another process runs on this data folder, for commands beside a running
 * program; undefined when none runs.
 */
export async function findRunningServer(folder: string): Promise<string | undefined> {
  if (!(await findHolder(folder))) return undefined;
  const found = findCredentials(folder);
  return found && addressOf(OWNER, found.password, found.port, OWNER);
}

function addressOf(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

interface Child {
  process: ChildProcess;
  exited: Promise<number | null>;
  logFile: string;
}

const LARGEST_LOG = 10 * 1024 * 1024;

/** In a session of its own, so that Ctrl-C reaches the program first, which then stops the server in order. */
function launchServer(launcher: Launcher, cluster: string, settings: Record<string, string>): Child {
  const logFile = `${cluster}.log`;
  if (existsSync(logFile) && statSync(logFile).size > LARGEST_LOG) rmSync(logFile);
  const output = openSync(logFile, 'a', 0o600);
  const [command, ...prefix] = launcher.prefix;
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(command as string, [...prefix, join(launcher.binaries, 'postgres'), '-D', cluster, ...args], {
    stdio: ['ignore', output, output],
    detached: true,
  });
  closeSync(output);
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  return { process: child, exited, logFile };
}

/** Recovery after a crash reads at most max_wal_size of log. */
const LONGEST_START = 10 * 60_000;

async function waitUntilReady(child: Child, admin: string, log: Log): Promise<void> {
  const started = Date.now();
  let nextNews = started + 2000;
  let gone = false;
  child.exited.then(() => {
    gone = true;
  });
  while (!(await answers(admin))) {
    if (gone) throw new Error(`PostgreSQL did not start. The end of ${child.logFile}:\n${tail(child.logFile)}`);
    if (Date.now() - started > LONGEST_START) throw new Error(`PostgreSQL is not ready; see ${child.logFile}.`);
    if (Date.now() > nextNews) {
      log('Waiting for PostgreSQL …');
      nextNews += 5000;
    }
    await pause(25);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-10).join('\n');
}

/** The login user is no superuser: what a server of the user's own forbids fails here too. */
async function makeDatabase(admin: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [OWNER]);
    if (rowCount) return;
    await client.query(`DROP ROLE IF EXISTS ${OWNER}`);
    await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEDB CREATEROLE PASSWORD '${password}'`);
    await client.query(`CREATE DATABASE ${OWNER} OWNER ${OWNER}`);
  } finally {
    await client.end();
  }
}

const REVIVALS_AN_HOUR = 5;
const STOP_PATIENCE = 60_000;

/** Revives a server that dies unasked, a few times an hour; more often means that something is broken. */
function supervise(first: Child, launch: () => Promise<Child>, log: Log) {
  let child = first;
  let stopping = false;
  const deaths: number[] = [];
  const watch = async (): Promise<never> => {
    for (;;) {
      const code = await child.exited;
      if (stopping) return new Promise<never>(() => {});
      deaths.push(Date.now());
      const recent = deaths.filter((time) => time > Date.now() - 3_600_000).length;
      if (recent > REVIVALS_AN_HOUR) throw new Error(`PostgreSQL died ${recent} times within an hour.`);
      log(`PostgreSQL died (${code ?? 'killed'}); starting it again.`);
      child = await launch();
    }
  };
  const lost = watch();
  // Whoever does not ask for it must not die of an unhandled rejection.
  lost.catch(() => {});
  return {
    get pid() {
      return child.process.pid as number;
    },
    lost,
    async stop() {
      stopping = true;
      child.process.kill('SIGINT');
      const late = setTimeout(() => child.process.kill('SIGQUIT'), STOP_PATIENCE);
      await child.exited;
      clearTimeout(late);
    },
  };
}
