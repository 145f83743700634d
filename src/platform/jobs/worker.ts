// Runs the background jobs that modules declare on their cards, when they are due and by their schedules.
import { Logger, type ParsedCronItem, run, type Task, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import { observeJob } from '#platform/metrics/metrics.ts';
import type { JobCard, Module } from '#platform/module.ts';
import type { Runtime } from '#platform/runtime.ts';
import { JOBS_SCHEMA } from './enqueue.ts';
import { openQueuePool } from './pool.ts';
import { scheduleInCityTime } from './schedule.ts';

/** Jobs worked on at once; each may use a session of the runtime's pool. */
const AT_ONCE = 4;
/** One session each for jobs at once, one to listen, one for schedules. */
const SESSIONS = AT_ONCE + 2;

/**
 * Starts working; `stop` waits for the jobs that are running.
 * @throws when two cards declare the same job, a scheduled job needs a payload, or the queue holds a job that no card declares.
 */
export async function startWorker(
  runtime: Runtime,
  modules: readonly Module[],
  databaseUrl: string,
): Promise<{ stop(): Promise<void> }> {
  const cards = gatherJobs(modules);
  const pool = openQueuePool({
    url: databaseUrl,
    max: SESSIONS,
    applicationName: 'sunhall jobs',
    onLost: (error) => runtime.log.warn({ err: error }, 'a session of the job queue was lost'),
  });
  try {
    await refuseUnknownJobs(pool, cards);
    const runner = await run({
      pgPool: pool,
      schema: JOBS_SCHEMA,
      concurrency: AT_ONCE,
      noHandleSignals: true,
      logger: logTo(runtime),
      taskList: makeTasks(runtime, cards),
      parsedCronItems: makeSchedules(cards),
    });
    return {
      stop: async () => {
        await runner.stop();
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** The jobs of all cards by name. Names are unique in the whole house. */
export function gatherJobs(modules: readonly Module[]): Map<string, JobCard> {
  const cards = new Map<string, JobCard>();
  for (const module of modules) {
    for (const [name, card] of Object.entries(module.jobs ?? {})) {
      if (cards.has(name)) throw new Error(`the job "${name}" is declared twice`);
      if (card.schedule !== undefined && !card.payload.safeParse({}).success)
        throw new Error(`the job "${name}" has a schedule, so its payload must do without any field`);
      cards.set(name, card);
    }
  }
  return cards;
}

async function refuseUnknownJobs(pool: pg.Pool, cards: ReadonlyMap<string, JobCard>): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT DISTINCT task_identifier AS name FROM ${JOBS_SCHEMA}.jobs WHERE task_identifier <> ALL($1::text[])`,
    [[...cards.keys()]],
  );
  if (rows.length === 0) return;
  const names = rows.map((row) => row.name).join(', ');
  throw new Error(`the queue holds jobs that no module declares: ${names}`);
}

function makeTasks(runtime: Runtime, cards: ReadonlyMap<string, JobCard>): TaskList {
  return Object.fromEntries([...cards].map(([name, card]) => [name, makeTask(runtime, name, card)]));
}

/** A thrown error is logged by the queue and the job tried again, later and later. */
function makeTask(runtime: Runtime, name: string, card: JobCard): Task {
  return async (given, { abortSignal }) => {
    const start = performance.now();
    const observe = (outcome: 'done' | 'failed') => observeJob(name, outcome, performance.now() - start);
    try {
      // The queue tells a scheduled job when it was due; no card asks for that.
      const { _cron, ...payload } = given as Record<string, unknown>;
      await card.run(runtime, card.payload.parse(payload) as never, abortSignal);
      observe('done');
    } catch (error) {
      observe('failed');
      throw error;
    }
  };
}

function makeSchedules(cards: ReadonlyMap<string, JobCard>): ParsedCronItem[] {
  return [...cards].flatMap(([name, { schedule }]) =>
    schedule === undefined ? [] : [scheduleInCityTime(name, schedule)],
  );
}

/** The queue is talkative; what it calls information is for debugging here. */
function logTo(runtime: Runtime): Logger {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;
  return new Logger((scope) => (level, message, meta) => {
    const error = meta?.error;
    runtime.log[levels[level]]({ job: scope.taskIdentifier, ...(error ? { err: error } : {}) }, message);
  });
}
