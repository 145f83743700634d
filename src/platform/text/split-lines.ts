// What somebody typed one a line.

/** The lines that say something, without the blanks around them. */
export const splitLines = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
