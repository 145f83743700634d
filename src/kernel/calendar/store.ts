// SQL of the calendar tables.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { CalendarDay } from './contract.ts';
import type { CalendarRow } from './rules/import.ts';

export interface Coverage {
  readonly year: number;
  readonly state: 'official' | 'provisional';
}

export interface CoverageRow extends Coverage {
  readonly region: string;
  readonly source: string;
}

export interface RegionDay extends CalendarDay {
  readonly region: string;
}

/** The version of the calendar as a whole; it changes with every import. A part of a statement of any room. */
export const currentVersion = sql<string>`(select version from calendar_version)`;

export async function getVersion(db: Db): Promise<string> {
  const row = await db.selectFrom('calendar_version').select('version').executeTakeFirstOrThrow();
  return row.version;
}

/** Holds off other imports until the transaction ends. */
export async function lockVersion(tx: Tx): Promise<void> {
  await tx.selectFrom('calendar_version').select('version').forUpdate().executeTakeFirstOrThrow();
}

export async function writeVersion(tx: Tx, version: string): Promise<void> {
  await tx.updateTable('calendar_version').set({ version }).execute();
}

/** The years of one region, ascending. */
export async function listCoverage(db: Db, region: string): Promise<Coverage[]> {
  const rows = await db
    .selectFrom('calendar_coverage')
    .select(['year', 'state'])
    .where('region', '=', region)
    .orderBy('year')
    .execute();
  return rows as Coverage[];
}

/** The years of all regions, by region and year. */
export async function listAllCoverage(db: Db): Promise<CoverageRow[]> {
  const rows = await db
    .selectFrom('calendar_coverage')
    .select(['region', 'year', 'state', 'source'])
    .orderBy('region')
    .orderBy('year')
    .execute();
  return rows as CoverageRow[];
}

export async function writeCoverage(tx: Tx, rows: readonly CoverageRow[]): Promise<void> {
  await tx
    .insertInto('calendar_coverage')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['region', 'year']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        source: eb.ref('excluded.source'),
        imported_at: sql`now()`,
      })),
    )
    .execute();
}

/** The days that hold, of all regions: of two notices that name a date, the later. */
export async function listDays(db: Db): Promise<RegionDay[]> {
  const rows = await db
    .selectFrom('calendar_day')
    .distinctOn(['region', 'date'])
    .select(['region', 'date', 'kind', 'name', 'note', 'source', 'provisional'])
    .orderBy('region')
    .orderBy('date')
    .orderBy('notice_year', 'desc')
    .execute();
  return rows as RegionDay[];
}

/** The rows of one region as its notices set them, those of one date several times where several notices name it. */
export async function listRows(db: Db, region: string): Promise<CalendarRow[]> {
  const rows = await db
    .selectFrom('calendar_day')
    .select(['date', 'kind', 'name', 'note', 'source', 'provisional', 'notice_year as noticeYear'])
    .where('region', '=', region)
    .execute();
  return rows as CalendarRow[];
}

/** Replaces everything one region's notice for a year had set. */
export async function replaceNotice(tx: Tx, region: string, year: number, rows: readonly CalendarRow[]): Promise<void> {
  await tx.deleteFrom('calendar_day').where('region', '=', region).where('notice_year', '=', year).execute();
  await insertDays(tx, region, rows);
}

export async function insertDays(tx: Tx, region: string, rows: readonly CalendarRow[]): Promise<void> {
  const values = rows.map(({ noticeYear, ...day }) => ({ ...day, region, notice_year: noticeYear }));
  await tx.insertInto('calendar_day').values(values).execute();
}

/** A notice as it was entered. */
export interface NoticeRow extends CoverageRow {
  readonly id: string;
  readonly exceptional: boolean;
  readonly days: string;
  readonly entered_at: Date;
  readonly entered_by: string;
  readonly in_force_at: Date | null;
  readonly in_force_by: string | null;
}

export async function insertNotice(tx: Tx, notice: Omit<NoticeRow, 'in_force_at' | 'in_force_by'>): Promise<void> {
  await tx.insertInto('calendar_notice').values(notice).execute();
}

export async function findNotice(db: Db, id: string): Promise<NoticeRow | undefined> {
  const row = await db.selectFrom('calendar_notice').selectAll().where('id', '=', id).executeTakeFirst();
  return row as NoticeRow | undefined;
}

/** The latest notices entered. */
export async function listNotices(db: Db, count: number): Promise<NoticeRow[]> {
  const rows = await db
    .selectFrom('calendar_notice')
    .selectAll()
    .orderBy('entered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  return rows as NoticeRow[];
}

/** Marks a notice as put in force; false when it was before. */
export async function markInForce(tx: Tx, id: string, by: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('calendar_notice')
    .set({ in_force_at: at, in_force_by: by })
    .where('id', '=', id)
    .where('in_force_at', 'is', null)
    .executeTakeFirstOrThrow();
  return done.numUpdatedRows === 1n;
}
