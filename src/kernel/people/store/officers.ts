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
  readonly post: string;
  readonly away: boolean;
  readonly deputyId: string | null;
  readonly deputyAway: boolean;
  /** Somebody the holder delegated to, who is not away. */
  readonly delegateId: string | null;
}

/** Holders of some posts in an organ at a moment, the longest-serving first. Accounts that are disabled hold nothing. */
export async function listHolders(db: Db, organId: string, posts: readonly string[], at: Date): Promise<HolderRow[]> {
  const day = localDate(at);
  const away = (id: string) => sql`exists (select from absence x where x.account_id = ${sql.ref(id)}
    and x.cancelled_at is null and x.starts_at <= ${at} and x.ends_at > ${at})`;
  const { rows } = await sql<HolderRow>`
    select a.id, p.post, ${away('a.id')} as away, b.id as "deputyId", ${away('b.id')} as "deputyAway",
      (select d.to_id from delegation d join account c on c.id = d.to_id and c.state = 'active'
        where d.from_id = a.id and d.revoked_at is null and d.starts_at <= ${at} and d.ends_at > ${at}
          and (d.organ_id is null or d.organ_id = p.organ_id) and not ${away('d.to_id')}
        order by d.id limit 1) as "delegateId"
    from officer_post p
    join account a on a.id = p.account_id and a.state = 'active'
    left join account b on b.id = p.deputy_id and b.state = 'active'
    where p.organ_id = ${organId} and p.post = any(${posts}::text[]) and ${heldOn(day)}
    order by p.id`.execute(db);
  return rows;
}

/** Those posts, named by organ and post, that nobody fills in an organ that has no head either: nobody could act. */
export async function listOrphaned<Post extends { readonly organId: string; readonly post: string }>(
  db: Db,
  posts: readonly Post[],
  at: Date,
): Promise<Post[]> {
  const { rows } = await sql<{ place: number }>`
    select held.place::int - 1 as place
    from unnest(${posts.map((one) => one.organId)}::uuid[], ${posts.map((one) => one.post)}::text[])
      with ordinality held (organ_id, post, place)
    where not exists (
      select from officer_post p join account a on a.id = p.account_id and a.state = 'active'
      where p.organ_id = held.organ_id and p.post in (held.post, ${HEAD_POST}) and ${heldOn(localDate(at))})`.execute(
    db,
  );
  return rows.flatMap(({ place }) => posts[place] ?? []);
}

/** Those of the accounts who hold no post in or beneath any of these organs. */
export async function listOutside(
  db: Db,
  accounts: readonly string[],
  paths: readonly string[],
  at: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${accounts}::uuid[]) a (id)
    where not exists (
      select from officer_post p join organ o on o.id = p.organ_id, unnest(${paths}::text[]) kept (path)
      where p.account_id = a.id and ${heldOn(localDate(at))} and starts_with(o.path, kept.path))`.execute(db);
  return rows.map((row) => row.id);
}

const OFFICER = [
  'a.id',
  'a.name',
  'a.name_en as nameEn',
  'p.post',
  'p.title',
  'p.title_en as titleEn',
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
  readonly path: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly noHead: boolean;
  readonly noNetworkAdmin: boolean;
}

/** Legal organs in force within the scopes: without an active head; joined to the platform without a network administrator. */
function selectGaps(scopes: readonly Scope[], at: Date) {
  const day = localDate(at);
  return sql`select organ.code, organ.path, organ.name, organ.name_en as "nameEn",
      not exists (select from officer_post p join account a on a.id = p.account_id and a.state = 'active'
        where p.organ_id = organ.id and p.post = ${HEAD_POST} and ${heldOn(day)}) as "noHead",
      organ.access_date <= ${day} and not exists (select from role_grant g
        join account a on a.id = g.account_id and a.state = 'active'
        where g.organ_id = organ.id and g.role = 'network-admin' and g.ended_at is null) is true as "noNetworkAdmin"
    from organ
    where organ.kind = 'legal' and ${withinScopes(scopes, 'organ.path')}
      and coalesce(organ.valid_from <= ${day}, true) and coalesce(organ.valid_to >= ${day}, true)`;
}

/** How many legal organs there are within the scopes, and how many lack somebody. */
export async function countGaps(
  db: Db,
  scopes: readonly Scope[],
  at: Date,
): Promise<{ organs: number; noHead: number; noNetworkAdmin: number }> {
  const { rows } = await sql<{ organs: number; noHead: number; noNetworkAdmin: number }>`
    select count(*) as organs, count(*) filter (where "noHead") as "noHead",
      count(*) filter (where "noNetworkAdmin") as "noNetworkAdmin" from (${selectGaps(scopes, at)}) gap`.execute(db);
  return rows[0] ?? { organs: 0, noHead: 0, noNetworkAdmin: 0 };
}

/** Those that lack somebody, by path; `after` is the last path of the page before. */
export async function listGaps(
  db: Db,
  scopes: readonly Scope[],
  at: Date,
  page: { after: string; limit: number },
): Promise<OrganGap[]> {
  const { rows } = await sql<OrganGap>`select * from (${selectGaps(scopes, at)}) gap
    where ("noHead" or "noNetworkAdmin") and path > ${page.after} order by path limit ${page.limit}`.execute(db);
  return rows;
}

/** Posts that somebody in office holds on a day, whichever organ they are in. */
export async function listHeldPosts(db: Db, day: string): Promise<Set<string>> {
  const { rows } = await sql<{ post: string }>`
    select distinct p.post from officer_post p join account a on a.id = p.account_id and a.state = 'active'
    where ${heldOn(day)}`.execute(db);
  return new Set(rows.map(({ post }) => post));
}

export interface NumberRow {
  readonly phoneIndex: string;
  readonly name: string;
  /** Of an organ or a section in which they hold a post. */
  readonly path: string;
  readonly organ: string;
}

/** Officers with one of these numbers, once for each place in which they hold a post at a moment. */
export async function listByNumbers(db: Db, phoneIndexes: readonly string[], at: Date): Promise<NumberRow[]> {
  const { rows } = await sql<NumberRow>`
    select a.phone_index as "phoneIndex", a.name, o.path, o.name as organ
    from account a join officer_post p on p.account_id = a.id join organ o on o.id = p.organ_id
    where a.kind = 'officer' and a.state = 'active' and a.phone_index = any(${[...phoneIndexes]}::text[])
      and ${heldOn(localDate(at))}`.execute(db);
  return rows;
}
