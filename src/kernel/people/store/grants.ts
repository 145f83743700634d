// SQL on roles: each held in an organ, from a moment to a moment.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { forgetActors } from '#platform/http/actor-cache.ts';

export interface NewGrant {
  readonly id: string;
  readonly account_id: string;
  readonly role: string;
  readonly organ_id: string;
  readonly reason: string;
  readonly granted_by: string | null;
  readonly granted_at: Date;
}

export async function insertGrants(tx: Tx, grants: readonly NewGrant[]): Promise<void> {
  await sql`
    insert into role_grant (id, account_id, role, organ_id, reason, granted_by, granted_at)
    select r.* from json_to_recordset(${JSON.stringify(grants)}::json) as r (id uuid, account_id uuid, role text,
      organ_id uuid, reason text, granted_by uuid, granted_at timestamptz)`.execute(tx);
  forgetActors(tx);
}

export interface GrantRow {
  readonly id: string;
  readonly role: string;
  readonly organCode: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly path: string;
  readonly grantedAt: Date;
  readonly reason: string;
}

/** Roles an account holds itself, not those it stands in for. */
export function listGrants(db: Db, accountId: string): Promise<GrantRow[]> {
  return db
    .selectFrom('role_grant as g')
    .innerJoin('organ', 'organ.id', 'g.organ_id')
    .select([
      'g.id',
      'g.role',
      'organ.code as organCode',
      'organ.name as organ',
      'organ.name_en as organEn',
      'organ.path',
      'g.granted_at as grantedAt',
      'g.reason',
    ])
    .where('g.account_id', '=', accountId)
    .where('g.ended_at', 'is', null)
    .orderBy('g.role')
    .orderBy('organ.path')
    .execute();
}

export async function endGrant(tx: Tx, id: string, by: string | null, at: Date): Promise<void> {
  await tx.updateTable('role_grant').set({ ended_by: by, ended_at: at }).where('id', '=', id).execute();
  forgetActors(tx);
}
