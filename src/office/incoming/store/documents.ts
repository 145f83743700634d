// SQL on registered documents and their numbers.
import { sql } from 'kysely';
import type { ForgetWords } from '#kernel/cases/room.ts';
import type { Db, Tx } from '#platform/database/db.ts';

export interface Registered {
  readonly id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly year: number;
  readonly serial: number;
  readonly receipt_id: string | null;
  readonly title: string;
  readonly sender: string;
  readonly number: string;
  readonly file_id: string | null;
  /** Ending of its name. */
  readonly file_kind: string | null;
  /** Why it came on paper. */
  readonly paper: string | null;
  readonly registered_at: Date;
  readonly registered_by: string;
}

export async function insertIncoming(tx: Tx, row: Registered): Promise<void> {
  await tx.insertInto('incoming_document').values(row).execute();
}

/** The case a receipt was registered as. */
export async function findByReceipt(db: Db, receiptId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('incoming_document')
    .select('id')
    .where('receipt_id', '=', receiptId)
    .executeTakeFirst();
  return row?.id;
}

/** What an organ registered under a number of its sender and has not closed. */
export async function findOpenByNumber(db: Db, organId: string, number: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('incoming_document as i')
    .innerJoin('case_file as f', 'f.id', 'i.id')
    .select('i.id')
    .where('i.organ_id', '=', organId)
    .where('i.number', '=', number)
    .where('f.phase', '<>', 'closed')
    .executeTakeFirst();
  return row?.id;
}

export async function findIncoming(db: Db, id: string): Promise<Registered | undefined> {
  return db.selectFrom('incoming_document').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The next number of an organ in a year. The row stays locked until the registration is done or taken back. */
export async function takeSerial(tx: Tx, organId: string, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('incoming_serial')
    .values({ organ_id: organId, year, last: 1 })
    .onConflict((oc) => oc.columns(['organ_id', 'year']).doUpdateSet({ last: sql`incoming_serial.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

export const forgetWords: ForgetWords = async (tx, { caseId, words, mark }) => {
  const gone = sql`${[...words]}::text[], ${mark}`;
  await sql`update incoming_document set title = redacted(title, ${gone}), sender = redacted(sender, ${gone}), paper = redacted(paper, ${gone}),
    registered_by = redacted(registered_by, ${gone}) where id = ${caseId}`.execute(tx);
  await sql`update incoming_reader set note = redacted(note, ${gone}) where case_id = ${caseId}`.execute(tx);
};

export async function listHeldFiles(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct file_id as id from incoming_document where file_id = any(${[...ids]}::text[])`.execute(db);
  return rows.map((row) => row.id);
}
