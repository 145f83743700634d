// What supervision should do, found the slow way: day by day and event by event, with nothing of the product's arithmetic.
import type { Change, Clause, Clock, History, Listed, Passed } from './history.ts';

const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;

interface Pause {
  readonly from: Date;
  readonly to: Date | null;
}

function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

function works(date: string, listed: Listed): boolean {
  const kind = listed.get(date);
  if (kind) return kind === 'work';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The local date of an instant. */
export const dateOf = (at: Date | number) => new Date(Number(at) + OFFSET_MS).toISOString().slice(0, 10);
const startOf = (date: string) => Date.parse(`${date}T00:00:00+08:00`);

/** Whether a day is left out: the day on which a pause begins is used, the others through its last are not. */
const isPausedDay = (date: string, pauses: readonly Pause[]) =>
  pauses.some(({ from, to }) => date > dateOf(from) && (to === null || date <= dateOf(to)));

/** Ticks off `amount` counted days after `start`, then goes on to the first working day on which the clock does not stand. */
function walkDays(start: string, amount: number, counts: Counts, listed: Listed): string {
  let date = start;
  for (let left = amount; left > 0; ) {
    date = nextDate(date);
    if (counts.unit(date) && !counts.stands(date)) left--;
  }
  while (!works(date, listed) || counts.stands(date)) date = nextDate(date);
  return date;
}

/** The last day of so many working days from a moment on. */
export function findWorkday(from: number, amount: number, listed: Listed): string {
  return walkDays(dateOf(from), amount, { unit: (date) => works(date, listed), stands: () => false }, listed);
}

/** Which days are of the unit, and on which the clock stands. */
interface Counts {
  readonly unit: (date: string) => boolean;
  readonly stands: (date: string) => boolean;
}

interface Running extends Clock {
  readonly start: Date;
  readonly pauses: readonly Pause[];
}

/** A clock as one rule counts it. */
interface Watched {
  readonly clock: Running;
  readonly method: Clock['method'];
  /** The difference it fires at, and whether a unit must have been used. */
  readonly threshold: number;
  readonly listed: Listed;
}

const CLOSING_MS = 18 * 3_600_000;

/** Office time: 8:30 to 12:00 and 14:30 to 18:00. */
function isOfficeTime(at: number): boolean {
  const minutes = ((at + OFFSET_MS) % DAY_MS) / 60_000;
  return (minutes >= 510 && minutes < 720) || (minutes >= 870 && minutes < 1080);
}

/** Units that run day and night unless they are counted in office hours, in milliseconds. */
const HOURLY: Partial<Record<Clock['unit'], number>> = { h: 3_600_000, min: 60_000 };

function runsAt(at: number, { clock, method, listed }: Watched): boolean {
  if (clock.pauses.some(({ from, to }) => at >= from.getTime() && (to === null || at < to.getTime()))) return false;
  if (HOURLY[clock.unit] && method !== 'office-hours') return true;
  return works(dateOf(at), listed) && (method !== 'office-hours' || isOfficeTime(at));
}

/** How long a unit is on a clock that runs by the instant; undefined for one that counts whole days. */
function unitOf({ clock, method }: Watched): number | undefined {
  return HOURLY[clock.unit] ?? (clock.unit === 'wd' && method === 'elapsed-24h' ? DAY_MS : undefined);
}

/** “超过1秒也算”: begun units count. A warning comes when a unit is used at the earliest, and never on the same day. */
function isPassed(used: number, { clock, threshold }: Watched): boolean {
  if (threshold <= 0 && (clock.amount === 0 || used < 1)) return false;
  return used - clock.amount >= threshold;
}

/** Minutes of a day at which a clock may begin or cease to run by itself. */
const EDGES = [510, 720, 870, 1080, 1440];

/** The next moment at which a clock may begin or cease to run. */
function findEdge(at: number, { clock }: Watched): number {
  const edges = EDGES.map((minutes) => startOf(dateOf(at)) + minutes * 60_000);
  const pauses = clock.pauses.flatMap(({ from, to }) => [from.getTime(), ...(to ? [to.getTime()] : [])]);
  return Math.min(...[...edges, ...pauses].filter((edge) => edge > at));
}

/** From edge to edge; the units that are full, and the millisecond with which the next one begins, are looked at one by one. */
function findByInstant(watched: Watched, unit: number, until: number): number | null {
  let used = 0;
  for (let at = watched.clock.start.getTime(); at <= until; ) {
    const next = findEdge(at, watched);
    const begun = Math.ceil(used / unit);
    if (isPassed(begun, watched)) return at;
    if (runsAt(at, watched)) {
      for (let units = begun; units * unit + 1 - used <= next - at; units++) {
        const begins = at + units * unit + 1 - used;
        if (isPassed(units + 1, watched)) return begins <= until ? begins : null;
      }
      used += next - at;
    }
    at = next;
  }
  return null;
}

/** The day a clock ends on, and which days count towards it. A last day that is stopped before its end is had again. */
function findDue({ clock, method, listed }: Watched): { due: string; counts: Counts } {
  const unit = clock.unit === 'wd' ? (date: string) => works(date, listed) : () => true;
  const again = new Set<string>();
  const countsBefore = (pauses: readonly Pause[]): Counts => ({
    unit,
    stands: (date) => again.has(date) || isPausedDay(date, pauses),
  });
  const walk = (counts: Counts) => walkDays(dateOf(clock.start), countDays(clock), counts, listed);
  for (const [index, { from, to }] of clock.pauses.entries()) {
    const last = walk(countsBefore(clock.pauses.slice(0, index)));
    const closing = startOf(last) + (method === 'office-hours' ? CLOSING_MS : DAY_MS - 1);
    const isOverNight = to === null || dateOf(to) > last;
    if (dateOf(from) === last && from.getTime() < closing && isOverNight) again.add(last);
  }
  const counts = countsBefore(clock.pauses);
  return { due: walk(counts), counts };
}

/** Whole days are measured from the day a clock ends on, after rolling: counted ones before it, and after it. */
function findByDay(watched: Watched, until: number): number | null {
  const { clock, threshold } = watched;
  const { due, counts } = findDue(watched);
  const isCounted = (date: string) => counts.unit(date) && (clock.unit !== 'wd' || !counts.stands(date));
  let over = 0;
  for (let date = dateOf(clock.start); date < due; date = nextDate(date)) if (isCounted(nextDate(date))) over--;
  for (let date = dateOf(clock.start); ; ) {
    const at = Math.max(startOf(date), clock.start.getTime());
    if (at > until) return null;
    if (clock.unit === 'mo' ? over >= threshold : isPassed(over + clock.amount, watched)) return at;
    date = nextDate(date);
    if (isCounted(date)) over++;
  }
}

/** Of a month as many days as lie before the same day of the next, or before its last. */
function countDays({ unit, amount, start }: Running): number {
  if (unit !== 'mo') return amount;
  const [year = 0, month = 0, day = 0] = dateOf(start).split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + amount + 1, 0)).getUTCDate();
  const end = Date.UTC(year, month - 1 + amount, Math.min(day, last));
  return (end - Date.UTC(year, month - 1, day)) / DAY_MS;
}

