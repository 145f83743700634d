// SQL on the keys that id tokens are signed with.
import type { Db, Tx } from '#platform/database/db.ts';

export interface KeyRow {
  readonly id: string;
  readonly jwk_sealed: string;
  readonly made_at: Date;
}

/** The newest first; those before it are shown so long as something may be signed with them. */
export function listKeys(db: Db, limit: number): Promise<KeyRow[]> {
  return db
    .selectFrom('sign_on_key')
    .select(['id', 'jwk_sealed', 'made_at'])
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function insertKey(tx: Tx, row: KeyRow): Promise<void> {
  await tx.insertInto('sign_on_key').values(row).execute();
}
