// SQL on access tokens.
import type { Db, Tx } from '#platform/database/db.ts';
import { forgetActors } from '#platform/http/actor-cache.ts';

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scope: readonly string[];
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly last_used_at: Date | null;
}

const LIVING = ['id', 'name', 'scope', 'created_at', 'expires_at', 'last_used_at'] as const;

export interface NewToken {
  readonly id: string;
  readonly account_id: string;
  readonly name: string;
  readonly token_hash: string;
  readonly scope: string[];
  readonly created_at: Date;
  readonly expires_at: Date;
}

export async function insertToken(tx: Tx, token: NewToken): Promise<void> {
  await tx.insertInto('access_token').values(token).execute();
}

/** The tokens of an account that still count, newest first. */
export function listTokens(db: Db, accountId: string, now: Date): Promise<TokenRow[]> {
  return db
    .selectFrom('access_token')
    .select(LIVING)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .execute();
}

/** Revokes one token of an account; undefined when it has no such living one. */
export async function revokeToken(
  tx: Tx,
  accountId: string,
  id: string,
  now: Date,
): Promise<{ name: string } | undefined> {
  forgetActors(tx, accountId);
  return tx
    .updateTable('access_token')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst();
}

/** Revokes every token of an account. */
export async function revokeTokens(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable('access_token')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute();
  forgetActors(tx, accountId);
}

/** Notes that a token is in use. Another request may have done so already: the later moment stays. */
export async function touchToken(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('access_token')
    .set({ last_used_at: now })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', now)]))
    .execute();
}
