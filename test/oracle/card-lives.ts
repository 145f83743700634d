// Random lives of cards: what happens to some cases of one desk, what is done with the cards that come of it, and time going on.
import fc from 'fast-check';
import type { CardDays, EventName, Level } from '#kernel/supervision/contract.ts';

/** What may happen to a case; of two of them no card comes by itself. */
export const HAPPENINGS = ['outside-system', 'entered-late', 'data-incomplete'] as const satisfies readonly EventName[];
export type Happening = (typeof HAPPENINGS)[number];

/** The rules of a life. */
export interface Book {
  /** What each thing that happens brings, of whatever level. */
  readonly brings: Readonly<Record<Happening, readonly Level[]>>;
  /** Whether a yellow card that is ignored brings a red one. */
  readonly ignored: boolean;
  /** How many yellow cards in a year bring a red one; null: however many. */
  readonly second: number | null;
  readonly days: CardDays;
}

export type Step =
  | { readonly do: 'happen'; readonly matter: number; readonly event: Happening }
  /** `look`: the clocks come round then. */
  | { readonly do: 'wait'; readonly ms: number; readonly look: boolean }
  /** With one of the cards given so far something that is open to it, or, when `wild`, whatever there is. */
  | { readonly do: 'act'; readonly card: number; readonly choice: number; readonly wild: boolean };

export interface CardLife {
  readonly start: Date;
  readonly matters: number;
  readonly book: Book;
  readonly steps: readonly Step[];
}

const DAY_MS = 86_400_000;
const days = (from: number, to: number) => fc.integer({ min: from * DAY_MS, max: to * DAY_MS });
const cardDay = fc.integer({ min: 1, max: 6 });

const stepArb = (matters: number): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('happen' as const),
        matter: fc.integer({ min: 0, max: matters - 1 }),
        event: fc.constantFrom(...HAPPENINGS),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('wait' as const),
        ms: fc.oneof(days(0, 4), days(0, 4), days(0, 4), days(5, 14), days(5, 14), days(150, 370)),
        look: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
      }),
    },
    {
      weight: 7,
      arbitrary: fc.record({
        do: fc.constant('act' as const),
        card: fc.nat(20),
        choice: fc.nat(20),
        wild: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      }),
    },
  );

const bookArb: fc.Arbitrary<Book> = fc.record({
  brings: fc.record({
    'outside-system': fc.constantFrom<Level[]>(['yellow'], ['hint', 'yellow'], ['yellow', 'red']),
    'entered-late': fc.constantFrom<Level[]>(['red'], ['yellow'], ['red', 'warning']),
    'data-incomplete': fc.constantFrom<Level[]>(['hint'], ['warning'], []),
  }),
  ignored: fc.boolean(),
  second: fc.constantFrom(null, 2, 2, 3),
  days: fc.record({ answer: cardDay, judge: cardDay, rectify: cardDay, review: cardDay }),
});

/** Without leaning to the least and the shortest: in a short life little comes of anything. */
export const cardLifeArb: fc.Arbitrary<CardLife> = fc.noBias(
  fc.integer({ min: 1, max: 3 }).chain((matters) =>
    fc.record({
      start: days(0, 300).map((ms) => new Date(Date.parse('2018-01-08T00:00:00+08:00') + ms)),
      matters: fc.constant(matters),
      book: bookArb,
      steps: fc.array(stepArb(matters), { minLength: 20, maxLength: 36 }),
    }),
  ),
);
