// The end of a limit: the published vectors of the law's reading, boundaries, refusals.
import { describe, expect, it } from 'vitest';
import vectors from '../deadline-vectors.json' with { type: 'json' };
import { moment, run, shipped } from '../fixture.ts';
import { buildCalendar } from './calendar.ts';
import { dayOfDate } from './days.ts';
import { computeDue } from './due.ts';
import { closeSpan } from './suspension.ts';

const due = (from: string, limit: string, more?: Parameters<typeof run>[2]) => computeDue(run(from, limit, more));

const ADD_WORK = [
  ['2025-09-19', 5, '2025-09-26'],
  ['2025-09-19', 20, '2025-10-23'],
  ['2025-09-28', 1, '2025-09-29'],
  ['2025-09-30', 1, '2025-10-09'],
  ['2025-01-22', 5, '2025-02-05'],
  ['2025-01-26', 20, '2025-02-28'],
  ['2026-02-10', 20, '2026-03-16'],
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-28', 20, '2026-03-27'],
  ['2026-09-18', 10, '2026-10-09'],
  ['2026-09-30', 5, '2026-10-13'],
  ['2026-04-03', 7, '2026-04-15'],
  ['2026-06-18', 15, '2026-07-10'],
  ['2026-04-20', 20, '2026-05-20'],
  ['2026-04-20', 40, '2026-06-17'],
  // Received on a Saturday, and treated as received on the Monday after.
  ['2026-03-07', 20, '2026-04-03'],
  ['2026-03-09', 20, '2026-04-07'],
] as const;

const ADD_DAYS = [
  ['2025-09-16', '15d', '2025-10-01', '2025-10-09'],
  ['2025-12-01', '60d', '2026-01-30', '2026-01-30'],
  ['2026-01-20', '30d', '2026-02-19', '2026-02-24'],
  ['2026-08-02', '60d', '2026-10-01', '2026-10-08'],
  ['2026-07-24', '15d', '2026-08-08', '2026-08-10'],
  ['2026-01-31', '1mo', '2026-02-28', '2026-02-28'],
  ['2026-03-30', '3mo', '2026-06-30', '2026-06-30'],
  ['2025-11-30', '3mo', '2026-02-28', '2026-02-28'],
  ['2026-02-15', '6mo', '2026-08-15', '2026-08-17'],
  ['2025-10-31', '4mo', '2026-02-28', '2026-02-28'],
  ['2024-01-31', '1mo', '2024-02-29', '2024-02-29'],
] as const;

describe('whole days, due at 24:00', () => {
  it.each(vectors.vectors)('$start + $workdays working days = $due', ({ start, workdays, due: expected }) => {
    expect(due(start, `${workdays}wd`)).toMatchObject({ paused: false, date: expected, nominal: expected });
  });

  it.each(ADD_WORK)('[D08] %s + %i working days = %s', (start, n, expected) => {
    for (const time of ['00:00:00', '15:30:00', '23:59:59.999']) {
      expect(due(`${start} ${time}`, `${n}wd`).date).toBe(expected);
    }
  });

  it.each(ADD_DAYS)('%s + %s = %s, rolled to %s', (start, limit, nominal, rolled) => {
    expect(due(start, limit)).toMatchObject({ nominal, date: rolled });
  });

  it('ends with the last millisecond of the due day', () => {
    expect(due('2025-01-20 09:00:00', '1wd').at).toEqual(moment('2025-01-21 23:59:59.999'));
  });

  it('ends on the same day when the limit is 0, or on the next working day when received on a day off', () => {
    expect(due('2026-03-06 16:00:00', '0wd').date).toBe('2026-03-06');
    expect(due('2026-03-07 16:00:00', '0wd').date).toBe('2026-03-09');
    expect(due('2026-03-07 16:00:00', '0d').date).toBe('2026-03-09');
  });

  it('closes with the office when counted in office hours', () => {
    expect(due('2026-09-18', '10wd', { method: 'office-hours' }).at).toEqual(moment('2026-10-09 18:00:00'));
    expect(due('2026-07-24', '15d', { method: 'office-hours' }).at).toEqual(moment('2026-08-10 18:00:00'));
  });
});

describe('hours and minutes', () => {
  it('run day and night, on days off too', () => {
    expect(due('2026-10-03 23:50:00', '40min').at).toEqual(moment('2026-10-04 00:30:00'));
    expect(due('2026-10-03 23:50:00', '24h').at).toEqual(moment('2026-10-04 23:50:00'));
  });

  it('run only while the office is open when so counted', () => {
    const office = { method: 'office-hours' } as const;
    expect(due('2026-09-30 11:00:00', '2h', office).at).toEqual(moment('2026-09-30 15:30:00'));
    expect(due('2026-09-30 17:00:00', '2h', office).at).toEqual(moment('2026-10-08 09:30:00'));
    expect(due('2026-09-30 08:30:00', '7h', office).at).toEqual(moment('2026-09-30 18:00:00'));
    expect(due('2026-10-01 10:00:00', '60min', office).at).toEqual(moment('2026-10-08 09:30:00'));
    expect(due('2026-09-30 20:00:00', '0h', office).at).toEqual(moment('2026-09-30 20:00:00'));
  });
});

