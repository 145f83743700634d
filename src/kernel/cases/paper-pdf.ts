// A paper as PDF on A4: real text in an embedded font, and the QR code by which it is verified.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { PrintedPaper } from './queries/printed-paper.ts';
import { drawQr } from './view/qr.ts';
import { portal } from './words/portal.ts';

const require = createRequire(import.meta.url);
const FONTS = {
  text: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  title: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;

/** Read once a process: ten megabytes each. */
const fonts = new Map<string, Promise<Buffer>>();

function loadFont(name: keyof typeof FONTS): Promise<Buffer> {
  const known = fonts.get(name);
  if (known) return known;
  const font = readFile(require.resolve(FONTS[name]));
  fonts.set(name, font);
  return font;
}

const MM = 72 / 25.4;
/** GB/T 9704: 37 mm above, 28 mm at the binding edge, 156 mm of text. */
const PAGE = { top: 37 * MM, left: 28 * MM, width: 156 * MM, bottom: 35 * MM };
const SIZE = { title: 22, text: 16, small: 10 };
const LINE_GAP = 9;

/** The whole file; long papers run on over several pages. */
export async function writePaperPdf(paper: PrintedPaper): Promise<Buffer> {
  const [text, title] = await Promise.all([loadFont('text'), loadFont('title')]);
  const doc = new PDFDocument({
    size: 'A4',
    margins: {
      top: PAGE.top,
      left: PAGE.left,
      right: 210 * MM - PAGE.left - PAGE.width,
      bottom: PAGE.bottom,
    },
    bufferPages: true,
    info: { Title: `${paper.title} ${paper.number}`, Author: paper.organ, CreationDate: paper.issuedAt },
  });
  const done = collect(doc);
  doc.registerFont('text', text).registerFont('title', title);
  writeBody(doc, paper);
  writeEvidence(doc, paper);
  numberPages(doc);
  doc.end();
  return done;
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

function writeBody(doc: PDFKit.PDFDocument, paper: PrintedPaper): void {
  const { width } = PAGE;
  doc.font('title').fontSize(SIZE.title).text(paper.title, { width, align: 'center' });
  doc.moveDown(0.5).font('text').fontSize(SIZE.text).text(paper.number, { width, align: 'center' });
  doc.moveDown(1);
  for (const paragraph of paper.paragraphs) {
    doc.text(paragraph, { width, lineGap: LINE_GAP, indent: 2 * SIZE.text });
  }
  doc.moveDown(2);
  doc.text(paper.organ, { width, align: 'right', lineGap: LINE_GAP });
  doc.text(paper.date, { width, align: 'right' });
}

const QR_MM = 26;

/** QR code, check code and signature at the foot of the last page. */
function writeEvidence(doc: PDFKit.PDFDocument, paper: PrintedPaper): void {
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

function drawMatrix(doc: PDFKit.PDFDocument, matrix: boolean[][], place: { x: number; y: number; side: number }): void {
  const module = place.side / matrix.length;
  for (const [row, cells] of matrix.entries()) {
    for (const [column, dark] of cells.entries()) {
      // A hair more than a module: no seams between them on paper.
      if (dark) doc.rect(place.x + column * module, place.y + row * module, module + 0.05, module + 0.05);
    }
  }
  doc.fill('#000');
}

/** — 1 —, centred under the text. */
function numberPages(doc: PDFKit.PDFDocument): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index);
    doc.page.margins.bottom = 0;
    doc
      .font('text')
      .fontSize(SIZE.small)
      .text(`— ${index + 1} —`, PAGE.left, doc.page.height - 18 * MM, { width: PAGE.width, align: 'center' });
  }
}
