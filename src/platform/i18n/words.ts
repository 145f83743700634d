// Typed words: every text a person sees, in Chinese and English, chosen by the language of the request.

export type Lang = 'zh' | 'zh-Hant' | 'en';
export const LANGS: readonly Lang[] = ['zh', 'zh-Hant', 'en'];

/** A text, several paragraphs of it, or a function of named values that gives one. Values are escaped where they are rendered. */
// biome-ignore lint/suspicious/noExplicitAny: a word may take any one argument; each call site is checked by its own type
export type Word = string | readonly string[] | ((values: any) => string);
export interface WordTree {
  readonly [key: string]: Word | WordTree;
}
/** The same shape as T, with every literal text widened to string. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : T[K] extends (v: infer V) => string
        ? (v: V) => string
        : SameShape<T[K]>;
};

export interface Words<T> {
  readonly zh: T;
  readonly en: SameShape<T>;
  /** The words of one language. Traditional Chinese is Simplified converted when the page is rendered. */
  in(lang: Lang): T;
}

/** Declares a module's words; the compiler refuses an English tree that lacks a key of the Chinese one. */
export function defineWords<const T extends WordTree>(trees: { zh: T; en: SameShape<T> }): Words<T> {
  return { ...trees, in: (lang) => (lang === 'en' ? (trees.en as unknown as T) : trees.zh) };
}

/** What is there in both languages, in the reader's; empty where there is nothing. */
export function say(lang: Lang, label: { readonly zh: string; readonly en: string } | undefined): string {
  return (lang === 'en' ? label?.en : label?.zh) ?? '';
}

/** What stands in brackets after a name: `（3）`, ` (3)`. */
export function inBrackets(lang: Lang, text: string | number): string {
  return lang === 'en' ? ` (${text})` : `（${text}）`;
}

/** Between a label and what it labels: `甲：乙`, `a: b`. */
export const colon = (lang: Lang): string => (lang === 'en' ? ': ' : '：');

/** Names one after the other: `甲、乙`, `a, b`. */
export function joinNames(lang: Lang, names: readonly string[]): string {
  return names.join(lang === 'en' ? ', ' : '、');
}

/** Parts of a list whose parts may hold commas: `甲；乙`, `a; b`. */
export function joinParts(lang: Lang, parts: readonly string[]): string {
  return parts.join(lang === 'en' ? '; ' : '；');
}
