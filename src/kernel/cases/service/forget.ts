// Words that were erased go from every table that holds them again; withheld ones are kept under seal.
import { sql } from 'kysely';
import type { Tx } from '#platform/database/db.ts';
import { redactNotices } from '#platform/notify/notices.ts';
import { listForgetters } from '../registry.ts';
import type { ErasedWords } from '../room.ts';

/** Acts and papers are emptied apart: the program may not change them. */
export async function forgetWords(tx: Tx, erased: ErasedWords): Promise<void> {
  await redactCase(tx, erased);
  await redactNotices(tx, erased.caseId, erased);
  for (const forget of listForgetters()) await forget(tx, erased);
}

async function redactCase(tx: Tx, { caseId: id, words, mark }: ErasedWords): Promise<void> {
  const gone = sql`${[...words]}::text[], ${mark}`;
  await sql`
    with opinions as (update case_opinion set text = redacted(text, ${gone}) where case_id = ${id} and text is not null),
      materials as (update case_material
        set name = redacted(name, ${gone}), file_name = redacted(file_name, ${gone}), note = redacted(note, ${gone})
        where case_id = ${id}),
      limits as (update case_limit set suspensions = redacted(suspensions, ${gone}) where case_id = ${id}),
      parties as (update case_party set consent = redacted(consent, ${gone}) where case_id = ${id})
    update case_file set title = redacted(title, ${gone}), title_en = redacted(title_en, ${gone}),
      data = redacted(data, ${gone}) where id = ${id}`.execute(tx);
}

/** Words that were withheld, sealed, by the act that took them out. */
export interface WithheldRow {
  readonly case_id: string;
  readonly by_seq: number;
  readonly sealed: string;
}

export async function keepWithheld(tx: Tx, row: WithheldRow): Promise<void> {
  await tx.insertInto('case_withheld').values(row).execute();
}

export async function dropWithheld(tx: Tx, caseId: string, bySeqs: readonly number[]): Promise<void> {
  await sql`delete from case_withheld where case_id = ${caseId} and by_seq = any(${[...bySeqs]}::int[])`.execute(tx);
}
