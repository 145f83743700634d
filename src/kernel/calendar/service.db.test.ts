// The calendar in the database: loading, overlay, import of a year, what is refused, what a new version changes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { NATIONAL, type YearImport } from './contract.ts';
import { moment, run, seedRows, shipped } from './fixture.ts';
import { dateOfDay } from './rules/days.ts';
import { computeDue } from './rules/due.ts';
import { findUncoveredYears, importYear, loadCalendar, seedCalendar } from './service.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const DAYS_2027 = [
  ['2026-12-31', 'off', '元旦'],
  ['2027-01-01', 'off', '元旦'],
  ['2027-01-03', 'work', '元旦'],
  ['2027-02-05', 'off', '春节'],
  ['2027-02-06', 'off', '春节'],
  ['2027-02-07', 'off', '春节'],
  ['2027-02-08', 'off', '春节'],
  ['2027-02-09', 'off', '春节'],
  ['2027-02-10', 'off', '春节'],
  ['2027-02-11', 'off', '春节'],
  ['2027-04-05', 'off', '清明'],
  ['2027-05-01', 'off', '劳动节'],
  ['2027-05-02', 'off', '劳动节'],
  ['2027-05-03', 'off', '劳动节'],
  ['2027-05-04', 'off', '劳动节'],
  ['2027-06-09', 'off', '端午'],
  ['2027-09-15', 'off', '中秋'],
  ['2027-10-01', 'off', '国庆节'],
  ['2027-10-02', 'off', '国庆节'],
  ['2027-10-03', 'off', '国庆节'],
  ['2027-10-04', 'off', '国庆节'],
  ['2027-10-05', 'off', '国庆节'],
  ['2027-10-09', 'work', '国庆节'],
] as const;
/** An invented notice for 2027; it frees 13 working days net, as the law does. */
const official2027: YearImport = {
  region: NATIONAL,
  year: 2027,
  state: 'official',
  source: '试验通知',
  exceptional: false,
  days: DAYS_2027.map(([date, kind, name]) => ({ date, kind, name, note: '' })),
};

async function due(region: string, from: string, limit: string) {
  return computeDue({ ...run(from, limit), calendar: await loadCalendar(test.db, region) });
}

describe('the calendar in the database', () => {
  it('refuses every date while it is empty', async () => {
    await expect(due(NATIONAL, '2026-03-02', '1wd')).rejects.toMatchObject({ code: 'calendar.not-covered' });
    expect(await findUncoveredYears(test.db, moment('2026-03-02'))).toEqual([
      { year: 2026, state: 'missing' },
      { year: 2027, state: 'missing' },
    ]);
  });

  it('takes in the shipped calendar once', async () => {
    expect(await seedCalendar(test.db)).toBe(seedRows.length);
    expect(await seedCalendar(test.db)).toBe(0);
    const loaded = await loadCalendar(test.db, NATIONAL);
    expect([loaded.from, loaded.to]).toEqual([shipped.from, shipped.to]);
    for (let day = shipped.first; day <= shipped.last; day++) {
      expect(loaded.isWorkday(day), dateOfDay(day)).toBe(shipped.isWorkday(day));
    }
  });

  it('is kept in the process until it changes', async () => {
    const first = await loadCalendar(test.db, NATIONAL);
    expect(await loadCalendar(test.db, NATIONAL)).toBe(first);
    expect(await loadCalendar(test.db, '530902001001')).toBe(first);
  });

  it('tells which of the coming twelve months lack a notice', async () => {
    expect(await findUncoveredYears(test.db, moment('2026-03-02'))).toEqual([{ year: 2027, state: 'provisional' }]);
    expect(await findUncoveredYears(test.db, moment('2027-03-02'))).toEqual([
      { year: 2027, state: 'provisional' },
      { year: 2028, state: 'missing' },
    ]);
  });

  it('overlays regions, the nearest winning, at once for every reader', async () => {
    const fire = (region: string, kind: 'off' | 'work', date: string) =>
      importYear(test.db, {
        region,
        year: 2026,
        state: 'official',
        source: '通知',
        exceptional: false,
        days: [{ date, kind, name: '火把节', note: '' }],
      });
    expect(await fire('530900000000', 'off', '2026-08-06')).toMatchObject({
      added: [{ date: '2026-08-06' }],
    });
    await fire('530926', 'off', '2026-08-07');
    expect((await due('530902', '2026-08-05', '1wd')).date).toBe('2026-08-07');
    expect((await due('530926', '2026-08-05', '1wd')).date).toBe('2026-08-10');
    expect((await due('530926100201', '2026-08-05', '1wd')).date).toBe('2026-08-10');
    expect((await due('530100', '2026-08-05', '1wd')).date).toBe('2026-08-06');
    expect((await due(NATIONAL, '2026-08-05', '1wd')).date).toBe('2026-08-06');
  });

  it('takes in a year when it is announced, and says what moved', async () => {
    expect(await due(NATIONAL, '2026-12-30', '3wd')).toMatchObject({ date: '2027-01-05', provisional: true });
    const changes = await importYear(test.db, official2027);
    expect(changes.removed).toEqual([]);
    expect(changes.added.map((day) => day.date)).toEqual([
      ...['2026-12-31', '2027-01-03', '2027-02-09', '2027-02-10', '2027-02-11'],
      ...['2027-05-03', '2027-05-04', '2027-10-04', '2027-10-05', '2027-10-09'],
    ]);
    // The rest only lost its mark of being provisional; 除夕 is now part of 春节.
    expect(changes.changed).toHaveLength(13);
    expect(await due(NATIONAL, '2026-12-30', '3wd')).toMatchObject({
      date: '2027-01-05',
      provisional: false,
    });
    expect(await due(NATIONAL, '2026-12-30', '1wd')).toMatchObject({ date: '2027-01-03' });
  });

  it('keeps what the next notice said about a year’s last days when that year is corrected', async () => {
    const days = seedRows.filter((row) => row.noticeYear === 2026);
    await importYear(test.db, { ...official2027, year: 2026, days });
    expect((await due(NATIONAL, '2026-12-30', '1wd')).date).toBe('2027-01-03');
  });

  it('changes nothing when a year has faults, and names them', async () => {
    const before = await loadCalendar(test.db, NATIONAL);
    const days = official2027.days.filter((day) => day.date !== '2027-10-02' && day.date !== '2027-10-09');
    await expect(importYear(test.db, { ...official2027, days })).rejects.toMatchObject({
      code: 'calendar.year-invalid',
      faults: [{ message: expect.stringContaining('2027-10-02') }, { message: expect.stringContaining('frees 14') }],
    });
    await expect(importYear(test.db, { ...official2027, year: 2030 })).rejects.toMatchObject({
      faults: expect.arrayContaining([{ path: 'year', message: expect.stringContaining('2004–2027') }]),
    });
    expect(await loadCalendar(test.db, NATIONAL)).toBe(before);
  });

  it('forgets an import that was rolled back', async () => {
    const undo = new Error('undo');
    await expect(
      inTransaction(test.db, async (tx) => {
        const days = [...official2027.days, { date: '2027-07-01', kind: 'off' as const, name: '试', note: '' }];
        await importYear(tx, { ...official2027, days, exceptional: true });
        expect((await loadCalendar(tx, NATIONAL)).isWork('2027-07-01')).toBe(false);
        throw undo;
      }),
    ).rejects.toBe(undo);
    expect((await loadCalendar(test.db, NATIONAL)).isWork('2027-07-01')).toBe(true);
  });
});
