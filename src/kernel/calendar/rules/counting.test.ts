// What is used, left or overrun; notices before an event; the province's card vectors and other thresholds.
import { describe, expect, it } from 'vitest';
import { moment, run, shipped } from '../fixture.ts';
import { countElapsed, countOverdue, countRemaining, countWorkdays, lastNoticeDay, measureDiff } from './counting.ts';
import { closeSpan } from './suspension.ts';
import { momentOfDiff } from './threshold.ts';

describe('counting', () => {
  const due = moment('2026-03-30 23:59:59.999');

  it('takes the due day as the last remaining one', () => {
    expect(countRemaining(shipped, moment('2026-03-27 09:00:00'), due)).toBe(1);
    expect(countRemaining(shipped, moment('2026-03-28 09:00:00'), due)).toBe(1);
    expect(countRemaining(shipped, moment('2026-03-30 09:00:00'), due)).toBe(0);
    expect(countRemaining(shipped, moment('2026-04-02 09:00:00'), due)).toBe(0);
  });

  it('tells calendar days, hours and minutes as well', () => {
    expect(countRemaining(shipped, moment('2026-03-27 09:00:00'), due, 'd')).toBe(3);
    expect(countRemaining(shipped, moment('2026-03-30 20:30:00'), due, 'h')).toBe(3);
    expect(countRemaining(shipped, moment('2026-03-30 23:30:00'), due, 'min')).toBe(29);
  });

  it('counts working days past the due day', () => {
    const late = moment('2025-09-29 23:59:59.999');
    expect(countOverdue(shipped, late, moment('2025-10-09 10:00:00'))).toBe(2);
    expect(countOverdue(shipped, moment('2026-09-29 23:59:59.999'), moment('2026-10-09 10:00:00'))).toBe(3);
    expect(countOverdue(shipped, late, moment('2025-09-29 10:00:00'))).toBe(0);
    expect(countOverdue(shipped, late, moment('2025-10-05 10:00:00'), 'd')).toBe(6);
  });

  it('leaves out what was suspended after the due day, and nothing before it', () => {
    const late = moment('2026-03-10 23:59:59.999');
    const over = (done: string, from: string, to: string | null, unit?: 'h') =>
      countOverdue(shipped, late, moment(done), unit, [
        { from: moment(from), to: to === null ? null : moment(to), reason: '' },
      ]);
    // Overdue by the 11th and 12th when it stops on the 12th; it runs again from the 17th on.
    expect(over('2026-03-16 09:00:00', '2026-03-12 10:00:00', null)).toBe(2);
    expect(over('2026-03-18 09:00:00', '2026-03-12 10:00:00', '2026-03-17 10:00:00')).toBe(3);
    expect(over('2026-03-13 09:00:00', '2026-03-05 10:00:00', '2026-03-09 10:00:00')).toBe(3);
    expect(over('2026-03-11 10:00:00', '2026-03-11 02:00:00', '2026-03-11 05:00:00', 'h')).toBe(7);
    expect(over('2026-03-11 04:00:00', '2026-03-11 02:00:00', null, 'h')).toBe(2);
  });

  it('finds the last day for a notice', () => {
    expect(lastNoticeDay(shipped, '2026-05-08', 7)).toBe('2026-04-24');
    expect(lastNoticeDay(shipped, '2026-10-15', 10)).toBe('2026-09-24');
    expect(lastNoticeDay(shipped, '2026-10-04', 1)).toBe('2026-09-30');
  });

  it('leaves suspended time out of what is used', () => {
    const suspensions = [closeSpan('2026-03-11', '2026-03-24', '听证')];
    const whole = run('2026-03-02', '20wd', { suspensions });
    expect(countElapsed(whole, moment('2026-03-10 09:00:00'))).toBe(6);
    expect(countElapsed(whole, moment('2026-03-18 09:00:00'))).toBe(6);
    expect(countElapsed(whole, moment('2026-03-25 09:00:00'))).toBe(7);
    const open = [{ from: moment('2026-03-10 16:40:00'), to: null, reason: '断电' }];
    const running = run('2026-03-10 16:00:00', '180min', { suspensions: open });
    expect(countElapsed(running, moment('2026-03-11 16:00:00'))).toBe(40);
  });

  it('tells the working days used of a limit in any unit', () => {
    const stopped = {
      suspensions: [{ from: moment('2026-03-03 10:00:00'), to: moment('2026-03-05 10:00:00'), reason: '' }],
    };
    for (const limit of ['9000min', '150h', '20d', '3mo', '20wd'])
      expect(countWorkdays(run('2026-03-02 10:00:00', limit, stopped), moment('2026-03-09 09:00:00'))).toBe(3);
    expect(countWorkdays(run('2026-03-02 10:00:00', '150h'), moment('2026-03-02 18:00:00'))).toBe(0);
  });

  it('is 0 before the start', () => {
    expect(countElapsed(run('2026-03-02 10:00:00', '20wd'), moment('2026-02-02'))).toBe(0);
  });
});

