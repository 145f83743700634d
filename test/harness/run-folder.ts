// Where a run of the tests makes its files: in memory where there is room, for nothing of them outlives it.
import { chmodSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** Bytes. A run holds some two gigabytes at its fullest; programs and browsers want memory as well. */
const ROOM = 8 * 2 ** 30;
const PREFIX = 'sunhall-run-';

/**
 * Makes the folder all temporary files of this process and those it starts go to, and takes it away when it ends. A
 * clone of a database is a thousand files: on a disk they cost the system ten times what they cost in memory.
 */
export function openRunFolder(): string {
  const base = hasRoom(MEMORY) ? MEMORY : tmpdir();
  clearKilledRuns(base);
  const folder = join(base, `${PREFIX}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  // As any folder of temporary files: tests that act as an ordinary user make theirs in it, too.
  chmodSync(folder, 0o1777);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function hasRoom(folder: string, bytes = ROOM): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= bytes && process.availableMemory() >= bytes;
  } catch {
    return false;
  }
}

/** Runs that were killed could not tidy up. */
function clearKilledRuns(base: string): void {
  for (const name of readdirSync(base).filter((entry) => entry.startsWith(PREFIX))) {
    if (!isAlive(Number(name.slice(PREFIX.length)))) rmSync(join(base, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
