// The ranking of organs by what their briefings earned: who left too many calls unanswered has no points of the year. Pure.

export interface Standing {
  readonly points: number;
  readonly missed: number;
}

/** Whether the points of a year are lost. */
const isVoid = ({ missed }: Standing, { missedCalls }: { readonly missedCalls: number }): boolean =>
  missed >= missedCalls;

export type Placed<Line> = Line & {
  /** The same for the same points. */
  readonly place: number;
  readonly lost: boolean;
};

/** The most points first; equal ones share a place. */
export function place<Line extends Standing>(
  lines: readonly Line[],
  table: { readonly missedCalls: number },
): Placed<Line>[] {
  const counted = lines.map((line) => ({ ...line, lost: isVoid(line, table) }));
  const standing = counted.map((line) => (line.lost ? { ...line, points: 0 } : line));
  const sorted = standing.sort((a, b) => b.points - a.points);
  return sorted.map((line) => ({ ...line, place: sorted.findIndex(({ points }) => points === line.points) + 1 }));
}
