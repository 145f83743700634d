// What a program says when it ends.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AlreadyRunningError } from '#platform/database/data-folder.ts';
import { describeError } from './program.ts';

const refused = (address: string) =>
  Object.assign(new Error(`connect ECONNREFUSED ${address}`), { code: 'ECONNREFUSED' });

it.each([
  ['an error', new Error('No such folder.'), 'No such folder.'],
  ['what is no error', 'stopped', 'stopped'],
  ['an error without a message', Object.assign(new Error(''), { code: 'EPIPE' }), 'Error EPIPE'],
  [
    'a host that refuses at both of its addresses',
    new AggregateError([refused('::1:5432'), refused('127.0.0.1:5432')]),
    /^connect ECONNREFUSED ::1:5432\. Does .*\nconnect ECONNREFUSED 127\.0\.0\.1:5432\. Does the database run/,
  ],
])('tells of %s', (_what, error, said) => {
  expect(describeError(error)).toMatch(said);
});

/** Status and words of a program whose work is this. */
function run(work: string): { status: number; said: string } {
  const file = join(import.meta.dirname, 'program.ts');
  const source = `import { runProgram } from ${JSON.stringify(file)}; runProgram(${work});`;
  try {
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: 'pipe',
    });
    return { status: 0, said: '' };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { status, said: stderr.toString().trim() };
  }
}

it('ends with the status of its work, and never in silence when the work does not end', { timeout: 60_000 }, () => {
  expect(run('async () => 0')).toEqual({ status: 0, said: '' });
  expect(run('async () => 2')).toEqual({ status: 2, said: '' });
  expect(run("async () => { throw new Error('no'); }")).toEqual({ status: 1, said: 'no' });
  expect(run('() => new Promise(() => {})')).toMatchObject({ status: 1, said: /run it again/ });
});

it('tells who holds a folder', () => {
  const error = new AlreadyRunningError('/data', { pid: 7, address: '' });
  expect(describeError(error)).toMatch(/Already running on \/data: pid 7/);
});
