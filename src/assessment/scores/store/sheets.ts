// SQL on what belongs to a round: the sheets frozen when it is published, and its appeals.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Place } from '../rules/consequences.ts';
import type { Round } from './rounds.ts';

/** A published sheet. */
export interface Sheet {
  readonly round_id: string;
  readonly key: string;
  readonly organ_id: string;
  readonly code: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly peers: string;
  readonly rank: number | null;
  readonly body: string;
  readonly digest: string;
}

export async function insertSheets(tx: Tx, sheets: readonly Sheet[]): Promise<void> {
  await sql`insert into score_sheet
    select * from jsonb_populate_recordset(null::score_sheet, ${JSON.stringify(sheets)})`.execute(tx);
}

export function listSheets(db: Db, roundId: string): Promise<Sheet[]> {
  return db.selectFrom('score_sheet').selectAll().where('round_id', '=', roundId).execute();
}

/** A sheet, and where its organ stands in the tree now. */
export interface PlacedSheet extends Sheet {
  readonly path: string;
  readonly level: number;
}

export function findSheet(db: Db, roundId: string, code: string): Promise<PlacedSheet | undefined> {
  return db
    .selectFrom('score_sheet as s')
    .innerJoin('organ as o', 'o.id', 's.organ_id')
    .selectAll('s')
    .select(['o.path', 'o.level'])
    .where('s.round_id', '=', roundId)
    .where('s.code', '=', code)
    .executeTakeFirst();
}

/** Where a unit stood in a published round and in those of the same scheme and period in the year before it, the latest first. */
export async function listPlaces(
  db: Db,
  { schemeCode, period, from }: Pick<Round, 'schemeCode' | 'period' | 'from'>,
  key: string,
): Promise<Place[]> {
  const { rows } = await sql<Place>`
    with ranked as (
      select r.from_day, s.key, s.rank, max(s.rank) over (partition by r.id, s.peers) as worst,
        rank() over (partition by r.id, s.peers order by s.rank desc nulls last) as from_last
      from score_round r join score_sheet s on s.round_id = r.id
      where r.scheme_code = ${schemeCode} and r.period = ${period} and r.published_at is not null
        and r.from_day <= ${from}::date and r.from_day > ${from}::date - interval '1 year')
    select from_day::text as "from", rank, case when rank is not null and worst > 1 then from_last::int end as "fromLast"
    from ranked where key = ${key} order by from_day desc`.execute(db);
  return rows;
}

export interface Appeal {
  readonly caseId: string;
  readonly number: string;
  readonly indicator: string;
  readonly state: string;
  readonly phase: string;
  readonly organPath: string;
  readonly accountId: string | null;
}

export async function insertAppeal(
  tx: Tx,
  appeal: { case_id: string; round_id: string; key: string; indicator: string },
): Promise<void> {
  await tx.insertInto('score_appeal').values(appeal).execute();
}

export function listAppeals(db: Db, roundId: string, key?: string): Promise<Appeal[]> {
  return db
    .selectFrom('score_appeal as a')
    .innerJoin('case_file as f', 'f.id', 'a.case_id')
    .select(['a.case_id as caseId', 'f.number', 'a.indicator', 'f.state', 'f.phase'])
    .select(['f.organ_path as organPath', 'f.account_id as accountId'])
    .where('a.round_id', '=', roundId)
    .$if(key !== undefined, (query) => query.where('a.key', '=', key ?? ''))
    .orderBy('f.received_at')
    .execute();
}
