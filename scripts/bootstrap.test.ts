// Proves that the bootstrap installs when it must, only then, and refuses a Node that is too old.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunhall-bootstrap-'));
  mkdirSync(join(folder, 'scripts'));
  copyFileSync(join(import.meta.dirname, 'bootstrap.mjs'), join(folder, 'scripts/bootstrap.mjs'));
  write('package.json', '{}');
  writeLock('1');
  // Stands in for npm: notes each call and makes what npm would make.
  write(
    'npm.mjs',
    `import { appendFileSync, mkdirSync } from 'node:fs';
    appendFileSync('calls', process.argv.slice(2, 3) + '\\n'); mkdirSync('node_modules', { recursive: true });`,
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text, { mode: 0o755 });
const writeLock = (version: string) => write('package-lock.json', JSON.stringify({ version }));

function bootstrap(node = process.execPath) {
  const env = { ...process.env, npm_execpath: join(folder, 'npm.mjs'), npm_node_execpath: node };
  const run = spawnSync(process.execPath, ['scripts/bootstrap.mjs'], { cwd: folder, env, encoding: 'utf8' });
  return { status: run.status, said: run.stdout + run.stderr };
}

it('installs once, and again when the lockfile has changed', () => {
  expect(bootstrap().said).toContain('Installing');
  expect(bootstrap()).toEqual({ status: 0, said: '' });
  writeLock('2');
  expect(bootstrap().said).toContain('Installing');
});

it('tries again after an installation that failed', () => {
  write('npm.mjs', 'process.exitCode = 7');
  expect(bootstrap()).toMatchObject({ status: 1, said: expect.stringContaining('npm ci ended with 7') });
  expect(existsSync(join(folder, 'node_modules/.bootstrap'))).toBe(false);
});

it('refuses a Node that is too old when the lockfile brought none', () => {
  write('old-node', `#!/bin/sh\n[ "$1" = --version ] && echo v20.20.2 || exec "${process.execPath}" "$@"`);
  const { status, said } = bootstrap(join(folder, 'old-node'));
  expect(status).toBe(1);
  expect(said).toContain('needs Node 22 or later on this platform; found v20.20.2');
});
