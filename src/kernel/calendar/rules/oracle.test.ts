// Properties: the fast arithmetic against a day-by-day (and hour-by-hour) count written without it.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDay, Method, Suspension } from '../contract.ts';
import { moment, seedRows } from '../fixture.ts';
import { buildCalendar } from './calendar.ts';
import { measureDiff } from './counting.ts';
import { computeDue } from './due.ts';
import type { Run } from './run.ts';
import { momentOfDiff } from './threshold.ts';

/** The oracle's calendar: a plain table of exceptions, walked one date at a time. */
function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
function works(date: string, exceptions: Map<string, string>): boolean {
  const kind = exceptions.get(date);
  if (kind) return kind === 'work';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
const dateOf = (at: Date) => new Date(at.getTime() + 28_800_000).toISOString().slice(0, 10);
const hit = (date: string, suspensions: readonly Suspension[]) =>
  suspensions.some((s) => date > dateOf(s.from) && s.to !== null && date <= dateOf(s.to));

/** A day that was not over when the clock was stopped for longer than the day itself. */
const broken = (date: string, suspensions: readonly Suspension[]) =>
  suspensions.some((s) => date === dateOf(s.from) && s.to !== null && date < dateOf(s.to));

/** Walks from the start day, ticking each counted day, then on to the first working, unsuspended day that was whole. */
function walk(run: Run, exceptions: Map<string, string>, counts: (date: string) => boolean): string {
  let date = dateOf(run.from);
  for (let left = run.limit.amount; left > 0; ) {
    date = nextDate(date);
    if (counts(date) && !hit(date, run.suspensions)) left--;
  }
  const lost = () => hit(date, run.suspensions) || broken(date, run.suspensions);
  while (!works(date, exceptions) || lost()) date = nextDate(date);
  return date;
}

/** Fewer where each of a thousand mutants is asked. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 500);
const START = Date.parse('2020-01-01T00:00:00+08:00');
const HOUR = 3_600_000;
const hourOf = (n: number) => new Date(START + n * HOUR);

const exceptionsArb = fc
  .uniqueArray(fc.record({ offset: fc.integer({ min: 0, max: 700 }), kind: fc.constantFrom('off', 'work') }), {
    selector: (row) => row.offset,
    maxLength: 200,
  })
  .map((rows): CalendarDay[] =>
    rows.map(({ offset, kind }) => ({
      date: dateOf(hourOf(offset * 24)),
      kind: kind as 'off' | 'work',
      name: '节',
      note: '',
      source: '试验',
      provisional: false,
    })),
  );
const suspensionsArb = (from: number) =>
  fc.array(
    fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 500 })).map(
      ([after, length]): Suspension => ({
        from: hourOf(from + after),
        to: hourOf(from + after + length),
        reason: '试',
      }),
    ),
    { maxLength: 4 },
  );
const runArb = (limits: fc.Arbitrary<Run['limit']>, method: Method) =>
  fc.integer({ min: 0, max: 24 * 300 }).chain((from) =>
    fc.tuple(exceptionsArb, suspensionsArb(from), limits).map(([days, suspensions, limit]) => ({
      days,
      run: {
        from: hourOf(from),
        limit,
        method,
        suspensions,
        calendar: buildCalendar(days, { from: '2020-01-01', to: '2029-12-31' }),
      } satisfies Run,
    })),
  );
const amountOf = (unit: Run['limit']['unit'], min: number, max: number) =>
  fc.integer({ min, max }).map((amount) => ({ amount, unit }));
const exceptionsOf = (days: readonly CalendarDay[]) => new Map(days.map((day) => [day.date, day.kind]));

describe('against the oracle', () => {
  it('working days', () => {
    fc.assert(
      fc.property(runArb(amountOf('wd', 1, 60), 'end-of-day'), ({ days, run }) => {
        const exceptions = exceptionsOf(days);
        expect(computeDue(run).date).toBe(walk(run, exceptions, (date) => works(date, exceptions)));
      }),
      { numRuns: RUNS },
    );
  });

  it('calendar days', () => {
    fc.assert(
      fc.property(runArb(amountOf('d', 1, 90), 'end-of-day'), ({ days, run }) => {
        expect(computeDue(run).date).toBe(walk(run, exceptionsOf(days), () => true));
      }),
      { numRuns: RUNS },
    );
  });

  it('[F04] a last day that is stopped is had again whole, and no threshold beyond the limit comes before its end', () => {
    const stops = fc.record({ hour: fc.integer({ min: 0, max: 23 }), length: fc.integer({ min: 1, max: 600 }) });
    const limits = fc.constantFrom('wd', 'd', 'mo').chain((unit) => amountOf(unit as 'wd' | 'd' | 'mo', 0, 20));
    fc.assert(
      fc.property(runArb(limits, 'end-of-day'), stops, ({ days, run }, { hour, length }) => {
        const exceptions = exceptionsOf(days);
        const alone = { ...run, suspensions: [] };
        const last = computeDue(alone).date ?? '';
        const from = new Date(Date.parse(`${last}T00:00:00+08:00`) + hour * HOUR);
        if (from < run.from) return;
        const to = new Date(from.getTime() + length * HOUR);
        const stopped = { ...alone, suspensions: [{ from, to, reason: '试' }] };
        let again = dateOf(to);
        if (again > last)
          do again = nextDate(again);
          while (!works(again, exceptions));
        expect(computeDue(stopped).date).toBe(again);
        const over = momentOfDiff(stopped, 1);
        expect(over && over > (computeDue(stopped).at as Date)).toBe(true);
        expect(measureDiff(stopped, computeDue(stopped).at as Date)).toBe(0);
      }),
      { numRuns: RUNS },
    );
  });

  it('working days of 24 running hours, hour by hour', () => {
    fc.assert(
      fc.property(runArb(amountOf('wd', 1, 12), 'elapsed-24h'), ({ days, run }) => {
        const exceptions = exceptionsOf(days);
        const runs = (at: Date) =>
          works(dateOf(at), exceptions) && !run.suspensions.some((s) => at >= s.from && s.to !== null && at < s.to);
        let at = run.from;
        for (let left = run.limit.amount * 24; left > 0; at = new Date(at.getTime() + HOUR)) if (runs(at)) left--;
        while (!runs(at)) at = new Date(at.getTime() + HOUR);
        expect(computeDue(run).at).toEqual(at);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['wd', 'end-of-day'],
    ['wd', 'elapsed-24h'],
    ['wd', 'office-hours'],
    ['d', 'end-of-day'],
    ['h', 'end-of-day'],
    ['h', 'office-hours'],
  ] as const)('a threshold in %s (%s) is the first instant that reaches its diff', (unit, method) => {
    const cases = fc.tuple(runArb(amountOf(unit, 1, 40), method), fc.integer({ min: -15, max: 15 }));
    fc.assert(
      fc.property(cases, ([{ run }, diff]) => {
        const at = momentOfDiff(run, diff);
        if (!at) throw new Error('no suspension is open');
        expect(measureDiff(run, at)).toBeGreaterThanOrEqual(diff);
        if (at > run.from) expect(measureDiff(run, new Date(at.getTime() - 1))).toBeLessThan(diff);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the process', () => {
  it('may live in any time zone', () => {
    const program = `
      const { run } = await import('./src/kernel/calendar/fixture.ts');
      const { computeDue } = await import('./src/kernel/calendar/rules/due.ts');
      const ends = [['2025-09-30 23:59:59','1wd'],['2026-01-31 00:00:00','1mo'],['2025-09-16 03:00:00','15d'],['2025-11-02 01:30:00','90min']]
        .map(([from, limit]) => computeDue(run(from, limit)).at.toISOString());
      console.log(JSON.stringify([new Date(2026, 0, 1).getTimezoneOffset(), ...ends]));`;
    const ask = (zone: string) =>
      JSON.parse(
        execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
          env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
          encoding: 'utf8',
        }),
      );
    const ends = [
      '2025-10-09T15:59:59.999Z',
      '2026-02-28T15:59:59.999Z',
      '2025-10-09T15:59:59.999Z',
      '2025-11-01T19:00:00.000Z',
    ];
    expect(ask('America/New_York')).toEqual([300, ...ends]);
    expect(ask('Asia/Kolkata')).toEqual([-330, ...ends]);
  });

  it('computes a deadline of 20 working days in well under 20 µs', () => {
    const calendar = buildCalendar(seedRows, { from: '2004-01-01', to: '2027-12-31' });
    const run: Run = {
      from: moment('2025-09-19 10:00:00'),
      limit: { amount: 20, unit: 'wd' },
      method: 'end-of-day',
      suspensions: [],
      calendar,
    };
    for (let i = 0; i < 5_000; i++) computeDue(run);
    // CPU time, because wall time tells of neighbours; the best of three rounds, because of the collector.
    const rounds = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      for (let i = 0; i < 5_000; i++) computeDue(run);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 5_000;
    });
    expect(Math.min(...rounds)).toBeLessThan(20);
  });
});
