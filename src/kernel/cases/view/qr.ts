// QR codes as matrices, for the screen and for PDF.
import { create } from 'qrcode';

/** True is dark. Medium correction: a stamp or a fold may cover a part. */
export function drawQr(text: string): boolean[][] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_cell, column) => modules.get(row, column) === 1),
  );
}
