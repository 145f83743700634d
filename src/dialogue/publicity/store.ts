// SQL on publicity campaigns and whom they reached.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import type { Campaign, Entry, Measure, Sort } from './contract.ts';

/** Sums of the page's campaigns alone: the rows are chosen before they are summed. */
const select = (chosen: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql<Campaign>`
  select c.id, c.organ_path as "organPath", o.name as organ, o.name_en as "organEn", c.sort, c.title,
    c.title_en as "titleEn", c.about, c.place, c.first_on::text as "firstOn", c.last_on::text as "lastOn",
    c.cancel_reason as "cancelReason",
    coalesce((select jsonb_object_agg(s.measure, s.sum) from (
      select r.measure, sum(r.count) as sum from publicity_reach r where r.campaign_id = c.id group by r.measure) s
      where s.sum <> 0), '{}'::jsonb) as reach
  from (${chosen}) c join organ o on o.id = c.organ_id ${order}`;

const NEWEST = sql`order by c.first_on desc, c.id desc`;

async function list(db: Db, where: RawBuilder<unknown>, limit: number): Promise<Campaign[]> {
  const chosen = sql`select * from publicity_campaign c where ${where} order by c.first_on desc, c.id desc limit ${limit}`;
  return (await select(chosen, NEWEST).execute(db)).rows;
}

/** Those that were not called off, the latest first; `after` ended the page before. */
export function listPublic(db: Db, after: string | undefined, limit: number): Promise<Campaign[]> {
  const beyond = after
    ? sql`and (c.first_on, c.id) < (select a.first_on, a.id from publicity_campaign a where a.id = ${after})`
    : sql``;
  return list(db, sql`c.cancelled_at is null ${beyond}`, limit);
}

export const listOwn = (db: Db, scopes: readonly Scope[], limit: number): Promise<Campaign[]> =>
  list(db, withinScopes(scopes, 'c.organ_path'), limit);

export async function findCampaign(db: Db, id: string): Promise<Campaign | undefined> {
  if (!isId(id)) return undefined;
  return (await select(sql`select * from publicity_campaign where id = ${id}`, sql``).execute(db)).rows[0];
}

export interface YearReach {
  readonly campaigns: number;
  readonly reach: Readonly<Partial<Record<Measure, number>>>;
}

/** Campaigns that were held in a year, by their first day, and whom all of them reached. */
export async function sumYear(db: Db, year: number, today: string): Promise<YearReach> {
  const { rows } = await sql<YearReach>`
    with held as (
      select id from publicity_campaign
      where cancelled_at is null and first_on >= make_date(${year}, 1, 1) and first_on < make_date(${year + 1}, 1, 1)
        and first_on <= ${today}::date)
    select (select count(*)::int from held) as campaigns, coalesce((select jsonb_object_agg(s.measure, s.sum) from (
      select r.measure, sum(r.count) as sum from publicity_reach r join held h on h.id = r.campaign_id group by 1) s),
      '{}'::jsonb) as reach`.execute(db);
  return rows[0]!;
}

export async function insertCampaign(
  tx: Tx,
  campaign: Omit<Campaign, 'organ' | 'organEn' | 'cancelReason' | 'reach'> & {
    readonly organId: string;
    readonly sort: Sort;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const { id, organId, organPath, sort, title, titleEn, about, place, firstOn, lastOn, by, at } = campaign;
  await tx
    .insertInto('publicity_campaign')
    .values({
      ...{ id, organ_id: organId, organ_path: organPath, sort, title, title_en: titleEn, about, place },
      ...{ first_on: firstOn, last_on: lastOn, entered_by_name: by, entered_at: at },
    })
    .execute();
}

export async function insertEntry(tx: Tx, campaignId: string, entry: Entry): Promise<void> {
  const { id, measure, count, source, by, at } = entry;
  await tx
    .insertInto('publicity_reach')
    .values({ id, campaign_id: campaignId, measure, count, source, entered_by_name: by, entered_at: at })
    .execute();
}

/** In the order in which they were made. */
export async function listEntries(db: Db, campaignId: string, limit: number): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select id, measure, count, source, entered_by_name as by, entered_at as at from publicity_reach
    where campaign_id = ${campaignId} order by entered_at, id limit ${limit}`.execute(db);
  return rows;
}

export async function cancelCampaign(tx: Tx, id: string, at: Date, reason: string): Promise<void> {
  await tx
    .updateTable('publicity_campaign')
    .set({ cancelled_at: at, cancel_reason: reason })
    .where('id', '=', id)
    .execute();
}
