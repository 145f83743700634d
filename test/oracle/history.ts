// Random lives of a case: its clocks and the rules that watch them, then pauses, extensions, other calendars, other rules.
import fc from 'fast-check';
import { METHODS, type Method, type Unit } from '#kernel/calendar/contract.ts';
import type { Level } from '#kernel/supervision/contract.ts';

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
  readonly baseLimits: string[];
  readonly comparison: '>=' | '>';
  readonly diff: number;
  readonly method: Method | null;
  readonly level: Level;
  /** First and last day in force. */
  readonly from: string | null;
  readonly until: string | null;
}

/** Days that differ from “Monday to Friday are worked”, by date. */
export type Listed = ReadonlyMap<string, 'off' | 'work'>;

export type Change = { readonly at: Date } & (
  | { readonly do: 'pause' | 'resume'; readonly clocks: string[] }
  | { readonly do: 'extend'; readonly clock: string; readonly by: number }
  | { readonly do: 'calendar'; readonly days: Listed }
  | { readonly do: 'rules'; readonly clauses: Clause[] }
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

/** A threshold that was passed: of which clock, by which rule, at which moment. */
export interface Passed {
  readonly clock: string;
  readonly code: string;
  readonly at: string;
}

export const HALF_HOUR = 1_800_000;
const DAY = 48;
const NAMES = ['first', 'second', 'third'];

/** Every unit with every method that reads differently, and amounts that end within the history. */
const FORMS: readonly (readonly [Unit, Method, least: number, most: number])[] = [
  ['wd', 'end-of-day', 0, 15],
  ['wd', 'elapsed-24h', 1, 10],
  ['wd', 'office-hours', 0, 15],
  ['d', 'end-of-day', 0, 25],
  ['mo', 'end-of-day', 1, 1],
  ['h', 'end-of-day', 1, 200],
  ['h', 'office-hours', 1, 40],
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

const clauseArb = (year: number): fc.Arbitrary<Omit<Clause, 'code'>> =>
  fc.record({
    baseLimits: fc.subarray([...NAMES, 'scope:total', 'scope:step'], { minLength: 1, maxLength: 3 }),
    comparison: fc.constantFrom('>=' as const, '>' as const),
    diff: fc.integer({ min: -5, max: 5 }),
    method: rarely(fc.constantFrom(...METHODS)),
    level: fc.constantFrom('hint' as const, 'warning' as const),
    from: rarely(fc.constantFrom(`${year}-03-10`, `${year}-03-25`)),
    until: rarely(fc.constantFrom(`${year}-04-01`, `${year}-05-01`)),
  });
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
          const date = new Date(first + offset * DAY * HALF_HOUR);
          const weekend = date.getUTCDay() % 6 === 0;
          return [date.toISOString().slice(0, 10), weekend ? 'work' : 'off'] as const;
        }),
      ),
  );
}

type Drawn = { do: Change['do']; clocks: string[]; by: number; days: Listed; clauses: Omit<Clause, 'code'>[] };

function makeChange(drawn: Drawn, at: Date, index: number): Change {
  switch (drawn.do) {
    case 'extend':
      return { at, do: 'extend', clock: drawn.clocks[0]!, by: drawn.by };
    case 'calendar':
      return { at, do: 'calendar', days: drawn.days };
    case 'rules':
      return { at, do: 'rules', clauses: numberClauses(drawn.clauses, index + 1) };
    case 'end':
      return { at, do: 'end' };
    default:
      return { at, do: drawn.do, clocks: drawn.clocks };
  }
}

/** A history of some months in the spring of a year; what changes, changes at whole and half hours. */
export function historyArb(year: number): fc.Arbitrary<History> {
  const begin = Date.parse(`${year}-03-01T00:00:00+08:00`);
  const changeArb = fc.record<Drawn>({
    do: fc.constantFrom('pause', 'resume', 'resume', 'extend', 'calendar', 'rules', 'end'),
    clocks: fc.subarray(NAMES, { minLength: 1 }),
    by: fc.integer({ min: 1, max: 5 }),
    days: listedArb(year),
    clauses: clausesArb(year),
  });
  return fc
    .record({
      from: fc.integer({ min: 0, max: 10 * DAY }),
      clocks: clocksArb,
      clauses: clausesArb(year),
      changes: fc.array(fc.record({ after: fc.integer({ min: 1, max: 8 * DAY }), change: changeArb }), {
        maxLength: 8,
      }),
    })
    .map(({ from, clocks, clauses, changes }) => {
      let at = begin + from * HALF_HOUR;
      const start = new Date(at);
      const timed = changes.map(({ after, change }, index) => {
        at += after * HALF_HOUR;
        return makeChange(change, new Date(at), index);
      });
      const until = new Date(at + 20 * DAY * HALF_HOUR);
      return { start, until, clocks, clauses: numberClauses(clauses, 0), changes: timed };
    });
}
