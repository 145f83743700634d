// Reading what the check knows of sites.
import { z } from 'zod';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { trailText } from '#platform/http/paging.ts';
import type { Score } from '../contract.ts';
import { hasPassed } from '../rules/scoring.ts';
import { siteSource } from '../sources.ts';
import { mapScores } from '../store/scores.ts';

export interface RankedSite {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly href: string;
  readonly filled: boolean;
  readonly latest: (Score & { readonly day: string; readonly passed: boolean }) | null;
}

/**
 * Open sites, the best first, those alike in the order of the directory. After them those that passed because nothing stands
 * on them yet: what is empty has no faults, which is no merit. Those that were never checked come last.
 */
async function rankSites(db: Db, scopes?: readonly Scope[]): Promise<RankedSite[]> {
  const sites = await siteSource().listNames(db, scopes);
  const scores = await mapScores(
    db,
    sites.map((site) => site.id),
  );
  const ranked = sites.map(({ id, ...site }): RankedSite => {
    const score = scores.get(id);
    const latest = score && {
      score: score.score,
      vetoes: score.vetoes,
      lost: score.lost,
      day: score.day,
      passed: hasPassed(score),
    };
    return { ...site, latest: latest ?? null };
  });
  return ranked.sort((a, b) => standing(b) - standing(a));
}

const ON_A_PAGE = 60;

export const rankingQuery = z.object({
  only: z.literal('failed').optional().catch(undefined),
  after: z.string().max(40).optional(),
  trail: trailText,
});

/** One page of the ranking, and how many sites there are in all. */
export interface Ranking {
  readonly sites: readonly RankedSite[];
  readonly counts: { readonly all: number; readonly failed: number };
  readonly next: string | null;
}

export async function loadRanking(
  db: Db,
  { only, after }: z.output<typeof rankingQuery>,
  scopes?: readonly Scope[],
): Promise<Ranking> {
  const all = await rankSites(db, scopes);
  const failed = all.filter(({ latest }) => latest?.passed === false);
  const asked = only ? failed : all;
  const from = asked.findIndex(({ code }) => code === after) + 1;
  const sites = asked.slice(from, from + ON_A_PAGE);
  const next = from + ON_A_PAGE < asked.length ? (sites.at(-1)?.code ?? null) : null;
  return { sites, counts: { all: all.length, failed: failed.length }, next };
}

/** Passed with nothing on it: not ranked. */
export const isUnranked = ({ latest, filled }: RankedSite): boolean => latest?.passed === true && !filled;

function standing(site: RankedSite): number {
  if (site.latest === null) return -2;
  if (isUnranked(site)) return -1;
  return site.latest.score + (site.latest.passed ? 1000 : 0);
}
