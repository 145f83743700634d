// SQL on who called about which order.
import { sql } from 'kysely';
import type { ForgetWords } from '#kernel/cases/room.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import { ORDER } from '../contract.ts';

export interface CallerRow {
  readonly case_id: string;
  readonly phone_index: string;
  readonly phone_sealed: string;
  readonly name_sealed: string | null;
  readonly called_at: Date;
}

export async function insertCaller(tx: Tx, row: CallerRow): Promise<void> {
  await tx
    .insertInto('hotline_caller')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function findCaller(db: Db, caseId: string): Promise<CallerRow | undefined> {
  return db.selectFrom('hotline_caller').selectAll().where('case_id', '=', caseId).executeTakeFirst();
}

export interface EarlierOrder {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  readonly outcome: string | null;
  readonly organ: string;
  readonly organEn: string | null;
  readonly at: Date;
}

/** The newest orders of the same number. */
export async function listEarlier(db: Db, phoneIndex: string, limit: number): Promise<EarlierOrder[]> {
  const { rows } = await sql<EarlierOrder>`
    select f.id, f.number, f.title, f.title_en as "titleEn", f.state, f.outcome, o.name as organ,
      o.name_en as "organEn", c.called_at as at
    from (
      select case_id, called_at from hotline_caller where phone_index = ${phoneIndex}
      order by called_at desc, case_id desc limit ${limit}
    ) c join case_file f on f.id = c.case_id and f.kind = ${ORDER} join organ o on o.id = f.organ_id
    order by c.called_at desc, c.case_id desc`.execute(db);
  return rows;
}

/** What it was merged into answers it as well. */
export async function leadTo(tx: Tx, caseId: string, leadId: string): Promise<void> {
  await tx.updateTable('hotline_caller').set({ lead_id: leadId }).where('case_id', '=', caseId).execute();
}

/** The orders that were merged into one. */
export async function listMerged(db: Db, leadId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('hotline_caller')
    .select('case_id')
    .where('lead_id', '=', leadId)
    .orderBy('case_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.case_id);
}

/** With the words of a case goes the name of who called; the number stays for calling back. */
export const forgetWords: ForgetWords = async (tx, { caseId }) => {
  await tx.updateTable('hotline_caller').set({ name_sealed: null }).where('case_id', '=', caseId).execute();
};
