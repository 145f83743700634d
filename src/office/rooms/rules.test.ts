// When a room can be had, and when it is free next.
import { describe, expect, it } from 'vitest';
import { localSpan } from '#platform/time.ts';
import type { Span } from './contract.ts';
import { findFault, findFreeSlot, type Hours, partOn, weekOf } from './rules.ts';

const at = (text: string) => new Date(`${text}:00+08:00`);
const span = (from: string, to: string): Span => ({ startsAt: at(from), endsAt: at(to) });
const NOW = at('2026-11-17T10:24');
/** Saturday and Sunday are days off. */
const hours: Hours = {
  opens: '08:30',
  closes: '18:00',
  isOpen: (date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
};

describe('a room', () => {
  it.each([
    ['2026-11-18T09:00', '2026-11-18T11:00', undefined],
    ['2026-11-17T10:24', '2026-11-17T11:00', undefined],
    ['2026-11-17T10:23', '2026-11-17T11:00', 'past'],
    ['2026-11-18T11:00', '2026-11-18T11:00', 'order'],
    ['2026-11-18T08:00', '2026-11-18T09:00', 'hours'],
    ['2026-11-18T17:00', '2026-11-18T18:01', 'hours'],
    ['2026-11-18T18:00', '2026-11-19T09:00', 'hours'],
    ['2026-11-20T14:00', '2026-11-23T11:00', undefined],
    ['2026-11-20T14:00', '2026-11-21T11:00', 'rest'],
    ['2026-11-18T09:00', '2026-12-02T09:01', 'long'],
    ['2027-05-17T09:00', '2027-05-17T10:00', 'far'],
  ])('can be had from %s to %s: %s', (from, to, why) => {
    expect(findFault(span(from, to), hours, NOW)).toBe(why);
  });

  it('is free next after what is in the way, for as long, while it is open', () => {
    const taken = [span('2026-11-20T09:00', '2026-11-20T11:00'), span('2026-11-20T14:00', '2026-11-20T17:30')];
    const next = (from: string, to: string) => {
      const free = findFreeSlot(span(from, to), hours, taken);
      return free && localSpan(free);
    };
    expect(next('2026-11-20T10:00', '2026-11-20T12:00')).toBe('2026-11-20 11:00–13:00');
    expect(next('2026-11-20T10:00', '2026-11-20T13:30')).toBe('2026-11-23 08:30–12:00');
    expect(next('2026-11-20T14:00', '2026-11-23T11:00')).toBe('2026-11-20 17:30 – 2026-11-23 14:30');
    const always = [span('2026-11-01T00:00', '2027-02-01T00:00')];
    expect(findFreeSlot(span('2026-11-20T10:00', '2026-11-20T12:00'), hours, always)).toBeUndefined();
  });
});

describe('a week', () => {
  it('begins on Monday', () => {
    expect(weekOf('2026-11-22')).toEqual(weekOf('2026-11-16'));
    expect(weekOf('2026-11-22').at(-1)).toBe('2026-11-22');
  });

  it('shows of a booking over several days what falls on each', () => {
    const booking = span('2026-11-18T14:00', '2026-11-20T11:00');
    expect(
      ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'].map((date) => partOn(date, booking, hours)),
    ).toEqual([null, { from: '14:00', to: '18:00' }, { from: '08:30', to: '18:00' }, { from: '08:30', to: '11:00' }]);
  });
});
