// Pure: how text is compared and cut up, so that any piece of it is found without a dictionary.
import { Converter } from 'opencc-js/t2cn';

const simplify = Converter({ from: 't', to: 'cn' });
const simplified = new Map<string, string>();

/** Sign by sign, never by word: a piece of a text must fold to a piece of the folded text. */
function simplifySign(sign: string): string {
  let simple = simplified.get(sign);
  if (simple === undefined) {
    simple = simplify(sign);
    simplified.set(sign, simple);
  }
  return simple;
}

/** One form for every way to write the same: full and half width, capitals, Traditional and Simplified. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Script=Han}/gu, simplifySign);
}

/** Text as it is kept: single blanks, and none inside Chinese, where they are only the layout's. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/(?<=[\p{Script=Han}，。、；：]) (?=[\p{Script=Han}，。、；：])/gu, '')
      // Parts that were sentences already need no mark between them.
      .replace(/(?<=[。！？；])；/g, '')
      .replace(/(?<=[.!?]);/g, '')
      .trim()
  );
}

/** Letters, signs and digits between blanks and punctuation. */
const RUN = /[\p{L}\p{N}\p{M}]+/gu;

/** Pieces of one, two and three signs are kept: most Chinese words are no longer, and need no second look. */
const LONGEST_GRAM = 3;

/** The different grams of a folded text. */
export function cutIntoGrams(folded: string): Set<string> {
  const grams = new Set<string>();
  for (const [run] of folded.matchAll(RUN)) {
    const signs = [...run];
    for (let at = 0; at < signs.length; at++) {
      let gram = '';
      for (const sign of signs.slice(at, at + LONGEST_GRAM)) {
        gram += sign;
        grams.add(gram);
      }
    }
  }
  return grams;
}

/** How often each gram of at most `longest` signs stands in a folded text. */
export function countGrams(folded: string, longest: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [run] of folded.matchAll(RUN)) {
    const signs = [...run];
    for (let at = 0; at < signs.length; at++) {
      let gram = '';
      for (const sign of signs.slice(at, at + longest)) {
        gram += sign;
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
  }
  return counts;
}

export interface Word {
  /** Folded; an entry matches when this stands in its folded title or body. */
  readonly text: string;
  /** Every match has all of these grams, and so may others unless it is `exact`. */
  readonly grams: readonly string[];
  readonly exact: boolean;
}

/** A word the reader looks for. */
export interface Term extends Word {
  /** Others that mean the same: one of them all is enough. */
  readonly others: readonly Word[];
}

/** The word itself and those that mean the same. */
export const listWords = (term: Term): Word[] => [term, ...term.others];

const LONGEST_QUERY = 100;
const MOST_TERMS = 8;

/** Splits a query at blanks and punctuation; hyphens and the like hold numbers and addresses together. */
export function parseQuery(query: string): Term[] {
  const words = fold(query.slice(0, LONGEST_QUERY))
    .split(/[^\p{L}\p{N}\p{M}\-./_@]+/u)
    .map((word) => word.replace(/^[-./_@]+|[-./_@]+$/g, ''))
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MOST_TERMS).map((word) => ({ ...makeWord(word), others: [] }));
}

/** The same terms, each with what means the same; `synonyms` are folded, by the word they stand for. */
export function addSynonyms(terms: readonly Term[], synonyms: ReadonlyMap<string, readonly string[]>): Term[] {
  return terms.map((term) => {
    const others = (synonyms.get(term.text) ?? []).map(makeWord).filter((word) => word.grams.length > 0);
    return { ...term, others };
  });
}

function makeWord(text: string): Word {
  const grams = [...text.matchAll(RUN)].flatMap(([run]) => longestGrams([...run]));
  return { text, grams, exact: grams.length === 1 && grams[0] === text };
}

function longestGrams(signs: readonly string[]): string[] {
  const length = Math.min(signs.length, LONGEST_GRAM);
  return Array.from({ length: signs.length - length + 1 }, (_, at) => signs.slice(at, at + length).join(''));
}

/** A tsquery for all grams of a word of each term; `mark` stands before each lexeme where a set of its own is kept. */
export function makeTsquery(terms: readonly Term[], mark = ''): string {
  const joinGrams = (grams: Iterable<string>) => [...grams].map((gram) => quoteLexeme(mark + gram)).join(' & ');
  const plain = terms.filter((term) => term.others.length === 0).flatMap((term) => term.grams);
  const choices = terms
    .filter((term) => term.others.length > 0)
    .map(
      (term) =>
        `(${listWords(term)
          .map((word) => `(${joinGrams(word.grams)})`)
          .join(' | ')})`,
    );
  return [joinGrams(new Set(plain)), ...choices].filter((part) => part !== '').join(' & ');
}

/** A lexeme as it is written in a tsquery. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** A piece of a text; `hit` where a term stands. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** Marks the terms in a text as it was written. */
export function highlight(text: string, terms: readonly Term[]): Segment[] {
  const { folded, starts, ends } = foldWithOrigins(text);
  const hits = new Array<boolean>(text.length).fill(false);
  for (const { text: word } of terms.flatMap(listWords)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      hits.fill(true, starts[at], ends[at + word.length - 1]);
    }
  }
  const segments: Segment[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && hits[at] === hits[start]) continue;
    segments.push({ text: text.slice(start, at), hit: hits[start] ?? false });
    start = at;
  }
  return segments;
}

/** The folded text, and for each of its places where in the text the sign it comes from starts and ends. */
function foldWithOrigins(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  let at = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const sign of text) {
    const foldedSign = foldSign(sign);
    folded += foldedSign;
    for (let unit = 0; unit < foldedSign.length; unit++) {
      starts.push(at);
      ends.push(at + sign.length);
    }
    at += sign.length;
  }
  return { folded, starts, ends };
}

const foldedSigns = new Map<string, string>();

/** Texts have few different signs, and folding one by one is slow. */
function foldSign(sign: string): string {
  let folded = foldedSigns.get(sign);
  if (folded === undefined) {
    folded = fold(sign);
    foldedSigns.set(sign, folded);
  }
  return folded;
}
