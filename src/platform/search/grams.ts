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
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{Script=Han}，。、；：]) (?=[\p{Script=Han}，。、；：])/gu, '')
    .trim();
}

/** Runs of signs that are written without blanks between words, and runs of all other letters and digits. */
const RUN =
  /(?<dense>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+)|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]+/gv;

/**
 * Chinese is cut into pairs. Letters and digits have so few different pairs that they are cut into
 * threes. At the end of a run the rest is shorter, so every place of a text begins one gram.
 */
const DENSE_LENGTH = 2;
const SPARSE_LENGTH = 3;

/** The different grams of a folded text. */
export function cutIntoGrams(folded: string): Set<string> {
  const grams = new Set<string>();
  for (const { signs, length } of runsOf(folded)) {
    for (let at = 0; at < signs.length; at++) grams.add(signs.slice(at, at + length).join(''));
  }
  return grams;
}

function* runsOf(folded: string): Iterable<{ signs: string[]; length: number }> {
  for (const match of folded.matchAll(RUN)) {
    yield { signs: [...match[0]], length: match.groups?.dense ? DENSE_LENGTH : SPARSE_LENGTH };
  }
}

/** A word the reader looks for. */
export interface Term {
  /** Folded; an entry matches when this stands in its folded title or body. */
  readonly text: string;
  /** The same as a tsquery over grams. It finds every match, and more unless it is `exact`. */
  readonly query: string;
  readonly exact: boolean;
}

const LONGEST_QUERY = 100;
const MOST_TERMS = 8;

/** Splits a query at blanks and punctuation; hyphens and the like hold numbers and addresses together. */
export function parseQuery(query: string): Term[] {
  const words = fold(query.slice(0, LONGEST_QUERY))
    .split(/[^\p{L}\p{N}\p{M}\-./_@]+/u)
    .map((word) => word.replace(/^[-./_@]+|[-./_@]+$/g, ''))
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MOST_TERMS).map(makeTerm);
}

function makeTerm(text: string): Term {
  const runs = [...runsOf(text)];
  const query = runs.map(queryRun).join(' & ');
  const only = runs.length === 1 ? runs[0] : undefined;
  return {
    text,
    query,
    exact: only !== undefined && only.signs.length <= only.length && only.signs.join('') === text,
  };
}

/** A run as long as a gram or longer holds whole grams; a shorter one begins a gram. */
function queryRun({ signs, length }: { signs: string[]; length: number }): string {
  if (signs.length < length) return `${quoteLexeme(signs.join(''))}:*`;
  const starts = Array.from({ length: signs.length - length + 1 }, (_, at) => at);
  return starts.map((at) => quoteLexeme(signs.slice(at, at + length).join(''))).join(' & ');
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
  for (const term of terms) {
    for (let at = folded.indexOf(term.text); at >= 0; at = folded.indexOf(term.text, at + 1)) {
      hits.fill(true, starts[at], ends[at + term.text.length - 1]);
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
