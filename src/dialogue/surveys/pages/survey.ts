// What is public of a survey.
import type { Voters } from '#kernel/people/ballots.ts';
import type { Question } from '../contract.ts';
import type { Stage } from '../rules/survey.ts';
import type { Results } from '../service.ts';

export interface Survey {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly due: string | null;
  readonly voters: Voters;
  readonly live: boolean;
  readonly stage: Stage;
  readonly questions: readonly Question[];
  readonly summary: string | null;
  readonly publishedOn: string | null;
  readonly reason: string | null;
  /** Null until it is public. */
  readonly results: Results | null;
  /** Whether the reader has voted already, where that can be known. */
  readonly done: boolean;
  /** For the form of a vote without account. */
  readonly form: string | null;
}
