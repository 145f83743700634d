// SQL on accounts, their passwords and recovery codes, and the register of changes.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { AccountKind } from '../contract.ts';

export interface AccountRow {
  readonly id: string;
  readonly kind: AccountKind;
  readonly person_id: string | null;
  readonly login: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly phone_sealed: string | null;
  readonly state: 'active' | 'disabled';
  readonly password_hash: string;
  readonly password_set_at: Date;
  readonly must_change_password: boolean;
  readonly totp_sealed: string | null;
  readonly totp_step: number;
  readonly locked_until: Date | null;
  readonly lang: 'zh' | 'zh-Hant' | 'en';
  readonly created_at: Date;
  readonly last_sign_in_at: Date | null;
}

const COLUMNS = [
  'account.id',
  'account.kind',
  'account.person_id',
  'account.login',
  'account.name',
  'account.name_en',
  'account.phone_sealed',
  'account.state',
  'account.password_hash',
  'account.password_set_at',
  'account.must_change_password',
  'account.totp_sealed',
  'account.totp_step',
  'account.locked_until',
  'account.lang',
  'account.created_at',
  'account.last_sign_in_at',
] as const;

/** The checks of the table make `kind`, `state` and `lang` what the row type says. */
function selectAccounts(db: Db) {
  return db.selectFrom('account').select(COLUMNS).$castTo<AccountRow>();
}

export function findAccount(db: Db, id: string): Promise<AccountRow | undefined> {
  return selectAccounts(db).where('account.id', '=', id).executeTakeFirst();
}

export function findAccountByLogin(db: Db, login: string): Promise<AccountRow | undefined> {
  return selectAccounts(db).where('account.login', '=', login).executeTakeFirst();
}

/** By login, or by a telephone number that only one account has. */
export async function findForSignIn(
  db: Db,
  login: string,
  phoneIndex: string,
): Promise<AccountRow | undefined> {
  const found = await selectAccounts(db)
    .where((eb) => eb.or([eb('account.login', '=', login), eb('account.phone_index', '=', phoneIndex)]))
    .limit(2)
    .execute();
  return found.find((account) => account.login === login) ?? (found.length === 1 ? found[0] : undefined);
}

export function isPhoneTaken(db: Db, phoneIndex: string): Promise<boolean> {
  return exists(
    db
      .selectFrom('account')
      .select('id')
      .where('phone_index', '=', phoneIndex)
      .where('kind', '<>', 'officer'),
  );
}

export function hasAccount(db: Db, personId: string): Promise<boolean> {
  return exists(db.selectFrom('account').select('id').where('person_id', '=', personId));
}

async function exists(query: { executeTakeFirst(): Promise<unknown> }): Promise<boolean> {
  return (await query.executeTakeFirst()) !== undefined;
}

export interface NewAccount {
  readonly id: string;
  readonly kind: AccountKind;
  readonly person_id: string | null;
  readonly login: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly phone_sealed: string | null;
  readonly phone_index: string | null;
  readonly password_hash: string;
  readonly password_set_at: Date;
  readonly must_change_password: boolean;
  readonly lang: string;
  readonly created_at: Date;
}

/** Inserts any number of accounts in one statement. */
export async function insertAccounts(tx: Tx, accounts: readonly NewAccount[]): Promise<void> {
  await sql`
    insert into account (id, kind, person_id, login, name, name_en, phone_sealed, phone_index, password_hash,
      password_set_at, must_change_password, lang, created_at)
    select r.* from json_to_recordset(${JSON.stringify(accounts)}::json) as r (id uuid, kind text, person_id uuid,
      login text, name text, name_en text, phone_sealed text, phone_index text, password_hash text,
      password_set_at timestamptz, must_change_password boolean, lang text, created_at timestamptz)`.execute(
    tx,
  );
}

export async function updatePhone(
  tx: Tx,
  id: string,
  sealed: string | null,
  index: string | null,
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ phone_sealed: sealed, phone_index: index })
    .where('id', '=', id)
    .execute();
}

export async function updateLang(tx: Tx, id: string, lang: string): Promise<void> {
  await tx.updateTable('account').set({ lang }).where('id', '=', id).execute();
}

export async function updateState(tx: Tx, id: string, state: 'active' | 'disabled'): Promise<void> {
  await tx
    .updateTable('account')
    .set({ state, failures: 0, locked_until: null })
    .where('id', '=', id)
    .execute();
}

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
  | 'exported';

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

export async function listTakenLogins(db: Db, logins: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('account')
    .select('login')
    .where('login', '=', sql<string>`any(${logins}::text[])`)
    .execute();
  return new Set(rows.map((row) => row.login));
}

/** Blind indexes of telephone numbers that members of the public sign in with. */
export async function listTakenPhones(db: Db, indexes: readonly string[]): Promise<Set<string | null>> {
  const rows = await db
    .selectFrom('account')
    .select('phone_index')
    .where('phone_index', '=', sql<string>`any(${indexes}::text[])`)
    .where('kind', '<>', 'officer')
    .execute();
  return new Set(rows.map((row) => row.phone_index));
}
