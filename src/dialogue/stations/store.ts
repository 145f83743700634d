// SQL on the campaign for stations, as its cases stand in the register.
import { sql } from 'kysely';
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { MarkTally } from '#kernel/people/marks.ts';
import { listMarks } from '#kernel/people/store/marks.ts';
import type { Db } from '#platform/database/db.ts';
import { boxOf, CAMPAIGN, ENTRY, MOST_ENTRIES } from './contract.ts';
import type { EntryRow } from './rules/process.ts';

/** Everything a list is made of. */
export interface Field {
  readonly entries: readonly EntryRow[];
  readonly marks: readonly MarkTally[];
}

export async function listEntries(db: Db, campaignId: string): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select id, number, state, data from case_file where parent_id = ${campaignId} and kind = ${ENTRY}
    order by number limit ${MOST_ENTRIES}`.execute(db);
  return rows;
}

/** Read only while a list is made. */
export async function loadField(db: Db, file: Pick<CaseFile, 'id' | 'state'>): Promise<Field> {
  if (file.state !== 'reviewing') return { entries: [], marks: [] };
  const [entries, marks] = await Promise.all([listEntries(db, file.id), listMarks(db, boxOf(file.id))]);
  return { entries, marks };
}

export interface ClassCount {
  readonly category: string;
  readonly entries: number;
  readonly named: number;
}

/** Of each class how many take part and how many were named. */
export async function countByClass(db: Db, campaignId: string): Promise<ClassCount[]> {
  const { rows } = await sql<ClassCount>`
    select data ->> 'category' as category, count(*) filter (where state <> 'refused')::int as entries,
      count(*) filter (where state = 'named')::int as named
    from case_file where parent_id = ${campaignId} and kind = ${ENTRY} group by 1`.execute(db);
  return rows;
}

/** The stations of one class, by number. */
export async function listOfClass(db: Db, campaignId: string, category: string): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select id, number, state, data from case_file
    where parent_id = ${campaignId} and kind = ${ENTRY} and data ->> 'category' = ${category} and state <> 'refused'
    order by number limit ${MOST_ENTRIES}`.execute(db);
  return rows;
}

/** Names of the stations that take part. */
export async function listStationNames(db: Db, campaignId: string): Promise<Set<string>> {
  const { rows } = await sql<{ station: string }>`
    select data ->> 'station' as station from case_file
    where parent_id = ${campaignId} and kind = ${ENTRY} and state <> 'refused' limit ${MOST_ENTRIES}`.execute(db);
  return new Set(rows.map(({ station }) => station));
}

/** More campaigns at once would be no choice any more. */
const MOST_AT_ONCE = 20;

/** The campaigns that take applications now, the latest first. */
export async function listApplying(db: Db): Promise<CaseFile[]> {
  const rows = await db
    .selectFrom('case_file')
    .selectAll()
    .where('kind', '=', CAMPAIGN)
    .where('state', '=', 'applying')
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_AT_ONCE)
    .execute();
  return rows as CaseFile[];
}
