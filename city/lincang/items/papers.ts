// Blank forms and filled examples of the demo city's materials, as they lie in its folder `papers`.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Paper } from '#services/items/contract.ts';

/** A file of the folder, by its name. */
export function paper(name: string): Paper {
  const bytes = readFileSync(new URL(`../papers/${name}`, import.meta.url));
  return { id: createHash('sha256').update(bytes).digest('hex'), name };
}
