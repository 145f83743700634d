// Which cards of a case stand, which rules wait for a room to come, whom a signal is kept from, and which days are run again.
import { describe, expect, it } from 'vitest';
import { moment } from '#kernel/calendar/fixture.ts';
import { EVENTS } from '../contract.ts';
import { matter } from '../fixture.ts';
import { cardKind } from './card.ts';
import { keptFromOf } from './kept.ts';
import { hasSource, isAwaiting } from './sources.ts';
import { isSpan, spanOf, usualDays } from './span.ts';
import { rankCards } from './standing.ts';

describe('of the cards of a case', () => {
  const signal = (name: string) => {
    const [level, state] = name.split(' ') as ['yellow', 'fired'];
    return { name, level, state };
  };
  const rank = (...names: string[]) =>
    rankCards(names.map(signal)).map(({ card, graver }) => [card.name, graver?.name]);

  it('only the gravest stands, and of two as grave both do', () => {
    expect(rank('yellow fired', 'red fired', 'yellow superseded')).toEqual([
      ['yellow fired', 'red fired'],
      ['red fired', undefined],
      ['yellow superseded', 'red fired'],
    ]);
    expect(rank('yellow fired', 'yellow superseded').map(([, graver]) => graver)).toEqual([undefined, undefined]);
  });

  it('what was revoked, waits for a supervisor, or is no card, takes no other’s place', () => {
    expect(rank('yellow superseded', 'red revoked', 'red pending', 'warning fired', 'hint fired')).toEqual([
      ['yellow superseded', undefined],
    ]);
  });
});

describe('a rule', () => {
  const on = (...baseLimits: string[]) => ({ event: null, baseLimits });
  const about = (event: (typeof EVENTS)[number]) => ({ event, baseLimits: [] });

  it('on limits waits while no kind of case has any of them; one on a whole scope never does', () => {
    expect(isAwaiting(on('promise'), [cardKind, matter])).toBe(false);
    expect(isAwaiting(on('ghost', 'promise'), [matter])).toBe(false);
    expect(isAwaiting(on('ghost'), [matter])).toBe(true);
    expect(isAwaiting(on('promise'), [])).toBe(true);
    expect(isAwaiting(on('scope:assist'), [])).toBe(false);
  });

  it('on an event waits while no act of any kind can mean it; what comes of cards waits for nobody', () => {
    expect(EVENTS.filter((event) => isAwaiting(about(event), []))).toEqual(
      EVENTS.filter((event) => !['yellow-ignored', 'second-yellow'].includes(event)),
    );
    expect(EVENTS.filter((event) => isAwaiting(about(event), [cardKind, matter]))).toEqual([]);
    expect(hasSource('second-transfer', [cardKind])).toBe(false);
    const { pass, miss } = matter.acts;
    const passing = { ...matter, acts: { pass: pass! } };
    expect(hasSource('second-transfer', [cardKind, passing])).toBe(true);
    expect(hasSource('second-transfer', [{ ...matter, acts: { miss: miss! } }])).toBe(false);
    expect(hasSource('liaison-absent', [{ ...cardKind, brings: ['absence'] }])).toBe(true);
    expect(hasSource('second-transfer', [{ ...cardKind, brings: ['absence'] }])).toBe(false);
  });
});

it('a signal is kept from whom its case is kept from, but for whom it is given to', () => {
  const given = { organPath: '/c/market/food/', officerId: 'zhao' };
  const keptFrom = ['/c/market/', '/c/fire/', 'zhao', 'qian', '/c/market/food/x/'];
  expect(keptFromOf(given, { keptFrom })).toEqual(['/c/fire/', 'qian', '/c/market/food/x/']);
  expect(keptFromOf({ ...given, officerId: null }, { keptFrom })).toContain('zhao');
  expect(keptFromOf(given, {})).toEqual([]);
});

describe('days that are run again', () => {
  const now = moment('2026-10-12 10:00:00');

  it('are in order, past, and at most a year', () => {
    const is = (from: string, to: string, least?: number) => isSpan({ from, to }, now, least);
    expect([is('2026-10-12', '2026-10-12'), is('2026-10-12', '2026-10-11')]).toEqual([true, false]);
    expect([is('2026-10-01', '2026-10-12'), is('2026-10-01', '2026-10-13')]).toEqual([true, false]);
    expect([is('2025-10-12', '2026-10-12'), is('2025-10-11', '2026-10-12')]).toEqual([true, false]);
    expect([is('2026-09-01', '2026-09-30', 30), is('2026-09-01', '2026-09-29', 30)]).toEqual([true, false]);
  });

  it('end with their last day, and today now', () => {
    const from = '2026-10-01';
    expect(spanOf({ from, to: '2026-10-11' }, now)).toEqual({ from: moment(from), to: moment('2026-10-12') });
    expect(spanOf({ from, to: '2026-10-12' }, now)).toEqual({ from: moment(from), to: now });
  });

  it('are the last ninety when nobody asks for others', () => {
    expect(usualDays(now)).toEqual({ from: '2026-07-15', to: '2026-10-12' });
    expect(isSpan(usualDays(now), now, 90) && !isSpan(usualDays(now), now, 91)).toBe(true);
  });
});
