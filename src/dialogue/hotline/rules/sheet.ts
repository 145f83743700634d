// 语音质检统计表 of the telecom operator: lines of organ, day, what was wrong, and details. Pure.
import { PRACTICES, type Practice } from './calls.ts';

export interface SheetLine {
  readonly line: number;
  readonly organ: string;
  readonly on: string;
  readonly practice: Practice;
  readonly detail: string;
}

export interface SheetFault {
  readonly line: number;
  readonly zh: string;
  readonly en: string;
}

const BY_NAME = new Map(Object.entries(PRACTICES).map(([value, { zh }]) => [zh as string, value as Practice]));
const HEAD = /单位|organ/;

/** Cells as a spreadsheet copies them, by tabs, or a CSV by commas; a first line of headings is left out. */
export function readSheet(text: string, today: string): { lines: SheetLine[]; faults: SheetFault[] } {
  const lines: SheetLine[] = [];
  const faults: SheetFault[] = [];
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    if (row.trim() === '' || (index === 0 && HEAD.test(row))) continue;
    const line = index + 1;
    const [organ = '', on = '', name = '', ...rest] = row
      .split(row.includes('\t') ? '\t' : /[,，]/)
      .map((cell) => cell.trim());
    const practice = BY_NAME.get(name) ?? (name in PRACTICES ? (name as Practice) : undefined);
    const fault = (zh: string, en: string) => faults.push({ line, zh, en });
    if (!/^[a-z0-9-]{2,40}$/.test(organ)) fault('第一列须为单位代码', 'the first cell is the code of an organ');
    else if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)) || on > today)
      fault(`日期“${on}”不对，须为今天或以前，例如 2026-10-08`, `“${on}” is no day up to today`);
    else if (!practice)
      fault(`没有“${name}”这一类，可填：${[...BY_NAME.keys()].join('、')}`, `“${name}” is none of the practices`);
    else lines.push({ line, organ, on, practice, detail: rest.join('，').slice(0, 200) });
  }
  if (lines.length === 0 && faults.length === 0) faults.push({ line: 1, zh: '没有内容', en: 'there is nothing in it' });
  return { lines, faults };
}
