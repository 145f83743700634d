// SQL on what was put in by hand.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Days } from '../rules/period.ts';

export interface EntryRow {
  readonly id: string;
  readonly scheme_code: string;
  readonly key: string;
  readonly organ_id: string;
  readonly kind: 'points' | 'coefficient' | 'veto';
  readonly indicator: string;
  readonly hundredths: number;
  readonly day: string;
  readonly reason: string;
  readonly file_id: string | null;
  readonly file_name: string | null;
  readonly entered_by: string;
  readonly entered_at: Date;
  readonly state: 'pending' | 'approved' | 'refused';
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly appeal_id: string | null;
}

export async function insertEntry(tx: Tx, entry: EntryRow): Promise<void> {
  await tx.insertInto('score_entry').values(entry).execute();
}

export async function decideEntry(
  tx: Tx,
  id: string,
  set: { state: 'approved' | 'refused'; decided_by: string | null; decided_at: Date },
): Promise<void> {
  await tx.updateTable('score_entry').set(set).where('id', '=', id).execute();
}

export async function findEntryForUpdate(tx: Tx, id: string): Promise<EntryRow | undefined> {
  const row = await tx.selectFrom('score_entry').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row as EntryRow | undefined;
}

export interface EntriesAsked extends Days {
  readonly schemeCode: string;
  readonly key?: string;
}

/** Entries about days of a period, in the order in which they were decided, those still pending last. */
export async function listEntries(db: Db, { schemeCode, from, to, key }: EntriesAsked): Promise<EntryRow[]> {
  const rows = await db
    .selectFrom('score_entry')
    .selectAll()
    .where('scheme_code', '=', schemeCode)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$if(key !== undefined, (query) => query.where('key', '=', key ?? ''))
    .orderBy(sql`decided_at nulls last`)
    .orderBy('id')
    .execute();
  return rows as EntryRow[];
}

/** The evidence of an entry about somebody. */
export async function findEvidence(
  db: Db,
  key: string,
  fileId: string,
): Promise<{ file_id: string; file_name: string } | undefined> {
  const row = await db
    .selectFrom('score_entry')
    .select(['file_id', 'file_name'])
    .where('key', '=', key)
    .where('file_id', '=', fileId)
    .limit(1)
    .executeTakeFirst();
  return row?.file_id ? { file_id: row.file_id, file_name: row.file_name ?? row.file_id } : undefined;
}

/** Which of these files some entry holds. */
export async function listHeldFiles(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('score_entry')
    .select('file_id')
    .where('file_id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
  return rows.flatMap(({ file_id }) => file_id ?? []);
}
