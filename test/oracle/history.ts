// Random lives of a case: its clocks and the rules that watch them, then pauses, extensions, other calendars, other rules.
import fc from 'fast-check';
import type { Listed } from '#app/oracle/clock/contract.ts';
import { METHODS, type Method, type Unit } from '#kernel/calendar/contract.ts';
import { type EventName, LEVELS, type Level } from '#kernel/supervision/contract.ts';

/** A clock of the case, and how its kind declares it. */
export interface Clock {
  readonly name: string;
  readonly scope: 'total' | 'step';
  readonly silent: boolean;
  readonly method: Method;
  readonly amount: number;
  readonly unit: Unit;
}

/** As much of a rule as says when it fires. */
export interface Clause {
  readonly code: string;
  /** What it watches in place of clocks. */
  readonly event: EventName | null;
  readonly baseLimits: readonly string[];
  readonly comparison: '>=' | '>';
  readonly diff: number;
  readonly method: Method | null;
  readonly level: Level;
  /** First and last day in force. */
  readonly from: string | null;
  readonly until: string | null;
}

export type Change = { readonly at: Date } & (
  | { readonly do: 'pause' | 'resume'; readonly clocks: string[] }
  | { readonly do: 'extend'; readonly clock: string; readonly by: number }
  | { readonly do: 'calendar'; readonly days: Listed }
  | { readonly do: 'rules'; readonly clauses: Clause[] }
  | { readonly do: 'event'; readonly event: EventName }
  | { readonly do: 'end' }
);

export interface History {
  readonly start: Date;
  readonly until: Date;
  readonly clocks: readonly Clock[];
  readonly clauses: readonly Clause[];
  /** In order of time. */
  readonly changes: readonly Change[];
}

/** A threshold that was passed, or an event that a rule watches: of which clock, by which rule, at which moment. */
export interface Passed {
  /** Null for an event. */
  readonly clock: string | null;
  readonly code: string;
  readonly at: string;
}

const HALF_HOUR = 1_800_000;
const DAY_MS = 48 * HALF_HOUR;
const NAMES = ['first', 'second', 'third'];
const HAPPENINGS: readonly EventName[] = ['outside-system', 'fee-off-table'];

/** Every unit with every method that reads differently, and amounts that end within the history. */
const FORMS: readonly (readonly [Unit, Method, least: number, most: number])[] = [
  ['wd', 'end-of-day', 0, 15],
  ['wd', 'elapsed-24h', 1, 10],
  ['wd', 'office-hours', 0, 15],
  ['d', 'end-of-day', 0, 25],
  ['mo', 'end-of-day', 1, 3],
  ['h', 'end-of-day', 1, 200],
  ['h', 'office-hours', 1, 40],
  ['min', 'end-of-day', 1, 9000],
  ['min', 'office-hours', 1, 2000],
];

