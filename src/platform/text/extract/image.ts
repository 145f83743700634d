// Words that a picture carries beside what it shows: EXIF, IPTC, XMP.
import { readFile } from 'node:fs/promises';
import exifr from 'exifr';
import type { Extracted } from './contract.ts';

/** What is drawn in the picture itself nobody reads here; a reviewer sees it. */
export async function extractImage(path: string): Promise<Extracted> {
  const found: unknown = await exifr.parse(await readFile(path), {
    tiff: true,
    exif: true,
    xmp: true,
    iptc: true,
    userComment: true,
    ihdr: true,
  });
  return { text: listTexts(found).join('\n'), whole: true };
}

/** All texts of a nested value; bytes that hold one, as EXIF's comments do, as that text. */
function listTexts(value: unknown, depth = 6): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [new TextDecoder().decode(value.subarray(0, 4096))];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.values(value).flatMap((inner) => listTexts(inner, depth - 1));
}
