// SQL on what briefings earned: rows as they happen, and the ranking of organs of a year or a month.
import { sql } from 'kysely';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { CALL } from '../contract.ts';

export interface NewPoints {
  readonly caseId: string;
  readonly organ: OrganRef;
  readonly event: string;
  readonly points: number;
  readonly at: Date;
}

export async function insertPoints(tx: Tx, { caseId, organ, event, points, at }: NewPoints): Promise<void> {
  await tx
    .insertInto('briefing_points')
    .values({ case_id: caseId, organ_id: organ.id, organ_path: organ.path, event, points, at })
    .execute();
}

export interface RankingAsked {
  readonly from: Date;
  /** Not within. */
  readonly to: Date;
  readonly scopes: readonly Scope[];
}

export interface Ranked {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: number;
  readonly sent: number;
  readonly adopted: number;
  readonly noted: number;
  /** Calls of the year that were never answered in time. */
  readonly missed: number;
  readonly points: number;
}

const MOST_ORGANS = 1000;

/** Organs that reported anything, or left a call unanswered, the most points first. */
export async function rankOrgans(db: Db, { from, to, scopes }: RankingAsked): Promise<Ranked[]> {
  const { rows } = await sql<Ranked>`
    with earned as (
      select organ_id, count(*) filter (where event = 'sent') as sent, count(*) filter (where event = 'adopted') as adopted,
        count(*) filter (where event = 'noted') as noted, sum(points) as points
      from briefing_points p where at >= ${from} and at < ${to} and ${withinScopes(scopes, 'p.organ_path')}
      group by organ_id),
    missed as (
      select l.organ_id, count(*) as calls from case_limit l
      join case_file f on f.id = l.case_id join organ o on o.id = l.organ_id
      where f.kind = ${CALL} and l.kind = 'opinion' and l.state = 'missed'
        and l.due_at >= ${from} and l.due_at < ${to} and ${withinScopes(scopes, 'o.path')}
      group by l.organ_id)
    select o.code, o.name, o.name_en as "nameEn", o.level, coalesce(e.sent, 0)::int as sent,
      coalesce(e.adopted, 0)::int as adopted, coalesce(e.noted, 0)::int as noted, coalesce(m.calls, 0)::int as missed,
      coalesce(e.points, 0)::float8 as points
    from earned e full join missed m using (organ_id) join organ o on o.id = coalesce(e.organ_id, m.organ_id)
    order by points desc, adopted desc, sent desc, o.code limit ${MOST_ORGANS}`.execute(db);
  return rows;
}
