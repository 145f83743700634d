// 语音质检统计表 of the telecom operator: lines of organ, day, what was wrong, and details. Pure.
import type { Label } from '#kernel/cases/contract.ts';
import { TELEPHONE } from '#kernel/cases/inputs.ts';
import { readCsv } from '#platform/text/csv.ts';
import { dayOfCell } from '#platform/text/xlsx-read.ts';
import { type NumberSort, PRACTICES, type Practice, SORTS, whyNoLiaison } from './calls.ts';

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

export const readSheet = (text: string, today: string) => readFindings(readCsv(text) ?? [], today);

/** A first row of headings is left out, and so are empty ones. */
export function* listRows(rows: readonly (readonly string[])[]) {
  for (const [index, row] of rows.entries()) {
    if (row.join('') === '' || (index === 0 && HEAD.test(row.join(',')))) continue;
    yield { line: index + 1, row };
  }
}

const EMPTY: SheetFault = { line: 1, zh: '没有内容', en: 'there is nothing in it' };

export function readFindings(rows: readonly (readonly string[])[], today: string) {
  const lines: SheetLine[] = [];
  const faults: SheetFault[] = [];
  for (const { line, row } of listRows(rows)) {
    const [organ = '', typed = '', name = '', ...rest] = row;
    const on = dayOfCell(typed);
    const practice = BY_NAME.get(name) ?? (name in PRACTICES ? (name as Practice) : undefined);
    const fault = (zh: string, en: string) => faults.push({ line, zh, en });
    if (!isCode(organ)) fault('第一列须为单位代码', 'the first cell is the code of an organ');
    else if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)) || on > today)
      fault(`日期“${typed}”不对，须为今天或以前，例如 2026-10-08`, `“${typed}” is no day up to today`);
    else if (!practice)
      fault(`没有“${name}”这一类，可填：${[...BY_NAME.keys()].join('、')}`, `“${name}” is none of the practices`);
    else lines.push({ line, organ, on, practice, detail: rest.filter(Boolean).join('，').slice(0, 200) });
  }
  return { lines, faults: lines.length + faults.length === 0 ? [EMPTY] : faults };
}

const isCode = (cell: string) => /^[a-z0-9-]{2,40}$/.test(cell);

/** 单位和联络员表: code of the organ, number, kind, A or B, name, what is asked there, hours. */
export interface NumberLine {
  readonly line: number;
  readonly organ: string;
  readonly number: string;
  readonly sort: NumberSort;
  readonly liaison: 'A' | 'B' | null;
  readonly person: string | null;
  readonly duties: string;
  readonly hours: string;
}

const SORT_OF = new Map(
  SORTS.flatMap(({ value, zh }) => [[zh as string, value] as const, [value as string, value] as const]),
);

export function readNumbers(rows: readonly (readonly string[])[]): { lines: NumberLine[]; faults: SheetFault[] } {
  const lines: NumberLine[] = [];
  const faults: SheetFault[] = [];
  for (const { line, row } of listRows(rows)) {
    const [organ = '', number = '', kind = '', letter = '', person = '', duties = '', hours = ''] = row;
    const sort = SORT_OF.get(kind);
    const liaison = letter === 'A' ? 'A' : letter === 'B' ? 'B' : null;
    const named: Typed = { organ, number, sort, liaison, person, duties, hours };
    const fault = whyNoNumber(named, kind);
    if (fault) faults.push({ line, ...fault });
    else if (sort)
      lines.push({
        ...{ line, organ, number, sort, liaison, person: person === '' ? null : person.slice(0, 50) },
        ...{ duties: duties.slice(0, 200), hours: hours.slice(0, 100) },
      });
  }
  return { lines, faults: lines.length + faults.length === 0 ? [EMPTY] : faults };
}

type Typed = Omit<NumberLine, 'line' | 'sort' | 'person'> & { readonly sort: NumberSort | undefined; person: string };

function whyNoNumber({ organ, number, sort, liaison, person, duties, hours }: Typed, kind: string): Label | null {
  if (!isCode(organ)) return { zh: '第一列须为单位代码', en: 'the first cell is the code of an organ' };
  if (!TELEPHONE.test(number)) return { zh: `“${number}”不是电话号码`, en: `“${number}” is no telephone number` };
  if (!sort) return { zh: `没有“${kind}”这一类号码`, en: `“${kind}” is no kind of number` };
  if (liaison && person.length < 2) return { zh: '联络员须填姓名', en: 'a liaison has a name' };
  if (duties.length < 2 || hours.length < 2)
    return { zh: '须填负责什么、接听时间', en: 'say what is asked there, and when' };
  return liaison && whyNoLiaison(sort);
}
