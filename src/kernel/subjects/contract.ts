// Subjects: what people write, call and petition about, as a tree of three levels that each city has its own.

/** `a`, `a03`, `a0312`: each level has the code of the one above it, and two signs more. */
export interface Subject {
  readonly code: string;
  readonly parent: string | null;
  readonly level: number;
  readonly name: string;
  readonly nameEn: string | null;
}

/** The code of the first level it belongs to. */
export const topOf = (code: string): string => code.slice(0, 1);
