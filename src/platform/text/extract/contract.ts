// Reading what a file says: how much of it at most, and what is told of it.
import type { OfdFault } from '../ofd/faults.ts';

export interface ExtractLimits {
  /** Of everything that is unpacked. */
  readonly maxBytes: number;
  readonly maxEntries: number;
  /** Unpacked over packed, of one entry. */
  readonly maxRatio: number;
  readonly maxPages: number;
  readonly maxMs: number;
}

export const EXTRACT_LIMITS: ExtractLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxEntries: 2000,
  maxRatio: 100,
  maxPages: 500,
  maxMs: 10_000,
};

export interface Paper {
  readonly title: string;
  readonly author: string;
  /** As the file says it, `YYYY-MM-DD` as a rule; empty where it does not. */
  readonly createdOn: string;
  readonly pages: readonly string[];
}

export interface Extracted {
  readonly text: string;
  /** Whether that is all it says: false for kinds nobody can read here, and where a limit was met. */
  readonly whole: boolean;
  /** Of a paper: the text of each page, and what it says of itself. */
  readonly paper?: Paper;
  /** Why it is not what its name says; such a file is refused. */
  readonly fault?: OfdFault;
}

export interface ExtractOrder {
  readonly path: string;
  /** Media type as its bytes say. */
  readonly type: string;
  readonly limits: ExtractLimits;
}
