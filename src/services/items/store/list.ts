// Lists of what the public sees: services by heading and word, their counts, powers and duties. One statement each.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { parseQuery } from '#platform/search/grams.ts';
import { type ItemContent, PUBLIC_SERVICE } from '../contract.ts';
import { holdsWords, liveAt } from './live.ts';

/** A line of a list. */
export interface ListedItem {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly summary: string;
  readonly summaryEn: string | null;
  readonly organName: string;
  readonly organNameEn: string | null;
  readonly level: ItemContent['level'];
  readonly type: ItemContent['type'];
  readonly caseType: ItemContent['caseType'];
  readonly promise: string;
  readonly onlineDepth: number;
  readonly visits: number;
  readonly charged: boolean;
  /** Place in the list: how well it matches, then its code. */
  readonly rank: number;
}

export interface ListFilter {
  /** Words parted by blanks or marks, in any way of writing; each must stand in the name, other words, summary, organ or a material. */
  readonly q?: string | undefined;
  readonly theme?: string | undefined;
  readonly event?: string | undefined;
  /** Code of an organ; takes in what is beneath it. */
  readonly organ?: string | undefined;
  readonly level?: string | undefined;
  readonly type?: string | undefined;
  readonly audience?: 'natural' | 'legal' | undefined;
}

const LEGAL_CLIENTS = ['2', '3', '4', '5', '6'];

function conditionsOf(filter: ListFilter, now: Date): RawBuilder<SqlBool> {
  const found = [liveAt(now), ...holdsWords(filter.q)];
  if (filter.theme) found.push(sql`i.themes @> array[${filter.theme}]`);
  if (filter.event) found.push(sql`i.life_events @> array[${filter.event}]`);
  // The path holds the codes from the root down, each between slashes.
  if (filter.organ) found.push(sql`position(${`/${filter.organ}/`} in i.organ_path) > 0`);
  if (filter.level) found.push(sql`i.level = ${filter.level}`);
  if (filter.type) found.push(sql`i.type = ${filter.type}`);
  if (filter.audience === 'natural') found.push(sql`i.clients @> array['1']`);
  if (filter.audience === 'legal') found.push(sql`i.clients && ${LEGAL_CLIENTS}::text[]`);
  return sql.join(found, sql` and `);
}

/** 0 when the name holds the first word, 1 otherwise: the rest of the order is by code. */
const rankOf = (filter: ListFilter): RawBuilder<number> => {
  const [first] = parseQuery(filter.q ?? '');
  return first ? sql`case when position(${first.text} in lower(i.name)) > 0 then 0 else 1 end` : sql`0::int`;
};

/** Where a page of the list begins: after this rank and code. */
export interface Cursor {
  readonly rank: number;
  readonly code: string;
}

/** A page of live items; ask for one more than is shown to know whether there is a next page. */
export async function listLiveItems(
  db: Db,
  filter: ListFilter,
  page: { readonly after?: Cursor | undefined; readonly limit: number },
  now: Date,
): Promise<ListedItem[]> {
  const rank = rankOf(filter);
  const after = page.after ? sql`and (${rank}, i.code) > (${page.after.rank}, ${page.after.code})` : sql``;
  const { rows } = await sql<ListedItem>`
    select i.code, i.name, i.name_en as "nameEn", i.summary, i.summary_en as "summaryEn",
      i.organ_name as "organName", i.organ_name_en as "organNameEn", i.level, i.type, i.case_type as "caseType",
      i.promise, i.online_depth as "onlineDepth", i.visits,
      jsonb_array_length(i.content->'fees') > 0 as charged, ${rank} as rank
    from item_live i where ${conditionsOf(filter, now)} ${after}
    order by rank, i.code limit ${page.limit}`.execute(db);
  return rows;
}

/** A heading with the number of live items under it. */
export interface Counted {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly count: number;
}

