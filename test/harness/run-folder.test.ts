// Proves that a run keeps its files apart, gives them to all it starts, and leaves none behind.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasRoom } from './run-folder.ts';

const script = `
  import { tmpdir } from 'node:os';
  import { writeFileSync } from 'node:fs';
  const { openRunFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'run-folder.ts'))});
  process.env.TMPDIR = openRunFolder();
  writeFileSync(tmpdir() + '/left', 'behind');
  console.log(tmpdir());
`;

function run(): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.trim();
}

describe('the folder of a run', () => {
  it('is this run’s own, open to every user as temporary folders are', () => {
    expect(tmpdir()).toMatch(/\/sunhall-run-\d+$/);
    expect(statSync(tmpdir()).mode & 0o7777).toBe(0o1777);
  });

  it('goes with its run, and what a killed one left goes with the next', () => {
    const gone = run();
    expect(gone).not.toBe(tmpdir());
    expect(existsSync(gone)).toBe(false);
    // No process has this number: it is above what Linux gives.
    const killed = join(dirname(gone), 'sunhall-run-4194305');
    mkdirSync(killed);
    run();
    expect(existsSync(killed)).toBe(false);
    expect(existsSync(tmpdir())).toBe(true);
  });

  it('is in memory only where there is room', () => {
    expect(hasRoom('/nowhere')).toBe(false);
    expect(hasRoom('/dev/shm', Number.MAX_SAFE_INTEGER)).toBe(false);
    expect(hasRoom('/', 1)).toBe(true);
  });
});
