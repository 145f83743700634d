// A fresh clone of this repository, and commands in it as at a shell of a newcomer's own.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { BUILD } from './program.ts';

export interface Clone {
  /** A folder that is empty at first, for a package cache. */
  readonly cache: string;
  /** In a group of its own, as a shell does. What it prints goes to .build/bench/clone.log as well. */
  run(env: Readonly<Record<string, string>>, program: string, ...args: string[]): ChildProcess;
}

/** Of the last commit: what is not committed is not in it. */
export async function withFreshClone(use: (clone: Clone) => Promise<void>): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'sunhall-bench-clone-'));
  const [folder, cache] = [join(place, 'sunhall'), join(place, 'cache')];
  mkdirSync(BUILD, { recursive: true });
  const log = createWriteStream(join(BUILD, 'clone.log'));
  try {
    execFileSync('git', ['clone', '--quiet', '.', folder]);
    await use({
      cache,
      run: (env, program, ...args) => {
        const child = spawn(program, args, {
          cwd: folder,
          detached: true,
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { ...readShellEnv(), ...env },
        });
        for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false });
        return child;
      },
    });
  } finally {
    log.end();
    rmSync(place, { recursive: true, force: true });
  }
}

/** Without what npm told this program: its settings, and the programs of this tree first in the path. */
function readShellEnv(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_(?!config_registry$)/.test(name));
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(own), PATH: path.join(delimiter) };
}
