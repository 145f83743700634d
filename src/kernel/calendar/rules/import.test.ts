// Which years are taken in: the real ones are whole, and each kind of slip in typing one is found.
import { describe, expect, it } from 'vitest';
import { NATIONAL, type YearImport, yearImportSchema } from '../contract.ts';
import { seedRows, shipped } from '../fixture.ts';
import { compareDays, findGapFaults, findYearFaults, listHolding, parseCalendarCsv, spanChanges } from './import.ts';
import { listLineage, shortenRegion } from './region.ts';

/** The notice of a year as shipped, in the form in which it would be imported. */
function notice(year: number, change: (days: YearImport['days']) => YearImport['days'] = (days) => days): YearImport {
  const rows = seedRows.filter((row) => row.noticeYear === year);
  const state = rows.some((row) => row.provisional) ? 'provisional' : 'official';
  return yearImportSchema.parse({ region: NATIONAL, year, state, source: '通知', days: change(rows) });
}
const faultsOf = (year: YearImport) => findYearFaults(year, shipped, 'en').map((fault) => fault.message);

describe('a year', () => {
  it.each([2007, 2018, 2019, 2022, 2025, 2026, 2027])('%i as announced has no fault', (year) => {
    expect(faultsOf(notice(year))).toEqual([]);
  });

  const without = (date: string) => (days: YearImport['days']) => days.filter((day) => day.date !== date);
  const withDay =
    (date: string, kind: 'off' | 'work', name = '元旦') =>
    (days: YearImport['days']) => [...days, { date, kind, name, note: '' }];
  it.each([
    ['a missing statutory day', without('2026-05-02'), '2026-05-02 is a statutory holiday and is missing'],
    ['a missing feast', without('2026-06-19'), 'frees 12 working days net'],
    ['a forgotten make-up day', without('2026-10-10'), 'frees 14 working days net'],
    ['a make-up day on a weekday', withDay('2026-10-12', 'work'), 'must fall on a day otherwise off'],
    ['a day twice', withDay('2026-10-01', 'off'), 'is listed twice'],
    ['a day of another year', withDay('2027-01-02', 'off'), 'does not belong to 2026'],
    ['a day too early in the December before', withDay('2025-12-13', 'off'), 'does not belong to 2026'],
    [
      'a feast missing altogether',
      (days: YearImport['days']) => days.filter((day) => day.name !== '清明'),
      '清明: 0 day(s) off',
    ],
  ])('is refused for %s', (_, change, message) => {
    expect(faultsOf(notice(2026, change))).toContainEqual(expect.stringContaining(message));
  });

  it('may free other than 13 days when marked exceptional', () => {
    expect(faultsOf({ ...notice(2026, withDay('2026-09-03', 'off', '纪念日')), exceptional: true })).toEqual([]);
  });

  it('of a region may work a national holiday and need not be whole', () => {
    const days = [
      { date: '2026-08-06', kind: 'off' as const, name: '火把节', note: '' },
      { date: '2026-10-08', kind: 'work' as const, name: '调整', note: '' },
      { date: '2026-10-07', kind: 'work' as const, name: '调整', note: '' },
    ];
    const local = yearImportSchema.parse({
      region: '532300',
      year: 2026,
      state: 'official',
      source: '州通知',
      days,
    });
    expect(faultsOf(local)).toEqual(['2026-10-08: a make-up working day must fall on a day otherwise off']);
  });
});

describe('years', () => {
  const year = notice(2026);

  it('join on to those already there, before or after, or begin the calendar', () => {
    expect(findGapFaults(year, [], 'en')).toEqual([]);
    expect(findGapFaults(year, [2024, 2025], 'en')).toEqual([]);
    expect(findGapFaults(year, [2027, 2028], 'en')).toEqual([]);
    expect(findGapFaults(year, [2020, 2026], 'en')).toEqual([]);
    expect(findGapFaults(year, [2020, 2022, 2024], 'en')).toEqual([
      { path: 'year', message: '2026 does not join the years 2020–2024' },
    ]);
    expect(findGapFaults({ ...year, region: '530900' }, [2020], 'en')).toEqual([]);
  });

  it('are judged day by day, each fault by its place', () => {
    const days = [...year.days, { date: '2026-10-01', kind: 'off' as const, name: '国庆节', note: '' }];
    const faults = findYearFaults({ ...year, days }, shipped, 'en');
    expect(faults).toContainEqual({ path: `days.${year.days.length}`, message: '2026-10-01: is listed twice' });
    expect(faults.every(({ path }) => path === 'days' || path === `days.${year.days.length}`)).toBe(true);
  });

  it('are bound by the law of their time: a year before it keeps the calendar it had', () => {
    const before = notice(2024, (days) => days.filter((day) => day.name !== '清明'));
    expect(faultsOf(before)).toEqual([]);
    const drop = (days: YearImport['days']) => days.filter((day) => day.name !== '清明');
    expect(faultsOf(notice(2025, drop))).not.toEqual([]);
  });

  it('not yet announced need not free as many days as the law gives', () => {
    const fewer = notice(2026, (days) => days.filter((day) => day.date !== '2026-10-10'));
    expect(faultsOf(fewer)).not.toEqual([]);
    expect(faultsOf({ ...fewer, state: 'provisional' })).toEqual([]);
  });

  it('name a December day from the 20th on, and none before', () => {
    const withTail = (date: string) => notice(2026, (days) => [...days, { date, kind: 'off', name: '元旦', note: '' }]);
    const isOther = (date: string) =>
      faultsOf({ ...withTail(date), exceptional: true }).some((told) => told.includes('does not belong to 2026'));
    expect(['2025-12-19', '2025-12-20', '2025-12-31', '2025-11-30', '2024-12-31'].map(isOther)).toEqual([
      ...[true, false, false, true, true],
    ]);
  });
});