function findPassing(watched: Watched, until: number): number | null {
  const unit = unitOf(watched);
  return unit === undefined ? findByDay(watched, until) : findByInstant(watched, unit, until);
}

/** Rules that name a clock watch it; when none does, those for its scope. */
function clausesFor(clock: Clock, clauses: readonly Clause[]): Clause[] {
  if (clock.silent) return [];
  const named = clauses.filter((clause) => clause.baseLimits.includes(clock.name));
  return named.length > 0 ? named : clauses.filter((clause) => clause.baseLimits.includes(`scope:${clock.scope}`));
}

const isInForce = ({ from, until }: Clause, date: string) =>
  (from === null || date >= from) && (until === null || date <= until);

interface World {
  readonly clocks: readonly Running[];
  readonly clauses: readonly Clause[];
  /** What was past when the rules came into force fires no more. */
  readonly rulesSince: number;
  readonly listed: Listed;
  readonly ended: boolean;
}

function applyChange(world: World, change: Change, shipped: Listed): World {
  const each = (fn: (clock: Running) => Running) => ({ ...world, clocks: world.clocks.map(fn) });
  switch (change.do) {
    case 'pause':
      return each((clock) =>
        change.clocks.includes(clock.name) && !isPaused(clock)
          ? { ...clock, pauses: [...clock.pauses, { from: change.at, to: null }] }
          : clock,
      );
    case 'resume':
      return each((clock) =>
        change.clocks.includes(clock.name)
          ? { ...clock, pauses: clock.pauses.map((pause) => ({ ...pause, to: pause.to ?? change.at })) }
          : clock,
      );
    case 'extend':
      return each((clock) => (clock.name === change.clock ? { ...clock, amount: clock.amount + change.by } : clock));
    case 'calendar':
      return { ...world, listed: new Map([...shipped, ...change.days]) };
    case 'rules':
      return { ...world, clauses: change.clauses, rulesSince: change.at.getTime() };
    case 'event':
      return world;
    case 'end':
      return { ...world, ended: true };
  }
}

const isPaused = (clock: Running) => clock.pauses.some((pause) => pause.to === null);

/** Every threshold that is passed in a history, each once, in order. `shipped` are the days listed from the beginning. */
export function passNaively(history: History, shipped: Listed): Passed[] {
  const passed = new Map<string, Passed>();
  let world: World = {
    clocks: history.clocks.map((clock) => ({ ...clock, start: history.start, pauses: [] })),
    clauses: history.clauses,
    rulesSince: history.start.getTime() - 1,
    listed: shipped,
    ended: false,
  };
  for (const change of [...history.changes, undefined]) {
    for (const one of passWithin(world, (change?.at ?? history.until).getTime())) {
      const key = `${one.clock} ${one.code}`;
      if (!passed.has(key)) passed.set(key, one);
    }
    for (const one of change ? watchEvent(world, change) : []) passed.set(`${one.code} ${one.at}`, one);
    if (change) world = applyChange(world, change, shipped);
  }
  return sortPassed([...passed.values()]);
}

/** What rules in force say of something that happens: each time it does, also after the end of the case. */
function watchEvent({ clauses }: World, change: Change): Passed[] {
  if (change.do !== 'event') return [];
  const watching = clauses.filter((one) => one.event === change.event && isInForce(one, dateOf(change.at)));
  return watching.map(({ code }) => ({ clock: null, code, at: change.at.toISOString() }));
}

function passWithin({ clocks, clauses, listed, rulesSince, ended }: World, until: number): Passed[] {
  const running = ended ? [] : clocks.filter((clock) => !isPaused(clock));
  return running.flatMap((clock) =>
    clausesFor(clock, clauses).flatMap((clause): Passed[] => {
      const threshold = clause.comparison === '>' ? clause.diff + 1 : clause.diff;
      const at = findPassing({ clock, method: clause.method ?? clock.method, threshold, listed }, until);
      if (at === null || at <= rulesSince || !isInForce(clause, dateOf(at))) return [];
      return [{ clock: clock.name, code: clause.code, at: new Date(at).toISOString() }];
    }),
  );
}

export function sortPassed(passed: readonly Passed[]): Passed[] {
  const key = ({ at, clock, code }: Passed) => `${at} ${clock} ${code}`;
  return [...passed].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
