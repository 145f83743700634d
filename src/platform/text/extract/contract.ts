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

export interface Extracted {
  readonly text: string;
  /** Whether that is all it says: false for kinds nobody can read here, and where a limit was met. */
  readonly whole: boolean;
  /** Why it is not what its name says; such a file is refused. */
  readonly fault?: OfdFault;
}

export interface ExtractOrder {
  readonly path: string;
  /** Media type as its bytes say. */
  readonly type: string;
  readonly limits: ExtractLimits;
}
