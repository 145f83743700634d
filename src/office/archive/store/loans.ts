// SQL on loans of the archive.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';

interface NewLoan {
  readonly id: string;
  readonly record_id: string;
  readonly borrower_id: string;
}

export async function insertLoan(tx: Tx, loan: NewLoan): Promise<void> {
  await tx.insertInto('archive_loan').values(loan).execute();
}

/** Those who have it now. */
export async function listBorrowers(db: Db, recordId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.borrower_id as id from archive_loan l join case_file f on f.id = l.id
    where l.record_id = ${recordId} and f.state = 'lent'`.execute(db);
  return rows.map(({ id }) => id);
}

export interface Loan {
  readonly id: string;
  readonly borrower: string;
  readonly state: string;
  readonly askedAt: Date;
  readonly dueAt: Date | null;
}

const MOST = 20;

/** The newest first. */
export async function listLoans(db: Db, recordId: string): Promise<Loan[]> {
  const { rows } = await sql<Loan>`
    select l.id, a.name as borrower, f.state, f.received_at as "askedAt", f.due_at as "dueAt"
    from archive_loan l join case_file f on f.id = l.id join account a on a.id = l.borrower_id
    where l.record_id = ${recordId} order by l.id desc limit ${MOST}`.execute(db);
  return rows;
}
