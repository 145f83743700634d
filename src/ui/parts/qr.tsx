// A QR code as one path. The matrix is made elsewhere; this only draws it.
import { useWords } from '../words.ts';

/** Empty modules a reader needs around the code (ISO/IEC 18004). */
const quiet = 4;

/** `matrix[row][column]` is true for dark. Usage: `<QrImage matrix={matrix} />` */
export function QrImage({ matrix, label }: { matrix: boolean[][]; label?: string }) {
  const words = useWords();
  const side = matrix.length + 2 * quiet;
  return (
    <svg
      class="qr"
      viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
      role="img"
      aria-label={label ?? words.qr}
      shape-rendering="crispEdges"
    >
      <path d={matrix.map(drawRow).join('')} fill="#000" />
    </svg>
  );
}

/** One rectangle for each run of dark modules. */
function drawRow(row: boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
  }
  return path;
}