/** Elements of the province-wide preset: limit, diff at which a card fires, and the last moment without it. */
const CARDS = [
  ['办件 预警', 7, -2, '2018-10-19'],
  ['办件 黄牌', 7, 1, '2018-10-24'],
  ['办件 红牌（法定）', 10, 1, '2018-10-29'],
  ['特别程序 预警', 7, -2, '2018-10-19'],
  ['特别程序 黄牌', 7, 1, '2018-10-24'],
  ['特别程序 红牌', 7, 2, '2018-10-25'],
  ['网上预受理 预警', 2, 1, '2018-10-17'],
  ['网上预受理 黄牌', 2, 4, '2018-10-22'],
  ['网上预受理 红牌', 2, 6, '2018-10-24'],
  ['出证 黄牌', 3, 1, '2018-10-18'],
  ['咨询 预警', 5, -2, '2018-10-17'],
  ['咨询 黄牌', 5, 1, '2018-10-22'],
  ['咨询 红牌', 5, 2, '2018-10-23'],
  ['投诉 预警', 5, -2, '2018-10-17'],
  ['投诉 黄牌', 5, 1, '2018-10-22'],
  ['投诉 红牌', 5, 2, '2018-10-23'],
] as const;

describe('thresholds', () => {
  it.each(CARDS)(
    '[F03] [F04] %s: limit %i, diff %i, not at 10:00:00 of %s but a second later',
    (_, limit, diff, date) => {
      const clock = run('2018-10-15 10:00:00', `${limit}wd`, { method: 'elapsed-24h' });
      expect(measureDiff(clock, moment(`${date} 10:00:00`))).toBe(diff - 1);
      expect(measureDiff(clock, moment(`${date} 10:00:01`))).toBe(diff);
      expect(momentOfDiff(clock, diff)).toEqual(moment(`${date} 10:00:00.001`));
    },
  );

  it('[F03] warn one working day before the due day', () => {
    const clock = run('2026-03-02', '20wd');
    expect(momentOfDiff(clock, -1)).toEqual(moment('2026-03-27'));
    expect(momentOfDiff(clock, 0)).toEqual(moment('2026-03-30'));
    expect(momentOfDiff(clock, 1)).toEqual(moment('2026-03-31'));
  });

  it('count limits in days and months by days, or by working days on request', () => {
    const clock = run('2026-08-02', '60d');
    expect(momentOfDiff(clock, -10)).toEqual(moment('2026-09-28'));
    expect(momentOfDiff(clock, 1)).toEqual(moment('2026-10-09'));
    expect(momentOfDiff(clock, -2, 'wd')).toEqual(moment('2026-09-29'));
    expect(momentOfDiff(run('2026-02-15', '6mo'), -30)).toEqual(moment('2026-07-18'));
    expect(measureDiff(clock, moment('2026-10-06 12:00:00'))).toBe(-2);
  });

  it('fire at the start when the limit is shorter than the warning', () => {
    const start = '2026-03-02 10:00:00';
    for (const method of ['end-of-day', 'elapsed-24h'] as const) {
      expect(momentOfDiff(run(start, '1wd', { method }), -2)).toEqual(moment(start));
    }
    expect(momentOfDiff(run(start, '3d'), -9)).toEqual(moment(start));
  });

  it('[F04] never come before the end of a last day that was stopped and is had again', () => {
    const suspensions = [{ from: moment('2026-03-30 09:00:00'), to: moment('2026-04-03 17:30:00'), reason: '检测' }];
    const clock = run('2026-03-02', '20wd', { suspensions });
    expect(measureDiff(clock, moment('2026-04-03 18:00:00'))).toBe(-1);
    expect(measureDiff(clock, moment('2026-04-07 23:59:59'))).toBe(0);
    expect(momentOfDiff(clock, 0)).toEqual(moment('2026-04-07'));
    expect(momentOfDiff(clock, 1)).toEqual(moment('2026-04-08'));
    const open = run('2026-03-02', '20wd', { suspensions: [{ ...suspensions[0]!, to: null }] });
    expect([0, 1].map((diff) => momentOfDiff(open, diff))).toEqual([null, null]);
    const atOnce = run('2026-03-30 08:00:00', '0wd', { suspensions });
    expect(measureDiff(atOnce, moment('2026-04-01 09:00:00'))).toBe(0);
    expect(momentOfDiff(atOnce, 1)).toEqual(moment('2026-04-08'));
  });

  it('are unknown behind an open suspension, and known before it', () => {
    const suspensions = [{ from: moment('2026-03-10 17:00:00'), to: null, reason: '听证' }];
    for (const method of ['end-of-day', 'elapsed-24h'] as const) {
      const clock = run('2026-03-02 10:00:00', '20wd', { method, suspensions });
      expect(momentOfDiff(clock, -1)).toBeNull();
      expect(momentOfDiff(clock, -16)).not.toBeNull();
    }
    expect(momentOfDiff(run('2026-03-02', '30d', { suspensions }), -1)).toBeNull();
    expect(measureDiff(run('2026-03-02', '30d', { suspensions }), moment('2026-03-20'))).toBe(-22);
  });
});
