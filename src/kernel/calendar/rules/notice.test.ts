// Reading a pasted notice: the forms people paste, and what is wrong in a line.
import { describe, expect, it } from 'vitest';
import { readNotice } from './notice.ts';

describe('a pasted notice', () => {
  it.each([
    ['2027-02-05,off,春节,除夕', '2027-02-05', 'off', '春节', '除夕'],
    ['2027-1-3\twork\t元旦', '2027-01-03', 'work', '元旦', ''],
    ['2027年10月9日 上班 国庆节', '2027-10-09', 'work', '国庆节', ''],
    ['2027/4/5，放假，清明', '2027-04-05', 'off', '清明', ''],
  ])('reads %s', (line, date, kind, name, note) => {
    expect(readNotice(line)).toEqual({ days: [{ date, kind, name, note }], lines: [1], refused: [] });
  });

  it('reads spans day by day, and knows the line of each', () => {
    const { days, lines } = readNotice(
      '日期,类型,名称\n# 春节\n\n2027年2月5日至2027年2月7日 放假 春节\r\n2027-02-13 班 春节',
    );
    expect(days.map((day) => day.date)).toEqual(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-13']);
    expect(lines).toEqual([4, 4, 4, 5]);
  });

  it.each([
    ['春节放假七天', 'date'],
    ['2027-02-30 放假 春节', 'date'],
    ['2027-02-05 也许 春节', 'kind'],
    ['2027-02-05 放假', 'name'],
    ['2027-02-11 至 2027-02-05 放假 春节', 'span'],
    ['2027-02-01 至 2027-04-05 放假 春节', 'span'],
  ])('refuses %s and says why', (line, fault) => {
    const read = readNotice(`2027-01-01 放假 元旦\n${line}`);
    expect(read.refused).toEqual([{ line: 2, text: line, fault }]);
    expect(read.days).toHaveLength(1);
  });
});
