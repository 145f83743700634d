// SQL on decisions and on what the public says on them, as both stand in the register of cases.
import { sql } from 'kysely';
import type { CaseFile, Phase } from '#kernel/cases/contract.ts';
import { namedOrgan } from '#kernel/organs/contract.ts';
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

interface Asking {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly organ: { readonly name: string; readonly nameEn: string | null };
  readonly from: string;
  readonly to: string;
}
/** A city decides on some dozens of such matters a year. */
const MOST_ASKING = 50;

/** On which the public is asked on a day, or will be: those that end first stand first. */
export async function listAsking(db: Db, today: string): Promise<Asking[]> {
  const { rows } = await sql<Asking>`
    select f.number, f.title, f.title_en as "titleEn", ${namedOrgan('o')} as organ,
      f.data #>> '{solicitation,from}' as "from", f.data #>> '{solicitation,to}' as "to"
    from case_file f join organ o on o.id = (f.data #>> '{undertaker,id}')::uuid
    where f.kind = ${KIND} and f.state = 'preparing' and f.data #> '{steps,participation}' is null
      and f.data #>> '{solicitation,to}' >= ${today}
    order by 6, 1 limit ${MOST_ASKING}`.execute(db);
  return rows;
}
