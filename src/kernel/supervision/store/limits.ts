// Limits of all cases, a page at a time: those that run, and those that ran in a span of the past.
import { sql } from 'kysely';
import { prefixOf } from '#kernel/calendar/rules/region.ts';
import type { CaseLimit } from '#kernel/cases/contract.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';

export interface LiveLimit {
  readonly limit: CaseLimit;
  readonly kind: string;
  readonly region: string;
}

/**
 * Limits that run or stand still, by id, from after `after` on; of a region those of all that inherit its calendar, with
 * their cases locked: whoever plans anew must not undo what an act has just planned.
 */
export async function listLiveLimits(
  db: Db,
  after: string | null,
  count: number,
  region?: string,
): Promise<LiveLimit[]> {
  const rows = await db
    .selectFrom('case_limit as l')
    .innerJoin('case_file as f', 'f.id', 'l.case_id')
    .selectAll('l')
    .select(['f.kind as caseKind', 'f.region'])
    .where('l.state', 'in', ['running', 'suspended'])
    .$if(after !== null, (query) => query.where('l.id', '>', after))
    .$if(region !== undefined, (query) =>
      query.where(sql<boolean>`starts_with(f.region, ${prefixOf(region!)})`).forUpdate('f'),
    )
    .orderBy('l.id')
    .limit(count)
    .execute();
  return rows.map(({ caseKind, region, ...limit }) => ({
    limit: reviveLimit(limit as unknown as CaseLimit),
    kind: caseKind,
    region,
  }));
}

/** A limit of the past with the case it belongs to. */
export interface PastLimit extends LiveLimit {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: string;
  /** The code of the item, where the case is about one. */
  readonly item: string | null;
}

/** Limits that lived at some time in a span, by id, from after `after` on. */
export async function listPastLimits(
  db: Db,
  sought: { readonly scopes: readonly Scope[]; readonly from: Date; readonly to: Date },
  after: string | null,
  count: number,
): Promise<PastLimit[]> {
  const rows = await db
    .selectFrom('case_limit as l')
    .innerJoin('case_file as f', 'f.id', 'l.case_id')
    .selectAll('l')
    .select(['f.kind as caseKind', 'f.region', 'f.number', 'f.title', 'f.title_en as titleEn'])
    .select(['f.organ_name as organ', 'f.subject_code as item'])
    .where('l.started_at', '<', sought.to)
    .where((eb) => eb.or([eb('l.ended_at', 'is', null), eb('l.ended_at', '>=', sought.from)]))
    .where(withinScopes(sought.scopes, 'f.organ_path'))
    .$if(after !== null, (query) => query.where('l.id', '>', after))
    .orderBy('l.id')
    .limit(count)
    .execute();
  return rows.map(({ caseKind, region, number, title, titleEn, organ, item, ...limit }) => ({
    limit: reviveLimit(limit as unknown as CaseLimit),
    kind: caseKind,
    region,
    number,
    title,
    titleEn,
    organ,
    item,
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
