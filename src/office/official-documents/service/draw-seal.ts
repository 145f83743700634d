// The seal of an organ, drawn into a PDF.
import type { Sheet } from '#platform/text/pdf.ts';
import { RED } from '../rules/measures.ts';
import type { SealFace } from '../rules/seal-face.ts';

/** Its middle at `at`. */
export function drawSeal(doc: Sheet, at: { readonly x: number; readonly y: number }, face: SealFace): void {
  const { radius, edge, star, signs, size } = face;
  doc.save();
  doc.lineWidth(edge).strokeColor(RED).circle(at.x, at.y, radius).stroke();
  doc
    .fillColor(RED)
    .polygon(...star.map(([x, y]): [number, number] => [x, y]))
    .fill();
  doc.font('title').fontSize(size).fillColor(RED);
  for (const { text, x, y, angle } of signs) {
    doc.save().rotate(angle, { origin: [x, y] });
    doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    doc.restore();
  }
  doc.restore();
}
