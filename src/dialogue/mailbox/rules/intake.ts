// How a letter is taken in: by when it is answered, and on whose desk it comes.
import type { LimitChange } from '#kernel/cases/contract.ts';
import type { CaseKindName } from '../contract.ts';

/** 临沧市政务信息网上查询: a question is answered within five working days. A complaint is taken up or refused in as many. */
const REPLY = { amount: 5, unit: 'wd' } as const;

/** How long a request or a suggestion takes: a setting of the city. */
export const HANDLING = { amount: 15, unit: 'd' } as const;
/** GB/T 33358—2016 has letters looked at within 24 hours: within one working day it lies with whom it concerns. */
export const SORTING = { amount: 1, unit: 'wd' } as const;

export const STARTING_LIMITS: Readonly<Record<CaseKindName, readonly LimitChange[]>> = {
  enquiry: [{ do: 'start', kind: 'consultation', limit: REPLY }],
  letter: [{ do: 'start', kind: 'letter', limit: HANDLING }],
  complaint: [{ do: 'start', kind: 'complaint', limit: REPLY }],
};

/** Whose desk letters come to, the first choice first. A complaint never lies with those who handle cases. */
export const POSTS: Readonly<Record<CaseKindName, readonly [string, ...string[]]>> = {
  enquiry: ['window', 'reviewer', 'section-head', 'organ-head'],
  letter: ['reviewer', 'section-head', 'organ-head'],
  complaint: ['section-head', 'organ-head'],
};

/** The post that takes a letter in an organ with these posts filled; undefined when nobody there can. */
export function choosePost(kind: CaseKindName, filled: readonly string[]): string | undefined {
  return POSTS[kind].find((post) => filled.includes(post));
}
