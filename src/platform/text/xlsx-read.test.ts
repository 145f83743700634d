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
  expect(await readXlsx(file)).toEqual([
    ['单位', '数'],
    ['甲 & 乙 <丙>', '42'],
  ]);
});

const workbook = {
  'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/x.xml"/></Relationships>',
  ),
};

it('reads inline texts, gaps between cells and days that are numbers', async () => {
  const sheet =
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a&#x4e2d;</t></is></c><c r="C1"><v>46303</v></c></row></sheetData></worksheet>';
  expect(await readXlsx(zipSync({ ...workbook, 'xl/worksheets/x.xml': strToU8(sheet) }))).toEqual([
    ['a中', '', '46303'],
  ]);
  expect([dayOfCell('46303'), dayOfCell('2026/10/08'), dayOfCell('x')]).toEqual(['2026-10-08', '2026-10-08', 'x']);
});

it('gives nothing for what is no workbook, and for one that unpacks to too much', async () => {
  expect(await readXlsx(strToU8('no zip'))).toBeNull();
  expect(await readXlsx(zipSync({ 'a.txt': strToU8('x') }))).toBeNull();
  const huge = strToU8(`<row>${' '.repeat(21_000_000)}</row>`);
  expect(await readXlsx(zipSync({ ...workbook, 'xl/worksheets/x.xml': huge }))).toBeNull();
});

const read = (sheet: string) =>
  readXlsx(
    zipSync({
      ...workbook,
      'xl/worksheets/x.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    }),
  );

it('counts rows as the spreadsheet does, also those it leaves out', async () => {
  const cell = (row: number) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`;
  expect(await read(cell(1) + cell(4))).toEqual([['1'], [''], [''], ['4']]);
});

it('leaves out readings beside signs, and reads what is named with a prefix', async () => {
  const text = '<is><r><t>临</t></r><rPh><t>りん</t></rPh><r><t>沧</t></r></is>';
  expect(await read(`<row r="1"><c r="A1" t="inlineStr">${text}</c><c r="C1"><v>1</v></c></row>`)).toEqual([
    ['临沧', '', '1'],
  ]);
});

it.each(['<row r="900000000"><c r="A900000000"><v>1</v></c></row>', '<row><c>'.repeat(500_000)])(
  'leaves out what would cost more memory than a workbook may',
  async (sheet) => {
    expect(await read(sheet)).toBeNull();
  },
  30_000,
);
