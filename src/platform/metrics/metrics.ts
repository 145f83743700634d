// What the process measures of itself, for Prometheus: requests, sessions of the database, jobs, the outbox.
import { sql } from 'kysely';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { readPoolUse } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const requests = new Histogram({
  name: 'sunhall_http_request_seconds',
  help: 'Time to answer a request, by resource.',
  labelNames: ['resource', 'method', 'status'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});
const jobs = new Histogram({
  name: 'sunhall_job_seconds',
  help: 'Time a background job took, by name and outcome.',
  labelNames: ['job', 'outcome'] as const,
  buckets: [0.01, 0.1, 1, 10, 60, 600],
  registers: [registry],
});
const notices = new Counter({
  name: 'sunhall_notices_total',
  help: 'Attempts to send a notice, by channel and outcome.',
  labelNames: ['channel', 'outcome'] as const,
  registers: [registry],
});
const sessions = new Gauge({
  name: 'sunhall_database_sessions',
  help: 'Database sessions of this process; "waiting" are requests that found none free.',
  labelNames: ['state'] as const,
  registers: [registry],
});
const waiting = new Gauge({
  name: 'sunhall_notices_waiting',
  help: 'Notices that are due and not yet sent.',
  registers: [registry],
});
const oldest = new Gauge({
  name: 'sunhall_notices_oldest_seconds',
  help: 'How long the oldest notice that is due has been waiting.',
  registers: [registry],
});
const queued = new Gauge({
  name: 'sunhall_jobs_waiting',
  help: 'Jobs that are due and not yet done, by whether all their attempts have failed.',
  labelNames: ['state'] as const,
  registers: [registry],
});

/** Records an answered request; `resource` is a name from the declarations, never an address. */
export function observeRequest(resource: string, method: string, status: number, milliseconds: number): void {
  requests.observe({ resource, method, status }, milliseconds / 1000);
}

/** Records a run of a background job. */
export function observeJob(job: string, outcome: 'done' | 'failed', milliseconds: number): void {
  jobs.observe({ job, outcome }, milliseconds / 1000);
}

/** Counts an attempt to send a notice. */
export function countNotice(channel: string, outcome: 'sent' | 'retried' | 'failed'): void {
  notices.inc({ channel, outcome });
}

/** All measurements in the text format of Prometheus; the queues are looked at now. */
export async function renderMetrics(runtime: Parts): Promise<{ text: string; type: string }> {
  const use = readPoolUse(runtime.db);
  sessions.set({ state: 'busy' }, use.total - use.idle);
  sessions.set({ state: 'idle' }, use.idle);
  sessions.set({ state: 'waiting' }, use.waiting);
  for (const gauge of [waiting, oldest, queued]) gauge.reset();
  // A database that is away must not hide the other measurements.
  await Promise.allSettled([measureOutbox(runtime), measureJobs(runtime)]);
  return { text: await registry.metrics(), type: registry.contentType };
}

type Parts = Pick<Runtime, 'db' | 'clock'>;

async function measureOutbox({ db, clock }: Parts): Promise<void> {
  const now = clock.now();
  const { rows } = await sql<{ waiting: number; oldest: number }>`
    SELECT count(*)::int AS waiting,
      coalesce(extract(epoch FROM ${now}::timestamptz - min(due_at)), 0)::float8 AS oldest
    FROM notice WHERE sent_at IS NULL AND failed_at IS NULL AND next_at <= ${now}
  `.execute(db);
  waiting.set(rows[0]?.waiting ?? 0);
  oldest.set(rows[0]?.oldest ?? 0);
}

async function measureJobs({ db }: Parts): Promise<void> {
  const { rows } = await sql<{ due: number; dead: number }>`
    SELECT count(*) FILTER (WHERE attempts < max_attempts)::int AS due,
      count(*) FILTER (WHERE attempts >= max_attempts)::int AS dead
    FROM graphile_worker.jobs WHERE run_at <= now()
  `.execute(db);
  queued.set({ state: 'due' }, rows[0]?.due ?? 0);
  queued.set({ state: 'dead' }, rows[0]?.dead ?? 0);
}
