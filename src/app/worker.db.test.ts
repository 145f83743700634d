// Two workers on one database, as processes of their own: all that is due is done, and each thing once.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';

const ROOT = join(import.meta.dirname, '../..');
const JOBS = 60;
const NOTICES = 300;
const PATIENCE_MS = 20_000;

interface Worker {
  readonly child: ChildProcess;
  /** Lines of its log that say that a job was done. */
  readonly done: string[];
  readonly exited: Promise<number | null>;
}

let city: TestCity;
const workers: Worker[] = [];

beforeAll(async () => {
  city = await openTestCity();
}, 180_000);
afterAll(async () => {
  for (const { child } of workers) child.kill('SIGKILL');
  await city?.close();
});

/** Resolves once it works. */
async function startWorkerProcess(): Promise<Worker> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/app/command.ts', 'worker'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: city.url,
      SUNHALL_DATA: city.runtime.config.dataFolder,
      SUNHALL_LOG_LEVEL: 'debug',
    },
  });
  const done: string[] = [];
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const working = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line === 'working') resolve();
      const job = /Completed task (\d+) \(people\.sweep-sessions/.exec(line)?.[1];
      if (job !== undefined) done.push(job);
    });
  });
  const worker = { child, done, exited };
  workers.push(worker);
  await Promise.race([working, exited.then((code) => Promise.reject(new Error(`the worker ended with ${code}`)))]);
  return worker;
}

async function queueNotices(): Promise<string[]> {
  const ids = Array.from({ length: NOTICES }, newId);
  const address = city.runtime.vault.seal('13800000000');
  await sql`
    insert into notice (id, channel, address, template, values, lang, created_at, due_at, next_at)
    -- One that leaves in quiet hours too: whoever runs this may do so at night.
    select id, 'sms', ${address}, 'emergency.came', '{"title": "x", "number": "1"}', 'zh',
      now(), now(), now()
    from unnest(${ids}::uuid[]) as id`.execute(city.runtime.db);
  return ids;
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`it did not come to pass in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('background work in processes apart', () => {
  it('is shared by two, and each job and each notice is done once', async () => {
    const [one, other] = await Promise.all([startWorkerProcess(), startWorkerProcess()]);
    const ids = await queueNotices();
    await inTransaction(city.runtime.db, async (tx) => {
      for (let job = 0; job < JOBS; job++) await enqueue(tx, 'people.sweep-sessions', {}, { key: `job ${job}` });
    });
    await until('every job is done', async () => one.done.length + other.done.length >= JOBS);
    await until('every notice is tried', async () => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from notice where id = any(${ids}::uuid[]) and attempts = 0`.execute(city.runtime.db);
      return rows[0]?.n === 0;
    });
    expect(new Set([...one.done, ...other.done]).size).toBe(JOBS);
    expect(one.done.length + other.done.length).toBe(JOBS);
    expect(Math.min(one.done.length, other.done.length)).toBeGreaterThan(0);
    const { rows } = await sql<{ attempts: number }>`
      select distinct attempts::int as attempts from notice where id = any(${ids}::uuid[])`.execute(city.runtime.db);
    expect(rows).toEqual([{ attempts: 1 }]);
  }, 60_000);

  it('goes on when one is killed, and the other ends in order when told', async () => {
    const [killed, left] = workers;
    killed!.child.kill('SIGKILL');
    await killed!.exited;
    const before = left!.done.length;
    await inTransaction(city.runtime.db, (tx) => enqueue(tx, 'people.sweep-sessions', {}, { key: 'one more' }));
    await until('the job is done', async () => left!.done.length > before);
    left!.child.kill('SIGTERM');
    expect(await left!.exited).toBe(0);
  }, 60_000);
});
