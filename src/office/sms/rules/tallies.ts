// What is said of counts: the share that arrived of what carriers told of, and what is still open. Pure.
interface Counts {
  readonly taken: number;
  readonly delivered: number;
  readonly failed: number;
}

/** Of those with a receipt; none, no share. */
export function arrivalOf({ delivered, failed }: Counts): string {
  const told = delivered + failed;
  // Rounded down: 99.96 % is not all.
  return told === 0 ? '—' : `${(Math.floor((delivered / told) * 1000) / 10).toFixed(1)}%`;
}

/** Those without a receipt yet. */
export const sumUp = ({ taken, delivered, failed }: Counts): number => taken - delivered - failed;
