// What supervision should do, found the slow way: day by day and event by event, with nothing of the product's arithmetic.
import { isInForce, listNaming, thresholdOf } from '#app/oracle/checks/watching.ts';
import type { Listed, Pause } from '#app/oracle/clock/contract.ts';
import { dateOf } from '#app/oracle/clock/days.ts';
import { findPassing } from '#app/oracle/clock/passing.ts';
import type { Change, Clause, Clock, History, Passed } from './history.ts';

interface Running extends Clock {
  readonly start: Date;
  readonly pauses: readonly Pause[];
}

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
    listNaming(clauses, clock).flatMap((clause): Passed[] => {
      const at = findPassing({ ...clock, method: clause.method ?? clock.method, listed }, thresholdOf(clause), until);
      if (at === null || at <= rulesSince || !isInForce(clause, dateOf(at))) return [];
      return [{ clock: clock.name, code: clause.code, at: new Date(at).toISOString() }];
    }),
  );
}

export function sortPassed(passed: readonly Passed[]): Passed[] {
  const key = ({ at, clock, code }: Passed) => `${at} ${clock} ${code}`;
  return [...passed].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
