// Shifts by the clock on the wall: which one runs, what is empty, who is missing, who may sign.
import { describe, expect, it } from 'vitest';
import { type Person, type Shift, USUAL } from './contract.ts';
import { alarmAt, findEmpty, listMissing, maySign, placeAt, timesOf } from './rules.ts';

const at = (text: string) => new Date(`${text}+08:00`);

function person(part: Person['part'], more: Partial<Person> = {}): Person {
  const nobody = { nameEn: null, signedAt: null, standsFor: null, replacedAt: null, reason: null };
  return { id: `${part}-${more.name}`, part, accountId: `a-${more.name}`, name: '甲', ...nobody, ...more };
}

function shift(on: string, slot: Shift['slot'], people: readonly Person[]): Shift {
  const organ = { code: 'o', name: '办公室', nameEn: null };
  const rest = {
    id: `${on} ${slot}`,
    organId: 'o',
    organPath: '/o/',
    organ,
    phone: null,
    alarmAt: null,
    alarmedAt: null,
  };
  return { ...rest, on, slot, ...timesOf({ on, slot }, USUAL), people };
}
const both = [person('leader', { name: '甲' }), person('staff', { name: '乙' })];

describe('a shift', () => {
  it.each([
    ['2026-12-31T08:29:59', '2026-12-30', 'night'],
    ['2026-12-31T08:30:00', '2026-12-31', 'day'],
    ['2026-12-31T17:30:00', '2026-12-31', 'night'],
    ['2027-01-01T03:00:00', '2026-12-31', 'night'],
  ])('[G14] at %s is that of %s, by %s', (now, on, slot) => {
    const place = placeAt(at(now), USUAL);
    expect(place).toEqual({ on, slot });
    const { startsAt, endsAt } = timesOf(place, USUAL);
    expect(startsAt <= at(now) && at(now) < endsAt).toBe(true);
  });

  it('nights and days leave no minute between them, and nobody is missing before the grace is over', () => {
    const night = timesOf({ on: '2026-12-31', slot: 'night' }, USUAL);
    expect(night.endsAt).toEqual(timesOf({ on: '2027-01-01', slot: 'day' }, USUAL).startsAt);
    expect(alarmAt(night.startsAt, USUAL)).toEqual(at('2026-12-31T17:45:00'));
  });
});

describe('what is empty', () => {
  const span = { from: '2026-11-20', to: '2026-11-21' };
  const asked = { settings: USUAL, now: at('2026-11-20T18:00:00') };

  it('[G14] is told before it comes: nobody there, or nobody who leads, or who was replaced by nobody', () => {
    const shifts = [
      shift('2026-11-20', 'night', both),
      shift('2026-11-21', 'day', [person('staff', { name: '乙' })]),
      shift('2026-11-21', 'night', [both[0]!, person('staff', { name: '丙', replacedAt: at('2026-11-19T09:00:00') })]),
    ];
    expect(findEmpty(shifts, span, asked)).toEqual([
      { on: '2026-11-21', slot: 'day' },
      { on: '2026-11-21', slot: 'night' },
    ]);
  });

  it('is not told of what is over', () => {
    expect(findEmpty([], span, asked).map(({ on, slot }) => `${on} ${slot}`)).toEqual([
      '2026-11-20 night',
      '2026-11-21 day',
      '2026-11-21 night',
    ]);
  });
});

describe('who signs in', () => {
  const held = shift('2026-11-20', 'day', [...both, person('driver', { name: '师傅', accountId: null })]);

  it('does so from an hour before until the end, once, and for themselves', () => {
    expect(maySign(held, 'a-甲', at('2026-11-20T07:29:00'))).toBe(false);
    expect(maySign(held, 'a-甲', at('2026-11-20T07:30:00'))).toBe(true);
    expect(maySign(held, 'a-甲', at('2026-11-20T17:30:00'))).toBe(false);
    expect(maySign(held, 'a-丙', at('2026-11-20T09:00:00'))).toBe(false);
    expect(maySign(held, null, at('2026-11-20T09:00:00'))).toBe(false);
  });

  it('a driver without an account is never missing', () => {
    expect(listMissing(held).map(({ name }) => name)).toEqual(['甲', '乙']);
  });
});
