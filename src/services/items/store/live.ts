// Reading what the public sees: the flat table of live items. Each function is one statement.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { makeTsquery, parseQuery } from '#platform/search/grams.ts';
import type { ItemContent } from '../contract.ts';

/** The same matter at another level or organ. */
export interface Sibling {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: ItemContent['level'];
  readonly organName: string;
  readonly organNameEn: string | null;
}

/** A published item but for its content. */
export interface LiveFrame {
  readonly code: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly since: Date;
  readonly organId: string;
  readonly organPath: string;
  readonly organCode: string;
  readonly organName: string;
  readonly organNameEn: string | null;
  readonly regionCode: string | null;
  readonly completeness: number;
  readonly siblings: readonly Sibling[];
}

/** A published item with everything its page shows. */
export interface LiveItem extends LiveFrame {
  readonly content: ItemContent;
}

/** The condition that a row is public at a moment. `row` is its name in the statement. */
export const liveAt = (now: Date, row = 'i'): RawBuilder<SqlBool> => {
  const [since, until] = [sql.ref(`${row}.since`), sql.ref(`${row}.until`)];
  return sql<SqlBool>`${since} <= ${now} and (${until} is null or ${until} > ${now})`;
};

/** The item as published at `now`, with its siblings; what its version says is kept elsewhere. */
export async function findLiveFrame(db: Db, code: string, now: Date): Promise<LiveFrame | undefined> {
  const { rows } = await sql<LiveFrame>`
    select i.code, i.version_id as "versionId", i.version_number as "versionNumber", i.since,
      i.organ_id as "organId", i.organ_path as "organPath", i.organ_code as "organCode",
      i.organ_name as "organName", i.organ_name_en as "organNameEn", i.region_code as "regionCode",
      i.completeness,
      coalesce((select json_agg(json_build_object('code', s.code, 'name', s.name, 'nameEn', s.name_en,
        'level', s.level, 'organName', s.organ_name, 'organNameEn', s.organ_name_en) order by s.level, s.code)
        from item_live s where s.family = i.family and s.code <> i.code and ${liveAt(now, 's')}), '[]') as siblings
    from item_live i where i.code = ${code} and ${liveAt(now)}`.execute(db);
  return rows[0];
}

/** The latest name of each item, on offer or not. */
export async function nameItems(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, { readonly name: string; readonly nameEn: string | null }>> {
  const { rows } = await sql<{ code: string; name: string; nameEn: string | null }>`
    select distinct on (code) code, name, name_en as "nameEn" from item_live
    where code = any(${codes}::text[]) order by code, since desc`.execute(db);
  return new Map(rows.map(({ code, name, nameEn }) => [code, { name, nameEn }]));
}

export interface ItemOrganName {
  readonly organName: string;
  readonly organNameEn: string | null;
}

/** Whose each item is, of those on offer or announced. */
export async function nameOrgans(db: Db, codes: readonly string[]): Promise<Map<string, ItemOrganName>> {
  const { rows } = await sql<ItemOrganName & { code: string }>`
    select distinct on (code) code, organ_name as "organName", organ_name_en as "organNameEn" from item_live
    where code = any(${[...codes]}::text[]) order by code, since desc`.execute(db);
  return new Map(rows.map(({ code, ...organ }) => [code, organ]));
}

/** Which version of an item is on offer, and whose it is. */
export interface OfferKey {
  readonly code: string;
  readonly versionId: string;
  readonly organId: string;
  readonly organPath: string;
  readonly organName: string;
  readonly regionCode: string | null;
}

/** The item as published at `now`, without its content. */
export async function findOfferKey(db: Db, code: string, now: Date): Promise<OfferKey | undefined> {
  const { rows } = await sql<OfferKey>`
    select i.code, i.version_id as "versionId", i.organ_id as "organId", i.organ_path as "organPath",
      i.organ_name as "organName", i.region_code as "regionCode"
    from item_live i where i.code = ${code} and ${liveAt(now)}`.execute(db);
  return rows[0];
}

/** Organs at which a base item is live, each implementing it at its level. */
export async function listFamilyOrgans(db: Db, family: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct i.organ_id as id from item_live i where i.family = ${family} and ${liveAt(now)}`.execute(db);
  return rows.map((row) => row.id);
}

/** The conditions that what was typed stands in the names of the row `i`: pieces from the index, long words whole. */
export function holdsWords(typed = ''): RawBuilder<SqlBool>[] {
  const terms = parseQuery(typed);
  if (terms.length === 0) return [];
  const whole = terms
    .filter(({ exact }) => !exact)
    .map(({ text }) => sql<SqlBool>`position(${text} in i.haystack) > 0`);
  return [sql<SqlBool>`i.search @@ ${makeTsquery(terms)}::tsquery`, ...whole];
}

/** A line of a picker of items. */
export interface OfferLine {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly organName: string;
  readonly organNameEn: string | null;
}

/** Live items whose name, other words or organ hold what was typed; those of the organ at `near` first. */
export async function searchOffers(
  db: Db,
  search: { readonly typed: string; readonly near: string; readonly now: Date; readonly limit: number },
): Promise<OfferLine[]> {
  const { rows } = await sql<OfferLine>`
    select i.code, i.name, i.name_en as "nameEn", i.organ_name as "organName", i.organ_name_en as "organNameEn"
    from item_live i where ${sql.join([liveAt(search.now), ...holdsWords(search.typed)], sql` and `)}
    order by not starts_with(i.organ_path, ${search.near}), i.code limit ${search.limit}`.execute(db);
  return rows;
}

/** Those of some codes under which an item is live. */
export async function listKnownCodes(db: Db, codes: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ code: string }>`
    select i.code from item_live i where i.code = any(${codes}::text[]) and ${liveAt(now)}`.execute(db);
  return new Set(rows.map((row) => row.code));
}

/** Those of some codes or names by which an item is live. */
export async function listKnownEntries(db: Db, entries: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ entry: string }>`
    select e.entry from unnest(${[...entries]}::text[]) e (entry)
    where exists (select from item_live i where (i.code = e.entry or i.name = e.entry) and ${liveAt(now)})`.execute(db);
  return new Set(rows.map((row) => row.entry));
}
