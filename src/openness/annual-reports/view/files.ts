// An annual report as files: the paper as PDF, its tables as a workbook with the merged heads of the form.
import { type Lang, say } from '#platform/i18n/words.ts';
import { PAGE, type Sheet, SIZE, writeSheets } from '#platform/text/pdf.ts';
import { drawTable } from '#platform/text/pdf-table.ts';
import { writeXlsx, type XlsxCell, type XlsxSheet } from '#platform/text/xlsx.ts';
import type { Frozen, Part, ReportContent } from '../contract.ts';
import { type Grid, type Line, TABLES } from '../rules/grids.ts';
import { cellOf, cellText, fillIn } from '../rules/tables.ts';
import { words } from '../words.ts';

type Whole = ReportContent & { readonly frozen: Frozen };
type TableName = keyof typeof TABLES;

const figureAt = (grid: Grid, row: Line, column: Line, { figures }: Frozen): number =>
  figures[cellOf(grid, row, column)] ?? 0;

/** Its text is in Chinese whatever the reader's language: it is an official document. */
export function writeReportPdf(report: Whole, issuedAt: Date): Promise<Buffer> {
  const w = words.in('zh');
  const info = { Title: report.title, Author: report.organ.name, CreationDate: issuedAt };
  return writeSheets(info, (doc) => {
    doc.font('title').fontSize(SIZE.title).text(report.title, { width: PAGE.width, align: 'center' });
    writePart(doc, w.heads.overview, fillPart(report, 'overview'));
    writeTables(doc, w.heads.two, 'two', report.frozen);
    writeTables(doc, w.heads.three, 'three', report.frozen);
    writeTables(doc, w.heads.four, 'four', report.frozen);
    writePart(doc, w.heads.problems, fillPart(report, 'problems'));
    writePart(doc, w.heads.other, fillPart(report, 'other'));
  });
}

/** A written part with the figures put in. */
export function fillPart(report: ReportContent, part: Part): string {
  return fillIn(report[part], report.frozen?.figures ?? {});
}

const BODY = 12;

function writeHead(doc: Sheet, text: string): void {
  doc.moveDown(0.8).font('title').fontSize(14).text(text, PAGE.left, doc.y, { width: PAGE.width, lineGap: 6 });
}

function writePart(doc: Sheet, head: string, text: string): void {
  writeHead(doc, head);
  for (const paragraph of text.split(/\n+/).filter(Boolean)) {
    doc
      .font('text')
      .fontSize(BODY)
      .text(paragraph.trim(), { width: PAGE.width, indent: BODY * 2, lineGap: 6 });
  }
}

function writeTables(doc: Sheet, head: string, table: TableName, frozen: Frozen): void {
  writeHead(doc, head);
  for (const grid of TABLES[table]) {
    doc.moveDown(0.3).font('text').fontSize(SIZE.small).text(grid.zh, PAGE.left, doc.y, { width: PAGE.width });
    const heads = ['', ...grid.columns.map(({ zh }) => zh)];
    const rows = grid.rows.map((row) => [
      indentOf(row) + row.zh,
      ...grid.columns.map((column) => (row.heading ? '' : cellText(grid, figureAt(grid, row, column, frozen)))),
    ]);
    drawTable(doc, [heads, ...rows]);
  }
}

const indentOf = ({ depth }: Line): string => '\u3000'.repeat(depth ?? 0);

/** One sheet for each of tables two, three and four. */
export function writeReportXlsx({ frozen }: Whole, lang: Lang): Promise<Buffer> {
  const names = words.in(lang).sheets;
  const tables = Object.keys(TABLES) as TableName[];
  return writeXlsx(tables.map((table) => sheetOf(names[table], TABLES[table], frozen, lang)));
}

function sheetOf(name: string, grids: readonly Grid[], frozen: Frozen, lang: Lang): XlsxSheet {
  const most = Math.max(...grids.map(({ columns }) => columns.length));
  return {
    name,
    widths: [56, ...Array.from({ length: most }, () => 16)],
    rows: grids.flatMap((grid) => [...headsOf(grid, lang), ...grid.rows.map((row) => rowOf(grid, row, frozen, lang))]),
  };
}

/** The title over all columns; where columns stand in groups, a row of groups over that of the columns. */
function headsOf(grid: Grid, lang: Lang): XlsxCell[][] {
  const head = (value: string, across = 1): XlsxCell => ({ value, head: true, across });
  const title = [head(say(lang, grid), grid.columns.length + 1)];
  const columns = [head(words.in(lang).row), ...grid.columns.map((column) => head(say(lang, column)))];
  if (!grid.columns.some(({ group }) => group)) return [title, columns];
  const groups: XlsxCell[] = [];
  for (let at = 0; at < grid.columns.length; ) {
    const { group } = grid.columns[at]!;
    const same = group ? grid.columns.filter((one) => one.group === group).length : 1;
    groups.push(head(say(lang, group), same));
    at += same;
  }
  return [title, [head(''), ...groups], columns];
}

function rowOf(grid: Grid, row: Line, frozen: Frozen, lang: Lang): XlsxCell[] {
  const name: XlsxCell = { value: say(lang, row), ...(row.depth ? { indent: row.depth } : {}) };
  if (row.heading) return [name, ...grid.columns.map((): XlsxCell => ({ value: '' }))];
  return [
    name,
    ...grid.columns.map((column): XlsxCell => {
      const value = figureAt(grid, row, column, frozen);
      return { value: grid.money ? value / 1_000_000 : value };
    }),
  ];
}
