// A document as PDF in the form of GB/T 9704-2012. 仿宋 and 小标宋 are not free: Noto Sans SC stands in for both.

import { URGENCIES } from '#kernel/documents/official.ts';
import { type Sheet, writeSheets } from '#platform/text/pdf.ts';
import { breakLines } from '../rules/breaking.ts';
import {
  CELL,
  CORE,
  CORE_BOTTOM,
  FOOT_GAP,
  HEAD_TOP,
  lineTop,
  RED,
  SIZE,
  THICK,
  THIN,
  TIGHT,
} from '../rules/measures.ts';
import { headOf, type Layout, layOut, type Placed, type Print } from '../rules/pages.ts';
import { copiesTo, printedOn, signedBy } from '../rules/papers.ts';
import { drawSeal } from './draw-seal.ts';

/** Of a Chinese sign: how far its top is above the base line, in its size. */
const TOP = 0.88;

export function printDocument(print: Print, at: Date): Promise<Buffer> {
  const info = { Title: print.content.title, Author: print.issuer, CreationDate: at };
  return writeSheets(
    info,
    (doc) => {
      const layout = layOut(print, (text) => doc.font('text').fontSize(SIZE.three).widthOfString(text));
      drawHead(doc, print);
      for (let page = 0; page < layout.pages; page++) {
        if (page > 0) doc.addPage();
        for (const one of layout.placed) if (one.page === page) drawLine(doc, one);
        const { seal } = layout;
        if (seal?.page === page) drawSeal(doc, { x: CORE.left + seal.x, y: CORE.top + seal.y }, print.issuer);
      }
      drawImprint(doc, print, layout);
    },
    numberPages,
  );
}

interface Set {
  readonly font?: 'text' | 'title';
  readonly size?: number;
  readonly spacing?: number;
  readonly colour?: string;
}

/** With its top at `y`. */
function drawText(doc: Sheet, text: string, x: number, y: number, set: Set = {}): void {
  const { font = 'text', size = SIZE.three, spacing = TIGHT, colour = '#000' } = set;
  doc.font(font).fontSize(size).fillColor(colour);
  doc.text(text, x, y + TOP * size, { lineBreak: false, characterSpacing: spacing, baseline: 'alphabetic' });
}

function widthOf(doc: Sheet, text: string, { font = 'text', size = SIZE.three, spacing = TIGHT }: Set = {}): number {
  return doc.font(font).fontSize(size).widthOfString(text) + spacing * Math.max(0, [...text].length - 1);
}

function drawLine(doc: Sheet, { text, line, font, size, x, align, spacing }: Placed): void {
  const left = align === 'centre' ? x - widthOf(doc, text, { font, size, spacing }) / 2 : x;
  drawText(doc, text, CORE.left + left, lineTop(line), { font, size, spacing });
}

function drawRule(doc: Sheet, y: number, width: number, colour = '#000'): void {
  doc.lineWidth(width).strokeColor(colour);
  doc
    .moveTo(CORE.left, y)
    .lineTo(CORE.left + CORE.width, y)
    .stroke();
}

/** 版头: urgency, the issuer in red, number and signer, the red line. */
function drawHead(doc: Sheet, print: Print): void {
  const { content, number, signer } = print;
  if (content.urgency !== 'normal') {
    const urgency = URGENCIES.find(({ value }) => value === content.urgency)?.zh ?? '';
    drawText(doc, urgency, CORE.left, CORE.top, { font: 'title' });
  }
  const { text, size, numberTop, ruleTop } = headOf(print);
  const set: Set = { font: 'title', size, spacing: 0, colour: RED };
  drawText(doc, text, CORE.left + (CORE.width - widthOf(doc, text, set)) / 2, CORE.top + HEAD_TOP, set);
  const y = CORE.top + numberTop;
  if (signer) {
    // 7.2.6: “‘签发人’三字加全角冒号和签发人姓名组成，居右空一字”; then the number is “居左空一字”.
    const named = signedBy(signer);
    drawText(doc, number, CORE.left + CELL, y);
    drawText(doc, named, CORE.left + CORE.width - CELL - widthOf(doc, named), y);
  } else drawText(doc, number, CORE.left + (CORE.width - widthOf(doc, number)) / 2, y);
  drawRule(doc, CORE.top + ruleTop, 1.5, RED);
}

/** Height of a line of 版记. */
const IMPRINT_LINE = SIZE.four * 1.6;
const IMPRINT: Set = { size: SIZE.four, spacing: 0 };

/** 版记: “末条分隔线与公文最后一面的版心下边缘重合” (7.4.1). */
function drawImprint(doc: Sheet, { content, printedBy, printedOn: date }: Print, layout: Layout): void {
  const measure = (text: string) => doc.font('text').fontSize(SIZE.four).widthOfString(text);
  const side = SIZE.four;
  const named = content.copies.map(({ name }) => name).join('，');
  const setting = { measure, width: CORE.width - side, first: side, rest: side * 4, tight: 0 };
  const copies = named ? breakLines(copiesTo(named), setting) : [];
  const height = (copies.length + 1) * IMPRINT_LINE;
  const top = CORE_BOTTOM - height;
  const last = layout.placed.filter(({ page }) => page === layout.pages - 1).at(-1);
  if (last && lineTop(last.line + 1) > top) doc.addPage();
  let y = top;
  drawRule(doc, y, THICK);
  const pad = (IMPRINT_LINE - SIZE.four) / 2;
  for (const { text, indent, spacing } of copies) {
    drawText(doc, text, CORE.left + indent, y + pad, { ...IMPRINT, spacing });
    y += IMPRINT_LINE;
  }
  if (copies.length > 0) drawRule(doc, y, THIN);
  drawText(doc, printedBy, CORE.left + side, y + pad, IMPRINT);
  const on = printedOn(date);
  drawText(doc, on, CORE.left + CORE.width - side - widthOf(doc, on, IMPRINT), y + pad, IMPRINT);
  drawRule(doc, CORE_BOTTOM, THICK);
}

/** 7.5: “— 1 —” in 4 号, odd pages one sign from the right, even pages one from the left. */
function numberPages(doc: Sheet): void {
  const { start, count } = doc.bufferedPageRange();
  const set: Set = { size: SIZE.four, spacing: 0 };
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index);
    const text = `— ${index + 1} —`;
    const isOdd = index % 2 === 0;
    const x = isOdd ? CORE.width - SIZE.four - widthOf(doc, text, set) : SIZE.four;
    // The dash stands in the middle of its sign.
    drawText(doc, text, CORE.left + x, CORE_BOTTOM + FOOT_GAP - SIZE.four / 2, set);
  }
}
