// SQL on the register of accounts: who has one, and every change with its reason.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';

export type EventName =
  | 'created'
  | 'disabled'
  | 'enabled'
  | 'role-granted'
  | 'role-ended'
  | 'password-changed'
  | 'password-reset'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'contact-changed'
  | 'deputy-set'
  | 'absence-recorded'
  | 'absence-cancelled'
  | 'delegated'
  | 'delegation-revoked'
  | 'exported'
  | 'token-made'
  | 'token-revoked'
  | 'passkey-added'
  | 'passkey-removed';

export interface AccountEvent {
  readonly accountId: string;
  readonly actorId: string | null;
  readonly at: Date;
  readonly what: EventName;
  readonly reason?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Adds to the register. Called in the transaction of the change, so that neither is there without the other. */
export async function keepEvents(tx: Tx, events: readonly AccountEvent[]): Promise<void> {
  const rows = events.map((event) => ({ id: newId(), ...event, detail: event.detail ?? {} }));
  await sql`
    insert into account_event (id, at, account_id, actor_id, what, reason, detail)
    select id, at, "accountId", "actorId", what, reason, detail from json_to_recordset(${JSON.stringify(rows)}::json)
      as r (id uuid, at timestamptz, "accountId" uuid, "actorId" uuid, what text, reason text, detail jsonb)`.execute(
    tx,
  );
}

export interface EventRow {
  readonly at: Date;
  readonly what: EventName;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, string>>;
  readonly actor: string | null;
}

export function listEvents(db: Db, accountId: string, limit: number): Promise<EventRow[]> {
  return db
    .selectFrom('account_event as e')
    .leftJoin('account as by', 'by.id', 'e.actor_id')
    .select(['e.at', 'e.what', 'e.reason', 'e.detail', 'by.name as actor'])
    .where('e.account_id', '=', accountId)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
    .$castTo<EventRow>()
    .execute();
}

export interface RegisterRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly state: 'active' | 'disabled';
  readonly createdAt: Date;
  readonly lastSignInAt: Date | null;
  readonly organ: string;
  readonly organEn: string | null;
  readonly post: string;
  readonly title: string | null;
  readonly titleEn: string | null;
}

export interface RegisterFilter {
  readonly scopes: readonly Scope[];
  /** Beginning of a name or login. */
  readonly typed?: string;
  readonly organPath?: string;
  readonly state?: 'active' | 'disabled';
  /** Only accounts not used since. */
  readonly unusedSince?: Date;
  /** Keyset: the last login of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** Officers with a post within the scopes, by login: one row each, with their first post there. */
export function listRegister(db: Db, filter: RegisterFilter): Promise<RegisterRow[]> {
  const begins = `${(filter.typed ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('account as a')
    .innerJoin('officer_post as p', 'p.account_id', 'a.id')
    .innerJoin('organ', 'organ.id', 'p.organ_id')
    .distinctOn('a.login')
    .select([
      'a.id',
      'a.login',
      'a.name',
      'a.name_en as nameEn',
      'a.state',
      'a.created_at as createdAt',
      'a.last_sign_in_at as lastSignInAt',
      'organ.name as organ',
      'organ.name_en as organEn',
      'p.post',
      'p.title',
      'p.title_en as titleEn',
    ])
    .where(withinScopes(filter.scopes, 'organ.path'))
    .$if(filter.typed !== undefined, (query) =>
      query.where((eb) => eb.or([eb('a.name', 'like', begins), eb('a.login', 'like', begins.toLowerCase())])),
    )
    .$if(filter.organPath !== undefined, (query) =>
      query.where(withinScopes([{ path: filter.organPath!, deep: true }], 'organ.path')),
    )
    .$if(filter.state !== undefined, (query) => query.where('a.state', '=', filter.state!))
    .$if(filter.unusedSince !== undefined, (query) =>
      query.where(sql<boolean>`coalesce(a.last_sign_in_at, a.created_at) < ${filter.unusedSince}`),
    )
    .$if(filter.after !== undefined, (query) => query.where('a.login', '>', filter.after!))
    .orderBy('a.login')
    .orderBy('p.id')
    .limit(filter.limit)
    .$castTo<RegisterRow>()
    .execute();
}
