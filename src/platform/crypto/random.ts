// Random bytes of the system, fetched by the thousand: asking for sixteen costs as much as for a page.
import { randomFillSync } from 'node:crypto';

const PAGE_BYTES = 4096;

let page = Buffer.alloc(0);

/** `count` random bytes, fit for keys and salts; no byte is given twice. */
export function takeRandom(count: number): Buffer {
  if (count > page.length) page = randomFillSync(Buffer.alloc(Math.max(PAGE_BYTES, count)));
  const bytes = page.subarray(0, count);
  page = page.subarray(count);
  return bytes;
}
