// Figures as they are written: thousands with commas, shares with one decimal, each with its basis.
import type { Lang } from '#platform/i18n/words.ts';
import type { FigureProps } from '#ui/parts/figure.tsx';
import { averageOf, rateOf, type Tally } from '../rules/figures.ts';
import type { GroundsOfCards } from '../rules/grounds.ts';
import { publicWords } from '../words/public.ts';
import { sayGroundsShort } from './grounds.ts';

const grouped = new Intl.NumberFormat('en');

export const countText = (count: number): string => grouped.format(count);

/** A share between 0 and 1 as percent with one decimal; empty for none. */
export const percent = (share: number | null): string => (share === null ? '' : (share * 100).toFixed(1));

export interface PublicFigures {
  readonly open: number;
  readonly organsWithOpen: number;
  readonly onTimeRate: number | null;
  /** Decided in the window, or open past their limit. */
  readonly owed: number;
  readonly averageWorkdays: number | null;
  /** This month. */
  readonly yellowCards: number;
  readonly redCards: number;
}

export function publicFigures(tally: Tally, organsWithOpen: number): PublicFigures {
  return {
    open: tally.open,
    organsWithOpen,
    onTimeRate: rateOf(tally),
    owed: tally.decided + tally.overdue,
    averageWorkdays: averageOf(tally),
    yellowCards: tally.yellow,
    redCards: tally.red,
  };
}

/** `grounds`: what brings cards under the rules in force. */
export function figuresOf(
  { figures, grounds }: { readonly figures: PublicFigures; readonly grounds: GroundsOfCards },
  days: number,
  lang: Lang,
): FigureProps[] {
  const w = publicWords.in(lang);
  const known = figures.onTimeRate !== null;
  return [
    {
      label: w.open,
      value: countText(figures.open),
      unit: w.cases,
      note: w.openNote(countText(figures.organsWithOpen)),
    },
    {
      label: w.rate,
      value: known ? percent(figures.onTimeRate) : w.none,
      ...(known ? { unit: '%' } : {}),
      note: w.rateNote({ days, owed: countText(figures.owed) }),
    },
    {
      label: w.yellow,
      value: countText(figures.yellowCards),
      unit: w.cards,
      note: sayGroundsShort(grounds.yellow, lang),
    },
    { label: w.red, value: countText(figures.redCards), unit: w.cards, note: sayGroundsShort(grounds.red, lang) },
    {
      label: w.average,
      value: figures.averageWorkdays?.toFixed(1) ?? w.none,
      ...(figures.averageWorkdays === null ? {} : { unit: w.workdays }),
      note: w.averageNote(days),
    },
  ];
}
