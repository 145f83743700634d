// SQL on passkeys.
import type { Db, Tx } from '#platform/database/db.ts';

export interface PasskeyRow {
  readonly id: string;
  readonly account_id: string;
  readonly credential_id: string;
  /** COSE key, base64url. */
  readonly public_key: string;
  readonly counter: number;
  readonly name: string;
  readonly made_at: Date;
  readonly used_at: Date | null;
}

const COLUMNS = ['id', 'account_id', 'credential_id', 'public_key', 'counter', 'name', 'made_at', 'used_at'] as const;

export async function insertPasskey(tx: Tx, row: Omit<PasskeyRow, 'used_at'>): Promise<void> {
  await tx.insertInto('passkey').values(row).execute();
}

/** Few: see `MOST_PASSKEYS`. */
export function listPasskeys(db: Db, accountId: string): Promise<PasskeyRow[]> {
  return db.selectFrom('passkey').select(COLUMNS).where('account_id', '=', accountId).orderBy('id').execute();
}

export async function notePasskeyUse(tx: Tx, id: string, counter: number, now: Date): Promise<void> {
  await tx.updateTable('passkey').set({ counter, used_at: now }).where('id', '=', id).execute();
}

/** Gives its name; undefined when the account has no such one. */
export function deletePasskey(tx: Tx, accountId: string, id: string): Promise<{ name: string } | undefined> {
  return tx
    .deleteFrom('passkey')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst();
}

export async function deletePasskeys(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('passkey').where('account_id', '=', accountId).execute();
}
