// Measures one kind of request: processor time each, times to answer, and how many a second.
import { fork } from 'node:child_process';
import { median } from './figures.ts';
import type { Job, Told } from './generator.ts';
import { readSpent } from './processes.ts';

/** One repetition. Milliseconds, and requests a second. */
export interface Repetition extends Told {
  readonly programMs: number;
  readonly databaseMs: number;
  readonly perSecond: number;
}

export interface Measured {
  readonly repetitions: readonly Repetition[];
  /** Medians over the repetitions. */
  readonly cpuMs: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly failed: number;
}

/** Sends a job from a program of its own. */
export function sendLoad(job: Job): Promise<Told> {
  const child = fork(new URL('./generator.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  return new Promise((resolve, reject) => {
    child.once('message', (told) => resolve(told as Told));
    child.once('error', reject);
    child.once('exit', (code) => code !== 0 && reject(new Error(`the load generator ended with ${code}`)));
    child.send(job);
  });
}

/** Warms up, then repeats; `root` is the program whose tree is charged. */
export async function measure(root: number, job: Job, pace: Pace): Promise<Measured> {
  if (pace.warmUpSeconds > 0) await warmUp(job, pace.warmUpSeconds);
  const repetitions: Repetition[] = [];
  for (let n = 0; n < pace.repetitions; n++) {
    repetitions.push(await repeatOnce(root, { ...job, firstApplicant: n * 1_000_000 }));
  }
  return summarize(repetitions);
}

/** A compiler that has seen enough, and statements that are planned for good. */
const WARM_REQUESTS = 3_000;
const MOST_WARM_UPS = 6;

async function warmUp(job: Job, seconds: number): Promise<void> {
  let sent = 0;
  for (let n = 0; n < MOST_WARM_UPS && sent < WARM_REQUESTS; n++) {
    sent += (await sendLoad({ ...job, seconds, firstApplicant: 50_000_000 + n * 1_000_000 })).requests;
  }
}

export interface Pace {
  readonly warmUpSeconds: number;
  readonly repetitions: number;
}

async function repeatOnce(root: number, job: Job): Promise<Repetition> {
  const before = readSpent(root);
  const told = await sendLoad(job);
  const after = readSpent(root);
  const each = (spent: number) => spent / Math.max(1, told.requests);
  return {
    ...told,
    programMs: each(after.program - before.program),
    databaseMs: each(after.database - before.database),
    perSecond: told.requests / told.seconds,
  };
}

export function summarize(repetitions: readonly Repetition[]): Measured {
  const middle = (read: (one: Repetition) => number) => median(repetitions.map(read));
  return {
    repetitions,
    cpuMs: middle((one) => one.programMs + one.databaseMs),
    p50: middle((one) => one.p50),
    p95: middle((one) => one.p95),
    p99: middle((one) => one.p99),
    perSecond: middle((one) => one.perSecond),
    failed: repetitions.reduce((sum, one) => sum + one.failed, 0),
  };
}
