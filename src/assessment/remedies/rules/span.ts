// The year or the quarter that results are counted for. Pure.

/** Its first and last local day, `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** `2026`, or a quarter of it, `2026-Q3`. */
export const SPAN = /^(20\d{2})(?:-Q([1-4]))?$/;

const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

/** The span of a name that fits {@link SPAN}. */
export function spanOf(name: string): Span {
  const [year, quarter] = name.split('-Q');
  const [from, to] = quarter ? QUARTERS[Number(quarter) - 1]! : (['01-01', '12-31'] as const);
  return { from: `${year}-${from}`, to: `${year}-${to}` };
}

/** So many years up to the present one, the latest first. */
export function listYears(today: string, count: number): string[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: count }, (_, index) => String(last - index));
}
