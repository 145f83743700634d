// SQL on channels and what went out through them.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Channel, ChannelKind, Post } from './contract.ts';

const COLUMNS = sql`c.id, c.organ_id as "organId", c.organ_path as "organPath", o.name as organ, o.name_en as "organEn",
  c.name, c.name_en as "nameEn", c.kind, c.address, c.ended_on as "endedOn"
  from channel c join organ o on o.id = c.organ_id`;

/** Those of some organs, by organ and name; `after` is the id of the last before. */
export async function listChannels(
  db: Db,
  asked: { readonly scopes: readonly Scope[]; readonly after?: string | undefined; readonly limit: number },
): Promise<Channel[]> {
  const key = sql`c.organ_path, c.name, c.id`;
  const rest = asked.after ? sql`and (${key}) > (select ${key} from channel c where c.id = ${asked.after})` : sql``;
  const { rows } = await sql<Channel>`
    select ${COLUMNS} where ${withinScopes(asked.scopes, 'c.organ_path')} ${rest}
    order by ${key} limit ${asked.limit}`.execute(db);
  return rows;
}

export async function listChannelsById(db: Db, ids: readonly string[]): Promise<Channel[]> {
  const { rows } = await sql<Channel>`
    select ${COLUMNS} where c.id = any(${ids}::uuid[]) order by c.name`.execute(db);
  return rows;
}

/** False when the organ has one of that name. */
export async function insertChannel(tx: Tx, channel: Omit<Channel, 'organ' | 'organEn' | 'endedOn'>): Promise<boolean> {
  const row = await tx
    .insertInto('channel')
    .values({
      id: channel.id,
      organ_id: channel.organId,
      organ_path: channel.organPath,
      name: channel.name,
      name_en: channel.nameEn,
      kind: channel.kind,
      address: channel.address,
    })
    .onConflict((conflict) => conflict.columns(['organ_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function endChannel(tx: Tx, id: string, day: string): Promise<void> {
  await tx.updateTable('channel').set({ ended_on: day }).where('id', '=', id).execute();
}

export interface NewPost {
  readonly id: string;
  readonly channel_id: string;
  readonly title: string;
  readonly code: string | null;
  readonly from_day: string;
  readonly to_day: string | null;
  readonly items: number;
  readonly photo_id: string | null;
  readonly photo_name: string | null;
  readonly recorded_by: string;
  readonly recorded_by_name: string;
  readonly recorded_at: Date;
}

export async function insertPosts(tx: Tx, posts: readonly NewPost[]): Promise<void> {
  await tx
    .insertInto('channel_post')
    .values([...posts])
    .execute();
}

const POST = sql`p.id, p.channel_id as "channelId", p.title, p.code, p.from_day as "fromDay", p.to_day as "toDay",
  p.items, p.photo_id as "photoId", p.photo_name as "photoName", p.recorded_by_name as by,
  p.struck_reason as "struckReason" from channel_post p`;

/** What went out through a channel, the newest first, struck ones among them; `after` is the id of the last before. */
export async function listPosts(
  db: Db,
  asked: { readonly channelId: string; readonly after?: string | undefined; readonly limit: number },
): Promise<Post[]> {
  const key = sql`p.from_day, p.id`;
  const rest = asked.after
    ? sql`and (${key}) < (select ${key} from channel_post p where p.id = ${asked.after})`
    : sql``;
  const { rows } = await sql<Post>`
    select ${POST} where p.channel_id = ${asked.channelId} ${rest}
    order by p.from_day desc, p.id desc limit ${asked.limit}`.execute(db);
  return rows;
}

/** What a channel shows on a day. */
export async function listShown(db: Db, channelId: string, day: string, limit: number): Promise<Post[]> {
  const { rows } = await sql<Post>`
    select ${POST} where p.channel_id = ${channelId} and p.struck_at is null
      and p.from_day <= ${day} and coalesce(p.to_day, p.from_day) >= ${day}
    order by p.from_day desc, p.id desc limit ${limit}`.execute(db);
  return rows;
}

export async function findPost(db: Db, channelId: string, id: string): Promise<Post | undefined> {
  const { rows } = await sql<Post>`
    select ${POST} where p.id = ${id} and p.channel_id = ${channelId}`.execute(db);
  return rows[0];
}

/** False when it was struck before, or is of another channel. */
export async function strikePost(
  tx: Tx,
  post: { readonly id: string; readonly channelId: string; readonly reason: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('channel_post')
    .set({ struck_at: post.at, struck_reason: post.reason })
    .where('id', '=', post.id)
    .where('channel_id', '=', post.channelId)
    .where('struck_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const counting = (scopes: readonly Scope[], year: number): RawBuilder<unknown> => sql`
  from channel_post p join channel c on c.id = p.channel_id
  where p.struck_at is null and p.from_day between ${`${year}-01-01`} and ${`${year}-12-31`}
    and ${withinScopes(scopes, 'c.organ_path')}`;

/** Items that went out in a year, by kind of channel. */
export async function countItems(
  db: Db,
  scopes: readonly Scope[],
  year: number,
): Promise<{ kind: ChannelKind; items: number; channels: number }[]> {
  const { rows } = await sql<{ kind: ChannelKind; items: number; channels: number }>`
    select c.kind, sum(p.items)::int as items, count(distinct c.id)::int as channels
    ${counting(scopes, year)} group by 1 order by 1`.execute(db);
  return rows;
}

/** Those of some files that a post has as its photo. */
export async function listHeldPhotos(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('channel_post')
    .select('photo_id')
    .distinct()
    .where('photo_id', 'in', [...ids])
    .execute();
  return rows.flatMap(({ photo_id }) => photo_id ?? []);
}
