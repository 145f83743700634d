// The words in an act or a paper: each sealed apart, so that it can be erased and all the rest still be proven. Pure.
import { hash } from 'node:crypto';
import { takeRandom } from '#platform/crypto/random.ts';

/** `erase`: gone for good. `withhold`: kept under seal, and used no more. */
export const MANNERS = ['erase', 'withhold'] as const;
export type Manner = (typeof MANNERS)[number];

/** What stands where words were. The database writes the same: `erase_words`. */
export const MARKS: Readonly<Record<Manner, string>> = {
  erase: '〔此处文字已依法删除〕',
  withhold: '〔此处文字已依法停止处理〕',
};

/** Codes, ids, dates, moments and digests: nobody's words, hashed as they are. */
const MACHINE =
  /^(?:|[a-z][A-Za-z0-9-]*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?|[0-9a-f]{64})$/;

/** Where a word stands in a body: the keys that lead to it, and its number among the words, from 1. */
export interface Place {
  readonly nth: number;
  readonly path: readonly string[];
}

export interface Word extends Place {
  readonly text: string;
}

/** A body with what seals its words, in their order. */
export interface Sealed {
  readonly body: unknown;
  /** For each word its salt, 16 random bytes in hex; once it is erased `#` and its digest. */
  readonly seals: readonly string[];
}

/** The words of a body in the order in which they are sealed: that of canonical JSON. */
export function listWords(body: unknown): Word[] {
  const words: Word[] = [];
  mapWords(body, (text, path) => {
    words.push({ nth: words.length + 1, path, text });
    return text;
  });
  return words;
}

function mapWords(
  value: unknown,
  change: (text: string, path: readonly string[]) => string,
  path: readonly string[] = [],
): unknown {
  if (typeof value === 'string') return MACHINE.test(value) ? value : change(value, path);
  if (Array.isArray(value)) return value.map((one, index) => mapWords(one, change, [...path, String(index)]));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, mapWords(one, change, [...path, key])]));
}

function countWords(value: unknown): number {
  if (typeof value === 'string') return MACHINE.test(value) ? 0 : 1;
  if (typeof value !== 'object' || value === null || value instanceof Date) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + countWords(one), 0);
}

const SALT_BYTES = 16;

/** New seals for a body. */
export function sealWords(body: unknown): string[] {
  const count = countWords(body);
  const salts = takeRandom(count * SALT_BYTES).toString('hex');
  return Array.from({ length: count }, (_, i) => salts.slice(i * SALT_BYTES * 2, (i + 1) * SALT_BYTES * 2));
}

/** The body as it is hashed: each word covered by its digest, the same before and after it is erased. */
export function coverWords({ body, seals }: Sealed): unknown {
  let nth = 0;
  return mapWords(body, (text) => cover(text, seals[nth++]));
}

/** Where words were erased nothing else may stand: another text is left uncovered, and the hash does not hold. */
function cover(text: string, seal: string | undefined): string {
  if (seal && isErased(seal)) return isMark(text) ? seal : text;
  return `#${hash('sha256', `${seal}${text}`)}`;
}

export function isMark(text: string): boolean {
  return Object.values(MARKS).includes(text);
}

export function isErased(seal: string): boolean {
  return seal.startsWith('#');
}
