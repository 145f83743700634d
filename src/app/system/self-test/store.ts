// SQL of the self-test: what the database tells of accounts, sessions and rights, and what was confirmed by hand.
import { sql } from 'kysely';
import { SEPARATE_ROLES } from '#kernel/people/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Confirmation } from './contract.ts';

export interface AccountFacts {
  readonly officers: number;
  readonly withFactor: number;
  readonly unused: number;
  /** Accounts with two living sessions. */
  readonly doubles: number;
  /** Sessions that ended two days ago and are there still. */
  readonly leftOver: number;
  /** Of the latest sessions of officers, those no record of signing in stands beside. */
  readonly unrecorded: number;
  /** Of the three administrators, those nobody is. */
  readonly vacant: number;
  readonly holdingTwo: number;
  readonly dataProtection: number;
}

const LATEST_SESSIONS = 200;

export async function readAccounts(
  db: Db,
  { now, idleSince, unusedSince }: { readonly now: Date; readonly idleSince: Date; readonly unusedSince: Date },
): Promise<AccountFacts> {
  const separate = [...SEPARATE_ROLES];
  const { rows } = await sql<AccountFacts>`
    with officer as (
      select id, totp_sealed, coalesce(last_sign_in_at, created_at) as used from account
      where kind = 'officer' and state = 'active'),
    held as (
      select distinct g.account_id, g.role from role_grant g join officer o on o.id = g.account_id
      where g.ended_at is null and g.role = any(${[...separate, 'data-protection']}::text[])),
    latest as (
      select s.account_id, s.created_at from session s join account a on a.id = s.account_id and a.kind = 'officer'
      where s.confirmed order by s.id desc limit ${LATEST_SESSIONS})
    select (select count(*)::int from officer) as officers,
      (select count(totp_sealed)::int from officer) as "withFactor",
      (select count(*)::int from officer where used < ${unusedSince}) as unused,
      (select count(*)::int from (
        select from session where confirmed and expires_at > ${now} and seen_at > ${idleSince}
        group by account_id having count(*) > 1) d) as doubles,
      (select count(*)::int from session where expires_at < ${now}::timestamptz - interval '2 days') as "leftOver",
      (select count(*)::int from latest l where not exists (
        select from sign_in_attempt t where t.account_id = l.account_id and t.outcome = 'ok'
          and t.at between l.created_at and l.created_at + interval '1 hour')) as unrecorded,
      (select count(*)::int from unnest(${separate}::text[]) r (role)
        where not exists (select from held where held.role = r.role)) as vacant,
      (select count(*)::int from (
        select from held where role = any(${separate}::text[])
        group by account_id having count(*) > 1) t) as "holdingTwo",
      (select count(*)::int from held where role = 'data-protection') as "dataProtection"`.execute(db);
  return rows[0]!;
}

/** Records that nobody may change: what was done, by whom, with which right. */
const AUDIT_TABLES = [
  'ledger_act',
  'ledger_leaf',
  'ledger_day',
  'account_event',
  'sign_in_attempt',
  'organ_code_history',
  'system_confirmation',
];

export interface Rights {
  readonly role: string;
  /** Whether the role, or the one that logs in for it, may do anything in the database. */
  readonly mighty: boolean;
  /** Tables that belong to the role: of those it could take back what was revoked. */
  readonly owned: number;
  /** Records of audit it could change or delete. */
  readonly changeable: readonly string[];
  readonly uniqueLogins: boolean;
  readonly oldestAct: Date | null;
}

/** What the program itself may do in the database, asked of the database. */
export async function readRights(db: Db): Promise<Rights> {
  const { rows } = await sql<Rights>`
    select current_user as role,
      exists (select from pg_roles where rolname in (current_user, session_user) and (rolsuper or rolbypassrls)) as mighty,
      (select count(*)::int from pg_class c join pg_roles r on r.oid = c.relowner
        where r.rolname = current_user and c.relnamespace = current_schema()::regnamespace) as owned,
      array(select t from unnest(${AUDIT_TABLES}::text[]) t where has_any_column_privilege(t, 'UPDATE')
        or has_table_privilege(t, 'DELETE') or has_table_privilege(t, 'TRUNCATE') order by t) as changeable,
      exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = 'account'::regclass and i.indisunique and i.indisvalid and i.indnkeyatts = 1
          and a.attname = 'login') as "uniqueLogins",
      (select at from ledger_act order by id limit 1) as "oldestAct"`.execute(db);
  return rows[0]!;
}

const SAMPLE = 20;

/** Some of what is kept sealed: numbers of persons, telephones of accounts. */
export async function listSealed(db: Db): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    (select number_sealed as text from person where number_sealed is not null limit ${SAMPLE})
    union all (select phone_sealed from account where phone_sealed is not null limit ${SAMPLE})`.execute(db);
  return rows.map(({ text }) => text);
}

/** Whether acts done before a moment wait to be closed since the last closed day. */
export async function hasUnclosed(db: Db, lastAct: string | undefined, before: Date): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from ledger_act where at < ${before}
      ${lastAct === undefined ? sql`` : sql`and id > ${lastAct}::uuid`}) as found`.execute(db);
  return rows[0]?.found ?? false;
}

export interface NewConfirmation {
  readonly id: string;
  readonly control: string;
  readonly met: boolean;
  readonly evidence: string;
  readonly confirmed_by: string;
  readonly confirmed_at: Date;
  readonly valid_until: string;
}

export async function insertConfirmation(tx: Tx, row: NewConfirmation): Promise<void> {
  await tx.insertInto('system_confirmation').values(row).execute();
}

/** The latest of each control. */
export async function listConfirmations(db: Db): Promise<Confirmation[]> {
  const { rows } = await sql<Confirmation>`
    select distinct on (c.control) c.control, c.met, c.evidence, a.name as by, a.name_en as "byEn",
      c.confirmed_at as at, c.valid_until as until
    from system_confirmation c join account a on a.id = c.confirmed_by
    order by c.control, c.confirmed_at desc, c.id desc`.execute(db);
  return rows;
}
