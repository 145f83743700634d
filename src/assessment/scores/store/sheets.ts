// SQL on what belongs to a round: the sheets frozen when it is published, and its appeals.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';

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

export function findSheet(db: Db, roundId: string, code: string): Promise<Sheet | undefined> {
  return db
    .selectFrom('score_sheet')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('code', '=', code)
    .executeTakeFirst();
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
