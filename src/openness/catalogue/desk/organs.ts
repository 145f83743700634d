// How organs stand with what they owe, and how many of their policies are explained.
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { type Interpretations, published } from '../sources.ts';
import { listStandings, type Standing } from '../store/reminders.ts';

/** More organs than any city has. */
const MOST_ORGANS = 1000;

export interface OrganLine extends Standing {
  readonly explained: Omit<Interpretations, 'organId'> | null;
}

export async function readOrgans(db: Db, scopes: readonly Scope[], now: Date): Promise<OrganLine[]> {
  const [standings, counts] = await Promise.all([
    listStandings(db, { scopes, now, limit: MOST_ORGANS }),
    published().countInterpretations(db, scopes, now),
  ]);
  const byOrgan = new Map(counts.map(({ organId, ...count }) => [organId, count]));
  return standings.map((standing) => ({ ...standing, explained: byOrgan.get(standing.organId) ?? null }));
}
