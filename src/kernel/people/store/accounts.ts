// SQL on accounts, their passwords and recovery codes, and the register of changes.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { forgetActors } from '#platform/http/actor-cache.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { AccountKind } from '../contract.ts';

export interface AccountRow {
  readonly id: string;
  readonly kind: AccountKind;
  readonly person_id: string | null;
  readonly login: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly phone_sealed: string | null;
  readonly email_sealed: string | null;
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
  'account.email_sealed',
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
export async function findForSignIn(db: Db, login: string, phoneIndex: string): Promise<AccountRow | undefined> {
  const found = await selectAccounts(db)
    .where((eb) => eb.or([eb('account.login', '=', login), eb('account.phone_index', '=', phoneIndex)]))
    .limit(2)
    .execute();
  return found.find((account) => account.login === login) ?? (found.length === 1 ? found[0] : undefined);
}

export function isPhoneTaken(db: Db, phoneIndex: string): Promise<boolean> {
  return exists(
    db.selectFrom('account').select('id').where('phone_index', '=', phoneIndex).where('kind', '<>', 'officer'),
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
      password_set_at timestamptz, must_change_password boolean, lang text, created_at timestamptz)`.execute(tx);
}

export async function updatePhone(tx: Tx, id: string, sealed: string | null, index: string | null): Promise<void> {
  await tx.updateTable('account').set({ phone_sealed: sealed, phone_index: index }).where('id', '=', id).execute();
}

/** Of an officer; a member of the public has theirs with the person. */
export async function updateEmail(tx: Tx, id: string, sealed: string | null): Promise<void> {
  await tx.updateTable('account').set({ email_sealed: sealed }).where('id', '=', id).execute();
}

export async function updateLang(tx: Tx, id: string, lang: string): Promise<void> {
  await tx.updateTable('account').set({ lang }).where('id', '=', id).execute();
}

export async function updateState(tx: Tx, id: string, state: 'active' | 'disabled'): Promise<void> {
  await tx.updateTable('account').set({ state, failures: 0, locked_until: null }).where('id', '=', id).execute();
  forgetActors(tx, id);
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

/** How somebody is written to. */
export interface Contact {
  readonly id: string;
  readonly lang: Lang;
  readonly phone_sealed: string | null;
  readonly mail_sealed: string | null;
}

export function listContacts(db: Db, ids: readonly string[]): Promise<Contact[]> {
  return db
    .selectFrom('account')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'account.lang', 'account.phone_sealed'])
    .select((eb) => eb.fn.coalesce('account.email_sealed', 'person.email_sealed').as('mail_sealed'))
    .where('account.id', '=', sql<string>`any(${ids}::uuid[])`)
    .$castTo<Contact>()
    .execute();
}

/** Those of these accounts that belong to a person and not to a company or an officer. */
export async function keepPersonal(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('kind', '=', 'citizen')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Names of accounts by id, for lists. */
export async function listAccountNames(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { readonly name: string; readonly nameEn: string | null }>> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name', 'name_en as nameEn'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}
