// Jobs on a real database: bound to the transaction, checked, tried again, replaced by key, known by name.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '#platform/config/config.ts';
import { openVault } from '#platform/crypto/vault.ts';
import { inTransaction } from '#platform/database/db.ts';
import { openFileStore } from '#platform/files/open.ts';
import { renderMetrics } from '#platform/metrics/metrics.ts';
import type { JobCard, Module } from '#platform/module.ts';
import type { Runtime } from '#platform/runtime.ts';
import { systemClock } from '#platform/time.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { type EnqueueOptions, enqueue, withdraw } from './enqueue.ts';
import { migrateJobs } from './migrate.ts';
import { gatherJobs, startWorker } from './worker.ts';

let database: TestDatabase;
let folder: string;
let runtime: Runtime;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'jobs-'));
  const config = readConfig({ SUNHALL_DATA: folder });
  runtime = {
    config,
    db: database.db,
    clock: systemClock,
    log: pino({ enabled: false }),
    files: openFileStore(config, database.db),
    vault: openVault(folder, systemClock.now()),
  };
  await Promise.all([migrateJobs(database.url), migrateJobs(database.url)]);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const put = (name: string, payload: Record<string, unknown>, options?: EnqueueOptions) =>
  inTransaction(database.db, (tx) => enqueue(tx, name, payload, options));
const waiting = async () =>
  (
    await sql<{ task_identifier: string; attempts: number; last_error: string | null; run_at: Date }>`
      SELECT task_identifier, attempts, last_error, run_at FROM graphile_worker.jobs ORDER BY id
    `.execute(database.db)
  ).rows;

const module = (jobs: Record<string, JobCard>, name = 'things'): Module => ({ name, tables: [], jobs });

/** A job that writes down what it was given. */
function recorder() {
  const seen: string[] = [];
  const card: JobCard = {
    payload: z.strictObject({ text: z.string().min(1) }),
    run: async (_runtime, { text }: { text: string }) => {
      seen.push(text);
    },
  };
  return { seen, card };
}

describe('a job', () => {
  it('runs when the transaction commits, within moments, and never when it is undone', async () => {
    const { seen, card } = recorder();
    const worker = await startWorker(runtime, [module({ note: card })], database.url);
    await put('note', { text: 'kept' });
    const undone = inTransaction(database.db, async (tx) => {
      await enqueue(tx, 'note', { text: 'undone' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await expect.poll(() => seen, { timeout: 3_000 }).toEqual(['kept']);
    await worker.stop();
    expect(seen).toEqual(['kept']);
    expect(await waiting()).toEqual([]);
  });

  it('replaces a waiting one of the same key, and can be withdrawn', async () => {
    const at = new Date(Date.now() + 3_600_000);
    await put('note', { text: 'first' }, { key: 'timer', runAt: new Date(Date.now() + 60_000) });
    await put('note', { text: 'second' }, { key: 'timer', runAt: at });
    expect(await waiting()).toMatchObject([{ task_identifier: 'note', run_at: at }]);
    await inTransaction(database.db, (tx) => withdraw(tx, 'timer'));
    await inTransaction(database.db, (tx) => withdraw(tx, 'never'));
    expect(await waiting()).toEqual([]);
  });

  it('that fails, or has a payload its card does not know, stays with its reason and is tried later', async () => {
    const { seen, card } = recorder();
    const failing: JobCard = { payload: z.object({}), run: () => Promise.reject(new Error('out of paper')) };
    const worker = await startWorker(runtime, [module({ note: card, failing })], database.url);
    await put('note', { text: '' });
    await put('failing', {});
    await expect.poll(async () => (await waiting()).filter((job) => job.last_error).length).toBe(2);
    await worker.stop();
    expect(seen).toEqual([]);
    const jobs = await waiting();
    expect(jobs.map((job) => job.attempts)).toEqual([1, 1]);
    expect(jobs.map((job) => job.last_error).join()).toContain('out of paper');
    expect(jobs.every((job) => job.run_at.getTime() > Date.now() - 1000)).toBe(true);
    expect((await renderMetrics(runtime)).text).toContain(
      'sunhall_job_seconds_count{job="failing",outcome="failed"} 1',
    );
    await sql`SELECT graphile_worker.permanently_fail_jobs(array_agg(id), 'test') FROM graphile_worker.jobs`.execute(
      database.db,
    );
    await sql`DELETE FROM graphile_worker._private_jobs`.execute(database.db);
  });
});

describe('at the start', () => {
  it('a job in the queue that no module declares is an error', async () => {
    await put('forgotten', {});
    await expect(startWorker(runtime, [], database.url)).rejects.toThrow('forgotten');
    await sql`DELETE FROM graphile_worker._private_jobs`.execute(database.db);
  });

  it('so are a name given twice, and a schedule for a job that needs a payload', () => {
    const { card } = recorder();
    expect(() => gatherJobs([module({ a: card }), module({ a: card }, 'others')])).toThrow('declared twice');
    expect(() => gatherJobs([module({ a: { ...card, schedule: '0 9 * * *' } })])).toThrow('schedule');
  });
});

it('the application role cannot touch the queue’s own migrations', async () => {
  await expect(sql`DELETE FROM graphile_worker.migrations`.execute(database.db)).rejects.toThrow('denied');
});
