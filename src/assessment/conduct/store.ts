// SQL on the results of complaints: what was found of whom, and what of it everybody may read.
import { sql } from 'kysely';
import type { FactsAsked, FigureAsked, FigureCount, FigureFacts } from '#kernel/cases/indicator.ts';
import type { MomentKey } from '#kernel/cases/queries/cursor.ts';
import { keyOf, listFacts, meant } from '#kernel/cases/queries/figures.ts';
import type { ForgetWords } from '#kernel/cases/room.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Conduct, Finding } from './contract.ts';

export interface NewResult {
  readonly case_id: string;
  readonly seq: number;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly officer_id: string | null;
  readonly conduct: Conduct;
  readonly finding: Finding;
  readonly summary: string | null;
  readonly decided_at: Date;
}

/** What was found before no longer stands, and stays on record. Answers what that was. */
export async function insertResult(tx: Tx, result: NewResult): Promise<Finding | undefined> {
  const at = result.decided_at;
  const standing = tx.updateTable('conduct_result').set({ revised_at: at }).where('case_id', '=', result.case_id);
  const before = await standing.where('revised_at', 'is', null).returning('finding').executeTakeFirst();
  await tx.insertInto('conduct_result').values(result).execute();
  return before?.finding as Finding | undefined;
}

/** Nobody can ask for a review any more: what is to be published is. */
export async function settleResult(tx: Tx, caseId: string, at: Date): Promise<void> {
  const standing = tx.updateTable('conduct_result').set({ final_at: at }).where('case_id', '=', caseId);
  await standing.where('revised_at', 'is', null).execute();
}

/** A result as everybody may read it. */
export interface PublishedResult {
  readonly id: string;
  readonly at: Date;
  readonly organ: string;
  readonly organEn: string | null;
  readonly conduct: Conduct;
  readonly finding: Finding;
  readonly summary: string;
}

/** The latest first, from after `key` on. */
export async function listPublished(db: Db, limit: number, key?: MomentKey): Promise<PublishedResult[]> {
  const { rows } = await sql<PublishedResult>`
    select r.case_id as id, r.final_at as at, o.name as organ, o.name_en as "organEn", r.conduct, r.finding, r.summary
    from conduct_result r join organ o on o.id = r.organ_id
    where r.summary is not null and r.revised_at is null and r.final_at is not null
      ${key ? sql`and (r.final_at, r.case_id) < (${key.at}, ${key.id}::uuid)` : sql``}
    order by r.final_at desc, r.case_id desc limit ${limit}`.execute(db);
  return rows;
}

export const forgetWords: ForgetWords = async (tx, { caseId, words, mark }) => {
  await sql`update conduct_result set summary = redacted(summary, ${[...words]}::text[], ${mark})
    where case_id = ${caseId}`.execute(tx);
};

/** Complaints found true in the period, as it was known at the moment asked for. */
const upheld = (asked: FigureAsked) => sql`
  from conduct_result r
  where r.finding in ('upheld', 'partly')
    and r.decided_at >= ${asked.from}::date and r.decided_at < ${asked.to}::date + 1 and r.decided_at <= ${asked.asOf}
    and (r.revised_at is null or r.revised_at > ${asked.asOf}) and ${meant(asked, 'r')}`;

export async function countUpheld(db: Db, asked: FigureAsked): Promise<FigureCount[]> {
  const { rows } = await sql<FigureCount>`
    select ${keyOf(asked, 'r')}::text as key, r.organ_path as path, to_char(r.decided_at, 'YYYY-MM') as month,
      json_build_object('conduct', count(*)) as figures
    ${upheld(asked)} group by 1, 2, 3`.execute(db);
  return rows;
}

export function listUpheld(db: Db, asked: FactsAsked): Promise<FigureFacts> {
  return listFacts(db, asked, sql`select r.case_id, r.decided_at as at ${upheld(asked)}`);
}
