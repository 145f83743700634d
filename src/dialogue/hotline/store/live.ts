// SQL on the calls at the places of operators that are not in the log yet.
import type { Db, Tx } from '#platform/database/db.ts';

/** What is told of a call as it goes on. */
interface Said {
  readonly answered_at: Date | null;
  readonly number_id: string | null;
  readonly result: string | null;
  readonly again: boolean;
}

export interface LiveRow extends Said {
  readonly id: string;
  readonly operator_id: string;
  readonly centre_path: string;
  readonly line: string;
  readonly phone_sealed: string | null;
  readonly rang_at: Date;
  readonly seen_at: Date;
  readonly referred: boolean;
}

/** Told twice, it is one. */
export async function insertLive(tx: Tx, row: Omit<LiveRow, keyof Said>): Promise<void> {
  await tx
    .insertInto('hotline_live')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The newest at a place. */
export async function findCurrent(db: Db, operatorId: string): Promise<LiveRow | undefined> {
  return db
    .selectFrom('hotline_live')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .orderBy('rang_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** One of an operator’s own, held until the transaction ends. */
export async function lockLive(tx: Tx, operatorId: string, id: string): Promise<LiveRow | undefined> {
  return tx
    .selectFrom('hotline_live')
    .selectAll()
    .where('id', '=', id)
    .where('operator_id', '=', operatorId)
    .forUpdate()
    .executeTakeFirst();
}

/** What stayed behind: of the operator who is rung now, and of whoever left the centre without an end. */
export async function lockLeft(
  tx: Tx,
  asked: { readonly operatorId: string; readonly centrePath: string; readonly before: Date; readonly limit: number },
): Promise<LiveRow[]> {
  return tx
    .selectFrom('hotline_live')
    .selectAll()
    .where((where) =>
      where.or([
        where('operator_id', '=', asked.operatorId),
        where.and([where('centre_path', '=', asked.centrePath), where('seen_at', '<', asked.before)]),
      ]),
    )
    .orderBy('rang_at')
    .limit(asked.limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function changeLive(tx: Tx, id: string, change: Partial<Said> & Pick<LiveRow, 'seen_at'>): Promise<void> {
  await tx.updateTable('hotline_live').set(change).where('id', '=', id).execute();
}

export async function deleteLive(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('hotline_live').where('id', '=', id).execute();
}
