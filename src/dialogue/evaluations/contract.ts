// Evaluations of organs (民主评议、网上评议): who is evaluated, by whom, with what weight, and what came of it.

import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { announced, day, text } from '#kernel/cases/inputs.ts';
import type { Group } from '#kernel/people/marks.ts';
import type { Scored } from '#kernel/people/rules/scoring.ts';

export const KIND = 'organ-evaluation';
/** What the public may see of the register. */
export const SHOWN = { kind: KIND, accepted: true } as const;
export const EVALUATIONS = '/evaluations';
export const DESK = '/desk/evaluations';

export const permissions = { read: 'evaluation.read', run: 'evaluation.run' } as const;

export const MOST_ORGANS = 60;
/** Cases closed within so many days before the round began are what a sample is drawn from. */
export const FRAME_DAYS = 365;
export const MOST_IN_FRAME = 20_000;

/** A sample, with all that anybody with the register needs to draw it again. */
export interface Draw {
  readonly day: string;
  readonly root: string;
  readonly secret: string;
  readonly seed: string;
  /** How many people could be drawn, and the SHA-256 of the numbers of their cases, one a line in ascending order. */
  readonly frame: number;
  readonly digest: string;
  /** Numbers of the cases drawn: they lead to people, so the public is told how many there are. */
  readonly lines: readonly { readonly grp: number; readonly number: string }[];
}

export interface EvaluationData {
  readonly organ: OrganRef;
  readonly about: string;
  readonly from: string;
  readonly to: string;
  /** Working days after the last day for the result. */
  readonly days: number;
  /** Fewer marks of a group are neither shown nor counted. */
  readonly floor: number;
  readonly organs: readonly OrganRef[];
  readonly groups: readonly Group[];
  /** SHA-256 of a secret that is told with the draw. */
  readonly commitment: string;
  readonly secret: string;
  readonly begunOn?: string;
  readonly draw?: Draw;
  readonly result?: readonly Scored[];
  readonly summary?: string;
  readonly publishedOn?: string;
  readonly reason?: string;
}

export const boxOf = (evaluationId: string) => `evaluation ${evaluationId}`;

export const evaluationInput = z.object({
  ...announced,
  about: text(4, 2000),
  from: day,
  to: day,
});
export type EvaluationInput = z.output<typeof evaluationInput>;
