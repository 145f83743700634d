// SQL that counts the replies of a year by organ.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { ReplyClass } from '../contract.ts';

export interface OrganFigures extends Readonly<Record<ReplyClass, number>> {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly all: number;
  readonly inTime: number;
  readonly judged: number;
  readonly content: number;
  readonly published: number;
}

/** A city has no more that are handed proposals. */
const MOST_ORGANS = 500;

export async function countReplies(db: Db, year: number, scopes: readonly Scope[]): Promise<OrganFigures[]> {
  const { rows } = await sql<OrganFigures>`
    select o.code, o.name, o.name_en as "nameEn", count(*)::int as all,
      count(*) filter (where r.on_time)::int as "inTime",
      count(*) filter (where r.class = 'A')::int as "A", count(*) filter (where r.class = 'B')::int as "B",
      count(*) filter (where r.class = 'C')::int as "C", count(*) filter (where r.class = 'D')::int as "D",
      count(*) filter (where r.verdict <> 'none')::int as judged,
      count(*) filter (where r.verdict in ('content', 'fairly'))::int as content,
      count(r.published_at)::int as published
    from motion_reply r join organ o on o.id = r.organ_id
    where r.replied_at >= make_date(${year}, 1, 1) and r.replied_at < make_date(${year + 1}, 1, 1)
      and ${withinScopes(scopes, 'r.organ_path')}
    group by o.id order by count(*) desc, o.code limit ${MOST_ORGANS}`.execute(db);
  return rows;
}
