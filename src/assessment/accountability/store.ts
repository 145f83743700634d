// SQL on measures of accountability: what stands against whom, and since when.

import { sql } from 'kysely';
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { FactsAsked, FigureAsked, FigureCount, FigureFacts } from '#kernel/cases/indicator.ts';
import { keyOf, listFacts, meant } from '#kernel/cases/queries/figures.ts';
import type { ForgetWords } from '#kernel/cases/room.ts';
import type { Wrong } from '#kernel/people/wrongs.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Discipline, Measure } from './contract.ts';

/** A measure as it was decided: of whom, of which organ, for what. */
export interface DecidedMeasure {
  readonly case_id: string;
  readonly officer_id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly conduct: Wrong;
  readonly measure: Measure | Discipline;
  readonly reference: string | null;
  readonly decided_at: Date;
  /** When it was written down: nobody here knew of it before. */
  readonly noted_at: Date;
}

export async function insertMeasure(tx: Tx, measure: DecidedMeasure): Promise<void> {
  await tx.insertInto('accountability_measure').values(measure).execute();
}

/** It no longer counts, and stays on record. */
export async function revokeMeasure(tx: Tx, caseId: string, at: Date): Promise<void> {
  await tx.updateTable('accountability_measure').set({ revoked_at: at }).where('case_id', '=', caseId).execute();
}

export const forgetWords: ForgetWords = async (tx, { caseId, words, mark }) => {
  await sql`update accountability_measure set reference = redacted(reference, ${[...words]}::text[], ${mark})
    where case_id = ${caseId}`.execute(tx);
};

/** How many other measures stood against somebody in the year before a case was filed. */
export async function countEarlier(db: Db, file: CaseFile, officerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('accountability_measure')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('officer_id', '=', officerId)
    .where('case_id', '<>', file.id)
    .where('revoked_at', 'is', null)
    .where('decided_at', '<=', file.received_at)
    .where('decided_at', '>', sql<Date>`${file.received_at}::timestamptz - interval '1 year'`)
    .executeTakeFirstOrThrow();
  return count;
}

/** Measures decided in the period that were known, and stood, at the moment asked for. */
const standing = (asked: FigureAsked) => sql`
  from accountability_measure m
  where m.decided_at >= ${asked.from}::date and m.decided_at < ${asked.to}::date + 1 and m.noted_at <= ${asked.asOf}
    and (m.revoked_at is null or m.revoked_at > ${asked.asOf}) and ${meant(asked, 'm')}`;

/** By organ or officer and month: a figure for each measure. One statement. */
export async function countStanding(db: Db, asked: FigureAsked): Promise<FigureCount[]> {
  const { rows } = await sql<FigureCount>`
    select key, path, month, json_object_agg(measure, count) as figures from (
      select ${keyOf(asked, 'm')}::text as key, m.organ_path as path, to_char(m.decided_at, 'YYYY-MM') as month,
        m.measure, count(*) ${standing(asked)} group by 1, 2, 3, 4) counted
    group by 1, 2, 3`.execute(db);
  return rows;
}

export function listStanding(db: Db, asked: FactsAsked): Promise<FigureFacts> {
  return listFacts(
    db,
    asked,
    sql`select m.case_id, m.decided_at as at ${standing(asked)} and m.measure = ${asked.figure}`,
  );
}
