// Proves that the lockfile gate lets our lockfile pass and stops one with a hole.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findLockfileFaults, type Lockfile, type Manifest } from './check-lockfile.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const lock = read('package-lock.json') as Lockfile;
const manifest = read('package.json') as Manifest;

it('passes the lockfile of this repository', () => {
  expect(findLockfileFaults(lock, manifest)).toEqual([]);
});

it('names a build for another platform that has no entry', () => {
  const { 'node_modules/@esbuild/win32-x64': _, ...rest } = lock.packages;
  expect(findLockfileFaults({ packages: rest }, manifest)).toEqual([
    'node_modules/esbuild needs @esbuild/win32-x64, which has no entry.',
  ]);
});

it('finds a dependency in an outer folder, as Node does', () => {
  const inner = { integrity: 'sha512-x', dependencies: { leaf: '^1.0.0' } };
  const packages = { '': {}, 'node_modules/outer/node_modules/inner': inner };
  const leaf = { integrity: 'sha512-y' };
  expect(findLockfileFaults({ packages: { ...packages, 'node_modules/leaf': leaf } }, {})).toEqual([]);
  expect(findLockfileFaults({ packages }, {})).toHaveLength(1);
});

it('refuses a range, a missing checksum and a lockfile that lags behind', () => {
  const packages = { '': { dependencies: { a: '1.0.0' } }, 'node_modules/a': { version: '1.0.0' } };
  expect(findLockfileFaults({ packages }, { dependencies: { a: '^1.0.0' } })).toEqual([
    'package.json does not pin a exactly (^1.0.0).',
    'package.json and package-lock.json name different dependencies; run npm install.',
    'node_modules/a has no integrity.',
  ]);
});
