// SQL on who works in an organ: holders of a post, officers, and what is missing.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { HEAD_POST, type Officer } from '../contract.ts';

const heldOn = (day: string) =>
  sql<boolean>`coalesce(p.valid_from <= ${day}, true) and coalesce(p.valid_to >= ${day}, true)`;

/** Somebody who holds a post, whether they are away, and who would stand in. */
export interface HolderRow {
  readonly id: string;
  readonly away: boolean;
  readonly deputyId: string | null;
  readonly deputyAway: boolean;
  /** Somebody the holder delegated to, who is not away. */
  readonly delegateId: string | null;
}

/** Holders of a post in an organ at a moment, the longest-serving first. Accounts that are disabled hold nothing. */
export async function listHolders(db: Db, organId: string, post: string, at: Date): Promise<HolderRow[]> {
  const day = localDate(at);
  const away = (id: string) => sql`exists (select from absence x where x.account_id = ${sql.ref(id)}
    and x.cancelled_at is null and x.starts_at <= ${at} and x.ends_at > ${at})`;
  const { rows } = await sql<HolderRow>`
    select a.id, ${away('a.id')} as away, b.id as "deputyId", ${away('b.id')} as "deputyAway",
      (select d.to_id from delegation d join account c on c.id = d.to_id and c.state = 'active'
        where d.from_id = a.id and d.revoked_at is null and d.starts_at <= ${at} and d.ends_at > ${at}
          and (d.organ_id is null or d.organ_id = p.organ_id) and not ${away('d.to_id')}
        order by d.id limit 1) as "delegateId"
    from officer_post p
    join account a on a.id = p.account_id and a.state = 'active'
    left join account b on b.id = p.deputy_id and b.state = 'active'
    where p.organ_id = ${organId} and p.post = ${post} and ${heldOn(day)}
    order by p.id`.execute(db);
  return rows;
}

const OFFICER = [
  'a.id',
  'a.name',
  'a.name_en as nameEn',
  'p.post',
  'p.title',
  'p.organ_id as organId',
] as const;

/** Active officers of an organ, the head first. */
export function listOfficers(db: Db, organId: string, at: Date): Promise<Officer[]> {
  return db
    .selectFrom('officer_post as p')
    .innerJoin('account as a', 'a.id', 'p.account_id')
    .select(OFFICER)
    .where('p.organ_id', '=', organId)
    .where('a.state', '=', 'active')
    .where(heldOn(localDate(at)))
    .orderBy(sql`p.post <> ${HEAD_POST}`)
    .orderBy('p.id')
    .execute();
}

export interface OrganGap {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly noHead: boolean;
  readonly noNetworkAdmin: boolean;
}

/** Legal organs in force within the scopes that lack an active head or network administrator. */
export async function listGaps(
  db: Db,
  scopes: readonly Scope[],
  at: Date,
  limit: number,
): Promise<OrganGap[]> {
  const day = localDate(at);
  const { rows } = await sql<OrganGap>`
    select * from (
      select organ.code, organ.name, organ.name_en as "nameEn", organ.path,
        not exists (select from officer_post p join account a on a.id = p.account_id and a.state = 'active'
          where p.organ_id = organ.id and p.post = ${HEAD_POST} and ${heldOn(day)}) as "noHead",
        not exists (select from role_grant g join account a on a.id = g.account_id and a.state = 'active'
          where g.organ_id = organ.id and g.role = 'network-admin' and g.ended_at is null) as "noNetworkAdmin"
      from organ
      where organ.kind = 'legal' and ${withinScopes(scopes, 'organ.path')}
        and coalesce(organ.valid_from <= ${day}, true) and coalesce(organ.valid_to >= ${day}, true)
    ) gap where "noHead" or "noNetworkAdmin" order by path limit ${limit}`.execute(db);
  return rows;
}
