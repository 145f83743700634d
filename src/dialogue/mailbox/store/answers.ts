// SQL on letters that were answered: what somebody decided about publishing the answer, and what everybody may read.
import { sql } from 'kysely';
import type { ForgetWords } from '#kernel/cases/room.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Ground, LetterKind, PublicText } from '../contract.ts';

export interface NewAnswer {
  readonly id: string;
  readonly case_id: string;
  readonly kind: string;
  readonly sort: LetterKind;
  readonly subject: string | null;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly received_at: Date;
  readonly answered_at: Date;
  readonly on_time: boolean;
}

/** Nobody has checked it yet. */
export async function insertAnswer(tx: Tx, row: NewAnswer): Promise<void> {
  await tx
    .insertInto('letter_answer')
    .values({ ...row, decision: 'waiting' })
    .execute();
}

/** What was decided about publishing it; what was decided before no longer counts. */
export async function decideAnswer(
  tx: Tx,
  caseId: string,
  decided: { readonly decision: 'published' | Ground; readonly public: PublicText | null; readonly at: Date },
): Promise<void> {
  const { title = null, text = null, answer = null } = decided.public ?? {};
  await tx
    .updateTable('letter_answer')
    .set({ decision: decided.decision, decided_at: decided.at, title, text, answer })
    .where('case_id', '=', caseId)
    .execute();
}

export async function placeUnder(tx: Tx, caseId: string, subject: string): Promise<void> {
  await tx.updateTable('letter_answer').set({ subject }).where('case_id', '=', caseId).execute();
}

/** A letter that is looked at again is answered anew. */
export async function dropAnswer(tx: Tx, caseId: string): Promise<void> {
  await tx.deleteFrom('letter_answer').where('case_id', '=', caseId).execute();
}

export async function noteHandover(
  tx: Tx,
  row: { readonly case_id: string; readonly by_id: string; readonly by_path: string; readonly at: Date },
): Promise<void> {
  await tx.insertInto('letter_handover').values(row).execute();
}

export async function dropHandover(tx: Tx, caseId: string): Promise<void> {
  await tx.deleteFrom('letter_handover').where('case_id', '=', caseId).execute();
}

export const forgetWords: ForgetWords = async (tx, { caseId, words, mark }) => {
  const gone = sql`${[...words]}::text[], ${mark}`;
  await sql`
    update letter_answer
    set title = redacted(title, ${gone}), text = redacted(text, ${gone}), answer = redacted(answer, ${gone})
    where case_id = ${caseId} and decision = 'published'`.execute(tx);
};

/** A government whose head has a mailbox. */
export interface Government {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

const MOST_GOVERNMENTS = 200;

/** Of the city and its counties, in the city's order. */
export async function listGovernments(db: Db, line: string, day: string): Promise<Government[]> {
  const { rows } = await sql<Government>`
    select o.code, o.name, o.name_en as "nameEn" from organ o
    where o.line = ${line} and o.kind = 'legal' and o.level in (3, 4)
      and o.valid_from <= ${day}::date and (o.valid_to is null or o.valid_to >= ${day}::date)
    order by o.level, o.position limit ${MOST_GOVERNMENTS}`.execute(db);
  return rows;
}
