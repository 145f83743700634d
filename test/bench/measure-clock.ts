// What watching costs: a tick in which 100 limits fall due, among ever more open cases; and how late its first signal is.
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startSupervisionClock } from '#kernel/supervision/clock.ts';
import { median, round, spread } from './figures.ts';
import { OPENED, type OpenCases, openCases } from './fill-open.ts';
import type { OwnCity } from './own-city.ts';
import { addFinding, type Scene } from './scene.ts';

/** Of the cases wanted: 10,000, 100,000, 1,000,000 in the whole run. */
const SHARES = [0.01, 0.1, 1];
const DUE = 100;
/** Cases made at least before rounds: of each model more than there are rounds, for none is due twice. */
const FRESH = 30 * DUE;
/** The least a round takes: on a machine with nothing else to do all that is due has been acted on by then. */
const ROUND_MS = 4000;
const PATIENCE_S = 300;
const LEAD_MS = 1000;

setFlagsFromString('--expose-gc');
/** Collects all garbage of this process, now. */
const sweep: () => void = runInNewContext('gc');

interface Tick {
  /** Milliseconds of processor time beyond those of a round in which nothing is due. */
  readonly cost: number;
  /** Milliseconds from the moment to the first and to the last signal. */
  readonly first: number;
  readonly last: number;
}

export async function measureClock(scene: Scene, city: OwnCity): Promise<void> {
  const clock = startSupervisionClock(city.runtime);
  try {
    const { rows } = await city.admin.query("select count(*)::int as open from case_file where phase = 'open'");
    const cases = await openCases(city.admin, rows[0].open);
    // What was filled is tidied up below, at once: by itself the database would do it while ticks are measured.
    await city.admin.query('alter system set autovacuum = off');
    await city.admin.query('select pg_reload_conf()');
    // The first signals of a process are the compiler's.
    let count = rows[0].open + FRESH;
    await cases.fillTo(count);
    await measureTicks(city, cases, 6);
    const levels: { count: number; ticks: Tick[] }[] = [];
    for (const share of SHARES) {
      // Each round takes a hundred of the cases just made.
      count = Math.max(Math.round(share * scene.cases), count + FRESH);
      scene.say(`Filling in open cases up to ${count} …`);
      await cases.fillTo(count);
      await city.admin.query(`vacuum (analyze) ${OPENED}`);
      await city.admin.query('checkpoint');
      // While the database was filled, this process dropped what it had compiled: a round brings it back.
      await measureTicks(city, cases, 1);
      levels.push({ count, ticks: await measureTicks(city, cases, 2 * scene.pace.repetitions - 1) });
    }
    report(scene, levels);
  } finally {
    await clock.stop();
  }
}

async function measureTicks(city: OwnCity, cases: OpenCases, rounds: number): Promise<Tick[]> {
  const idle = await measureIdle(city);
  // What fell to garbage before is not collected at the cost of a tick: it has nothing to do with how many cases are open.
  sweep();
  const ticks: Tick[] = [];
  for (let n = 0; n < rounds; n++) {
    const at = new Date(Date.now() + LEAD_MS);
    await cases.makeDue(DUE, at);
    const { spent, seconds } = await measureRound(city, async () => (await readDelays(city, at)).given === DUE);
    ticks.push({ cost: spent - idle * seconds, ...(await readDelays(city, at)) });
  }
  return ticks;
}

const IDLE_ROUNDS = 3;

/** Milliseconds of processor time a second in which nothing is due: the least of some rounds, for noise only adds to it. */
async function measureIdle(city: OwnCity): Promise<number> {
  const rounds: number[] = [];
  for (let n = 0; n < IDLE_ROUNDS; n++) {
    const { spent, seconds } = await measureRound(city, async () => true);
    rounds.push(spent / seconds);
  }
  return Math.min(...rounds);
}

async function measureRound(city: OwnCity, isOver: () => Promise<boolean>) {
  const [before, started] = [city.spent(), performance.now()];
  const read = () => ({ spent: city.spent() - before, seconds: (performance.now() - started) / 1000 });
  await pause(ROUND_MS);
  while (!(await isOver())) {
    if (read().seconds > PATIENCE_S) throw new Error(`not all of ${DUE} signals were given`);
    await pause(ROUND_MS / 4);
  }
  return read();
}

async function readDelays({ admin }: OwnCity, at: Date): Promise<{ given: number; first: number; last: number }> {
  const { rows } = await admin.query<{ given: number; first: number; last: number }>(
    `select count(*)::int as given, (extract(epoch from min(fired_at) - $1) * 1000)::float8 as first,
       (extract(epoch from max(fired_at) - $1) * 1000)::float8 as last
     from supervision_signal where passed_at = $1 and limit_id is not null`,
    [at],
  );
  return rows[0] ?? { given: 0, first: 0, last: 0 };
}

function report(scene: Scene, levels: readonly { count: number; ticks: readonly Tick[] }[]): void {
  const costs = levels.map(({ ticks }) => median(ticks.map((tick) => tick.cost)));
  const ratio = Math.max(...costs) / Math.min(...costs);
  const told = levels.map(
    ({ count, ticks }) => `${count.toLocaleString('en-GB')}: ${spread(ticks.map((tick) => tick.cost))} ms`,
  );
  addFinding(scene, {
    what: `A tick of supervision in which ${DUE} limits fall due, among so many open cases`,
    target: 'flat within 1.5×',
    measured: `${told.join('; ')} processor time; dearest to cheapest ${round(ratio)}×`,
    // A cost below nothing tells of noise, and of nothing else.
    met: Math.min(...costs) > 0 && ratio <= 1.5,
  });
  const last = levels.at(-1)!;
  const latest = Math.max(...last.ticks.map((tick) => tick.first));
  addFinding(scene, {
    what: `First signal after its moment, among ${last.count.toLocaleString('en-GB')} open cases`,
    target: '≤ 1 s',
    measured: `${round(latest)} ms, the last of ${DUE} after ${round(Math.max(...last.ticks.map((tick) => tick.last)))} ms`,
    met: latest <= 1000,
  });
}
