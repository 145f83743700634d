// `npm test`: everything a change must pass, side by side, whatever fails; `npm test -- <path>` only those tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findLockfileFaults } from './check-lockfile.ts';

interface Count {
  passed: number;
  failed: number;
}

const root = join(import.meta.dirname, '..');
const bin = (path: string) => join(root, 'node_modules', path);
const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** Runs a program of ours with no input; its output is shown at once, or only when it fails. */
function run(args: string[], output: 'shown' | 'when it fails'): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', ...(output === 'shown' ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const))],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(chunks));
      resolve(code === 0);
    });
  });
}

const quietly = (...args: string[]) => run(args, 'when it fails');

/** Each answers whether all is well, and prints what is not. */
const checks: Record<string, () => Promise<boolean>> = {
  'format and lint': () => quietly(bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.'),
  lockfile: async () => {
    const faults = findLockfileFaults(readJson('package-lock.json'), readJson('package.json'));
    for (const fault of faults) console.log(fault);
    return faults.length === 0;
  },
  types: () => quietly(bin('typescript7/bin/tsc'), '-p', '.'),
  'schema and row types': () => quietly('--import', 'tsx', join(root, 'scripts/generate-types.ts'), '--check'),
};

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

async function runTests(paths: string[]): Promise<Count> {
  const file = join(root, '.build', `tests-${process.pid}.json`);
  mkdirSync(join(root, '.build'), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const well = await run([bin('vitest/vitest.mjs'), 'run', ...reporters, ...paths], 'shown');
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(file);
  // A file that could not be read has no tests to fail; an error outside any test fails only the run.
  const unread = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
  const failed = report.numFailedTests + unread.length;
  return { passed: report.numPassedTests, failed: well ? failed : Math.max(failed, 1) };
}

async function time<T>(name: string, step: () => Promise<T>, isWell: (result: T) => boolean): Promise<T> {
  const started = Date.now();
  const result = await step();
  console.log(`${isWell(result) ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return result;
}

const paths = process.argv.slice(2);
const checking = Object.entries(paths.length === 0 ? checks : {}).map(async ([name, check]) => ({
  name,
  well: await time(name, check, (well) => well),
}));
const total = await time(
  'tests',
  () => runTests(paths),
  (count) => count.failed === 0,
);
for (const { name, well } of await Promise.all(checking)) {
  total[well ? 'passed' : 'failed']++;
  // It was told what is wrong a few thousand lines ago.
  if (!well) console.log(`✗ ${name}: see above`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
