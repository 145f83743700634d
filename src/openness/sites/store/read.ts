// Reading sites and columns. Each function is one statement unless it says otherwise.
import { type RawBuilder, sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import type { Lang } from '#platform/i18n/words.ts';
import {
  type ColumnRef,
  type HomeBlock,
  type Imprint,
  SITE_KINDS,
  type SiteKind,
  type SiteRef,
  type Theme,
} from '../contract.ts';
import { type ColumnRow, homeOf, placeColumns } from '../rules/tree.ts';

/** A site with what its own pages show beside. */
export interface SiteRecord extends SiteRef {
  readonly imprint: Imprint;
  readonly blocks: readonly HomeBlock[];
  readonly template: string;
  readonly openedAt: Date;
  readonly closingOn: string | null;
  readonly closedAt: Date | null;
  readonly movedTo: string | null;
  readonly parent: { readonly code: string; readonly name: string; readonly nameEn: string | null } | null;
  readonly variants: readonly { readonly code: string; readonly lang: Lang }[];
}

type Row = Omit<SiteRecord, 'home' | 'theme' | 'kind'> & { readonly theme: string; readonly kind: string };

/** One row of a site, its columns named as a {@link SiteRecord} has them. */
const record: RawBuilder<Row> = sql<Row>`
  select s.id, s.code, s.name, s.name_en as "nameEn", s.kind, s.parent_id as "parentId", s.organ_id as "organId",
    s.organ_path as "organPath", s.lang, s.variant_of as "variantOf", s.host, s.theme, s.site_code as "siteCode",
    s.state, s.reviews, s.imprint, s.home as blocks, s.template, s.opened_at as "openedAt",
    s.closing_on as "closingOn", s.closed_at as "closedAt", s.moved_to as "movedTo",
    (select json_build_object('code', p.code, 'name', p.name, 'nameEn', p.name_en)
      from site p where p.id = s.parent_id) as parent,
    coalesce((select json_agg(json_build_object('code', v.code, 'lang', v.lang) order by v.code) from site v
      where v.state = 'open' and v.id <> s.id
        and (v.variant_of = s.id or v.id = s.variant_of or v.variant_of = s.variant_of)), '[]') as variants
  from site s`;

function toRecord(row: Row): SiteRecord {
  return { ...row, kind: row.kind as SiteKind, theme: row.theme as Theme, home: homeOf(row.code) };
}

export async function findSite(db: Db, code: string): Promise<SiteRecord | undefined> {
  const { rows } = await sql<Row>`${record} where s.code = ${code}`.execute(db);
  return rows[0] && toRecord(rows[0]);
}

export async function findSites(db: Db, ids: readonly string[]): Promise<SiteRecord[]> {
  const { rows } = await sql<Row>`${record} where s.id = any(${[...ids]}::uuid[]) order by s.code`.execute(db);
  return rows.map(toRecord);
}

export interface SiteFilter {
  readonly scopes?: readonly Scope[];
  readonly kind?: SiteKind | undefined;
  readonly organId?: string;
  readonly text?: string | undefined;
  readonly state?: SiteRef['state'];
  /** Code of the last site of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The order of the directory: the portal first, then kind by kind. */
const place = (site: string) =>
  sql`array_position(${[...SITE_KINDS]}::text[], ${sql.ref(site)}.kind), ${sql.ref(site)}.code`;

function conditionsOf(filter: Omit<SiteFilter, 'limit'>): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (filter.after) {
    conditions.push(sql`(${place('s')}) > (select ${place('a')} from site a where a.code = ${filter.after})`);
  }
  if (filter.scopes) conditions.push(withinScopes(filter.scopes, 's.organ_path'));
  if (filter.kind) conditions.push(sql`s.kind = ${filter.kind}`);
  if (filter.organId) conditions.push(sql`s.organ_id = ${filter.organId}`);
  if (filter.state) conditions.push(sql`s.state = ${filter.state}`);
  if (filter.text) {
    const text = filter.text.toLowerCase();
    conditions.push(sql`(position(${text} in lower(s.name)) > 0 or position(${text} in lower(coalesce(s.name_en, ''))) > 0
      or position(${text} in s.code) > 0)`);
  }
  return sql.join(conditions, sql` and `);
}

/** Sites kind by kind, each in order of code. */
export async function listSites(db: Db, filter: SiteFilter): Promise<SiteRecord[]> {
  const { rows } = await sql<Row>`
    ${record} where ${conditionsOf(filter)} order by ${place('s')} limit ${filter.limit}`.execute(db);
  return rows.map(toRecord);
}

/** How many sites there are of each kind that has any. */
export async function countSites(db: Db, filter: Pick<SiteFilter, 'scopes' | 'text'>): Promise<Map<SiteKind, number>> {
  const { rows } = await sql<{ kind: SiteKind; count: number }>`
    select s.kind, count(*)::integer as count from site s where ${conditionsOf(filter)} group by s.kind`.execute(db);
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

const column = sql<ColumnRow>`c.id, c.site_id, c.parent_id, c.slug, c.name, c.name_en, c.type, c.description,
  c.keywords, c.depth, c.organ_id, c.update_kind, c.update_days, c.veto, c."group", c.last_published_at, c.closed_at`;

/** Every column of some sites, level by level, each level in order. */
export async function listColumns(db: Db, ...sites: readonly Pick<SiteRef, 'id' | 'code'>[]): Promise<ColumnRef[]> {
  const { rows } = await sql<ColumnRow>`
    select ${column} from site_column c where c.site_id = any(${sites.map((site) => site.id)}::uuid[])
    order by c.depth, c.position, c.slug`.execute(db);
  return placeColumns(rows, new Map(sites.map((site) => [site.id, site.code])));
}

/** Of the site of a column: the first level, all that a menu shows, and what is beneath the same one of that level. */
export async function listColumnsAround(
  db: Db,
  { id, above, siteId, siteCode }: Pick<ColumnRef, 'id' | 'above' | 'siteId' | 'siteCode'>,
): Promise<ColumnRef[]> {
  const top = above[0] ?? id;
  const { rows } = await sql<ColumnRow>`
    select ${column} from site_column c where c.site_id = ${siteId} and (c.depth = 1 or c.parent_id = ${top}
      or c.parent_id in (select s.id from site_column s where s.parent_id = ${top}))
    order by c.depth, c.position, c.slug`.execute(db);
  return placeColumns(rows, new Map([[siteId, siteCode]]));
}

/** Ids of the sites on which something was published at some time. */
export async function listFilledSites(db: Db): Promise<ReadonlySet<string>> {
  const filled = db.selectFrom('site_column').select('site_id').distinct().where('last_published_at', 'is not', null);
  return new Set((await filled.execute()).map((row) => row.site_id));
}

export type PlacedColumn = ColumnRef & { readonly site: SiteRecord };

/** Those of some ids that exist, in the order given, each with its site. Two statements. */
export async function findColumns(db: Db, ids: readonly string[]): Promise<PlacedColumn[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ColumnRow>`
    with recursive wanted as (
      select * from site_column where id = any(${[...ids]}::uuid[])
      union select p.* from site_column p join wanted w on p.id = w.parent_id)
    select ${column} from wanted c`.execute(db);
  const sites = await findSites(db, [...new Set(rows.map((row) => row.site_id))]);
  const byId = new Map(sites.map((site) => [site.id, site]));
  const placed = placeColumns(rows, new Map(sites.map((site) => [site.id, site.code])));
  const found = new Map(placed.map((one) => [one.id, one]));
  return [...new Set(ids)].flatMap((id) => {
    const one = found.get(id);
    const site = one && byId.get(one.siteId);
    return one && site ? [{ ...one, site }] : [];
  });
}

/** Ids of columns by the code of their site and their slug, in no order. */
export async function findColumnIds(
  db: Db,
  slugs: readonly { readonly site: string; readonly slug: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from unnest(${slugs.map((one) => one.site)}::text[], ${slugs.map((one) => one.slug)}::text[]) w (site, slug)
    join site s on s.code = w.site join site_column c on c.site_id = s.id and c.slug = w.slug`.execute(db);
  return rows.map((row) => row.id);
}

/** Slugs of some columns by their ids. */
export async function mapSlugs(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; slug: string }>`
    select id, slug from site_column where id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row.slug]));
}
