// The same document as OFD (GB/T 33190-2016): every sign where the PDF has it, in the fonts that GB/T 9704-2012 names.
import type { OfdPage, OfdText } from '#platform/text/ofd/contract.ts';
import { writeOfd } from '#platform/text/ofd/write.ts';
import { loadMeasure } from '#platform/text/pdf.ts';
import type { Measure } from '../rules/breaking.ts';
import type { Ink } from '../rules/ink.ts';
import { type Laid, lay } from '../rules/laid.ts';
import { inMm, RED, SIGN_TOP, SIZE } from '../rules/measures.ts';
import { FONT_NAMES } from '../rules/papers.ts';
import type { Print } from '../rules/print.ts';

const A4 = [210, 297] as const;

export async function printOfd(print: Print, { id, at }: { readonly id: string; readonly at: Date }): Promise<Buffer> {
  const measure = await loadMeasure();
  const laid = lay(print, measure);
  return writeOfd({
    info: { id, title: print.content.title, author: print.issuer, createdAt: at },
    paper: A4,
    pages: Array.from({ length: laid.pages }, (_, page) => pageOf(laid, page, measure)),
  });
}

function pageOf({ inks, rules, seal }: Laid, page: number, measure: Measure): OfdPage {
  const stamp = seal?.page === page ? stampOf(seal) : { texts: [], paths: [] };
  return {
    texts: [...inks.filter((one) => one.page === page).map((ink) => textOf(ink, measure)), ...stamp.texts],
    paths: [
      ...rules
        .filter((one) => one.page === page)
        .map(({ left, right, y, width, colour }) => ({
          points: [point(left, y), point(right, y)],
          width: inMm(width),
          colour,
        })),
      ...stamp.paths,
    ],
  };
}

const point = (x: number, y: number) => [inMm(x), inMm(y)] as const;

function textOf({ text, x, top, font, size, spacing, colour }: Ink, measure: Measure): OfdText {
  const name = font === 'text' ? FONT_NAMES.text : size === SIZE.three ? FONT_NAMES.heading : FONT_NAMES.mark;
  return {
    text,
    x: inMm(x),
    y: inMm(top + SIGN_TOP * size),
    font: name,
    size: inMm(size),
    steps: stepsOf(text, spacing, (some) => measure(some, { font, size })).map(inMm),
    colour,
  };
}

/** From each sign to the next. A sign may draw near to the one before it, so that beginnings are measured, not signs. */
function stepsOf(text: string, spacing: number, measure: (text: string) => number): number[] {
  const signs = [...text];
  const ends = signs.map((_, at) => measure(signs.slice(0, at + 1).join('')));
  return ends.slice(0, -1).map((end, at) => end - (at === 0 ? 0 : (ends[at - 1] ?? 0)) + spacing);
}

function stampOf({ x, y, face }: NonNullable<Laid['seal']>): OfdPage {
  return {
    texts: face.signs.map((sign) => ({
      text: sign.text,
      x: inMm(sign.x),
      y: inMm(sign.y),
      font: FONT_NAMES.mark,
      size: inMm(face.size),
      steps: [],
      colour: RED,
      turn: sign.angle,
    })),
    paths: [
      { centre: point(x, y), radius: inMm(face.radius), width: inMm(face.edge), colour: RED },
      { area: face.star.map((one) => point(...one)), colour: RED },
    ],
  };
}
