// What the log of a call shows by itself, which numbers may be a liaison's, what a quality sheet says, and the limits of cities.
import { describe, expect, it } from 'vitest';
import { findPractices, GOALS, ratesOf, whyNoLiaison } from './calls.ts';
import { isStale, isUntested } from './directory.ts';
import { limitFor, sayLimit, USUAL } from './presets.ts';
import { orderRates } from './rates.ts';
import { readNumbers, readSheet } from './sheet.ts';

describe('the log of a call', () => {
  it.each([
    [{ result: 'second-transfer', sort: 'direct', heard: 'person' }, ['second-transfer']],
    [{ result: 'second-transfer', sort: 'direct', heard: 'switchboard' }, ['second-transfer', 'switchboard']],
    [{ result: 'connected', sort: 'direct', heard: 'fax' }, ['fax']],
    [{ result: 'connected', sort: 'duty', heard: 'person' }, ['duty']],
    [{ result: 'no-answer', sort: 'direct', heard: 'nothing' }, ['no-answer']],
    [{ result: 'connected', sort: 'direct', heard: 'rude' }, ['bad-attitude']],
    [{ result: 'busy', sort: 'direct', heard: 'nothing' }, []],
    [{ result: 'connected', sort: null, heard: 'person' }, []],
  ] as const)('[D15] %j shows %j', (logged, practices) => {
    expect(findPractices(logged)).toEqual(practices);
  });

  it('[D14] adds up to the rates as the report counts them', () => {
    const counts = {
      calls: 40_658,
      answered: 40_658,
      transfers: 25_690,
      connected: 22_512,
      rated: 1000,
      satisfied: 966,
    };
    expect(ratesOf(counts)).toEqual({ connected: 87.63, satisfied: 96.6, answered: 100 });
    expect(ratesOf({ ...counts, transfers: 0, rated: 0 })).toMatchObject({ connected: null, satisfied: null });
    expect(GOALS).toEqual({ connected: 89, satisfied: 98 });
  });
});

it('[D15] a fax, a switchboard, a duty telephone and a voice line are refused for a liaison with the reason', () => {
  expect(whyNoLiaison('direct')).toBeNull();
  for (const sort of ['fax', 'switchboard', 'duty', 'voice'] as const) expect(whyNoLiaison(sort)?.zh).toContain('直线');
});

it('[D17] a number is confirmed every half year, and a liaison’s rung every month', () => {
  const one = { liaison: 'A', confirmedOn: '2026-05-01', testedOn: '2026-10-20' };
  expect(isStale(one, '2026-10-28')).toBe(false);
  expect(isStale(one, '2026-10-29')).toBe(true);
  expect(isUntested(one, '2026-11-20')).toBe(false);
  expect(isUntested(one, '2026-11-21')).toBe(true);
  expect(isUntested({ ...one, liaison: null, testedOn: null }, '2026-11-21')).toBe(false);
});

it('[D16] each bad line of a quality sheet is told, with its number', () => {
  const text =
    '单位,日期,问题,说明\n530900-tax,2026-10-08,二次转接,转到窗口\n530900-tax,2027-01-01,二次转接,\nx y,2026-10-08,无人接听\n530900-tax,2026-10-08,睡觉,';
  const { lines, faults } = readSheet(text, '2026-11-17');
  expect(lines).toEqual([
    { line: 2, organ: '530900-tax', on: '2026-10-08', practice: 'second-transfer', detail: '转到窗口' },
  ]);
  expect(faults.map(({ line }) => line)).toEqual([3, 4, 5]);
});

it('[D13] a sheet of units and liaisons tells each line that cannot be a liaison’s', () => {
  const good = ['530900-tax', '0883-2100001', '直线电话', 'A', '李文', '申报', '工作日'];
  const { lines, faults } = readNumbers([
    ['单位代码', '电话号码'],
    good,
    [...good.slice(0, 2), '总机', ...good.slice(3)],
    [...good.slice(0, 3), '', '', '服务', '每天'],
    ['530900-tax', 'x', '直线电话'],
  ]);
  expect(lines.map(({ line, liaison }) => [line, liaison])).toEqual([
    [2, 'A'],
    [4, null],
  ]);
  expect(faults.map(({ line }) => line)).toEqual([3, 5]);
  expect(faults[0]?.zh).toContain('直线');
});

describe('limits', () => {
  it.each([
    ['five', 'help', 'normal', '5wd'],
    ['tiered', 'help', 'urgent', '2h'],
    ['tiered', 'complaint', 'utility', '24h'],
    ['tiered', 'complaint', 'hard', '15d'],
    ['classes', 'consult', 'normal', '3wd'],
    ['classes', 'complaint', 'normal', '13wd'],
    ['classes', 'consult', 'urgent', '0d'],
    ['five', 'enterprise', 'normal', '1wd'],
  ] as const)('[D22] of %s for %s, %s are %s', (preset, sort, urgency, limit) => {
    expect(limitFor({ ...USUAL, preset }, sort, urgency)).toBe(limit);
  });

  it('[D22] are what the city says where it differs, and read well', () => {
    expect(limitFor({ ...USUAL, limits: { urgent: '2h' } }, 'help', 'urgent')).toBe('2h');
    expect(sayLimit('0d').zh).toBe('当天');
    expect(sayLimit('13wd').zh).toBe('13 个工作日');
  });
});

it('[D20] 三率 are counted of what was closed and of whom was reached', () => {
  const figures = { hotlineOrders: 10, hotlineAnswered: 9, hotlineVisited: 8, hotlineSolved: 6, hotlineSatisfied: 7 };
  expect(orderRates({ path: '/x/', figures })).toEqual({
    path: '/x/',
    orders: 10,
    visited: 8,
    answered: 90,
    solved: 75,
    satisfied: 87.5,
    score: 83.88,
  });
  expect(orderRates({ path: '/x/', figures: { hotlineOrders: 1 } }).score).toBeNull();
});
