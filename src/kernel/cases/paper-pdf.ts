// A paper as PDF: its text, who signs it, and the QR code by which it is verified.
import { MM, PAGE, type Sheet, SIZE, writeSheets } from '#platform/text/pdf.ts';
import { isAddressee, type PrintedPaper } from './queries/printed-paper.ts';
import { drawQr } from './view/qr.ts';
import { portal } from './words/portal.ts';

const LINE_GAP = 9;

/** The whole file; long papers run on over several pages. */
export function writePaperPdf(paper: PrintedPaper): Promise<Buffer> {
  const info = { Title: `${paper.title} ${paper.number}`, Author: paper.organ, CreationDate: paper.issuedAt };
  return writeSheets(info, (doc) => {
    writeBody(doc, paper);
    writeEvidence(doc, paper);
  });
}

function writeBody(doc: Sheet, paper: PrintedPaper): void {
  const { width } = PAGE;
  if (paper.corner) doc.font('text').fontSize(SIZE.small).text(paper.corner, { width, align: 'right' }).moveDown(0.5);
  doc.font('title').fontSize(SIZE.title).text(paper.title, { width, align: 'center' });
  doc.moveDown(0.5).font('text').fontSize(SIZE.text).text(paper.number, { width, align: 'center' });
  doc.moveDown(1);
  for (const [index, paragraph] of paper.paragraphs.entries()) {
    const indent = isAddressee(paragraph, index) ? 0 : 2 * SIZE.text;
    doc.text(paragraph, { width, lineGap: LINE_GAP, indent });
  }
  doc.moveDown(2);
  doc.text(paper.organ, { width, align: 'right', lineGap: LINE_GAP });
  doc.text(paper.date, { width, align: 'right' });
}

const QR_MM = 26;

/** QR code, check code and signature at the foot of the last page. */
function writeEvidence(doc: Sheet, paper: PrintedPaper): void {
  const side = QR_MM * MM;
  const top = doc.page.height - PAGE.bottom + 4 * MM - side;
  if (doc.y > top - 6 * MM) doc.addPage();
  // What stands below the margin must not begin a new page by itself.
  doc.page.margins.bottom = 0;
  drawMatrix(doc, drawQr(paper.address), { x: PAGE.left, y: top, side });
  const left = PAGE.left + side + 5 * MM;
  const width = PAGE.width - side - 5 * MM;
  const w = portal.zh;
  doc.font('text').fontSize(SIZE.small);
  doc.text(`${w.paper.verify}　${w.status.check} ${paper.check}`, left, top, { width });
  doc.text(paper.address, { width });
  doc.text(`${w.paper.digest} ${paper.digest}`, { width });
  doc.fontSize(SIZE.small - 4).text(`${w.paper.signature} ${paper.signature}`, { width });
}

function drawMatrix(doc: Sheet, matrix: boolean[][], place: { x: number; y: number; side: number }): void {
  const module = place.side / matrix.length;
  for (const [row, cells] of matrix.entries()) {
    for (const [column, dark] of cells.entries()) {
      // A hair more than a module: no seams between them on paper.
      if (dark) doc.rect(place.x + column * module, place.y + row * module, module + 0.05, module + 0.05);
    }
  }
  doc.fill('#000');
}
