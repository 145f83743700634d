// SQL on posts, roles, absence and delegation.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { forgetActors } from '#platform/http/actor-cache.ts';
import { localDate } from '#platform/time.ts';
import { HEAD_POST } from '../contract.ts';

export interface NewPost {
  readonly id: string;
  readonly account_id: string;
  readonly organ_id: string;
  readonly post: string;
  readonly title: string | null;
  readonly title_en: string | null;
  readonly deputy_id: string | null;
}

export async function insertPosts(tx: Tx, posts: readonly NewPost[]): Promise<void> {
  await sql`
    insert into officer_post (id, account_id, organ_id, post, title, title_en, deputy_id)
    select r.* from json_to_recordset(${JSON.stringify(posts)}::json) as r (id uuid, account_id uuid, organ_id uuid,
      post text, title text, title_en text, deputy_id uuid)`.execute(tx);
  forgetActors(tx);
}

export interface PostRow {
  readonly id: string;
  readonly organCode: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly path: string;
  readonly post: string;
  readonly title: string | null;
  readonly titleEn: string | null;
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
      'p.title_en as titleEn',
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
  forgetActors(tx);
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
