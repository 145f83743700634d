// What a part of the statistics is made of: figures that rooms count, and rates of one of them among another.
import type { Label } from '#kernel/cases/label.ts';

interface Column extends Label {
  readonly key: string;
  /** A paper has room for few columns: the others are in the workbook. */
  readonly paper?: false;
}
/** Counted by an indicator, under this key. */
export interface CountColumn extends Column {
  readonly of?: undefined;
}
/** How many of `of[1]` are `of[0]`, in percent. */
export interface RateColumn extends Column {
  readonly of: readonly [part: string, whole: string];
}
export type PartColumn = CountColumn | RateColumn;

export interface Part extends Label {
  readonly key: string;
  /** Needed beside that of the page itself. */
  readonly permission?: string;
  /** Whether months of it are reported and kept. */
  readonly reported?: true;
  /** Whether everybody may see it: what a room publishes of each case, or of each organ, anyway. */
  readonly open: boolean;
  readonly columns: readonly PartColumn[];
  /** Keys of the columns drawn by month: counts as bars, rates as lines. */
  readonly drawn: readonly string[];
  /** How the figures are to be read. */
  readonly note: Label;
}

export const count = (key: string, zh: string, en: string, more: { paper?: false } = {}): CountColumn => ({
  key,
  zh,
  en,
  ...more,
});
export const rate = (of: RateColumn['of'], zh: string, en: string, more: { paper?: false } = {}): RateColumn => ({
  key: of.join('/'),
  of,
  zh,
  en,
  ...more,
});
export const OFF_PAPER = { paper: false } as const;
