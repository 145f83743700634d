// Packages (一件事): what people need together, in its order, with the live item behind each entry.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { newId } from '#platform/ids.ts';
import type { PackagedItem } from '../rules/packages.ts';
import { liveAt } from './live.ts';

export interface NewPackage {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly summary?: string | undefined;
  readonly summaryEn?: string | undefined;
  /** Codes of items or, where the source gives none, their names. */
  readonly items: readonly string[];
}

/** Saves packages of a source; one of the same name takes its new list and texts and keeps its address. */
export async function savePackages(tx: Tx, source: string, packages: readonly NewPackage[]): Promise<void> {
  if (packages.length === 0) return;
  const values = packages.map(({ nameEn = null, summary = null, summaryEn = null, items, ...rest }) => ({
    ...rest,
    id: newId(),
    source,
    name_en: nameEn,
    summary,
    summary_en: summaryEn,
    items: [...items],
  }));
  await tx
    .insertInto('item_package')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['source', 'name']).doUpdateSet((eb) => ({
        name_en: eb.ref('excluded.name_en'),
        summary: eb.ref('excluded.summary'),
        summary_en: eb.ref('excluded.summary_en'),
        items: eb.ref('excluded.items'),
      })),
    )
    .execute();
}

/** An address in use, and what it leads to. */
export interface PackageCode {
  readonly code: string;
  readonly source: string;
  readonly name: string;
}

/** What bears a code of this source, or one that begins like them. */
export async function listPackageCodes(db: Db, source: string): Promise<PackageCode[]> {
  return db
    .selectFrom('item_package')
    .select(['code', 'source', 'name'])
    .where((eb) => eb.or([eb('source', '=', source), eb('code', 'like', `${source}-%`)]))
    .execute();
}

/** Takes away what a source lists no more. */
export async function dropPackages(tx: Tx, source: string, kept: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('item_package')
    .where('source', '=', source)
    .where(sql<boolean>`name <> all(${[...kept]}::text[])`)
    .execute();
}

/** A package as lists show it. */
export interface PackageLine {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly summary: string | null;
  readonly summaryEn: string | null;
  /** Its items that are live. */
  readonly items: number;
}

/** A city has some dozens of packages; more than this are not listed. */
const MOST_LISTED = 200;

/** Packages with live items, in the order they were entered, which their ids keep; with `item`, those that hold it. */
export async function listPackages(db: Db, now: Date, item?: string): Promise<PackageLine[]> {
  const holding = item
    ? sql`and exists (select from item_live i where i.code = ${item} and p.items && array[i.code, i.name] and ${liveAt(now)})`
    : sql``;
  const { rows } = await sql<PackageLine>`
    select p.code, p.name, p.name_en as "nameEn", p.summary, p.summary_en as "summaryEn", counted.items
    from item_package p cross join lateral (
      select count(*)::int as items from unnest(p.items) entry
      where exists (select from item_live i where (i.code = entry or i.name = entry) and ${liveAt(now)})) counted
    where counted.items > 0 ${holding}
    order by p.id limit ${MOST_LISTED}`.execute(db);
  return rows;
}

export interface PackageRow extends Omit<PackageLine, 'items'> {
  /** In the order to go through; `item` is null where the city offers none by this code or name. */
  readonly entries: readonly { readonly entry: string; readonly item: PackagedItem | null }[];
}

/** A package with the live item behind each entry: where several bear the name, the one nearest to the person. */
export async function findPackage(db: Db, code: string, now: Date): Promise<PackageRow | undefined> {
  const { rows } = await sql<PackageRow>`
    select p.code, p.name, p.name_en as "nameEn", p.summary, p.summary_en as "summaryEn",
      (select json_agg(json_build_object('entry', e.entry, 'item', found.item) order by e.place)
        from unnest(p.items) with ordinality e (entry, place)
        left join lateral (
          select json_build_object('code', i.code, 'name', i.name, 'nameEn', i.name_en, 'organName', i.organ_name,
            'organNameEn', i.organ_name_en, 'caseType', i.case_type, 'promise', i.promise,
            'onlineDepth', i.online_depth, 'visits', i.visits, 'place', i.content->'place',
            'materials', i.content->'materials', 'fees', i.content->'fees') as item
          from item_live i where (i.code = e.entry or i.name = e.entry) and ${liveAt(now)}
          order by i.level desc, i.code limit 1) found on true) as entries
    from item_package p where p.code = ${code}`.execute(db);
  return rows[0];
}
