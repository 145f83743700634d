// SQL on passwords, the second factor and recovery codes.
import type { Db, Tx } from '#platform/database/db.ts';
import { forgetActors } from '#platform/http/actor-cache.ts';
import { newId } from '#platform/ids.ts';
import type { AccountRow } from './accounts.ts';
import { deletePasskeys } from './passkeys.ts';

/** Sets a password and keeps the former one among those that may not come again. */
export async function replacePassword(
  tx: Tx,
  account: Pick<AccountRow, 'id' | 'password_hash'>,
  hash: string,
  options: { now: Date; mustChange: boolean },
): Promise<void> {
  await tx
    .insertInto('password_history')
    .values({ id: newId(), account_id: account.id, password_hash: account.password_hash })
    .execute();
  await tx
    .updateTable('account')
    .set({
      password_hash: hash,
      password_set_at: options.now,
      must_change_password: options.mustChange,
      failures: 0,
      locked_until: null,
    })
    .where('id', '=', account.id)
    .execute();
  forgetActors(tx, account.id);
}

/** Hashes of the newest former passwords. */
export async function listFormerPasswords(db: Db, accountId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('password_history')
    .select('password_hash')
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.password_hash);
}

/** Turns the second factor on (or, with null, off) and replaces the recovery codes. */
export async function updateSecondFactor(
  tx: Tx,
  accountId: string,
  factor: { sealed: string; step: number; codeHashes: readonly string[] } | null,
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ totp_sealed: factor?.sealed ?? null, totp_step: factor?.step ?? 0 })
    .where('id', '=', accountId)
    .execute();
  forgetActors(tx, accountId);
  // Codes are what lets somebody in who lost a device: without them no device counts.
  if (factor === null) await deletePasskeys(tx, accountId);
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
  const codes = (factor?.codeHashes ?? []).map((code_hash) => ({ account_id: accountId, code_hash }));
  if (codes.length > 0) await tx.insertInto('recovery_code').values(codes).execute();
}

/** Takes a time step; false when a code of it, or of a later one, has been used. */
export async function takeTimeStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const done = await tx
    .updateTable('account')
    .set({ totp_step: step })
    .where('id', '=', accountId)
    .where('totp_step', '<', step)
    .executeTakeFirstOrThrow();
  return done.numUpdatedRows === 1n;
}

/** Uses up a recovery code; false when there is no such unused one. */
export async function takeRecoveryCode(tx: Tx, accountId: string, hash: string, now: Date): Promise<boolean> {
  const done = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return done.numUpdatedRows === 1n;
}
