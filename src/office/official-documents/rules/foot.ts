// What stands at the foot of pages: copies and imprint on the last one (版记), and their numbers (GB/T 9704-2012, 7.4, 7.5). Pure.
import { breakLines, type Measure } from './breaking.ts';
import { formOf } from './heads.ts';
import type { Ink, Rule } from './ink.ts';
import { BLACK, CORE, CORE_BOTTOM, FOOT_GAP, SIZE, THICK, THIN } from './measures.ts';
import { copiesTo, printedOn } from './papers.ts';
import type { Print } from './print.ts';

/** Height of a line of 版记. */
const LINE = SIZE.four * 1.6;
const PAD = (LINE - SIZE.four) / 2;
const SIDE = SIZE.four;
const FACE = { font: 'text', size: SIZE.four } as const;

const ink = (page: number, text: string, x: number, top: number, spacing = 0): Ink => ({
  page,
  text,
  x: CORE.left + x,
  top,
  spacing,
  colour: BLACK,
  ...FACE,
});

export interface Imprint {
  readonly inks: readonly Ink[];
  readonly rules: readonly Rule[];
  /** How high it is. */
  readonly height: number;
}

/** 版记: “末条分隔线与公文最后一面的版心下边缘重合” (7.4.1); a letter has copies alone, without lines (10.1). */
export function imprintOf({ content, printedBy, printedOn: date }: Print, page: number, measure: Measure): Imprint {
  const isLetter = formOf(content.genre) === 'letter';
  const small = (text: string) => measure(text, FACE);
  const named = content.copies.map(({ name }) => name).join('，');
  const setting = { measure: small, width: CORE.width - SIDE, first: SIDE, rest: SIDE * 4, tight: 0 };
  const copies = named ? breakLines(copiesTo(named), setting) : [];
  const height = (copies.length + (isLetter ? 0 : 1)) * LINE;
  const top = CORE_BOTTOM - height;
  const inks = copies.map(({ text, indent, spacing }, at) => ink(page, text, indent, top + at * LINE + PAD, spacing));
  if (isLetter) return { inks, rules: [], height };
  const on = printedOn(date);
  const last = CORE_BOTTOM - LINE + PAD;
  inks.push(ink(page, printedBy, SIDE, last), ink(page, on, CORE.width - SIDE - small(on), last));
  const rule = (y: number, width: number): Rule => ({
    page,
    left: CORE.left,
    right: CORE.left + CORE.width,
    y,
    width,
    colour: BLACK,
  });
  const between = copies.length > 0 ? [rule(CORE_BOTTOM - LINE, THIN)] : [];
  return { inks, rules: [rule(top, THICK), ...between, rule(CORE_BOTTOM, THICK)], height };
}

/** 7.5: “— 1 —” in 4 号, odd pages one sign from the right, even pages one from the left; none on the first of a letter (10.1). */
export function numbersOf({ content }: Print, pages: number, measure: Measure): Ink[] {
  const first = formOf(content.genre) === 'letter' ? 1 : 0;
  // The dash stands in the middle of its sign.
  const top = CORE_BOTTOM + FOOT_GAP - SIZE.four / 2;
  return Array.from({ length: pages - first }, (_, at) => {
    const page = at + first;
    const text = `— ${page + 1} —`;
    return ink(page, text, page % 2 === 0 ? CORE.width - SIDE - measure(text, FACE) : SIDE, top);
  });
}
