// SQL on drafts of applications, and on who may not apply again for a while.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';

export interface DraftRow {
  readonly id: string;
  readonly account_id: string | null;
  readonly key_hash: string | null;
  readonly item_code: string;
  readonly version_id: string;
  readonly sealed: string;
  /** The files in it, which stand outside the seal. */
  readonly file_ids: string[];
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly expires_at: Date;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly code_sealed: string | null;
  readonly sent_at: Date | null;
}

export async function insertDraft(tx: Tx, row: DraftRow): Promise<void> {
  await tx.insertInto('application_draft').values(row).execute();
}

/** A draft that has not run out. */
export function findDraft(db: Db, id: string, now: Date): Promise<DraftRow | undefined> {
  return db
    .selectFrom('application_draft')
    .selectAll()
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** The same, locked against being changed or sent twice at once. */
export function findDraftForUpdate(tx: Tx, id: string, now: Date): Promise<DraftRow | undefined> {
  return tx
    .selectFrom('application_draft')
    .selectAll()
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
}

/** An account's drafts that are still to be sent, the newest first. */
export function listDrafts(db: Db, accountId: string, now: Date, limit: number): Promise<DraftRow[]> {
  return db
    .selectFrom('application_draft')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('case_id', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .limit(limit)
    .execute();
}

export async function updateDraft(
  tx: Tx,
  id: string,
  change: Partial<Omit<DraftRow, 'id' | 'account_id' | 'key_hash'>>,
): Promise<void> {
  await tx.updateTable('application_draft').set(change).where('id', '=', id).execute();
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('application_draft').where('id', '=', id).execute();
}

/** Which of these files a draft holds. */
export async function listDraftFiles(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select unnest(file_ids) as id from application_draft where file_ids && ${[...ids]}::text[]`.execute(db);
  return rows.map((row) => row.id);
}

/** Drops what has run out, and forgets query codes shown long enough ago. Gives how many drafts went. */
export async function dropExpired(db: Db, now: Date, codesSentBefore: Date): Promise<number> {
  await db
    .updateTable('application_draft')
    .set({ code_sealed: null })
    .where('code_sealed', 'is not', null)
    .where('sent_at', '<', codesSentBefore)
    .execute();
  const gone = await db.deleteFrom('application_draft').where('expires_at', '<=', now).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** What the account last answered to the same item, sealed as the case keeps it. */
export async function findLastData(
  db: Db,
  accountId: string,
  itemCode: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const row = await db
    .selectFrom('case_file')
    .select('data')
    .where('account_id', '=', accountId)
    .where('subject_code', '=', itemCode)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.data as Readonly<Record<string, unknown>> | undefined;
}

/** Somebody who may not apply for an item until after a day, `YYYY-MM-DD`. */
export interface BarRow {
  readonly case_id: string;
  readonly person_index: string;
  readonly family: string;
  readonly ground: 'false-materials' | 'fraud';
  readonly organ_name: string;
  readonly decided_at: Date;
  readonly until: string;
  readonly lifted_at: Date | null;
}

/** A later decision in the same case says anew how long. */
export async function insertBar(tx: Tx, row: BarRow): Promise<void> {
  await tx
    .insertInto('application_bar')
    .values(row)
    .onConflict((oc) => oc.column('case_id').doUpdateSet(row))
    .execute();
}

export async function liftBar(tx: Tx, caseId: string, now: Date): Promise<void> {
  await tx.updateTable('application_bar').set({ lifted_at: now }).where('case_id', '=', caseId).execute();
}

/** Those in force on a day, the longest first. */
export async function listBars(db: Db, day: string): Promise<BarRow[]> {
  const rows = await db
    .selectFrom('application_bar')
    .selectAll()
    .where('lifted_at', 'is', null)
    .where('until', '>=', day)
    .orderBy('until', 'desc')
    .execute();
  return rows as BarRow[];
}
