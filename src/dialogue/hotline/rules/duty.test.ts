// Hours of lines, watches without overlap and gap, sessions, and the scores of operators and liaisons, part by part.
import { describe, expect, it } from 'vitest';
import { shipped } from '#kernel/calendar/fixture.ts';
import { findOverlap } from '#kernel/calendar/rules/spans.ts';
import { missedInput } from '../contract.ts';
import { fillLines, isOpen, lineInput } from './lines.ts';
import { scoreLiaison, scoreOperator } from './scores.ts';
import { countSettled, itemInput, sessionInput, stateOf } from './sessions.ts';
import { findGaps, inOfficeHours, watchInput } from './watch.ts';

const at = (text: string) => new Date(`${text}:00+08:00`);

describe('[D37] the four telephones', () => {
  it('have numbers the city says; merged lines are there from the start, around the clock', () => {
    const night = { days: 'workdays', opens: '08:30', closes: '18:00' } as const;
    const lines = fillLines([{ line: 'oversight', number: '0883-2130003', ...night }]);
    expect(lines.find(({ line }) => line === 'oversight')?.number).toBe('0883-2130003');
    expect(lines.find(({ line }) => line === '12345')).toMatchObject({
      number: '12345',
      opens: '00:00',
      closes: '24:00',
    });
    expect(
      lines.some(({ line }) => line === 'complaint'),
      'no number, no line',
    ).toBe(false);
  });

  it.each([
    ['2026-10-09T08:29', false],
    ['2026-10-09T08:30', true],
    ['2026-10-09T17:59', true],
    ['2026-10-09T18:00', false],
    ['2026-10-01T10:00', false],
    // A Saturday that is worked.
    ['2026-10-10T10:00', true],
    ['2026-10-11T10:00', false],
  ] as const)('%s is answered on working days 8:30–18:00: %s', (moment, open) => {
    expect(isOpen({ days: 'workdays', opens: '08:30', closes: '18:00' }, at(moment), shipped)).toBe(open);
    expect(isOpen({ days: 'all', opens: '00:00', closes: '24:00' }, at(moment), shipped)).toBe(true);
  });

  it('end after they begin', () => {
    const hours = { line: 'oversight', number: '0883-2130003', days: 'all', opens: '18:00', closes: '08:00' };
    expect(lineInput.safeParse(hours).error?.issues[0]?.path).toEqual(['closes']);
  });
});

describe('[D13] watches of liaisons', () => {
  const kept = [
    { from: '2026-10-09', to: '2026-10-12' },
    { from: '2026-10-15', to: '2026-10-31' },
  ];

  it('do not overlap by a single day', () => {
    expect(findOverlap(kept, { from: '2026-10-13', to: '2026-10-14' })).toBeUndefined();
    expect(findOverlap(kept, { from: '2026-10-12', to: '2026-10-14' })).toBe(kept[0]);
    expect(findOverlap(kept, { from: '2026-10-01', to: '2026-11-30' })).toBe(kept[0]);
  });

  it('leave gaps that are told: working days alone, joined', () => {
    const gaps = findGaps(kept, { from: '2026-10-07', to: '2026-11-02' }, (day) => shipped.isWork(day));
    expect(gaps).toEqual([
      { from: '2026-10-08', to: '2026-10-08' },
      { from: '2026-10-13', to: '2026-10-14' },
      { from: '2026-11-02', to: '2026-11-02' },
    ]);
  });

  it('are kept while offices are open', () => {
    expect(
      [at('2026-10-09T09:00'), at('2026-10-09T13:00'), at('2026-10-11T09:00')].map((moment) =>
        inOfficeHours(moment, shipped),
      ),
    ).toEqual([true, false, false]);
  });
});

describe('[D23] [D24] a session', () => {
  const times = { startsAt: at('2026-11-19T09:00'), endsAt: at('2026-11-19T11:00'), cancelled: null };

  it('is announced, live, over, or cancelled', () => {
    const states = ['2026-11-19T08:59', '2026-11-19T09:00', '2026-11-19T11:00'].map((moment) =>
      stateOf(times, at(moment)),
    );
    expect(states).toEqual(['announced', 'live', 'over']);
    expect(stateOf({ ...times, cancelled: '防汛' }, at('2026-11-19T10:00'))).toBe('cancelled');
  });

  it('takes an order or an answer, never both nor neither, and ends on its day', () => {
    expect(itemInput.safeParse({ asked: '路灯不亮' }).success).toBe(false);
    expect(itemInput.safeParse({ asked: '路灯不亮', answer: '当日修复。' }).success).toBe(true);
    const plan = { kind: 'leader', topic: '供水', guest: '副市长', organ: 'x1', line: '12345' };
    expect(sessionInput.safeParse({ ...plan, starts: '2026-11-19T22:00', ends: '2026-11-20T01:00' }).success).toBe(
      false,
    );
  });

  it('counts what is settled: answered on the air, or the order closed', () => {
    const items = [
      { caseId: null, phase: null },
      { caseId: 'a', phase: 'closed' },
      { caseId: 'b', phase: 'open' },
    ];
    expect(countSettled(items)).toEqual({ taken: 3, settled: 2, open: 1 });
  });
});

describe('[D19] a score', () => {
  it('is the sum of its parts; what has nothing to count gives its weight to the others', () => {
    const counts = { calls: 10, prompt: 9, rated: 4, satisfied: 3, asked: 2, good: 1.5 };
    expect(scoreOperator(counts)).toMatchObject({ total: 79.5, minus: 0 });
    expect(scoreOperator({ ...counts, asked: 0, good: 0 }).total).toBe(82.5);
    expect(scoreOperator({ calls: 0, prompt: 0, rated: 0, satisfied: 0, asked: 0, good: 0 }).total).toBeNull();
  });

  it('of a liaison loses five points for each thing found, thirty at most', () => {
    const counts = { transfers: 10, connected: 9, rated: 0, satisfied: 0, asked: 3, good: 3, found: 2 };
    const { total, parts, minus } = scoreLiaison(counts);
    expect(parts.map(({ points }) => points)).toEqual([36, null, 40]);
    expect([total, minus]).toEqual([85, 10]);
    expect(scoreLiaison({ ...counts, found: 40 }).minus).toBe(30);
  });
});

describe('forms sent with anything else than what they ask for', () => {
  const strange = { toString: 1, valueOf: 1 };

  it.each([
    ['the hours of a line', lineInput, ['opens', 'closes']],
    ['a session', sessionInput, ['starts', 'ends']],
    ['a watch', watchInput, ['from', 'to']],
    ['a missed call', missedInput, ['at', 'line']],
  ] as const)('refuse %s where it is wrong, and never break off', (_what, schema, fields) => {
    for (const [field, other] of [fields, fields.toReversed()] as [string, string][]) {
      for (const sent of [strange, [], 7, '2026-99-99T99:99', '2026-99-99']) {
        const { error } = schema.safeParse({ [field]: sent, [other]: '2026-11-19T10:00' });
        expect(error?.issues.map(({ path }) => path[0])).toContain(field);
      }
    }
  });
});
