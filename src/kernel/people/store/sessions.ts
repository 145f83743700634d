// SQL on sessions and sign-in attempts.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { forgetActors } from '#platform/http/actor-cache.ts';
import { newId } from '#platform/ids.ts';

export interface SessionRow {
  readonly id: string;
  readonly account_id: string;
  readonly confirmed: boolean;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
  readonly address: string;
}

export async function insertSession(tx: Tx, row: SessionRow & { token_hash: string }): Promise<void> {
  await tx.insertInto('session').values(row).execute();
}

export function findSession(db: Db, id: string): Promise<SessionRow | undefined> {
  return db
    .selectFrom('session')
    .select(['id', 'account_id', 'confirmed', 'created_at', 'seen_at', 'expires_at', 'address'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function confirmSession(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('session').set({ confirmed: true }).where('id', '=', id).execute();
}

/** Notes that a session is in use. Another request may have done so already: the later moment stays. */
export async function touchSession(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ seen_at: now }).where('id', '=', id).where('seen_at', '<', now).execute();
}

export function listSessions(db: Db, accountId: string, now: Date): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .select(['id', 'account_id', 'confirmed', 'created_at', 'seen_at', 'expires_at', 'address'])
    .where('account_id', '=', accountId)
    .where('confirmed', '=', true)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute();
}

export async function endSession(db: Db, accountId: string, id: string): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', accountId).where('id', '=', id).execute();
  forgetActors(db, accountId);
}

/** Ends all sessions of an account but the one to keep. */
export async function endSessions(tx: Tx, accountId: string, keep: string | null): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .$if(keep !== null, (query) => query.where('id', '<>', keep))
    .execute();
  forgetActors(tx, accountId);
}

/** Sessions that can never be used again. */
export async function sweepSessions(db: Db, now: Date, idleSince: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<=', now), eb('seen_at', '<=', idleSince)]))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export type Outcome = 'ok' | 'unknown' | 'wrong-password' | 'wrong-code' | 'locked' | 'disabled';

export interface Attempt {
  readonly accountId: string | null;
  readonly outcome: Outcome;
  readonly address: string;
  readonly at: Date;
}

export async function keepAttempt(db: Db, attempt: Attempt): Promise<void> {
  const { accountId, ...rest } = attempt;
  await db
    .insertInto('sign_in_attempt')
    .values({ id: newId(), account_id: accountId, ...rest })
    .execute();
}

export function listAttempts(db: Db, accountId: string, limit: number): Promise<Omit<Attempt, 'accountId'>[]> {
  return db
    .selectFrom('sign_in_attempt')
    .select(['at', 'outcome', 'address'])
    .where('account_id', '=', accountId)
    .orderBy('at', 'desc')
    .limit(limit)
    .$castTo<Omit<Attempt, 'accountId'>>()
    .execute();
}

/** Counts one failure; the one that reaches `limit` locks the account and starts the count anew. */
export async function countFailure(db: Db, accountId: string, limit: number, lockedUntil: Date): Promise<void> {
  await db
    .updateTable('account')
    .set({
      failures: sql`case when failures + 1 >= ${limit} then 0 else failures + 1 end`,
      locked_until: sql`case when failures + 1 >= ${limit} then ${lockedUntil}::timestamptz else locked_until end`,
    })
    .where('id', '=', accountId)
    .execute();
  forgetActors(db, accountId);
}

/** Clears the count at a success; false when a rival's failures locked the account meanwhile. */
export async function clearFailures(tx: Tx, accountId: string, now: Date): Promise<boolean> {
  const done = await tx
    .updateTable('account')
    .set({ failures: 0, locked_until: null, last_sign_in_at: now })
    .where('id', '=', accountId)
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', now)]))
    .executeTakeFirstOrThrow();
  return done.numUpdatedRows === 1n;
}
