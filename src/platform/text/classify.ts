// Which of several labels a text most likely has, learned from texts that have one, and which of its words say so. Pure.
import { countGrams, fold } from '../search/grams.ts';

export interface Text {
  readonly text: string;
  /** What it is called, where it has a title: counts more than the same words further down. */
  readonly title?: string;
}

export interface Labelled extends Text {
  readonly label: string;
}

/** What was learned. */
export interface Model {
  readonly labels: readonly string[];
  /** How strongly a gram speaks for each label, in the order of `labels`. */
  readonly weights: ReadonlyMap<string, Float64Array>;
  /** How rare a gram is: what stands in every text says nothing. */
  readonly rarity: ReadonlyMap<string, number>;
}

export interface Guess {
  readonly label: string;
  /** The words that spoke for it most, the strongest first. */
  readonly words: readonly string[];
}

const LONGEST = 2;
const TITLE_COUNTS = 3;
const SMOOTHING = 0.1;
/** Of many texts: a gram that only one of them has teaches nothing about others. */
const RAREST = 2;

/** How often each gram is said, a title counting as if it were said again and again. */
function gramsOf({ text, title = '' }: Text): Map<string, number> {
  const counts = countGrams(fold(text), LONGEST);
  for (const [gram, times] of countGrams(fold(title), LONGEST))
    counts.set(gram, (counts.get(gram) ?? 0) + times * TITLE_COUNTS);
  return counts;
}

/** The grams of a text that are known, each with what it weighs: rare ones more, a long text no more than a short one. */
function weighText(counts: ReadonlyMap<string, number>, rarity: ReadonlyMap<string, number>): [string, number][] {
  const known = [...counts].flatMap(([gram, times]): [string, number][] => {
    const rare = rarity.get(gram);
    return rare === undefined ? [] : [[gram, Math.log(1 + times) * rare]];
  });
  const length = Math.sqrt(known.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
  return known.map(([gram, weight]) => [gram, weight / length]);
}

/**
 * Complement naive Bayes (Rennie and others, 2003) over grams of one and two signs: of each label it counts what the
 * texts of all the others say, which holds up where some labels have many texts and some few.
 */
export function learn(texts: readonly Labelled[], rarest = RAREST): Model {
  const labels = [...new Set(texts.map(({ label }) => label))].toSorted();
  const cut = texts.map((text) => ({ counts: gramsOf(text), at: labels.indexOf(text.label) }));
  const met = new Map<string, number>();
  for (const { counts } of cut) for (const gram of counts.keys()) met.set(gram, (met.get(gram) ?? 0) + 1);
  const often = [...met].filter(([, times]) => times >= rarest);
  const rarity = new Map(often.map(([gram, times]) => [gram, Math.log((texts.length + 1) / times)]));
  const said = new Map(often.map(([gram]) => [gram, new Float64Array(labels.length)]));
  for (const { counts, at } of cut)
    for (const [gram, weight] of weighText(counts, rarity)) {
      const row = said.get(gram)!;
      row[at] = row[at]! + weight;
    }
  return { labels, rarity, weights: complement(labels.length, said) };
}

/** From how much is said under each label to how little of it is said under all others. */
function complement(count: number, said: ReadonlyMap<string, Float64Array>): Map<string, Float64Array> {
  const totals = Array.from({ length: count }, (_, at) => [...said.values()].reduce((sum, row) => sum + row[at]!, 0));
  const all = totals.reduce((sum, total) => sum + total, 0);
  const smoothed = said.size * SMOOTHING;
  return new Map(
    [...said].map(([gram, row]) => {
      const whole = row.reduce((sum, one) => sum + one, 0);
      return [gram, row.map((own, at) => -Math.log((whole - own + SMOOTHING) / (all - totals[at]! + smoothed)))];
    }),
  );
}

/** The labels a text most likely has, the likeliest first; none where nothing in it was learned. */
export function guess({ labels, weights, rarity }: Model, text: Text, most: number): Guess[] {
  const grams = weighText(gramsOf(text), rarity);
  if (grams.length === 0) return [];
  const scores = labels.map(() => 0);
  for (const [gram, weight] of grams) {
    const row = weights.get(gram)!;
    for (const at of scores.keys()) scores[at] = scores[at]! + weight * row[at]!;
  }
  const order = [...scores.keys()].toSorted((a, b) => scores[b]! - scores[a]!);
  return order.slice(0, most).map((at) => ({ label: labels[at]!, words: listSpeaking(grams, weights, at) }));
}

const MOST_WORDS = 5;

/** Words that speak for a label more than for the others. */
function listSpeaking(
  grams: readonly [string, number][],
  weights: ReadonlyMap<string, Float64Array>,
  at: number,
): string[] {
  const words = grams
    .filter(([gram]) => [...gram].length === LONGEST)
    .map(([gram, weight]): [string, number] => {
      const row = weights.get(gram)!;
      return [gram, weight * (row[at]! - row.reduce((sum, one) => sum + one, 0) / row.length)];
    });
  return words
    .filter(([, strength]) => strength > 0)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_WORDS)
    .map(([gram]) => gram);
}
