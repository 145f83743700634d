// The yearly work table as files: the paper as PDF, the form as a workbook.
import type { SiteRecord } from '#openness/sites/store/read.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { PAGE, SIZE, writeSheets } from '#platform/text/pdf.ts';
import { drawTable } from '#platform/text/pdf-table.ts';
import { writeXlsx, type XlsxCell } from '#platform/text/xlsx.ts';
import { TEXTS, type TextName } from './contract.ts';
import { type Figures, PARTS } from './form.ts';
import { siteFacts } from './table.tsx';
import { words } from './words.ts';

export interface WorkPaper {
  readonly site: SiteRecord;
  readonly year: number;
  readonly figures: Figures;
  readonly texts: Readonly<Record<TextName, string>> | null;
  readonly at: Date;
}

/** In Chinese whatever the reader's language: it is an official document. */
export function writeWorkPdf({ site, year, figures, texts, at }: WorkPaper): Promise<Buffer> {
  const w = words.in('zh');
  const title = w.title(year);
  return writeSheets({ Title: title, Author: site.imprint.sponsor, CreationDate: at }, (doc) => {
    doc.font('title').fontSize(SIZE.title).text(title, { width: PAGE.width, align: 'center' });
    doc.moveDown(0.5);
    drawTable(doc, siteFacts(site, 'zh'));
    for (const part of PARTS) {
      doc.moveDown(0.6).font('title').fontSize(12).text(part.zh, PAGE.left, doc.y, { width: PAGE.width, lineGap: 4 });
      const rows = part.rows.map((row) => [`${row.depth ? '\u3000' : ''}${row.zh}`, String(figures[row.key] ?? 0)]);
      drawTable(doc, [[w.figure, w.number], ...rows]);
    }
    for (const name of texts ? TEXTS : []) {
      doc
        .moveDown(0.6)
        .font('title')
        .fontSize(12)
        .text(w.texts[name], PAGE.left, doc.y, { width: PAGE.width, lineGap: 4 });
      doc
        .font('text')
        .fontSize(SIZE.small)
        .text(texts?.[name] ?? '', { width: PAGE.width, lineGap: 4 });
    }
  });
}

export function writeWorkXlsx({ site, year, figures, texts }: WorkPaper, lang: Lang): Promise<Buffer> {
  const w = words.in(lang);
  const head = (value: string): XlsxCell => ({ value, head: true, across: 2 });
  const rows = [
    [head(w.title(year))],
    ...siteFacts(site, lang).map(([name, value]): XlsxCell[] => [{ value: name }, { value }]),
    ...PARTS.flatMap((part) => [
      [head(say(lang, part))],
      ...part.rows.map((row): XlsxCell[] => [
        { value: say(lang, row), ...(row.depth ? { indent: row.depth } : {}) },
        { value: figures[row.key] ?? 0 },
      ]),
    ]),
    ...TEXTS.flatMap((name): XlsxCell[][] =>
      texts ? [[head(w.texts[name])], [{ value: texts[name], across: 2 }]] : [],
    ),
  ];
  return writeXlsx([{ name: w.sheet, widths: [48, 24], rows }]);
}
