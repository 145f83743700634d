// What is written as a workbook is read again; what is none, or too large, is not.
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeXlsx } from './xlsx.ts';
import { dayOfCell, readXlsx } from './xlsx-read.ts';

it('reads the rows of the first sheet as they were written', async () => {
  const rows = [
    [{ value: '单位' }, { value: '数' }],
    [{ value: '甲 & 乙 <丙>' }, { value: 42 }],
  ];
  const file = await writeXlsx([
    { name: '一', widths: [10, 10], rows },
    { name: '二', widths: [10], rows: [[{ value: '别的' }]] },
  ]);
  expect(readXlsx(file)).toEqual([
    ['单位', '数'],
    ['甲 & 乙 <丙>', '42'],
  ]);
});

const workbook = {
  'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="r1" Target="worksheets/x.xml"/></Relationships>',
  ),
};

it('reads inline texts, gaps between cells and days that are numbers', () => {
  const sheet = '<row r="1"><c r="A1" t="inlineStr"><is><t>a&#x4e2d;</t></is></c><c r="C1"><v>46303</v></c></row>';
  expect(readXlsx(zipSync({ ...workbook, 'xl/worksheets/x.xml': strToU8(sheet) }))).toEqual([['a中', '', '46303']]);
  expect([dayOfCell('46303'), dayOfCell('2026/10/08'), dayOfCell('x')]).toEqual(['2026-10-08', '2026-10-08', 'x']);
});

it('gives nothing for what is no workbook, and for one that unpacks to too much', () => {
  expect(readXlsx(strToU8('no zip'))).toBeNull();
  expect(readXlsx(zipSync({ 'a.txt': strToU8('x') }))).toBeNull();
  const huge = strToU8(`<row>${' '.repeat(21_000_000)}</row>`);
  expect(readXlsx(zipSync({ ...workbook, 'xl/worksheets/x.xml': huge }))).toBeNull();
});
