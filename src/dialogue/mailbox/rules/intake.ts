// How a letter is taken in: by when it is answered, and on whose desk it comes.
import type { Env, LimitChange } from '#kernel/cases/contract.ts';
import type { CaseKindName } from '../contract.ts';

/** What the city sets. Local settings, never law; what they are unless a city says otherwise is `USUAL`. */
export interface LetterSettings {
  /** Calendar days in which a request or a suggestion is answered, and by which one extension adds at most as much. */
  readonly answerDays: number;
  /** Working days until a letter to a head of government lies with whom it concerns. */
  readonly sortingDays: number;
  /** Working days in which a complaint that was taken up is answered. */
  readonly complaintDays: number;
  /** Calendar days after the answer in which its writer may have it looked at again. */
  readonly reopenDays: number;
  /** Looks at the mailbox on a working day. */
  readonly looks: number;
}

/** GB/T 33358—2016 has letters looked at within 24 hours; 每天 4 次查看 is what a city that reported on it did. */
export const USUAL: LetterSettings = { answerDays: 15, sortingDays: 1, complaintDays: 15, reopenDays: 30, looks: 4 };

export const settingsOf = ({ subject }: Pick<Env, 'subject'>) => subject as LetterSettings;

/** 临沧市政务信息网上查询: a question is answered within five working days. A complaint is taken up or refused in as many. */
const REPLY = { amount: 5, unit: 'wd' } as const;

export const startSorting = ({ sortingDays: amount }: LetterSettings): LimitChange => ({
  do: 'start',
  kind: 'sorting',
  limit: { amount, unit: 'wd' },
});

const STARTING: Readonly<Record<CaseKindName, (settings: LetterSettings) => LimitChange>> = {
  enquiry: () => ({ do: 'start', kind: 'consultation', limit: REPLY }),
  letter: ({ answerDays: amount }) => ({ do: 'start', kind: 'letter', limit: { amount, unit: 'd' } }),
  complaint: () => ({ do: 'start', kind: 'complaint', limit: REPLY }),
};

export const startingLimits = (kind: CaseKindName, settings: LetterSettings): LimitChange[] => [
  STARTING[kind](settings),
];

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
