// A ruled table on a sheet of A4.
import { MM, PAGE, type Sheet } from './pdf.ts';

const FIGURES_WIDTH = 17 * MM;
const PADDING = 3;

/** A ruled table over the width of the text; a row never breaks over a page. */
export function drawTable(doc: Sheet, rows: readonly (readonly string[])[]): void {
  const columns = (rows[0]?.length ?? 1) - 1;
  const each = columns > 4 ? FIGURES_WIDTH - 2 * MM : Math.min(40 * MM, (PAGE.width * 0.6) / columns);
  const widths = [PAGE.width - each * columns, ...Array.from({ length: columns }, () => each)];
  doc.font('text').fontSize(9);
  for (const row of rows) {
    const heights = row.map((text, at) => doc.heightOfString(text || ' ', { width: (widths[at] ?? 0) - 2 * PADDING }));
    const height = Math.max(...heights) + 2 * PADDING;
    if (doc.y + height > doc.page.height - PAGE.bottom) doc.addPage();
    const top = doc.y;
    let left = PAGE.left;
    for (const [at, text] of row.entries()) {
      const width = widths[at] ?? 0;
      doc.lineWidth(0.5).rect(left, top, width, height).stroke();
      const place = { width: width - 2 * PADDING, align: at === 0 ? ('left' as const) : ('center' as const) };
      doc.text(text, left + PADDING, top + PADDING, place);
      left += width;
    }
    doc.y = top + height;
  }
  doc.x = PAGE.left;
}
