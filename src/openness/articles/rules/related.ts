// Which other articles an article names. Pure.
import type { ArticleContent } from '../contract.ts';

/** Codes of articles. */
export interface Named {
  /** What it explains, and what it is a translation of. */
  readonly explained: readonly string[];
  /** What it puts out of force. */
  readonly replaced: readonly string[];
}

export const namedIn = ({ interprets, translationOf, policy }: ArticleContent): Named => ({
  explained: [...interprets, ...(translationOf ? [translationOf] : [])],
  replaced: policy?.replaces ?? [],
});
