// Whether a result that was issued has the case it must have. Pure.
import type { Verdict } from '../contract.ts';

/** A case that may have led to a result. */
export interface Candidate {
  readonly id: string;
  readonly number: string;
  /** From an older system: what it says of its days was not witnessed here. */
  readonly old: boolean;
  /** The local day on which it was accepted here, or else entered, `YYYY-MM-DD`. */
  readonly entered: string;
}

export type Judgement =
  | { readonly verdict: 'in-order' | 'old' }
  | { readonly verdict: Verdict; readonly about: Candidate | null };

/**
 * A result needs a case that was accepted on its day or before. A case of an older system stands for one only as long
 * as the organ did not work on this platform: whoever joined it and went on elsewhere did so outside (体外循环).
 */
export function judgeResult(
  issued: string,
  candidates: readonly Candidate[],
  organ: { /** The day it joined the platform; null: not yet. */ readonly accessDate: string | null },
): Judgement {
  const live = candidates.filter(({ old }) => !old).sort((a, b) => (a.entered < b.entered ? -1 : 1));
  const [first] = live;
  if (first && first.entered <= issued) return { verdict: 'in-order' };
  const isBefore = organ.accessDate === null || issued < organ.accessDate;
  if (isBefore && candidates.some(({ old }) => old)) return { verdict: 'old' };
  return first ? { verdict: 'predated', about: first } : { verdict: 'outside', about: null };
}