export interface Facets {
  /** At most {@link MOST_COUNTED}. */
  readonly total: number;
  readonly themes: readonly (Counted & {
    readonly kind: 'theme' | 'life-event';
    readonly audience: string;
  })[];
  readonly organs: readonly Counted[];
  readonly levels: readonly { readonly code: string; readonly count: number }[];
}

/** Beyond this many nobody counts: the page says "10,000+". */
export const MOST_COUNTED = 10_000;

/** Counts for the headings beside the list: how many match, and how many would under each other heading. */
export async function countFacets(db: Db, filter: ListFilter, now: Date): Promise<Facets> {
  const { theme: _, event: __, ...withoutTheme } = filter;
  const { organ: ___, level: ____, ...withoutPlace } = filter;
  const { rows } = await sql<Facets>`
    with wide as materialized (
      select i.themes || i.life_events as headings from item_live i where ${conditionsOf(withoutTheme, now)}),
    placed as materialized (
      select i.organ_code, i.organ_name, i.organ_name_en, i.level from item_live i
      where ${conditionsOf(withoutPlace, now)}),
    counted as (select h, count(*) as n from wide, unnest(wide.headings) h group by h)
    select
      (select count(*) from (
        select from item_live i where ${conditionsOf(filter, now)} limit ${MOST_COUNTED}) c) as total,
      coalesce((select json_agg(json_build_object('code', t.code, 'name', t.name, 'nameEn', t.name_en,
        'kind', t.kind, 'audience', t.audience, 'count', counted.n) order by t.position)
        from item_theme t join counted on counted.h = t.code), '[]') as themes,
      coalesce((select json_agg(json_build_object('code', o.organ_code, 'name', o.organ_name,
        'nameEn', o.organ_name_en, 'count', o.n) order by o.organ_code)
        from (select organ_code, organ_name, organ_name_en, count(*) as n from placed group by 1, 2, 3) o), '[]') as organs,
      coalesce((select json_agg(json_build_object('code', l.level, 'count', l.n) order by l.level)
        from (select level, count(*) as n from placed group by 1) l), '[]') as levels`.execute(db);
  return rows[0]!;
}

/** Live items, and those that can be done wholly on line. */
export async function countLive(db: Db, now: Date): Promise<{ total: number; online: number }> {
  const { rows } = await sql<{ total: number; online: number }>`
    select count(*) as total, count(*) filter (where i.online_depth = 4) as online
    from item_live i where ${liveAt(now)}`.execute(db);
  return rows[0] ?? { total: 0, online: 0 };
}

/** A line of the power–duty list: a power with its basis and the duty in each step. */
export interface Power {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly organName: string;
  readonly organNameEn: string | null;
  readonly level: ItemContent['level'];
  readonly type: ItemContent['type'];
  readonly basis: ItemContent['basis'];
  readonly steps: ItemContent['steps'];
}

/** Live powers of an organ and what is beneath it, or of all, by type. GB/T 39046-2020 A.1: a public service is no power. */
export async function countPowers(
  db: Db,
  filter: Pick<ListFilter, 'organ'>,
  now: Date,
): Promise<{ type: ItemContent['type']; count: number }[]> {
  const { rows } = await sql<{ type: ItemContent['type']; count: number }>`
    select i.type, count(*)::int as count from item_live i
    where i.type <> ${PUBLIC_SERVICE} and ${conditionsOf(filter, now)} group by 1 order by 1`.execute(db);
  return rows;
}

/** A page of the power–duty list in order of code. */
export async function listPowers(
  db: Db,
  filter: ListFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
  now: Date,
): Promise<Power[]> {
  const after = page.after ? sql`and i.code > ${page.after}` : sql``;
  const { rows } = await sql<Power>`
    select i.code, i.name, i.name_en as "nameEn", i.organ_name as "organName", i.organ_name_en as "organNameEn",
      i.level, i.type, i.content->'basis' as basis, i.content->'steps' as steps
    from item_live i where i.type <> ${PUBLIC_SERVICE} and ${conditionsOf(filter, now)} ${after}
    order by i.code limit ${page.limit}`.execute(db);
  return rows;
}
