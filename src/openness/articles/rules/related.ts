// Which other articles, and which projects, an article names. Pure.
import type { ArticleContent } from '../contract.ts';

/** Codes of articles, and of projects. */
export interface Named {
  /** What it explains, and what it is a translation of. */
  readonly explained: readonly string[];
  /** What it puts out of force. */
  readonly replaced: readonly string[];
  /** Codes of the projects (工程、招商项目) it tells of. */
  readonly projects: readonly string[];
}

export const namedIn = ({ interprets, translationOf, policy, detail }: ArticleContent): Named => ({
  explained: [...interprets, ...(translationOf ? [translationOf] : [])],
  replaced: policy?.replaces ?? [],
  projects: [readLine(detail, 'projectCode')].filter((code) => code !== null),
});

/** A field of what its kind asks for, where it is filled in. */
export function readLine(detail: ArticleContent['detail'], key: string): string | null {
  const value = detail?.[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
