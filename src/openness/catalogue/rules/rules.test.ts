// What the catalogue holds, whose each item is, and when it is due.
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#kernel/calendar/rules/calendar.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { localDate } from '#platform/time.ts';
import type { SetName } from '../contract.ts';
import { countIn } from './cover.ts';
import { dueAfter, dueOf, lastPeriod, runToMonth } from './cycles.ts';
import { CLASSES, catalogueOf, ITEMS, itemsOf } from './items.ts';
import { reminderKind } from './kind.ts';
import { nameDue } from './naming.ts';

/** 国庆 of 2026, with its working Saturday; the rest of the year Monday to Friday. */
const days = ['01', '02', '05', '06', '07'].map((day) => ({
  date: `2026-10-${day}`,
  kind: 'off' as const,
  name: '国庆节',
  note: '',
  source: 'test',
  provisional: false,
}));
const calendar = buildCalendar([...days, { ...days[0]!, date: '2026-10-10', kind: 'work' as const }], {
  from: '2026-01-01',
  to: '2027-12-31',
});
const names = (set: SetName) => itemsOf(set).map(({ zh }) => zh);

describe('the catalogue', () => {
  it('holds the fifteen groups of article 20 and what article 21 adds', () => {
    expect([itemsOf('groups').length, itemsOf('city').length, itemsOf('township').length]).toEqual([15, 7, 8]);
    expect(itemsOf('groups').at(-1)?.basis).toBe('条例第二十条第（十五）项');
    expect(new Set(ITEMS.map(({ code }) => code)).size).toBe(ITEMS.length);
  });

  it('[C05] counts what is public in eight classes', () => {
    expect(CLASSES.map(({ zh }) => zh)).toEqual([
      '政策法规',
      '发展规划',
      '人事任免',
      '统计数据',
      '重点工程',
      '招标采购',
      '财政报告',
      '部门工作',
    ]);
    const counts = [
      { organId: '1', kind: 'policy', column: 'policies', count: 3 },
      { organId: '1', kind: 'news', column: 'statistics', count: 2 },
      { organId: '1', kind: 'news', column: null, count: 4 },
    ];
    expect(CLASSES.map((part) => countIn(part, counts))).toEqual([3, 0, 0, 2, 0, 0, 0, 6]);
  });

  it('[C06] has nine focus areas, each with its cycle', () => {
    expect(names('focus')).toEqual([
      '事项清单',
      '权责清单',
      '政策文件',
      '重点项目',
      '安全生产',
      '执法公示',
      '财政预决算',
      '就业社保',
      '环境保护',
    ]);
    expect(itemsOf('focus').filter(({ cycle }) => !cycle)).toEqual([]);
  });

  it('[C13] has a template for each of six key links, each with its cycle', () => {
    expect(itemsOf('links').map(({ code }) => code)).toEqual(
      ['personnel', 'resources', 'funds', 'procurement', 'spending', 'investment'].map((link) => `links-${link}`),
    );
    expect(itemsOf('links').filter(({ cycle }) => !cycle)).toEqual([]);
  });

  it('[C14] gives enterprises and villages catalogues of their own', () => {
    const sets = (kind: string, level: number, line: string | null, system: string | null = null) =>
      [...new Set(catalogueOf({ kind, system, level, line }).map(({ set }) => set))].join(' ');
    expect(sets('enterprise', 3, 'water-supply')).toBe('utility');
    expect(sets('legal', 6, 'village')).toBe('village');
    expect(sets('legal', 5, 'government', 'government')).toBe('groups township');
    expect(sets('legal', 4, 'finance', 'government')).toBe('groups city focus links reports');
    // Neither works by the regulation.
    expect(sets('section', 3, 'government', 'government')).toBe('');
    expect(sets('legal', 3, 'court')).toBe('');
    expect(sets('legal', 3, 'party-school', 'party')).toBe('');
  });
});

describe('what is owed', () => {
  it.each([
    ['month', '2026-11-01', '2026-10', '2026-10-31'],
    ['month', '2026-01-15', '2025-12', '2025-12-31'],
    ['quarter', '2026-11-30', '2026-Q3', '2026-09-30'],
    ['quarter', '2026-03-31', '2025-Q4', '2025-12-31'],
    ['year', '2026-12-31', '2025', '2025-12-31'],
  ] as const)('is of the %s that ended before %s', (every, today, name, lastOn) => {
    expect(lastPeriod(every, today)).toEqual({ name, lastOn });
  });

  it('is due twenty working days after it was formed, or on the day a law names', () => {
    // Holidays from Thursday to the Wednesday after, and a Saturday that is worked.
    expect(localDate(dueAfter('2026-09-30', 20, calendar))).toBe('2026-11-03');
    expect(localDate(dueAfter('2026-10-14', 20, calendar))).toBe('2026-11-11');
    expect(localDate(dueOf({}, { name: '2026-10', lastOn: '2026-10-31' }, calendar))).toBe('2026-11-27');
    expect(dueOf({ by: '01-31' }, { name: '2025', lastOn: '2025-12-31' }, calendar).toISOString()).toBe(
      '2026-01-31T15:59:59.999Z',
    );
  });

  it.each([
    [{ item: 'groups-4', period: '2026-10', title: '' }, '国民经济和社会发展统计信息（2026年10月）'],
    [{ item: 'focus-safety', period: '2026-Q3', title: '' }, '安全生产（2026年第三季度）'],
    [{ item: 'focus-budgets', period: '2025', title: '' }, '财政预决算（2025年）'],
    [{ item: 'groups-8', period: '2026-10-14', title: '收费目录' }, '行政事业性收费项目及其依据、标准：收费目录'],
  ])('is called by its item and its period: %j', (due, name) => {
    expect(nameDue({ ...due, titleEn: null }).zh).toBe(name);
  });

  it('is reminded of by a sound kind of case', () => {
    expect(findKindFaults(reminderKind)).toEqual([]);
  });
});

it('[C19] an annual report has until the month the law names: January for departments, March for governments', () => {
  const from = new Date('2025-12-31T00:00:00+08:00');
  expect(runToMonth('01-31', '2025-12-31')).toEqual({ from, limit: { amount: 1, unit: 'mo' } });
  expect(runToMonth('03-31', '2025-12-31')).toEqual({ from, limit: { amount: 3, unit: 'mo' } });
});
