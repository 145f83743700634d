// A clock that runs by the instant, followed from edge to edge: midnights, the hours of the office, pauses.
import type { Counted } from './contract.ts';
import { DAY_MS, dateOf, OFFSET_MS, startOf, works } from './days.ts';

/** Units that run day and night unless they are counted in office hours, in milliseconds. */
const HOURLY: Partial<Record<Counted['unit'], number>> = { h: 3_600_000, min: 60_000 };

/** How long a unit is on a clock that runs by the instant; undefined for one that counts whole days. */
export function unitMsOf({ unit, method }: Counted): number | undefined {
  return HOURLY[unit] ?? (unit === 'wd' && method === 'elapsed-24h' ? DAY_MS : undefined);
}

/** Office time: 8:30 to 12:00 and 14:30 to 18:00. */
function isOfficeTime(at: number): boolean {
  const minutes = ((at + OFFSET_MS) % DAY_MS) / 60_000;
  return (minutes >= 510 && minutes < 720) || (minutes >= 870 && minutes < 1080);
}

function runsAt(at: number, { unit, method, pauses, listed }: Counted): boolean {
  if (pauses.some(({ from, to }) => at >= from.getTime() && (to === null || at < to.getTime()))) return false;
  if (HOURLY[unit] && method !== 'office-hours') return true;
  return works(dateOf(at), listed) && (method !== 'office-hours' || isOfficeTime(at));
}

/** Minutes of a day at which a clock may begin or cease to run by itself. */
const EDGES = [510, 720, 870, 1080, 1440];

/** The next moment at which a clock may begin or cease to run. */
function findEdge(at: number, { pauses }: Counted): number {
  const edges = EDGES.map((minutes) => startOf(dateOf(at)) + minutes * 60_000);
  const turns = pauses.flatMap(({ from, to }) => [from.getTime(), ...(to ? [to.getTime()] : [])]);
  return Math.min(...[...edges, ...turns].filter((edge) => edge > at));
}

/** Stretches of time through which a clock runs or stands, in order, without an end. */
export function* stretchesOf(counted: Counted): Generator<{ from: number; to: number; runs: boolean }> {
  for (let from = counted.start.getTime(); ; ) {
    const to = findEdge(from, counted);
    yield { from, to, runs: runsAt(from, counted) };
    from = to;
  }
}
