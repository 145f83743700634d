// The running limits of all cases, a page at a time.
import type { CaseLimit } from '#kernel/cases/contract.ts';
import type { Db } from '#platform/database/db.ts';

export interface LiveLimit {
  readonly limit: CaseLimit;
  readonly kind: string;
  readonly region: string;
}

/** Limits that run or stand still, by id, from after `after` on. */
export async function listLiveLimits(db: Db, after: string | null, count: number): Promise<LiveLimit[]> {
  const rows = await db
    .selectFrom('case_limit as l')
    .innerJoin('case_file as f', 'f.id', 'l.case_id')
    .selectAll('l')
    .select(['f.kind as caseKind', 'f.region'])
    .where('l.state', 'in', ['running', 'suspended'])
    .$if(after !== null, (query) => query.where('l.id', '>', after))
    .orderBy('l.id')
    .limit(count)
    .execute();
  return rows.map(({ caseKind, region, ...limit }) => ({
    limit: reviveLimit(limit as unknown as CaseLimit),
    kind: caseKind,
    region,
  }));
}

/** Moments inside jsonb travel as text. */
function reviveLimit(limit: CaseLimit): CaseLimit {
  const suspensions = limit.suspensions.map((span) => ({
    ...span,
    from: new Date(span.from),
    to: span.to === null ? null : new Date(span.to),
  }));
  return { ...limit, suspensions };
}