const clocksArb: fc.Arbitrary<Clock[]> = fc
  .array(
    fc.record({
      form: fc.constantFrom(...FORMS),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      scope: fc.constantFrom('total' as const, 'step' as const),
      silent: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { minLength: 1, maxLength: NAMES.length },
  )
  .map((drawn) =>
    drawn.map(({ form: [unit, method, least, most], part, scope, silent }, index) => ({
      name: NAMES[index]!,
      scope,
      // A case whose every clock is silent would have no limit to keep.
      silent: silent && index > 0,
      method,
      unit,
      amount: least + Math.round(part * (most - least)),
    })),
  );

/** Null three times of four. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary, weight: 1 });

/** Of clocks, or, once in four, of an event. */
const clauseArb = (year: number): fc.Arbitrary<Omit<Clause, 'code'>> =>
  fc
    .record({
      event: rarely(fc.constantFrom(...HAPPENINGS)),
      baseLimits: fc.subarray([...NAMES, 'scope:total', 'scope:step'], { minLength: 1, maxLength: 3 }),
      comparison: fc.constantFrom('>=' as const, '>' as const),
      diff: fc.integer({ min: -5, max: 5 }),
      method: rarely(fc.constantFrom(...METHODS)),
      level: fc.constantFrom(...LEVELS),
      from: rarely(fc.constantFrom(`${year}-03-10`, `${year}-03-25`)),
      until: rarely(fc.constantFrom(`${year}-04-01`, `${year}-05-01`)),
    })
    .map((clause) => (clause.event === null ? clause : { ...clause, baseLimits: [] }));
const clausesArb = (year: number) => fc.array(clauseArb(year), { minLength: 1, maxLength: 4 });

/** Each set of rules has codes of its own: a signal tells by which set it was given. */
const numberClauses = (clauses: readonly Omit<Clause, 'code'>[], set: number): Clause[] =>
  clauses.map((clause, index) => ({ ...clause, code: `S${set}-${index}` }));

/** Days off anywhere, days worked only on weekends: what a notice of a place may say. */
export function listedArb(year: number): fc.Arbitrary<Listed> {
  const first = Date.UTC(year, 1, 1);
  return fc.uniqueArray(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 12 }).map(
    (offsets) =>
      new Map(
        offsets.map((offset) => {
          const date = new Date(first + offset * DAY_MS);
          const weekend = date.getUTCDay() % 6 === 0;
          return [date.toISOString().slice(0, 10), weekend ? 'work' : 'off'] as const;
        }),
      ),
  );
}

/** On a half-hour, where clocks and days begin and end; a millisecond beside it; or at any moment. */
const withinArb: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 0, 0, 1, -1),
  fc.integer({ min: 1, max: HALF_HOUR - 1 }),
);

/** Milliseconds of some days. */
const spanArb = (days: number) =>
  fc.tuple(fc.integer({ min: 1, max: days * 48 }), withinArb).map(([halves, more]) => halves * HALF_HOUR + more);

interface Drawn {
  readonly do: Change['do'];
  readonly clocks: string[];
  readonly by: number;
  readonly days: Listed;
  readonly clauses: Omit<Clause, 'code'>[];
  readonly event: EventName;
}

/** The calendar has to know all the years a clock comes to run in. */
const isInMonths = (name: string, clocks: readonly Clock[]) =>
  clocks.some((clock) => clock.name === name && clock.unit === 'mo');

function makeChange(drawn: Drawn, at: Date, index: number, clocks: readonly Clock[]): Change {
  switch (drawn.do) {
    case 'extend':
      return { at, do: 'extend', clock: drawn.clocks[0]!, by: isInMonths(drawn.clocks[0]!, clocks) ? 1 : drawn.by };
    case 'calendar':
      return { at, do: 'calendar', days: drawn.days };
    case 'rules':
      return { at, do: 'rules', clauses: numberClauses(drawn.clauses, index + 1) };
    case 'event':
      return { at, do: 'event', event: drawn.event };
    case 'end':
      return { at, do: 'end' };
    default:
      return { at, do: drawn.do, clocks: drawn.clocks };
  }
}

/** A history of some months from the spring of a year on. */
export function historyArb(year: number): fc.Arbitrary<History> {
  const begin = Date.parse(`${year}-03-01T00:00:00+08:00`);
  const changeArb = fc.record<Drawn>({
    do: fc.constantFrom('pause', 'resume', 'resume', 'extend', 'calendar', 'rules', 'event', 'end'),
    clocks: fc.subarray(NAMES, { minLength: 1 }),
    by: fc.integer({ min: 1, max: 5 }),
    days: listedArb(year),
    clauses: clausesArb(year),
    event: fc.constantFrom(...HAPPENINGS),
  });
  return fc
    .record({
      from: spanArb(10),
      clocks: clocksArb,
      clauses: clausesArb(year),
      changes: fc.array(fc.record({ after: spanArb(8), change: changeArb }), { maxLength: 8 }),
    })
    .map(({ from, clocks, clauses, changes }) => {
      let at = begin + from;
      const start = new Date(at);
      const timed = changes.map(({ after, change }, index) => {
        at += after;
        return makeChange(change, new Date(at), index, clocks);
      });
      const longest = Math.max(0, ...clocks.map(({ amount, unit }) => (unit === 'mo' ? 30 * amount : 0)));
      const until = new Date(at + (longest + 20) * DAY_MS);
      return { start, until, clocks, clauses: numberClauses(clauses, 0), changes: timed };
    });
}
