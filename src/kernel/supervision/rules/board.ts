// What the board shows of each organ, and which cell wants to be looked at. Pure.
import { addTallies, NOTHING, rateOf, sumWithin, type Tally } from './figures.ts';

/** An organ as far as the board must know it. */
export interface BoardUnit {
  readonly code: string;
  readonly path: string;
  readonly kind: string;
}

export interface BoardRow<U extends BoardUnit> {
  readonly unit: U;
  /** Of the unit and all beneath it that has no row of its own; of an opened unit everything. */
  readonly tally: Tally;
  /** Rows of the units beneath, when this one is opened. */
  readonly opened: boolean;
  /** Beneath an opened unit. */
  readonly child: boolean;
}

/** Each organ's counts under the nearest unit at or above it. */
export function assignTallies(tallies: ReadonlyMap<string, Tally>, paths: readonly string[]): Map<string, Tally> {
  const deepestFirst = [...paths].sort((a, b) => b.length - a.length);
  const sums = new Map<string, Tally>();
  for (const [path, tally] of tallies) {
    const unit = deepestFirst.find((one) => path.startsWith(one));
    if (unit !== undefined) sums.set(unit, addTallies(sums.get(unit) ?? NOTHING, tally));
  }
  return sums;
}

/**
 * The rows of a board: territories always, other units when anything happens in them; the units beneath `opened`
 * right after it.
 */
export function layOutBoard<U extends BoardUnit>(
  tallies: ReadonlyMap<string, Tally>,
  units: readonly U[],
  opened?: { readonly code: string; readonly beneath: readonly U[] },
): { rows: BoardRow<U>[]; quiet: number } {
  const beneath = opened?.beneath ?? [];
  const sums = assignTallies(
    tallies,
    [...units, ...beneath].map((unit) => unit.path),
  );
  const shown = units.flatMap((unit): BoardRow<U>[] => {
    const open = unit.code === opened?.code && beneath.length > 0;
    const tally = open ? sumWithin(tallies, unit.path) : (sums.get(unit.path) ?? NOTHING);
    const kids = open ? beneath.map((kid) => ({ unit: kid, tally: sums.get(kid.path) ?? NOTHING })) : [];
    return [
      { unit, tally, opened: open, child: false },
      ...kids.map((kid) => ({ ...kid, opened: false, child: true })),
    ];
  });
  const rows = shown.filter((row) => row.unit.kind === 'statistical' || isAlive(row.tally));
  return { rows, quiet: shown.length - rows.length };
}

const isAlive = (tally: Tally) => Object.values(tally).some((count) => count > 0);

/** 0 is quiet; 3 wants to be looked at first. */
export type Heat = 0 | 1 | 2 | 3;

/** Fewer cases than this make no rate: one late case of two is a chance, not a habit. */
const FEW = 5;

/** How far a rate falls short of what the city aims at, in percent. */
export function heatOfRate(tally: Tally, target: number): Heat {
  const rate = rateOf(tally);
  if (rate === null || tally.decided + tally.overdue < FEW) return 0;
  const short = target - rate * 100;
  if (short <= 0) return 0;
  if (short <= 0.5) return 1;
  return short <= 1.5 ? 2 : 3;
}

/** Counts of what should not be: the first is worth a look. */
export function heatOfCount(count: number): Heat {
  if (count === 0) return 0;
  if (count <= 2) return 1;
  return count <= 5 ? 2 : 3;
}
