// SQL on absence and delegation: what begins and ends by itself.
import type { Db, Tx } from '#platform/database/db.ts';
import { forgetActors } from '#platform/http/actor-cache.ts';
import { newId } from '#platform/ids.ts';

export interface PeriodRow {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly reason: string;
}

/** Absences that last or are to come. */
export function listAbsences(db: Db, accountId: string, at: Date): Promise<PeriodRow[]> {
  return db
    .selectFrom('absence')
    .select(['id', 'starts_at as startsAt', 'ends_at as endsAt', 'reason'])
    .where('account_id', '=', accountId)
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>', at)
    .orderBy('starts_at')
    .execute();
}

export interface NewPeriod {
  readonly accountId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Date;
}

export async function insertAbsence(tx: Tx, absence: NewPeriod): Promise<void> {
  await tx
    .insertInto('absence')
    .values({
      id: newId(),
      account_id: absence.accountId,
      starts_at: absence.startsAt,
      ends_at: absence.endsAt,
      reason: absence.reason,
      recorded_by: absence.by,
      recorded_at: absence.at,
    })
    .execute();
  forgetActors(tx);
}

/** Whether there was such an absence to cancel. */
export async function cancelAbsence(tx: Tx, accountId: string, id: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('absence')
    .set({ cancelled_at: at })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('cancelled_at', 'is', null)
    .executeTakeFirstOrThrow();
  forgetActors(tx);
  return done.numUpdatedRows === 1n;
}

export async function insertDelegation(
  tx: Tx,
  delegation: NewPeriod & { toId: string; organId: string | null },
): Promise<void> {
  await tx
    .insertInto('delegation')
    .values({
      id: newId(),
      from_id: delegation.accountId,
      to_id: delegation.toId,
      organ_id: delegation.organId,
      starts_at: delegation.startsAt,
      ends_at: delegation.endsAt,
      reason: delegation.reason,
      made_by: delegation.by,
      made_at: delegation.at,
    })
    .execute();
  forgetActors(tx);
}

/** Whether there was such a delegation to revoke. */
export async function revokeDelegation(tx: Tx, fromId: string, id: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('delegation')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('from_id', '=', fromId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  forgetActors(tx);
  return done.numUpdatedRows === 1n;
}

/** Delegations an account made that last or are to come. */
export function listDelegations(db: Db, fromId: string, at: Date): Promise<(PeriodRow & { to: string })[]> {
  return db
    .selectFrom('delegation as d')
    .innerJoin('account as a', 'a.id', 'd.to_id')
    .select(['d.id', 'd.starts_at as startsAt', 'd.ends_at as endsAt', 'd.reason', 'a.name as to'])
    .where('d.from_id', '=', fromId)
    .where('d.revoked_at', 'is', null)
    .where('d.ends_at', '>', at)
    .orderBy('d.starts_at')
    .execute();
}
