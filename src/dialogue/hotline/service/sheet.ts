// Sheets taken in whole or not at all: 语音质检统计表 of the telecom operator, and the directory of units and liaisons.
import { buffer } from 'node:stream/consumers';
import { invalidInput } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { derivedId, newId } from '#platform/ids.ts';
import { readCsv } from '#platform/text/csv.ts';
import { decode } from '#platform/text/extract/zip.ts';
import { readXlsx } from '#platform/text/xlsx-read.ts';
import { localDate } from '#platform/time.ts';
import { permissions } from '../contract.ts';
import { readFindings, readNumbers, readSheet, type SheetFault } from '../rules/sheet.ts';
import { insertFindings, type NewFinding } from '../store/calls.ts';
import { insertNumbers, mapCodes, type NewNumber } from '../store/directory.ts';
import { words } from '../words/sheets.ts';

export interface Taken {
  readonly rows: number;
  readonly fresh: number;
}
type Rows = readonly (readonly string[])[];

const MOST_TOLD = 20;

/** A workbook, or a CSV. @throws invalidInput laid to `file` */
export async function readRows(ctx: ActContext, fileId: string): Promise<Rows> {
  const bytes = await buffer(await ctx.runtime.files.open(fileId));
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const rows = zipped ? await readXlsx(bytes) : readCsv(decode(bytes));
  if (!rows) throw invalidInput({ count: 1 }, [{ path: 'file', message: words.in(ctx.lang).noSheet }]);
  return rows;
}

/** What was pasted. @throws invalidInput laid to `sheet`, with every bad line */
export function takeSheet(ctx: ActContext, text: string): Promise<Taken> {
  return keepFindings(ctx, readSheet(text, localDate(ctx.now)), 'sheet');
}

export function takeFindings(ctx: ActContext, rows: Rows): Promise<Taken> {
  return keepFindings(ctx, readFindings(rows, localDate(ctx.now)), 'file');
}

/** Each line once, however often it is sent. */
async function keepFindings(ctx: ActContext, read: ReturnType<typeof readFindings>, path: string): Promise<Taken> {
  const { known, faults } = await knowOrgans(ctx, read);
  tellFaults(ctx, path, faults);
  const findings = read.lines.flatMap(({ organ: code, on, practice, detail }): NewFinding[] => {
    const organ = known.get(code);
    if (!organ) return [];
    const id = derivedId(organ.id, `${on} ${practice} ${detail}`);
    return [{ id, organ_id: organ.id, organ_path: organ.path, happened_on: on, practice, detail }];
  });
  return { rows: findings.length, fresh: await insertFindings(ctx.tx, findings) };
}

/** Numbers that are in the directory already stay as they are. */
export async function takeNumbers(ctx: ActContext, rows: Rows): Promise<Taken> {
  const read = readNumbers(rows);
  const { known, faults } = await knowOrgans(ctx, read);
  tellFaults(ctx, 'file', faults);
  const on = localDate(ctx.now);
  const numbers = read.lines.flatMap(({ organ: code, line: _, ...one }): NewNumber[] => {
    const organ = known.get(code);
    if (!organ) return [];
    const foundBy = [organ.name, organ.shortName, one.person, one.duties, one.number].filter(Boolean).join(' ');
    return [{ ...one, id: newId(), organ, foundBy, on }];
  });
  return { rows: numbers.length, fresh: await insertNumbers(ctx.tx, numbers) };
}

interface Read {
  readonly lines: readonly { readonly line: number; readonly organ: string }[];
  readonly faults: readonly SheetFault[];
}

/** The organs of a sheet by their codes; one that is not there, or not for the sender to keep, is a fault. */
async function knowOrgans({ tx, actor }: ActContext, { lines, faults }: Read) {
  const known = await mapCodes(tx, [...new Set(lines.map(({ organ }) => organ))]);
  const unknown = lines.filter(({ organ }) => {
    const found = known.get(organ);
    return !found || !mayReach(actor, permissions.direct, found.path);
  });
  const told = unknown.map(({ line, organ }) => ({ line, zh: `没有单位 ${organ}`, en: `there is no organ ${organ}` }));
  return { known, faults: [...faults, ...told].toSorted((a, b) => a.line - b.line) };
}

function tellFaults({ lang }: ActContext, path: string, faults: readonly SheetFault[]): void {
  if (faults.length === 0) return;
  const told = faults
    .slice(0, MOST_TOLD)
    .map(({ line, zh, en }) => (lang === 'en' ? `line ${line}: ${en}` : `第 ${line} 行：${zh}`));
  throw invalidInput({ count: faults.length }, [{ path, message: told.join(lang === 'en' ? '; ' : '；') }]);
}
