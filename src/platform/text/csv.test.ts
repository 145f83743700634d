// CSV as spreadsheets read it.
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { readCsv, streamCsv, writeCsv } from './csv.ts';

it('quotes cells, disarms formulas and leaves numbers alone', () => {
  const text = writeCsv([
    ['单位', 'a"b'],
    ['=cmd()', '-3'],
    [null, -3],
  ]).toString('utf8');
  expect(text).toBe('\uFEFF"单位","a""b"\r\n"\'=cmd()","-3"\r\n"","-3"\r\n');
});

it('is written batch by batch as the same text', async () => {
  async function* batches() {
    yield [['甲', 1]];
    yield [];
    yield [['乙', 2]];
  }
  const whole = await buffer(streamCsv(['名', '数'], batches()));
  expect(whole).toEqual(
    writeCsv([
      ['名', '数'],
      ['甲', 1],
      ['乙', 2],
    ]),
  );
});

it('is read with its quotations, by commas of both kinds or by tabs', () => {
  expect(readCsv('\uFEFF"甲, 乙","说""好"""\r\n丙，丁\n')).toEqual([
    ['甲, 乙', '说"好"'],
    ['丙', '丁'],
  ]);
  expect(readCsv('甲, 乙\t 1 \n丙\t2')).toEqual([
    ['甲, 乙', '1'],
    ['丙', '2'],
  ]);
  expect(readCsv('"甲,乙\n丙')).toBeNull();
});
