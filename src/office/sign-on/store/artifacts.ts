// SQL on what the provider keeps: sessions, codes and tokens by the hash of their name, sealed as a whole.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';

export interface ArtifactRow {
  readonly model: string;
  readonly id_hash: string;
  readonly payload_sealed: string;
  readonly grant_hash: string | null;
  readonly uid_hash: string | null;
  readonly session_id: string | null;
  readonly expires_at: Date;
}

/** A session that is kept again stays with the session of the platform that it began with. */
export async function upsertArtifact(db: Db, row: ArtifactRow): Promise<void> {
  await db
    .insertInto('sign_on_artifact')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['model', 'id_hash']).doUpdateSet((eb) => ({
        payload_sealed: row.payload_sealed,
        grant_hash: row.grant_hash,
        uid_hash: row.uid_hash,
        session_id: eb.fn.coalesce('excluded.session_id', 'sign_on_artifact.session_id'),
        expires_at: row.expires_at,
      })),
    )
    .execute();
}

export interface KeptArtifact {
  readonly payload_sealed: string;
  readonly session_id: string | null;
  readonly consumed_at: Date | null;
}

const KEPT = ['payload_sealed', 'session_id', 'consumed_at'] as const;

export function findArtifact(db: Db, model: string, idHash: string, now: Date): Promise<KeptArtifact | undefined> {
  return db
    .selectFrom('sign_on_artifact')
    .select(KEPT)
    .where('model', '=', model)
    .where('id_hash', '=', idHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

export function findArtifactByUid(db: Db, uidHash: string, now: Date): Promise<KeptArtifact | undefined> {
  return db
    .selectFrom('sign_on_artifact')
    .select(KEPT)
    .where('uid_hash', '=', uidHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Uses up a code or a token; false when it was used before: of two who come at once, one is first. */
export async function consumeArtifact(db: Db, model: string, idHash: string, now: Date): Promise<boolean> {
  const done = await db
    .updateTable('sign_on_artifact')
    .set({ consumed_at: now })
    .where('model', '=', model)
    .where('id_hash', '=', idHash)
    .where('consumed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return done.numUpdatedRows === 1n;
}

export async function deleteArtifact(db: Db, model: string, idHash: string): Promise<void> {
  await db.deleteFrom('sign_on_artifact').where('model', '=', model).where('id_hash', '=', idHash).execute();
}

/** All that came of one grant of a kind. */
export async function deleteOfGrant(db: Db, model: string, grantHash: string): Promise<void> {
  await db.deleteFrom('sign_on_artifact').where('grant_hash', '=', grantHash).where('model', '=', model).execute();
}

/** What ended can never be used again. */
export async function sweepArtifacts(db: Db, now: Date): Promise<void> {
  await sql`delete from sign_on_artifact where expires_at <= ${now}`.execute(db);
}
