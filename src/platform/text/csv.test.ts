// CSV as spreadsheets read it.
import { expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

it('quotes cells, disarms formulas and leaves numbers alone', () => {
  const text = writeCsv([
    ['单位', 'a"b'],
    ['=cmd()', '-3'],
    [null, -3],
  ]).toString('utf8');
  expect(text).toBe('\uFEFF"单位","a""b"\r\n"\'=cmd()","-3"\r\n"","-3"\r\n');
});
