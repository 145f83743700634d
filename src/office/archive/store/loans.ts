// SQL on loans of the archive.
import { sql } from 'kysely';
import { listAccountNames } from '#kernel/people/store/accounts.ts';
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
  const { rows } = await sql<Omit<Loan, 'borrower'> & { by: string }>`
    select l.id, l.borrower_id as by, f.state, f.received_at as "askedAt", f.due_at as "dueAt"
    from archive_loan l join case_file f on f.id = l.id
    where l.record_id = ${recordId} order by l.id desc limit ${MOST}`.execute(db);
  const names = await listAccountNames(db, [...new Set(rows.map(({ by }) => by))]);
  return rows.map(({ by, ...loan }) => ({ ...loan, borrower: names.get(by)?.name ?? '' }));
}
