// A sheet of A4 as PDF: real text in an embedded font, pages numbered. What stands on it is the caller's.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

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

export const MM = 72 / 25.4;
/** GB/T 9704: 37 mm above, 28 mm at the binding edge, 156 mm of text. */
export const PAGE = { top: 37 * MM, left: 28 * MM, width: 156 * MM, bottom: 35 * MM };
export const SIZE = { title: 22, text: 16, small: 10 };

export type Sheet = PDFKit.PDFDocument;

/** The whole file as `write` fills it, in the fonts `text` and `title`; what is long runs on over several pages. */
export async function writeSheets(
  info: { readonly Title: string; readonly Author: string; readonly CreationDate: Date },
  write: (doc: Sheet) => void,
  /** Not where `write` numbers the pages itself. */
  { isNumbered = true }: { readonly isNumbered?: boolean } = {},
): Promise<Buffer> {
  const fonts = await loadFonts();
  const doc = new PDFDocument({
    size: 'A4',
    margins: {
      top: PAGE.top,
      left: PAGE.left,
      right: 210 * MM - PAGE.left - PAGE.width,
      bottom: PAGE.bottom,
    },
    bufferPages: true,
    info,
  });
  const done = collect(doc);
  registerFonts(doc, fonts);
  write(doc);
  if (isNumbered) numberPages(doc);
  doc.end();
  return done;
}

/** How wide a text is; in `text` of {@link SIZE} where no face is said. */
type Measure = (text: string, face?: { readonly font: keyof typeof FONTS; readonly size: number }) => number;

export const measureIn =
  (doc: Sheet): Measure =>
  (text, { font, size } = { font: 'text', size: SIZE.text }) =>
    doc.font(font).fontSize(size).widthOfString(text);

/** Measures for what is written otherwise than as PDF. */
export async function loadMeasure(): Promise<Measure> {
  const fonts = await loadFonts();
  const doc = new PDFDocument();
  registerFonts(doc, fonts);
  return measureIn(doc);
}

type Fonts = Readonly<Record<keyof typeof FONTS, Buffer>>;

async function loadFonts(): Promise<Fonts> {
  const [text, title] = await Promise.all([loadFont('text'), loadFont('title')]);
  return { text, title };
}

function registerFonts(doc: Sheet, { text, title }: Fonts): void {
  doc.registerFont('text', text).registerFont('title', title);
}

function collect(doc: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

/** — 1 —, centred under the text. */
function numberPages(doc: Sheet): void {
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
