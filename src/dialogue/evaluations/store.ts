// SQL on evaluations: the frame of a sample, and in which group somebody was drawn.
import { sql } from 'kysely';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { findDayFrom } from '#kernel/ledger/store.ts';
import type { MarkTally } from '#kernel/people/marks.ts';
import { keepPersonal } from '#kernel/people/store/accounts.ts';
import { listMarks } from '#kernel/people/store/marks.ts';
import type { Db } from '#platform/database/db.ts';
import { localDate } from '#platform/time.ts';
import { boxOf, FRAME_DAYS, MOST_IN_FRAME } from './contract.ts';
import { awaitsDraw, evaluationOf } from './rules/process.ts';

export interface InFrame {
  readonly number: string;
  readonly account: string;
}

/** What `draw` and `publish` decide upon. */
export interface Round {
  readonly day: { readonly day: string; readonly root: string } | null;
  readonly frame: readonly InFrame[];
  readonly marks: readonly MarkTally[];
}

/** Persons whose case was closed by one of the organs within a year up to a day, each by the latest of their cases. */
export async function listFrame(db: Db, organs: readonly string[], upTo: string): Promise<InFrame[]> {
  const { rows } = await sql<InFrame>`
    select distinct on (f.account_id) f.number, f.account_id as account
    from organ o join case_file f on f.organ_path = o.path
    where o.id = any(${organs}::uuid[]) and f.account_id is not null
      and f.closed_at >= ${upTo}::date - ${FRAME_DAYS}::int and f.closed_at < ${upTo}::date + 1
    order by f.account_id, f.closed_at desc, f.number limit ${MOST_IN_FRAME}`.execute(db);
  const personal = await keepPersonal(
    db,
    rows.map(({ account }) => account),
  );
  return rows.filter(({ account }) => personal.has(account));
}

/** Read only when it is needed: before the draw the frame, after the last day the marks. */
export async function loadRound(db: Db, file: CaseFile, now: Date): Promise<Round> {
  const { begunOn, organs, to } = evaluationOf({ file });
  const waits = awaitsDraw({ file }) && begunOn !== undefined;
  const isOver = file.state === 'open' && localDate(now) > to;
  const day = waits ? await findDayFrom(db, begunOn) : undefined;
  const ids = organs.map(({ id }) => id);
  return {
    day: day ? { day: day.day, root: day.root } : null,
    frame: day && begunOn ? await listFrame(db, ids, begunOn) : [],
    marks: isOver ? await listMarks(db, boxOf(file.id)) : [],
  };
}

/** The accounts behind the cases that were drawn. */
export async function listDrawn(db: Db, numbers: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ account: string }>`
    select account_id as account from case_file where number = any(${numbers}::text[])`.execute(db);
  return rows.map(({ account }) => account);
}

/** The group an account was drawn for; null when it was not. */
export async function findGroupOf(db: Db, file: Pick<CaseFile, 'data'>, account: string): Promise<number | null> {
  const lines = evaluationOf({ file }).draw?.lines ?? [];
  if (lines.length === 0) return null;
  const numbers = lines.map(({ number }) => number);
  const { rows } = await sql<{ number: string }>`
    select number from case_file where account_id = ${account} and number = any(${numbers}::text[])`.execute(db);
  const own = new Set(rows.map(({ number }) => number));
  return lines.find(({ number }) => own.has(number))?.grp ?? null;
}
