// SQL on calls for briefings: which of them an organ still has to answer.
import type { Db } from '#platform/database/db.ts';
import { CALL } from '../contract.ts';

export interface OpenCall {
  readonly id: string;
  readonly title: string;
  readonly dueAt: Date;
}

const MOST_CALLS = 50;

/** Those that lie with an organ, the next due first. */
export async function listOpenCalls(db: Db, organId: string): Promise<OpenCall[]> {
  return db
    .selectFrom('case_hold')
    .innerJoin('case_file', 'case_file.id', 'case_hold.case_id')
    .where('case_hold.organ_id', '=', organId)
    .where('case_hold.role', '=', 'assist')
    .where('case_file.kind', '=', CALL)
    .select(['case_file.id', 'case_file.title', 'case_hold.due_at as dueAt'])
    .orderBy('case_hold.due_at')
    .limit(MOST_CALLS)
    .execute();
}

/** Whether an organ was asked by a call and has not answered it. */
export async function isAsked(db: Db, callId: string, organId: string): Promise<boolean> {
  const row = await db
    .selectFrom('case_hold')
    .innerJoin('case_file', 'case_file.id', 'case_hold.case_id')
    .where('case_hold.case_id', '=', callId)
    .where('case_hold.organ_id', '=', organId)
    .where('case_hold.role', '=', 'assist')
    .where('case_file.kind', '=', CALL)
    .select('case_file.id')
    .executeTakeFirst();
  return row !== undefined;
}