describe('what holds', () => {
  const day = (date: string, name: string, noticeYear: number) => ({
    ...{ date, name, noticeYear, kind: 'off' as const, note: '', source: '通知', provisional: false },
  });

  it('is the later notice of two that name a day, in the order of days', () => {
    const rows = [day('2026-01-01', '后', 2026), day('2025-12-31', '尾', 2026), day('2026-01-01', '先', 2025)];
    const held = listHolding(rows).map(({ date, name }) => [date, name]);
    expect(held).toEqual([
      ['2025-12-31', '尾'],
      ['2026-01-01', '后'],
    ]);
    expect(listHolding(rows)[0]).not.toHaveProperty('noticeYear');
  });

  it('differs over the whole year, and from the December before where that changed', () => {
    const none = { added: [], removed: [], changed: [] };
    const [tail, later] = [day('2025-12-31', '尾', 2026), day('2026-10-01', '国庆', 2026)];
    expect(spanChanges(2026, none)).toBeNull();
    expect(spanChanges(2026, { ...none, added: [later] })).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(spanChanges(2026, { ...none, removed: [later], added: [tail] })).toEqual({
      ...{ from: '2025-12-31', to: '2026-12-31' },
    });
    expect(spanChanges(2026, { ...none, changed: [{ before: later, after: tail }] })?.from).toBe('2025-12-31');
  });

  it('is another day when its kind, its name or its certainty is another', () => {
    const was = day('2026-10-01', '国庆', 2026);
    for (const now of [
      { ...was, name: '国庆节' },
      { ...was, provisional: true },
      { ...was, kind: 'work' as const },
    ])
      expect(compareDays([was], [now]).changed).toEqual([{ before: was, after: now }]);
    expect(compareDays([was], [{ ...was, note: '注' }]).changed).toEqual([]);
  });
});

describe('a difference', () => {
  it('is what was added, removed or changed, but not another source', () => {
    const [a, b, c] = seedRows.filter((row) => row.noticeYear === 2026);
    const changed = { ...b!, kind: 'work' as const };
    expect(compareDays([a!, b!], [{ ...a!, source: '更正' }, changed, c!])).toEqual({
      added: [c],
      removed: [],
      changed: [{ before: b, after: changed }],
    });
    expect(compareDays([a!], []).removed).toEqual([a]);
  });
});

describe('the shipped file', () => {
  it('names its sources and ends with the year that awaits its notice', () => {
    expect(seedRows).toHaveLength(782);
    expect(seedRows.filter((row) => row.provisional).map((row) => row.date.slice(0, 4))).toEqual(
      Array(13).fill('2027'),
    );
    for (const { noticeYear, provisional, source } of seedRows)
      if (!provisional)
        expect(source).toMatch(
          new RegExp(
            `^国务院办公厅关于${noticeYear}年部分节假日安排的通知(（国办发明电〔${noticeYear - 1}〕\\d+号）)?$`,
          ),
        );
    expect(new Set(seedRows.map((row) => row.source))).toContain(
      '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    );
    expect(seedRows.find((row) => row.date === '2018-12-31')).toMatchObject({ noticeYear: 2019 });
  });

  it('is refused when a row is broken', () => {
    const head = 'date,kind,name,note,source,provisional,notice_year\n';
    expect(() => parseCalendarCsv(`${head}2026-02-30,off,春节,,通知,false,2026`)).toThrow();
    expect(() => parseCalendarCsv(`${head}2026-02-03,half,春节,,通知,false,2026`)).toThrow();
  });
});

describe('a region code', () => {
  it('tells whose calendars apply, the nearest last', () => {
    expect(listLineage('530902001001')).toEqual(['530000', '530900', '530902', '530902001', '530902001001']);
    expect(listLineage('530900')).toEqual(['530000', '530900']);
    expect(listLineage('CN')).toEqual([]);
  });

  it('has one short form', () => {
    expect(['530900000000', '530902001000', '530902001001', '530900', 'CN'].map(shortenRegion)).toEqual([
      ...['530900', '530902001', '530902001001', '530900', 'CN'],
    ]);
    expect(listLineage('530902000000')).toEqual(listLineage('530902'));
  });
});
