// SQL on mass sendings: the numbers until they are on their way, and what was counted then.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';

export interface Mass {
  readonly numbersSealed: string | null;
  readonly sent: number | null;
  readonly leftOut: number | null;
}

export async function findMass(db: Db, caseId: string): Promise<Mass | undefined> {
  const { rows } = await sql<Mass>`
    select numbers_sealed as "numbersSealed", sent, left_out as "leftOut" from sms_mass where case_id = ${caseId}`.execute(
    db,
  );
  return rows[0];
}

export async function insertMass(tx: Tx, caseId: string, numbersSealed: string): Promise<void> {
  await sql`insert into sms_mass (case_id, numbers_sealed) values (${caseId}, ${numbersSealed})`.execute(tx);
}

/** Its numbers go: each message has its own. */
export async function settleMass(tx: Tx, caseId: string, counted?: { sent: number; leftOut: number }): Promise<void> {
  await sql`
    update sms_mass set numbers_sealed = null, sent = ${counted?.sent ?? null}, left_out = ${counted?.leftOut ?? null}
    where case_id = ${caseId}`.execute(tx);
}
