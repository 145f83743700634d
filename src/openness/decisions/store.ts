// SQL on decisions and on what the public says on them, as both stand in the register of cases.
import { sql } from 'kysely';
import type { CaseFile, Phase } from '#kernel/cases/contract.ts';
import type { Db } from '#platform/database/db.ts';
import { COMMENT, type Comments, KIND } from './contract.ts';

export async function findComments(db: Db, decisionId: string): Promise<Comments> {
  const { rows } = await sql<Comments>`
    select count(*)::int as received,
      count(*) filter (where outcome = 'adopted')::int as adopted,
      count(*) filter (where outcome = 'partly')::int as partly,
      count(*) filter (where outcome = 'declined')::int as declined
    from case_file where parent_id = ${decisionId} and kind = ${COMMENT}`.execute(db);
  return rows[0] as Comments;
}

export interface DecisionRow {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  readonly phase: Phase;
  readonly data: CaseFile['data'];
}

/** The catalogue of a year: matters that were listed, those still running first. */
export async function listCatalogue(db: Db, year: number): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select number, title, title_en as "titleEn", state, phase, data from case_file
    where kind = ${KIND} and accepted_at is not null and (data ->> 'year')::int = ${year}
    order by phase = 'closed', accepted_at, number`.execute(db);
  return rows;
}

/** Years of which there is a catalogue, the latest first. */
export async function listYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct (data ->> 'year')::int as year from case_file
    where kind = ${KIND} and accepted_at is not null order by 1 desc`.execute(db);
  return rows.map(({ year }) => year);
}

/** One that is in the catalogue, or was. */
export async function findListed(db: Db, number: string): Promise<CaseFile | undefined> {
  const row = await db
    .selectFrom('case_file')
    .selectAll()
    .where('number', '=', number)
    .where('kind', '=', KIND)
    .where('accepted_at', 'is not', null)
    .executeTakeFirst();
  return row as CaseFile | undefined;
}
