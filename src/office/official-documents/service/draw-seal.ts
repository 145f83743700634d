// The seal of an organ as it is seen: round and red, a star, the name of the organ around it.
import type { Sheet } from '#platform/text/pdf.ts';
import { mm, RED, SEAL } from '../rules/measures.ts';

const EDGE = mm(1);
/** The arc that the name takes at most, open below, in degrees. */
const ARC = 250;
const STAR = mm(6);

/** Its middle at `at`. */
export function drawSeal(doc: Sheet, at: { readonly x: number; readonly y: number }, name: string): void {
  const radius = SEAL / 2;
  doc.save();
  doc
    .lineWidth(EDGE)
    .strokeColor(RED)
    .circle(at.x, at.y, radius - EDGE / 2)
    .stroke();
  drawStar(doc, at);
  drawName(doc, at, name, radius);
  doc.restore();
}

function drawStar(doc: Sheet, { x, y }: { readonly x: number; readonly y: number }): void {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = -Math.PI / 2 + (index * Math.PI) / 5;
    const far = index % 2 === 0 ? STAR : STAR * 0.382;
    return [x + far * Math.cos(angle), y + far * Math.sin(angle)] as [number, number];
  });
  doc
    .fillColor(RED)
    .polygon(...points)
    .fill();
}

/** Each sign upright towards the edge, the whole of it even about the top. */
function drawName(
  doc: Sheet,
  { x, y }: { readonly x: number; readonly y: number },
  name: string,
  radius: number,
): void {
  const signs = [...name];
  const step = Math.min(24, ARC / signs.length);
  const size = Math.min(mm(5), (step * Math.PI * (radius - mm(5))) / 180);
  const far = radius - EDGE - mm(1);
  doc.font('title').fontSize(size).fillColor(RED);
  for (const [index, sign] of signs.entries()) {
    const angle = (index - (signs.length - 1) / 2) * step;
    doc.save().rotate(angle, { origin: [x, y] });
    doc.text(sign, x - doc.widthOfString(sign) / 2, y - far + 0.88 * size, {
      lineBreak: false,
      baseline: 'alphabetic',
    });
    doc.restore();
  }
}
