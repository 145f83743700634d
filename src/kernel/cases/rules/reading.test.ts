// What a clock shows: left, today, overrun, standing still, and for whom.
import { describe, expect, it } from 'vitest';
import { moment, shipped } from '#kernel/calendar/fixture.ts';
import { type ClockFace, readClock } from './reading.ts';

const face = (more: Partial<ClockFace>): ClockFace => ({
  phase: 'open',
  dueAt: moment('2026-10-14 23:59:59'),
  startedAt: moment('2026-09-21 09:15:00'),
  unit: 'wd',
  suspendedSince: null,
  suspensions: null,
  ...more,
});
const read = (at: string, more: Partial<ClockFace> = {}) => readClock(face(more), moment(at), shipped);

describe('a clock', () => {
  it('counts what is left in working days, over holidays and make-up days', () => {
    expect(read('2026-09-30 10:00:00')).toMatchObject({ state: 'ok', count: 6, unit: 'wd' });
    expect(read('2026-10-12 10:24:00')).toMatchObject({ state: 'near', count: 2 });
    expect(read('2026-10-14 23:59:00')).toMatchObject({ state: 'today', count: 0 });
  });

  it('counts what is overrun, which is nothing on a day nobody works', () => {
    expect(read('2026-10-15 08:00:00')).toMatchObject({ state: 'over', count: 1 });
    expect(read('2026-10-17 08:00:00', { dueAt: moment('2026-10-16 23:59:59') })).toMatchObject({
      state: 'over',
      count: 0,
    });
  });

  it('stopped when it was late stays late, by as much as it was then', () => {
    const stopped = moment('2026-10-16 10:00:00');
    const suspensions = [{ from: stopped, to: null, reason: '听证' }];
    const late = { suspendedSince: stopped, suspensions };
    expect(read('2026-10-16 11:00:00', late)).toMatchObject({ state: 'over', count: 2 });
    expect(read('2026-10-28 11:00:00', late)).toMatchObject({ state: 'over', count: 2 });
    const resumed = { suspensions: [{ ...suspensions[0]!, to: moment('2026-10-28 15:00:00') }] };
    expect(read('2026-10-29 11:00:00', resumed)).toMatchObject({ state: 'over', count: 3 });
  });

  it('of minutes counts minutes', () => {
    const hotline = {
      dueAt: moment('2026-10-12 10:40:00'),
      startedAt: moment('2026-10-12 10:00:00'),
      unit: 'min' as const,
    };
    expect(read('2026-10-12 10:10:00', hotline)).toMatchObject({
      state: 'ok',
      count: 30,
      unit: 'min',
      fraction: 0.25,
    });
    expect(read('2026-10-12 10:35:00', hotline)).toMatchObject({ state: 'near', count: 5 });
    expect(read('2026-10-12 10:32:00', hotline)).toMatchObject({ state: 'ok', count: 8, fraction: 0.8 });
  });

  it('of hours counts hours, and of days and months working days', () => {
    const on = (unit: 'h' | 'd' | 'mo') => read('2026-10-12 10:24:00', { unit });
    expect(on('h')).toMatchObject({ unit: 'h' });
    for (const unit of ['d', 'mo'] as const) expect(on(unit)).toMatchObject({ state: 'near', count: 2, unit: 'wd' });
  });

  it('that began as it ends is used up', () => {
    const end = moment('2026-10-14 23:59:59');
    expect(read('2026-10-12 10:24:00', { startedAt: end })).toMatchObject({ fraction: 1 });
  });

  it('stands still while suspended, for so many working days; but what is late is late', () => {
    const paused = { suspendedSince: moment('2026-09-28 16:00:00'), dueAt: null };
    expect(read('2026-09-30 17:00:00', paused)).toEqual({ state: 'held', count: 2 });
    expect(read('2026-10-15 08:00:00', { suspendedSince: moment('2026-09-28 16:00:00') })).toMatchObject({
      state: 'over',
    });
  });

  it('says whose turn it is, that nothing runs, and that all is done', () => {
    expect(read('2026-09-30 10:00:00', { phase: 'waiting' })).toEqual({ state: 'waiting' });
    expect(read('2026-09-30 10:00:00', { dueAt: null })).toEqual({ state: 'none' });
    expect(read('2026-10-15 08:00:00', { phase: 'closed' })).toEqual({ state: 'done' });
  });
});
