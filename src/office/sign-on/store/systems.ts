// SQL on outside systems: the register, one of them, those that are open to somebody.
import { sql } from 'kysely';
import { withinScopes } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Scope } from '#platform/http/context.ts';
import { isId } from '#platform/ids.ts';
import type { OutsideSystem } from '../contract.ts';

export interface NewSystem {
  readonly id: string;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly purpose: string;
  readonly home: string;
  readonly roles: string[];
  readonly claims: string[];
  readonly redirects: string[];
  readonly after_logout: string[];
  readonly logout_notice: string | null;
  readonly auth_method: string;
  readonly secret_hash: string;
  readonly added_at: Date;
}

export async function insertSystem(tx: Tx, system: NewSystem): Promise<void> {
  await tx.insertInto('outside_system').values(system).execute();
}

export type Changed = Omit<NewSystem, 'id' | 'organ_id' | 'organ_path' | 'secret_hash' | 'added_at'>;

export async function updateSystem(tx: Tx, id: string, changed: Changed): Promise<void> {
  await tx.updateTable('outside_system').set(changed).where('id', '=', id).execute();
}

export async function updateSecret(tx: Tx, id: string, secret_hash: string): Promise<void> {
  await tx.updateTable('outside_system').set({ secret_hash }).where('id', '=', id).execute();
}

/** Suspended from a moment on; with null, open again. */
export async function updateState(tx: Tx, id: string, out: { at: Date; reason: string } | null): Promise<void> {
  const set = { suspended_at: out?.at ?? null, suspended_reason: out?.reason ?? null };
  await tx.updateTable('outside_system').set(set).where('id', '=', id).execute();
}

const COLUMNS = sql`s.id, s.organ_id as "organId", s.organ_path as "organPath", o.name as organ, o.name_en as "organEn",
  s.name, s.name_en as "nameEn", s.purpose, s.home, s.roles, s.claims, s.redirects, s.after_logout as "afterLogout",
  s.logout_notice as "logoutNotice", s.auth_method as "authMethod", s.added_at as "addedAt",
  s.suspended_at as "suspendedAt", s.suspended_reason as "suspendedReason"
  from outside_system s join organ o on o.id = s.organ_id`;

export interface RegisterFilter {
  readonly scopes: readonly Scope[];
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Within the scopes, by organ and name, from after a system on. */
export async function listSystems(db: Db, { scopes, after, limit }: RegisterFilter): Promise<OutsideSystem[]> {
  const key = sql`s.organ_path, s.name, s.id`;
  const rest = after
    ? sql`and (${key}) > (select x.organ_path, x.name, x.id from outside_system x where x.id = ${after})`
    : sql``;
  const { rows } = await sql<OutsideSystem>`
    select ${COLUMNS} where ${withinScopes(scopes, 's.organ_path')} ${rest} order by ${key} limit ${limit}`.execute(db);
  return rows;
}

/** Those that somebody with these roles may open, by name. */
export async function listOpen(db: Db, roles: readonly string[], limit: number): Promise<OutsideSystem[]> {
  const { rows } = await sql<OutsideSystem>`
    select ${COLUMNS} where s.suspended_at is null and (s.roles = '{}' or s.roles && ${[...roles]}::text[])
    order by s.name, s.id limit ${limit}`.execute(db);
  return rows;
}

export async function findSystem(db: Db, id: string): Promise<OutsideSystem | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<OutsideSystem>`select ${COLUMNS} where s.id = ${id}`.execute(db);
  return rows[0];
}

/** A system in service with the hash of its secret, for the provider alone. */
export async function findClient(
  db: Db,
  id: string,
): Promise<(OutsideSystem & { readonly secretHash: string }) | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<OutsideSystem & { readonly secretHash: string }>`
    select s.secret_hash as "secretHash", ${COLUMNS} where s.id = ${id} and s.suspended_at is null`.execute(db);
  return rows[0];
}

/** The system as it is now; until the transaction ends nobody else changes it. */
export async function lockSystem(tx: Tx, id: string): Promise<OutsideSystem | undefined> {
  const { rows } = await sql<OutsideSystem>`select ${COLUMNS} where s.id = ${id} for update of s`.execute(tx);
  return rows[0];
}
