// Pure: whether two texts seem to say the same, by the pairs of signs they share.
import { fold, tidy } from './grams.ts';

/** What two signs of a text are alike by; shorter texts tell too little. */
const FEWEST_PAIRS = 8;
/** Of the pairs of signs of the shorter text, so many stand in the other. A setting of the house. */
const ALIKE = 0.6;

/** Each two signs that stand beside each other, marks and blanks aside. */
export function pairsOf(text: string): Set<string> {
  const signs = [...tidy(fold(text)).replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`));
}

/** How much of the shorter text stands in the other, from 0 to 1; 0 where it tells too little. */
export function likeness(one: string, other: string): number {
  const [fewer, more] = [pairsOf(one), pairsOf(other)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>];
  if (fewer.size < FEWEST_PAIRS) return 0;
  return [...fewer].filter((pair) => more.has(pair)).length / fewer.size;
}

/** Whether two descriptions seem to be of the same thing: a hint for an officer, who decides. */
export function seemAlike(one: string, other: string): boolean {
  return likeness(one, other) >= ALIKE;
}
