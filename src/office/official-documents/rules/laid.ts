// A document as it lies on its pages: every text and line at its place on the paper, in points, whatever draws it. Pure.
import type { Measure } from './breaking.ts';
import { imprintOf, numbersOf } from './foot.ts';
import { type HeadText, headOf } from './heads.ts';
import type { Ink, Rule } from './ink.ts';
import { BLACK, CORE, lineTop, RED } from './measures.ts';
import { layOut } from './pages.ts';
import type { Print } from './print.ts';
import { faceOf, type SealFace } from './seal-face.ts';
import type { Placed } from './sheets.ts';
import type { SealPlace } from './signatures.ts';

export interface Laid {
  readonly pages: number;
  readonly inks: readonly Ink[];
  readonly rules: readonly Rule[];
  /** The middle of the seal on the paper. */
  readonly seal: (SealPlace & { readonly face: SealFace }) | null;
}

export function lay(print: Print, measure: Measure): Laid {
  const layout = layOut(print, measure);
  const head = headOf(print);
  const last = layout.placed.findLast(({ page }) => page === layout.pages - 1);
  const { height } = imprintOf(print, 0, measure);
  const isFull = last !== undefined && height > 0 && lineTop(last.line + 1) > CORE.top + CORE.height - height;
  const pages = layout.pages + (isFull ? 1 : 0);
  const imprint = imprintOf(print, pages - 1, measure);
  return {
    pages,
    inks: [
      ...head.texts.map((one) => inkOfHead(one, measure)),
      ...layout.placed.map((one) => inkOfLine(one, measure)),
      ...imprint.inks,
      ...numbersOf(print, pages, measure),
    ],
    rules: [
      ...head.rules.map(({ left, right, y, width }) => ({
        page: 0,
        left: CORE.left + left,
        right: CORE.left + right,
        y: CORE.top + y,
        width,
        colour: RED,
      })),
      ...imprint.rules,
    ],
    seal: layout.seal && laySeal(layout.seal, print.issuer, measure),
  };
}

function laySeal({ page, x, y }: SealPlace, issuer: string, measure: Measure): NonNullable<Laid['seal']> {
  const middle = { x: CORE.left + x, y: CORE.top + y };
  return { page, ...middle, face: faceOf(middle, issuer, measure) };
}

type Set = Pick<Ink, 'text' | 'font' | 'size' | 'spacing'>;
const widthOf = ({ text, font, size, spacing }: Set, measure: Measure) =>
  measure(text, { font, size }) + spacing * Math.max(0, [...text].length - 1);

function inkOfHead({ align, inset, top, red, ...set }: HeadText, measure: Measure): Ink {
  const room = CORE.width - widthOf(set, measure);
  const x = { left: inset, centre: room / 2, right: room - inset }[align];
  return { page: 0, ...set, x: CORE.left + x, top: CORE.top + top, colour: red ? RED : BLACK };
}

function inkOfLine({ page, line, x, align, red, ...set }: Placed, measure: Measure): Ink {
  const left = align === 'centre' ? x - widthOf(set, measure) / 2 : x;
  return { page, ...set, x: CORE.left + left, top: lineTop(line), colour: red ? RED : BLACK };
}
