// SQL on published annual reports, and on what was entered by hand.
import type { Db, Tx } from '#platform/database/db.ts';

export interface ReportRow {
  readonly code: string;
  readonly year: number;
  readonly organ: string;
  readonly organEn: string | null;
  readonly since: Date;
}

export interface NewReport {
  readonly publication_id: string;
  readonly secrecy_review_id: string;
  readonly document_id: string;
  readonly code: string;
  readonly organ_id: string;
  readonly year: number;
  readonly figures: string;
  readonly digest: string;
  readonly since: Date;
  readonly until: Date | null;
}

const live = (db: Db, now: Date) =>
  db
    .selectFrom('annual_report as r')
    .innerJoin('organ as o', 'o.id', 'r.organ_id')
    .select(['r.code', 'r.year', 'o.name as organ', 'o.name_en as organEn', 'r.since'])
    .where('r.since', '<=', now)
    .where((eb) => eb.or([eb('r.until', 'is', null), eb('r.until', '>', now)]));

/** A page of what is public, the latest year first; `after` is the year and code of the last before it. */
export function listReports(
  db: Db,
  asked: {
    readonly year?: number | undefined;
    readonly codes?: readonly string[];
    readonly after?: { readonly year: number; readonly code: string } | undefined;
    readonly limit: number;
    readonly now: Date;
  },
): Promise<ReportRow[]> {
  const { year, codes, after, limit, now } = asked;
  let query = live(db, now);
  if (codes) query = query.where('r.code', 'in', [...codes]);
  if (year) query = query.where('r.year', '=', year);
  if (after) {
    query = query.where((eb) =>
      eb.or([eb('r.year', '<', after.year), eb.and([eb('r.year', '=', after.year), eb('r.code', '>', after.code)])]),
    );
  }
  return query.orderBy('r.year', 'desc').orderBy('r.code').limit(limit).execute();
}

/** The years of which any report is public, the latest first. */
export async function listYears(db: Db, now: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('annual_report')
    .select('year')
    .distinct()
    .where('since', '<=', now)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
}

/** The figures one stands by. */
export async function findDigest(db: Db, code: string, now: Date): Promise<string | undefined> {
  const row = await live(db, now).select('r.digest').where('r.code', '=', code).executeTakeFirst();
  return row?.digest;
}

/** Rows of publications that are none of `kept` end now; what was public once stays as it was. */
export async function endReports(
  tx: Tx,
  documentIds: readonly string[],
  kept: readonly string[],
  now: Date,
): Promise<void> {
  await tx
    .updateTable('annual_report')
    .set((eb) => ({ until: eb.fn<Date>('greatest', ['since', eb.val(now)]) }))
    .where('document_id', 'in', [...documentIds])
    .where('until', 'is', null)
    .$if(kept.length > 0, (query) => query.where('publication_id', 'not in', [...kept]))
    .execute();
}

export async function putReport(tx: Tx, row: NewReport): Promise<void> {
  await tx
    .insertInto('annual_report')
    .values(row)
    .onConflict((conflict) => conflict.column('publication_id').doUpdateSet({ until: row.until }))
    .execute();
}

export interface Entry {
  readonly id: string;
  readonly cell: string;
  readonly value: number;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
}

export function listEntries(db: Db, organId: string, year: number): Promise<Entry[]> {
  return db
    .selectFrom('yearly_entry')
    .select(['id', 'cell', 'value', 'note', 'entered_by_name as by', 'at'])
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

export async function insertEntry(
  tx: Tx,
  entry: {
    readonly id: string;
    readonly organ_id: string;
    readonly year: number;
    readonly cell: string;
    readonly value: number;
    readonly note: string;
    readonly entered_by: string;
    readonly entered_by_name: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx.insertInto('yearly_entry').values(entry).execute();
}
