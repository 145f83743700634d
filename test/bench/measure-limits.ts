// What the machine gives at most in this run, so that other figures can be read as shares of it; and the arithmetic.
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { parseLimit } from '#kernel/calendar/contract.ts';
import { computeDue } from '#kernel/calendar/rules/due.ts';
import type { Run } from '#kernel/calendar/rules/run.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { sessionConfig } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import { round } from './figures.ts';
import { measure, type Pace } from './load.ts';
import { readSpent } from './processes.ts';
import { startYardstick } from './rivals.ts';
import { addLimit, addLine, type Scene } from './scene.ts';

const CONNECTIONS = 16;
/** Long enough for a figure that others are judged by. */
const PACE_SECONDS = 8;

export async function measureLimits(scene: Scene): Promise<void> {
  const word = await startYardstick('http', Buffer.from('ok'));
  const job = { paths: ['/'], connections: CONNECTIONS, seconds: scene.seconds };
  addLine(scene, {
    what: 'Bare Node server, two bytes',
    measured: await measure(word.pid, { ...job, origin: word.origin }, scene.pace),
  });
  await word.stop();
  await measureOneStatement(scene);
  await measureInserts(scene);
  addLimit(scene, 'Writes of 8 KB made durable, one after the other', `${round(measureSync(scene))}/s`);
}

async function measureOneStatement(scene: Scene): Promise<void> {
  const { measured, both } = await askOneStatement(scene, scene.seconds, { ...scene.pace, warmUpSeconds: 0 });
  addLine(scene, { what: 'Bare Node server, one SQL statement (server only)', measured });
  scene.bare = both;
  addLimit(scene, 'Bare Node server with one SQL statement, server and database', `${round(both)} ms processor time`);
}

/** Takes the machine's pace again: what follows is told in times of it too. */
export async function takePace(scene: Scene, name: string): Promise<void> {
  const { both } = await askOneStatement(scene, PACE_SECONDS, { warmUpSeconds: 1, repetitions: 1 });
  scene.bare = both;
  addLimit(scene, `The same again, just before “${name}”`, `${round(both)} ms`);
}

/** The yardstick's own time, and the database's, which is not its child. */
async function askOneStatement(scene: Scene, seconds: number, pace: Pace) {
  const row = await startYardstick('sql', scene.program.databaseUrl);
  const job = { origin: row.origin, paths: ['/'], connections: CONNECTIONS, seconds };
  await measure(row.pid, { ...job, seconds: 1 }, { warmUpSeconds: pace.warmUpSeconds, repetitions: 1 });
  const before = readSpent(scene.program.pid).database;
  const measured = await measure(row.pid, job, { ...pace, warmUpSeconds: 0 });
  const requests = measured.repetitions.reduce((sum, one) => sum + one.requests, 0);
  const databaseMs = (readSpent(scene.program.pid).database - before) / requests;
  await row.stop();
  return { measured, both: measured.cpuMs + databaseMs };
}

/** Single rows, each its own durable transaction, by as many sessions as the intake has connections. */
async function measureInserts(scene: Scene): Promise<void> {
  await scene.admin.query('create table bench_row (id uuid primary key, body text not null)');
  await scene.admin.query('grant insert on bench_row to sunhall_app');
  const pool = new pg.Pool({ ...sessionConfig({ url: scene.program.databaseUrl }), max: CONNECTIONS });
  const body = 'x'.repeat(500);
  const end = performance.now() + scene.seconds * 1000;
  const before = readSpent(scene.program.pid).database;
  let inserted = 0;
  const insert = async () => {
    const client = await pool.connect();
    const query = { name: 'insert', text: 'insert into bench_row values ($1, $2)' };
    for (; performance.now() < end; inserted++) await client.query({ ...query, values: [newId(), body] });
    client.release();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, insert));
  await pool.end();
  const databaseMs = (readSpent(scene.program.pid).database - before) / inserted;
  await scene.admin.query('drop table bench_row');
  const rate = `${round(inserted / scene.seconds)}/s, ${round(databaseMs)} ms processor time of the database`;
  addLimit(scene, `Durable inserts of one row by ${CONNECTIONS} sessions`, rate);
}

function measureSync(scene: Scene): number {
  const path = join(scene.program.folder, 'bench-sync');
  const file = openSync(path, 'w');
  const block = Buffer.alloc(8192, 1);
  const start = performance.now();
  let writes = 0;
  for (; performance.now() - start < 2000; writes++) {
    writeSync(file, block);
    fdatasyncSync(file);
  }
  closeSync(file);
  rmSync(path);
  return writes / 2;
}

const START = Date.UTC(2026, 0, 5, 1, 30);
const A_DAY_MS = 86_400_000;

/** Deadlines of every unit and method, from 250 days, half of them with a suspension. */
function makeRuns(calendar: Run['calendar']): Run[] {
  const limits = ['1wd', '5wd', '20wd', '60wd', '15d', '3mo'].map(parseLimit);
  const days = Array.from({ length: 250 }, (_, day) => new Date(START + day * A_DAY_MS));
  return days.flatMap((from, day) =>
    limits.map((limit) => ({ from, limit, method: 'end-of-day', calendar, suspensions: pauseOn(from, day) }) as const),
  );
}

function pauseOn(from: Date, day: number): Run['suspensions'] {
  if (day % 2 === 0) return [];
  const at = (days: number) => new Date(from.getTime() + days * A_DAY_MS);
  return [{ from: at(2), to: at(9), reason: 'inspection' }];
}

/** The arithmetic of one clock, in this process. */
export async function measureDeadlines(scene: Scene): Promise<void> {
  const runs = makeRuns(await loadCalendar(scene.db, 'CN'));
  const rounds = 200;
  // The first rounds are the compiler's.
  for (let n = 0; n < 50; n++) runs.forEach(computeDue);
  const before = process.cpuUsage();
  for (let n = 0; n < rounds; n++) runs.forEach(computeDue);
  const { user, system } = process.cpuUsage(before);
  addLimit(scene, 'One deadline computed', `${round((user + system) / (rounds * runs.length))} µs`);
}