describe('suspensions', () => {
  it('take out a closed span of days', () => {
    const plain = due('2026-03-02', '20wd');
    expect(plain.date).toBe('2026-03-30');
    const suspensions = [closeSpan('2026-03-11', '2026-03-24', '听证')];
    expect(due('2026-03-02', '20wd', { suspensions }).date).toBe('2026-04-14');
  });

  it('count the day they begin as used and leave out the rest through the day they end', () => {
    const suspensions = [{ from: moment('2026-03-10 17:00:00'), to: moment('2026-03-24 08:00:00'), reason: '听证' }];
    expect(due('2026-03-02', '20wd', { suspensions })).toEqual(
      due('2026-03-02', '20wd', { suspensions: [closeSpan('2026-03-11', '2026-03-24', '听证')] }),
    );
  });

  it('that overlap or touch are taken out once', () => {
    const whole = [closeSpan('2026-03-11', '2026-03-24', '听证')];
    const parts = [
      closeSpan('2026-03-16', '2026-03-24', '检验'),
      closeSpan('2026-03-11', '2026-03-15', '听证'),
      closeSpan('2026-03-12', '2026-03-17', '检测'),
    ];
    for (const limit of ['20wd', '30d', '1mo']) {
      expect(due('2026-03-02', limit, { suspensions: parts })).toEqual(
        due('2026-03-02', limit, { suspensions: whole }),
      );
    }
  });

  it('leave the end unknown while they last, and tell what is left', () => {
    const suspensions = [{ from: moment('2026-03-10 17:00:00'), to: null, reason: '听证' }];
    expect(due('2026-03-02', '20wd', { suspensions })).toMatchObject({
      paused: true,
      at: null,
      left: 14,
      unit: 'wd',
    });
    expect(due('2026-03-02', '30d', { suspensions })).toMatchObject({ paused: true, left: 22, unit: 'd' });
    expect(due('2026-03-02', '1mo', { suspensions })).toMatchObject({ paused: true, left: 23, unit: 'd' });
    expect(due('2026-03-02', '20wd', { suspensions, method: 'elapsed-24h' })).toMatchObject({
      paused: true,
      left: 13,
    });
    expect(due('2026-03-10 16:00:00', '180min', { suspensions })).toMatchObject({
      paused: true,
      left: 120,
      unit: 'min',
    });
  });

  it('that begin after the end change nothing', () => {
    const suspensions = [{ from: moment('2026-03-31 00:00:00'), to: null, reason: '听证' }];
    expect(due('2026-03-02', '20wd', { suspensions }).date).toBe('2026-03-30');
    // The office closed at six; nothing was left of the day that could be stopped.
    const evening = [{ from: moment('2026-03-30 18:30:00'), to: null, reason: '听证' }];
    expect(due('2026-03-02', '20wd', { method: 'office-hours', suspensions: evening }).date).toBe('2026-03-30');
  });

  it('[F04] that begin on the last day give that day back, whole, on the next one that counts', () => {
    const pause = (from: string, to: string | null) => [
      { from: moment(from), to: to === null ? null : moment(to), reason: '检测' },
    ];
    // Due on Monday 30 March; stopped that morning, run on again on Friday 3 April, before a long weekend.
    const stopped = pause('2026-03-30 09:00:00', null);
    expect(due('2026-03-02', '20wd', { suspensions: stopped })).toMatchObject({ paused: true, left: 1 });
    const longer = pause('2026-03-30 09:00:00', '2026-04-03 17:30:00');
    expect(due('2026-03-02', '20wd', { suspensions: longer }).date).toBe('2026-04-07');
    expect(due('2026-03-02', '20wd', { suspensions: longer, method: 'office-hours' }).at).toEqual(
      moment('2026-04-07 18:00:00'),
    );
    // The day before leaves one whole day as well: nobody gains by the hour at which it is stopped.
    const before = pause('2026-03-27 17:00:00', '2026-04-03 17:30:00');
    expect(due('2026-03-02', '20wd', { suspensions: before }).date).toBe('2026-04-07');
    // Within one day nothing is lost, and nothing is given.
    const short = pause('2026-03-30 09:00:00', '2026-03-30 15:00:00');
    expect(due('2026-03-02', '20wd', { suspensions: short }).date).toBe('2026-03-30');
    // 15 days end on Saturday 8 August and roll to Monday: stopped on that Monday.
    const rolled = pause('2026-08-10 09:00:00', '2026-08-12 09:00:00');
    expect(due('2026-07-24', '15d', { suspensions: rolled }).date).toBe('2026-08-13');
    // 即办件: the day of receipt is its only one.
    const atOnce = pause('2026-03-02 11:00:00', '2026-03-04 09:00:00');
    expect(due('2026-03-02 10:00:00', '0wd', { suspensions: atOnce }).date).toBe('2026-03-05');
    // Taken in on a Sunday and stopped; on Monday, its only day, it runs on again.
    const overNight = [{ from: moment('2026-03-08 19:30:00'), to: moment('2026-03-09 08:00:00'), reason: '' }];
    expect(due('2026-03-08 10:00:00', '0wd', { suspensions: overNight }).date).toBe('2026-03-10');
  });

  it('never leave the due day itself suspended', () => {
    // 15 days end on Saturday 8 August; the Monday it rolls to is suspended through Wednesday.
    const suspensions = [closeSpan('2026-08-10', '2026-08-12', '听证')];
    expect(due('2026-07-24', '15d', { suspensions })).toMatchObject({
      nominal: '2026-08-08',
      date: '2026-08-13',
    });
    const open = [{ from: moment('2026-08-09 09:00:00'), to: null, reason: '听证' }];
    expect(due('2026-07-24', '15d', { suspensions: open })).toMatchObject({ paused: true, left: 0 });
  });

  it('take out running time by the instant when days are 24 hours', () => {
    const suspensions = [{ from: moment('2026-03-03 12:00:00'), to: moment('2026-03-09 06:00:00'), reason: '检验' }];
    // Tuesday noon to Monday 06:00 holds 12 + 24 × 3 + 6 working hours.
    expect(due('2026-03-02 10:00:00', '3wd', { suspensions, method: 'elapsed-24h' }).at).toEqual(
      moment('2026-03-11 04:00:00'),
    );
    const night = [{ from: moment('2026-03-07 10:00:00'), to: moment('2026-03-07 11:00:00'), reason: '断电' }];
    expect(due('2026-03-07 09:50:00', '20min', { suspensions: night }).at).toEqual(moment('2026-03-07 11:10:00'));
  });
});

