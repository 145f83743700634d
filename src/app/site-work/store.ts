// SQL on yearly work tables: what was entered by hand, and tables as they were published.
import type { Db, Tx } from '#platform/database/db.ts';
import type { Published, TextName } from './contract.ts';
import type { Figures } from './form.ts';

export interface Entry {
  readonly id: string;
  readonly row: string;
  readonly value: number;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
}

export function listEntries(db: Db, siteId: string, year: number): Promise<Entry[]> {
  return db
    .selectFrom('site_work_entry')
    .select(['id', 'row_key as row', 'value', 'note', 'entered_by_name as by', 'at'])
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .orderBy('at')
    .orderBy('id')
    .$castTo<Entry>()
    .execute();
}

export interface Signer {
  readonly id: string;
  readonly name: string;
}

export async function insertEntry(
  tx: Tx,
  entry: Omit<Entry, 'by'> & { readonly siteId: string; readonly year: number; readonly by: Signer },
): Promise<void> {
  const { siteId, row, by, ...own } = entry;
  await tx
    .insertInto('site_work_entry')
    .values({ ...own, site_id: siteId, row_key: row, entered_by: by.id, entered_by_name: by.name })
    .execute();
}

export async function findPublished(db: Db, siteId: string, year: number): Promise<Published | undefined> {
  return db
    .selectFrom('site_work_table')
    .select(['figures', 'texts', 'digest', 'published_by_name as by', 'at'])
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .$castTo<Published>()
    .executeTakeFirst();
}

/** False when the year was published already. */
export async function insertPublished(
  tx: Tx,
  table: {
    readonly siteId: string;
    readonly year: number;
    readonly figures: Figures;
    readonly texts: Readonly<Record<TextName, string>>;
    readonly digest: string;
    readonly by: Signer;
    readonly at: Date;
  },
): Promise<boolean> {
  const { siteId, year, figures, texts, digest, by, at } = table;
  const row = await tx
    .insertInto('site_work_table')
    .values({
      ...{ site_id: siteId, year, figures: JSON.stringify(figures), texts: JSON.stringify(texts), digest, at },
      ...{ published_by: by.id, published_by_name: by.name },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('year')
    .executeTakeFirst();
  return row !== undefined;
}

/** The years of which tables of some sites are published. */
export async function mapYears(db: Db, siteIds: readonly string[], since: number): Promise<Map<string, number[]>> {
  if (siteIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('site_work_table')
    .select(['site_id', 'year'])
    .where('site_id', 'in', [...siteIds])
    .where('year', '>=', since)
    .orderBy('year', 'desc')
    .execute();
  const years = new Map<string, number[]>();
  for (const { site_id, year } of rows) years.set(site_id, [...(years.get(site_id) ?? []), year]);
  return years;
}
