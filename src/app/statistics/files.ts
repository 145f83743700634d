// A part of the statistics as files: both tables in a workbook, the table by organ as a paper.
import { nameIn } from '#kernel/organs/contract.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { PAGE, SIZE, writeSheets } from '#platform/text/pdf.ts';
import { drawTable } from '#platform/text/pdf-table.ts';
import { writeXlsx, type XlsxCell, type XlsxSheet } from '#platform/text/xlsx.ts';
import type { Part } from './columns.ts';
import { type Counts, figureOf } from './count.ts';
import type { Statistics } from './service.ts';
import { sayPeriod, sayTop, sayValue } from './table.tsx';
import { words } from './words.ts';

type Line = readonly [name: string, counts: Counts];

export const titleOf = (stat: Statistics, part: Part, lang: Lang): string =>
  words.in(lang).fileTitle({ top: sayTop(lang, stat), part: say(lang, part), period: sayPeriod(lang, stat) });

const linesOf = ({ rows, total }: Statistics, lang: Lang): Line[] => [
  ...rows.map(({ organ, counts }): Line => [nameIn(lang, organ), counts]),
  [words.in(lang).total, total],
];

const monthsOf = ({ months }: Statistics, lang: Lang): Line[] =>
  months.map(({ month, counts }): Line => [words.in(lang).inMonth(month), counts]);

function sheetOf(part: Part, name: string, head: string, lines: readonly Line[], lang: Lang): XlsxSheet {
  const bold = (value: string): XlsxCell => ({ value, head: true });
  return {
    name,
    widths: [36, ...part.columns.map(() => 12)],
    rows: [
      [
        bold(head),
        ...part.columns.map((column) => bold(`${say(lang, column)}${column.of && lang === 'zh' ? '（%）' : ''}`)),
      ],
      ...lines.map(([first, counts]): XlsxCell[] => [
        { value: first },
        ...part.columns.map((column): XlsxCell => ({ value: figureOf(counts, column) ?? '' })),
      ]),
    ],
  };
}

export function writeStatisticsXlsx(stat: Statistics, part: Part, lang: Lang): Promise<Buffer> {
  const w = words.in(lang);
  return writeXlsx([
    sheetOf(part, w.byOrgan, w.organ, linesOf(stat, lang), lang),
    sheetOf(part, w.byMonth, w.month, monthsOf(stat, lang), lang),
  ]);
}

/** In Chinese whatever the reader's language: it is an official document. */
export function writeStatisticsPdf(stat: Statistics, part: Part, at: Date): Promise<Buffer> {
  const w = words.in('zh');
  const columns = part.columns.filter(({ paper }) => paper !== false);
  const table = (head: string, lines: readonly Line[]) => [
    [head, ...columns.map(({ zh }) => zh)],
    ...lines.map(([first, counts]) => [first, ...columns.map((column) => sayValue(counts, column))]),
  ];
  const title = titleOf(stat, part, 'zh');
  return writeSheets({ Title: title, Author: stat.top.name, CreationDate: at }, (doc) => {
    const head = (text: string) =>
      doc.moveDown(0.6).font('title').fontSize(12).text(text, PAGE.left, doc.y, { width: PAGE.width, lineGap: 4 });
    doc.font('title').fontSize(SIZE.title).text(title, { width: PAGE.width, align: 'center' });
    head(w.byOrgan);
    drawTable(doc, table(w.organ, linesOf(stat, 'zh')));
    head(w.byMonth);
    drawTable(doc, table(w.month, monthsOf(stat, 'zh')));
    doc.moveDown(0.5).font('text').fontSize(SIZE.small).text(part.note.zh, PAGE.left, doc.y, { width: PAGE.width });
  });
}