describe('the edge of the calendar', () => {
  const refusal = (year: number) =>
    expect.objectContaining({ code: 'calendar.not-covered', message: expect.stringContaining(`${year}`) });

  it('is refused, with the year', () => {
    expect(() => due('2027-12-31', '1wd')).toThrow(refusal(2028));
    expect(() => due('2027-12-20', '12d')).toThrow(refusal(2028));
    expect(() => due('2027-11-30', '3mo')).toThrow(refusal(2028));
    expect(() => due('2030-05-05', '1wd')).toThrow(refusal(2030));
    expect(() => due('2003-12-30', '1wd')).toThrow(refusal(2003));
    expect(() => due('2027-12-31', '1wd', { method: 'elapsed-24h' })).toThrow(refusal(2028));
  });

  it('does not bind minutes that run day and night', () => {
    expect(due('2035-01-01 00:00:00', '40min').at).toEqual(moment('2035-01-01 00:40:00'));
  });

  it('marks what was counted in a year that awaits its notice', () => {
    expect(due('2026-12-30', '1wd').provisional).toBe(false);
    expect(due('2026-12-30', '3wd')).toMatchObject({ date: '2027-01-05', provisional: true });
    expect(due('2026-12-02', '30d')).toMatchObject({ nominal: '2027-01-01', provisional: true });
    expect(due('2027-03-01 08:00:00', '40min').provisional).toBe(false);
  });
});

describe('the calendar', () => {
  it('has the working days of each year that were counted from the notices', () => {
    const years = {
      2004: 252,
      2005: 250,
      2009: 250,
      2012: 249,
      2018: 250,
      2020: 249,
      2023: 249,
      2024: 251,
      2025: 248,
      2026: 248,
    };
    for (const [year, count] of Object.entries(years)) {
      expect(shipped.countBetween(dayOfDate(`${year}-01-01`) - 1, dayOfDate(`${year}-12-31`)), year).toBe(count);
    }
  });

  it('knows holidays by name, and make-up days as worked', () => {
    expect([shipped.isWork('2026-10-10'), shipped.isWork('2026-10-11'), shipped.isWork('2026-10-05')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([shipped.name('2026-09-25'), shipped.name('2026-10-10'), shipped.name('2026-09-23')]).toEqual([
      '中秋',
      '国庆节',
      undefined,
    ]);
    expect([shipped.covers('2003-12-31'), shipped.covers('2004-01-01'), shipped.covers('2028-01-01')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('lets a region’s rows replace those of the country', () => {
    const row = (date: string, kind: 'off' | 'work') => ({
      date,
      kind,
      name: '火把节',
      note: '',
      source: '州政府通知',
      provisional: false,
    });
    const national = [...shippedRows('2026-10-10')];
    const local = buildCalendar([...national, row('2026-08-06', 'off'), row('2026-10-10', 'off')], {
      from: '2026-01-01',
      to: '2026-12-31',
    });
    expect([local.isWork('2026-08-06'), local.isWork('2026-10-10'), local.name('2026-10-10')]).toEqual([
      false,
      false,
      '火把节',
    ]);
    expect(computeDue({ ...run('2026-08-05', '1wd'), calendar: local }).date).toBe('2026-08-07');
  });

  function* shippedRows(date: string) {
    const listed = shipped.findListed(dayOfDate(date));
    if (listed) yield listed;
  }
});
