// A document as PDF in the form of GB/T 9704-2012. 仿宋 and 小标宋 are not free: Noto Sans SC stands in for both.
import { measureIn, type Sheet, writeSheets } from '#platform/text/pdf.ts';
import type { Ink, Rule } from '../rules/ink.ts';
import { type Laid, lay } from '../rules/laid.ts';
import { SIGN_TOP } from '../rules/measures.ts';
import type { Print } from '../rules/print.ts';
import { drawSeal } from './draw-seal.ts';

export function printDocument(print: Print, at: Date): Promise<Buffer> {
  const info = { Title: print.content.title, Author: print.issuer, CreationDate: at };
  return writeSheets(info, (doc) => drawPages(doc, lay(print, measureIn(doc))), { isNumbered: false });
}

function drawPages(doc: Sheet, { pages, inks, rules, seal }: Laid): void {
  for (let page = 0; page < pages; page++) {
    if (page > 0) doc.addPage();
    for (const one of rules) if (one.page === page) drawRule(doc, one);
    for (const one of inks) if (one.page === page) drawInk(doc, one);
    if (seal?.page === page) drawSeal(doc, seal, seal.face);
  }
}

function drawInk(doc: Sheet, { text, x, top, font, size, spacing, colour }: Ink): void {
  doc.font(font).fontSize(size).fillColor(colour);
  doc.text(text, x, top + SIGN_TOP * size, { lineBreak: false, characterSpacing: spacing, baseline: 'alphabetic' });
}

function drawRule(doc: Sheet, { left, right, y, width, colour }: Rule): void {
  doc.lineWidth(width).strokeColor(colour).moveTo(left, y).lineTo(right, y).stroke();
}
