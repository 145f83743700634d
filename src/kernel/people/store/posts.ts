// SQL on posts, roles, absence and delegation.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { HEAD_POST, type Officer } from '../contract.ts';

export interface NewPost {
  readonly id: string;
  readonly account_id: string;
  readonly organ_id: string;
  readonly post: string;
  readonly title: string | null;
  readonly deputy_id: string | null;
}

export async function insertPosts(tx: Tx, posts: readonly NewPost[]): Promise<void> {
  await sql`
    insert into officer_post (id, account_id, organ_id, post, title, deputy_id)
    select r.* from json_to_recordset(${JSON.stringify(posts)}::json) as r (id uuid, account_id uuid, organ_id uuid,
      post text, title text, deputy_id uuid)`.execute(tx);
}

export interface NewGrant {
  readonly id: string;
  readonly account_id: string;
  readonly role: string;
  readonly organ_id: string;
  readonly reason: string;
  readonly granted_by: string | null;
  readonly granted_at: Date;
}

export async function insertGrants(tx: Tx, grants: readonly NewGrant[]): Promise<void> {
  await sql`
    insert into role_grant (id, account_id, role, organ_id, reason, granted_by, granted_at)
    select r.* from json_to_recordset(${JSON.stringify(grants)}::json) as r (id uuid, account_id uuid, role text,
      organ_id uuid, reason text, granted_by uuid, granted_at timestamptz)`.execute(tx);
}

export interface PostRow {
  readonly id: string;
  readonly organCode: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly path: string;
  readonly post: string;
  readonly title: string | null;
  readonly deputyLogin: string | null;
  readonly deputyName: string | null;
}

const heldOn = (day: string) =>
  sql<boolean>`coalesce(p.valid_from <= ${day}, true) and coalesce(p.valid_to >= ${day}, true)`;

export function listPosts(db: Db, accountId: string, at: Date): Promise<PostRow[]> {
  return db
    .selectFrom('officer_post as p')
    .innerJoin('organ', 'organ.id', 'p.organ_id')
    .leftJoin('account as deputy', 'deputy.id', 'p.deputy_id')
    .select([
      'p.id',
      'organ.code as organCode',
      'organ.name as organ',
      'organ.name_en as organEn',
      'organ.path',
      'p.post',
      'p.title',
      'deputy.login as deputyLogin',
      'deputy.name as deputyName',
    ])
    .where('p.account_id', '=', accountId)
    .where(heldOn(localDate(at)))
    .orderBy('p.id')
    .execute();
}

export async function updateDeputy(tx: Tx, postId: string, deputyId: string | null): Promise<void> {
  await tx.updateTable('officer_post').set({ deputy_id: deputyId }).where('id', '=', postId).execute();
}

export interface GrantRow {
  readonly id: string;
  readonly role: string;
  readonly organCode: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly path: string;
  readonly grantedAt: Date;
  readonly reason: string;
}

/** Roles an account holds itself, not those it stands in for. */
export function listGrants(db: Db, accountId: string): Promise<GrantRow[]> {
  return db
    .selectFrom('role_grant as g')
    .innerJoin('organ', 'organ.id', 'g.organ_id')
    .select([
      'g.id',
      'g.role',
      'organ.code as organCode',
      'organ.name as organ',
      'organ.name_en as organEn',
      'organ.path',
      'g.granted_at as grantedAt',
      'g.reason',
    ])
    .where('g.account_id', '=', accountId)
    .where('g.ended_at', 'is', null)
    .orderBy('g.role')
    .orderBy('organ.path')
    .execute();
}

export async function endGrant(tx: Tx, id: string, by: string | null, at: Date): Promise<void> {
  await tx.updateTable('role_grant').set({ ended_by: by, ended_at: at }).where('id', '=', id).execute();
}

/** Paths of everything an account works in or holds a role in. */
export async function listPathsOf(db: Db, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    select o.path from officer_post p join organ o on o.id = p.organ_id where p.account_id = ${accountId}
    union
    select o.path from role_grant g join organ o on o.id = g.organ_id
      where g.account_id = ${accountId} and g.ended_at is null`.execute(db);
  return rows.map((row) => row.path);
}

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

export interface PeriodRow {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly reason: string;
}

/** Absences that last or are to come. */
export function listAbsences(db: Db, accountId: string, at: Date): Promise<PeriodRow[]> {
  return db
    .selectFrom('absence')
    .select(['id', 'starts_at as startsAt', 'ends_at as endsAt', 'reason'])
    .where('account_id', '=', accountId)
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>', at)
    .orderBy('starts_at')
    .execute();
}

export interface NewPeriod {
  readonly accountId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Date;
}

export async function insertAbsence(tx: Tx, absence: NewPeriod): Promise<void> {
  await tx
    .insertInto('absence')
    .values({
      id: newId(),
      account_id: absence.accountId,
      starts_at: absence.startsAt,
      ends_at: absence.endsAt,
      reason: absence.reason,
      recorded_by: absence.by,
      recorded_at: absence.at,
    })
    .execute();
}

/** Whether there was such an absence to cancel. */
export async function cancelAbsence(tx: Tx, accountId: string, id: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('absence')
    .set({ cancelled_at: at })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('cancelled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return done.numUpdatedRows === 1n;
}

export async function insertDelegation(
  tx: Tx,
  delegation: NewPeriod & { toId: string; organId: string | null },
): Promise<void> {
  await tx
    .insertInto('delegation')
    .values({
      id: newId(),
      from_id: delegation.accountId,
      to_id: delegation.toId,
      organ_id: delegation.organId,
      starts_at: delegation.startsAt,
      ends_at: delegation.endsAt,
      reason: delegation.reason,
      made_by: delegation.by,
      made_at: delegation.at,
    })
    .execute();
}

/** Whether there was such a delegation to revoke. */
export async function revokeDelegation(tx: Tx, fromId: string, id: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('delegation')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('from_id', '=', fromId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return done.numUpdatedRows === 1n;
}

/** Delegations an account made that last or are to come. */
export function listDelegations(db: Db, fromId: string, at: Date): Promise<(PeriodRow & { to: string })[]> {
  return db
    .selectFrom('delegation as d')
    .innerJoin('account as a', 'a.id', 'd.to_id')
    .select(['d.id', 'd.starts_at as startsAt', 'd.ends_at as endsAt', 'd.reason', 'a.name as to'])
    .where('d.from_id', '=', fromId)
    .where('d.revoked_at', 'is', null)
    .where('d.ends_at', '>', at)
    .orderBy('d.starts_at')
    .execute();
}

/** Those of these organs that have a head. */
export async function listHeaded(db: Db, organIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('officer_post')
    .select('organ_id')
    .where('organ_id', '=', sql<string>`any(${organIds}::uuid[])`)
    .where('post', '=', HEAD_POST)
    .execute();
  return new Set(rows.map((row) => row.organ_id));
}
