// The table of letters by organ as a workbook and as a paper.

import { nameIn } from '#kernel/organs/contract.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { PAGE, SIZE, writeSheets } from '#platform/text/pdf.ts';
import { drawTable } from '#platform/text/pdf-table.ts';
import { writeXlsx, type XlsxCell } from '#platform/text/xlsx.ts';
import { COLUMNS, type Column, figureOf, isRate, type OrganLine, sumUp } from '../rules/figures.ts';
import { deskWords } from '../words/desk.ts';

export function writeFiguresXlsx(lines: readonly OrganLine[], lang: Lang): Promise<Buffer> {
  const w = deskWords.in(lang).figures;
  const head = (value: string): XlsxCell => ({ value, head: true });
  const row = (name: string, { counts }: Pick<OrganLine, 'counts'>): XlsxCell[] => [
    { value: name },
    ...COLUMNS.map((column): XlsxCell => ({ value: figureOf(counts, column) ?? '' })),
  ];
  return writeXlsx([
    {
      name: w.title,
      widths: [36, ...COLUMNS.map(() => 12)],
      rows: [
        [head(w.organ), ...COLUMNS.map((column) => head(w.columns[column]))],
        ...lines.map((line) => row(nameIn(lang, { name: line.organ, nameEn: line.organEn }), line)),
        row(w.total, { counts: sumUp(lines) }),
      ],
    },
  ]);
}

/** A paper has room for so many columns: the numbers are in the workbook. */
const ON_PAPER: readonly Column[] = [
  'received',
  'answered',
  'onTimeRate',
  'published',
  'publishedRate',
  'ratedRate',
  'contentRate',
];

/** In Chinese whatever the reader's language: it is an official document. */
export function writeFiguresPdf(lines: readonly OrganLine[], title: string, at: Date): Promise<Buffer> {
  const w = deskWords.in('zh').figures;
  const tell = ({ counts }: Pick<OrganLine, 'counts'>) =>
    ON_PAPER.map((column) => {
      const value = figureOf(counts, column);
      return value === null ? '–' : `${value}${isRate(column) ? '%' : ''}`;
    });
  return writeSheets({ Title: title, Author: w.title, CreationDate: at }, (doc) => {
    doc.font('title').fontSize(SIZE.title).text(w.title, { width: PAGE.width, align: 'center' });
    doc.moveDown(0.5);
    drawTable(doc, [
      [w.organ, ...ON_PAPER.map((column) => w.columns[column])],
      ...lines.map((line) => [line.organ, ...tell(line)]),
      [w.total, ...tell({ counts: sumUp(lines) })],
    ]);
    doc.moveDown(0.5).font('text').fontSize(SIZE.small).text(w.note, PAGE.left, doc.y, { width: PAGE.width });
  });
}
