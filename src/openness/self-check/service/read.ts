// Reading what the check knows of sites.
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Score } from '../contract.ts';
import { hasPassed } from '../rules/scoring.ts';
import { siteSource } from '../sources.ts';
import { mapScores } from '../store/scores.ts';

export interface RankedSite {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly href: string;
  readonly latest: (Score & { readonly day: string; readonly passed: boolean }) | null;
}

/** Open sites, the best first, those that were never checked last. */
export async function rankSites(db: Db, scopes?: readonly Scope[]): Promise<RankedSite[]> {
  const sites = await siteSource().listNames(db, scopes);
  const scores = await mapScores(
    db,
    sites.map((site) => site.id),
  );
  const ranked = sites.map(({ id, code, name, nameEn, href }): RankedSite => {
    const score = scores.get(id);
    const latest = score && {
      score: score.score,
      vetoes: score.vetoes,
      lost: score.lost,
      day: score.day,
      passed: hasPassed(score),
    };
    return { code, name, nameEn, href, latest: latest ?? null };
  });
  return ranked.sort((a, b) => standing(b) - standing(a) || (a.code < b.code ? -1 : 1));
}

const standing = ({ latest }: RankedSite) => (latest ? latest.score + (latest.passed ? 1000 : 0) : -1);
