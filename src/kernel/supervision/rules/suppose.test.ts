// What may be supposed of a limit's length, and where a case stood at a moment of its past.
import { describe, expect, it } from 'vitest';
import { moment } from '#kernel/calendar/fixture.ts';
import type { CaseLimit } from '#kernel/cases/contract.ts';
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { matter } from '../fixture.ts';
import { type Amendment, amendLimit, type Change, findStepAt, parseChange } from './suppose.ts';

describe('a change', () => {
  it.each([
    ['10', { do: 'set', to: 10 }],
    ['999', { do: 'set', to: 999 }],
    ['-3', { do: 'add', by: -3 }],
    ['+12', { do: 'add', by: 12 }],
    ['80%', { do: 'scale', percent: 80 }],
    ['−3', { do: 'add', by: -3 }],
    ['–3', { do: 'add', by: -3 }],
    [' ＋ ３ ', { do: 'add', by: 3 }],
    ['８０ ％', { do: 'scale', percent: 80 }],
  ])('is read of %s', (text, change) => {
    expect(parseChange(text)).toEqual(change);
  });

  it.each(['', '0', '-0', '+0', '0%', '007', '1000', '1.5', 'ten', '3 days', '-80%', '%', '10x', 'x10', '--3'])(
    'is not read of “%s”',
    (text) => {
      expect(parseChange(text)).toBeUndefined();
    },
  );
});

describe('a limit as supposed', () => {
  const limit = { kind: 'promise', amount: 10 } as CaseLimit;
  const amend = (change: Change, more: Partial<Amendment> = {}, one = limit) =>
    amendLimit(
      { limit: one, kind: 'matter', item: 'M-1' },
      { limit: 'promise', kind: null, item: null, change, ...more },
    );
  const set: Change = { do: 'set', to: 7 };

  it.each<[string, Change, number, number]>([
    ['set', { do: 'set', to: 7 }, 10, 7],
    ['shortened', { do: 'add', by: -3 }, 10, 7],
    ['lengthened', { do: 'add', by: 3 }, 10, 13],
    ['scaled, to the nearest whole', { do: 'scale', percent: 75 }, 10, 8],
    ['scaled up', { do: 'scale', percent: 150 }, 10, 15],
    ['never shorter than one unit', { do: 'add', by: -30 }, 10, 1],
    ['never scaled to nothing', { do: 'scale', percent: 1 }, 10, 1],
    ['of the same day scaled', { do: 'scale', percent: 200 }, 0, 0],
    ['of the same day cut', { do: 'add', by: -1 }, 0, 0],
    ['of the same day lengthened', { do: 'add', by: 2 }, 0, 2],
  ])('is %s', (_, change, amount, expected) => {
    expect(amend(change, {}, { ...limit, amount })).toEqual({ ...limit, amount: expected });
  });

  it('is the very same when another limit, kind or item is meant, when nothing is, or when nothing changes', () => {
    for (const more of [{ limit: 'statutory' }, { kind: 'other' }, { item: 'M-2' }])
      expect(amend(set, more)).toBe(limit);
    expect(amendLimit({ limit, kind: 'matter', item: null }, null)).toBe(limit);
    expect(amend({ do: 'set', to: 10 })).toBe(limit);
  });

  it('is meant by its kind, and by its item', () => {
    for (const more of [{ kind: 'matter' }, { item: 'M-1' }, { kind: 'matter', item: 'M-1' }]) {
      expect(amend(set, more).amount).toBe(7);
    }
    expect(amend(set, { kind: 'matter', item: 'M-2' })).toBe(limit);
  });
});

describe('where a case stood', () => {
  const act = (at: string, body: object) => ({ at: moment(at), body }) as unknown as LedgerAct;
  const look = { step: 'look', stepName: '现场核查', stepNameEn: 'Visit' };
  const chain = [
    act('2026-03-02', {}),
    act('2026-03-03', look),
    act('2026-03-04', { note: '' }),
    act('2026-03-05', { step: 'review', stepName: '审查' }),
    act('2026-03-06', { step: null, to: 'closed' }),
    act('2026-03-07', { to: 'elsewhere' }),
  ];
  const at = (text: string) => findStepAt(chain, matter, moment(text));

  it('is known from its first act on: its first state, then the step of the last act that named one', () => {
    expect(at('2026-03-01')).toBeNull();
    expect(at('2026-03-02')).toEqual({ code: 'open', zh: '在办', en: 'Open' });
    expect(at('2026-03-03')).toEqual({ code: 'look', zh: '现场核查', en: 'Visit' });
    expect(at('2026-03-04')).toEqual(at('2026-03-03'));
    expect(at('2026-03-05')).toEqual({ code: 'review', zh: '审查', en: '审查' });
  });

  it('is its state when it has no step any more, told by its code when the kind knows it no more', () => {
    expect(at('2026-03-06')).toEqual({ code: 'closed', zh: '办结', en: 'Closed' });
    expect(at('2026-03-07 12:00:00')).toEqual({ code: 'elsewhere', zh: 'elsewhere', en: 'elsewhere' });
  });
});
