// What the guide of an item holds, for its page and for programs, and how it is asked for.
import { z } from 'zod';
import type { PublicHead } from '#kernel/people/contract.ts';
import type { Voice } from '#kernel/supervision/contract.ts';
import type { Disclosures, FlowBox } from '../rules/guide.ts';
import type { LiveItem } from '../store/live.ts';

/** What the page shows and a program is given. */
export interface Guide extends LiveItem {
  readonly flow: readonly FlowBox[];
  readonly disclosures: Disclosures;
  /** Where the reader goes on with what they have begun. */
  readonly draft: string | null;
  /** 负责人: the head of the organ; null while the post is empty. */
  readonly head: PublicHead | null;
  /** What those who were served said in the last quarter. */
  readonly voice: Voice;
}

export const codeParams = z.object({ code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{2,79}$/) });
