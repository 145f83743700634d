// What a published result brings: by its score, by its place, by places of rounds before; and who bears part of it. Pure.
import type { Consequence, MonthMark, Period, Scheme } from '../contract.ts';
import { hundredths } from './measure.ts';
import { listLeaves } from './sheet.ts';

/** Where a unit stood in its group in a published round; null for what was not ranked. */
export interface Place {
  /** First day of the round. */
  readonly from: string;
  readonly rank: number | null;
  /** Counted from the end; null where all share one rank. */
  readonly fromLast: number | null;
}

export interface Result {
  readonly period: Period;
  /** Hundredths. */
  readonly score: number;
  /** Of this round, then of those of the same period published before it, the latest first. */
  readonly places: readonly Place[];
}

/** The consequences due on a result, in the order of the scheme. */
export function listDue({ consequences }: Pick<Scheme, 'consequences'>, result: Result): Consequence[] {
  return consequences.filter(
    ({ period, when }) => (period === undefined || period === result.period) && isDue(when, result),
  );
}

function isDue(when: Consequence['when'], { score, places }: Result): boolean {
  const [now] = places;
  switch (when.by) {
    case 'score':
      return score >= hundredths(when.from) && score < hundredths(when.below);
    case 'first':
      return now !== undefined && now.rank !== null && now.rank <= when.places;
    case 'last': {
      const isLast = ({ fromLast }: Place) => fromLast !== null && fromLast <= when.places;
      if (!now || !isLast(now)) return false;
      const running = places.length >= when.running && places.slice(0, when.running).every(isLast);
      const year = places.filter(({ from }) => from.slice(0, 4) === now.from.slice(0, 4));
      return running || (when.yearly !== undefined && year.filter(isLast).length >= when.yearly);
    }
  }
}

export interface Borne {
  readonly zh: string;
  readonly en: string;
  readonly share: number;
  /** Hundredths that are taken from them. */
  readonly taken: number;
}

/** 首席代表承担窗口扣分的一半: of each deduction of a month its share. Those that bear nothing are left out. */
export function listBorne({ bearers, parts }: Pick<Scheme, 'bearers' | 'parts'>, month: MonthMark): Borne[] {
  const full = new Map(listLeaves(parts).map(({ code, points }) => [code, hundredths(points)]));
  const taken = month.parts.map(({ code, got }) => (full.get(code) ?? 0) - got);
  return bearers
    .map(({ zh, en, share }) => ({
      zh,
      en,
      share,
      taken: taken.reduce((sum, points) => sum + Math.round(points * share), 0),
    }))
    .filter((one) => one.taken > 0);
}
