// What is said of a closed day, and signed. Pure.
import { toCanonicalJson } from './chain.ts';

/** The statement of a day: whoever kept one can tell when a later day does not follow from it. */
export interface Statement {
  /** Date in city time. */
  readonly day: string;
  readonly acts: number;
  /** How many of them bear the date of a day that was closed before they were written down. */
  readonly late: number;
  /** Root of the tree, hex. */
  readonly root: string;
  /** Root of the day closed before, hex; null for the first. */
  readonly previous: string | null;
}

/** The bytes that are signed. */
export function writeStatement({ day, acts, late, root, previous }: Statement): string {
  return toCanonicalJson({ day, acts, late, root, previous });
}
