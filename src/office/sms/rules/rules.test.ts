// Quiet hours over midnight, variables of templates, months: pure, so lists of cases.
import { expect, it } from 'vitest';
import { monthSpan, shiftMonth } from './months.ts';
import { quietEnd } from './quiet.ts';
import { fillIn, findMissing, listVariables, readValues } from './templates.ts';

it.each([
  ['2026-11-17T21:59:00+08:00', undefined],
  ['2026-11-17T22:00:00+08:00', '2026-11-18T07:00:00+08:00'],
  ['2026-11-18T00:30:00+08:00', '2026-11-18T07:00:00+08:00'],
  ['2026-11-18T06:59:59+08:00', '2026-11-18T07:00:00+08:00'],
  ['2026-11-18T07:00:00+08:00', undefined],
])('quiet hours at %s end at %s', (now, end) => {
  expect(quietEnd(new Date(now), { quietFrom: '22:00', quietTo: '07:00' })).toEqual(end && new Date(end));
});

it('quiet hours may lie within a day, and there may be none', () => {
  const noon = new Date('2026-11-17T13:00:00+08:00');
  expect(quietEnd(noon, { quietFrom: '12:30', quietTo: '14:00' })).toEqual(new Date('2026-11-17T14:00:00+08:00'));
  expect(quietEnd(noon, { quietFrom: '00:00', quietTo: '00:00' })).toBeUndefined();
});

it('a template is whole when each of its variables has a value', () => {
  const text = '{时间}在{地点}停水，{时间}后恢复。';
  expect(listVariables(text)).toEqual(['时间', '地点']);
  const values = readValues('时间：9:00\n地点: 人民路\n多余：x');
  expect(findMissing(text, values)).toEqual([]);
  expect(findMissing(text, readValues('时间：9 时\n地点：'))).toEqual(['地点']);
  expect(fillIn(text, values)).toBe('9:00在人民路停水，9:00后恢复。');
});

it('months run over the year', () => {
  expect(shiftMonth('2026-12', 1)).toBe('2027-01');
  expect(monthSpan(new Date('2026-11-30T17:00:00Z'), undefined)).toMatchObject({
    month: '2026-12',
    from: new Date('2026-11-30T16:00:00Z'),
    to: new Date('2026-12-31T16:00:00Z'),
  });
});
