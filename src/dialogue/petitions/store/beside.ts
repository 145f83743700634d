// SQL on what lies beside a petition: merged into it, perhaps the same, and who opened it.
import { sql } from 'kysely';
import type { Phase } from '#kernel/cases/contract.ts';
import { readableBy } from '#kernel/cases/queries/conditions.ts';
import { getKind } from '#kernel/cases/registry.ts';
import type { Db } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import { KIND, type Way } from '../contract.ts';

/** Ids of the petitions that were merged into one. */
export async function listMerged(db: Db, leadId: string, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('petition_entry')
    .select('case_id')
    .where('lead_id', '=', leadId)
    .orderBy('received_at')
    .limit(most)
    .execute();
  return rows.map(({ case_id }) => case_id);
}

/** A petition beside another: merged into it, or of the same person. */
export interface Beside {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly phase: Phase;
  readonly outcome: string | null;
  readonly organ: string;
  readonly organEn: string | null;
  readonly area: string | null;
  readonly way: Way;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  readonly text: string;
  /** The same document or telephone. */
  readonly same: boolean;
}

/** Of a case `f`, its place in the pool `e`, its organ `o`. */
export const BESIDE = sql`f.id, f.number, f.state, f.phase, f.outcome, f.organ_name as organ, o.name_en as "organEn", e.area, e.way,
  f.received_at as "receivedAt", f.due_at as "dueAt", f.data ->> 'text' as text`;

/** Those merged into a petition that the reader may read, in the order they came. */
export async function listJoined(db: Db, leadId: string, reader: Actor, most: number): Promise<Beside[]> {
  const { rows } = await sql<Beside>`
    select ${BESIDE}, false as same
    from petition_entry e join case_file f on f.id = e.case_id join organ o on o.id = f.organ_id
    where e.lead_id = ${leadId} and ${readableBy(reader, [getKind(KIND)])}
    order by e.received_at, f.id limit ${most}`.execute(db);
  return rows;
}

/** What a merged petition leads to; told to its petitioner, whoever may read the other. */
export async function findLead(db: Db, caseId: string): Promise<Beside | undefined> {
  const { rows } = await sql<Beside>`
    select ${BESIDE}, false as same
    from petition_entry own join petition_entry e on e.case_id = own.lead_id
    join case_file f on f.id = e.case_id join organ o on o.id = f.organ_id
    where own.case_id = ${caseId}`.execute(db);
  return rows[0];
}

/** So many of a person, and of an office, are looked through for what is alike. */
const MOST_OF_PERSON = 30;
const MOST_OF_OFFICE = 150;

/**
 * Petitions that may be of the same matter, the newest first: those of the same document or telephone, wherever, and the
 * newest of the same subject at the same office; only what the reader may read.
 */
export async function listPossible(db: Db, caseId: string, reader: Actor): Promise<Beside[]> {
  const { rows } = await sql<Beside>`
    with own as (select * from petition_entry where case_id = ${caseId}),
    of_person as (
      select e.case_id from own join petition_entry e on e.who = own.who or e.phone_mark = own.phone_mark
      order by e.received_at desc limit ${MOST_OF_PERSON}),
    of_office as (
      select e.case_id from own join petition_entry e on e.office_path = own.office_path and e.area = own.area
      order by e.received_at desc limit ${MOST_OF_OFFICE})
    select ${BESIDE}, f.id in (select case_id from of_person) as same
    from petition_entry e join case_file f on f.id = e.case_id join organ o on o.id = f.organ_id
    where e.case_id in (select case_id from of_person union select case_id from of_office)
      and e.case_id <> ${caseId} and e.lead_id is null and f.state <> 'withdrawn'
      and ${readableBy(reader, [getKind(KIND)])}
    order by same desc, e.received_at desc, f.id desc`.execute(db);
  return rows;
}

/** Puts down that somebody opened an accusation. */
export async function noteView(db: Db, caseId: string, viewer: { id: string; name: string }, at: Date): Promise<void> {
  await db
    .insertInto('petition_view')
    .values({ case_id: caseId, account_id: viewer.id, name: viewer.name, at })
    .execute();
}

export interface PetitionView {
  readonly at: Date;
  readonly name: string;
}

/** Who opened it, the latest first. */
export function listViews(db: Db, caseId: string, most: number): Promise<PetitionView[]> {
  return db
    .selectFrom('petition_view')
    .select(['at', 'name'])
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
}
