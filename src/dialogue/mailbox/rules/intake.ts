// How a letter is taken in: by when it is answered, and on whose desk it comes.
import type { LimitChange } from '#kernel/cases/contract.ts';
import type { LetterKind } from '../contract.ts';

/** 临沧市政务信息网上查询: a question is answered within five working days. A complaint is taken up or refused in as many. */
const REPLY = { amount: 5, unit: 'wd' } as const;

export const STARTING_LIMITS: Readonly<Record<LetterKind, readonly LimitChange[]>> = {
  enquiry: [{ do: 'start', kind: 'consultation', limit: REPLY }],
  complaint: [{ do: 'start', kind: 'complaint', limit: REPLY }],
};

/** Whose desk letters come to, the first choice first. A complaint never lies with those who handle cases. */
export const POSTS: Readonly<Record<LetterKind, readonly [string, ...string[]]>> = {
  enquiry: ['window', 'reviewer', 'section-head', 'organ-head'],
  complaint: ['section-head', 'organ-head'],
};

/** The post that takes a letter in an organ with these posts filled; undefined when nobody there can. */
export function choosePost(kind: LetterKind, filled: readonly string[]): string | undefined {
  return POSTS[kind].find((post) => filled.includes(post));
}
