// From roles to reach: which permission a role carries, and where its holder may use it.
import type { Scope } from '#platform/http/context.ts';
import type { Module } from '#platform/module.ts';
import { type HeldPermission, ROLES, type Role, SEPARATE_ROLES } from '../contract.ts';

/** A role held in an organ. */
export interface Grant {
  readonly role: string;
  /** Path of the organ. */
  readonly path: string;
}

/** Permission name → who holds it and how far it reaches. */
export type Permissions = ReadonlyMap<
  string,
  { readonly zh: string; readonly en: string; readonly roles: ReadonlySet<string>; readonly deep: boolean }
>;

/**
 * Gathers the permissions of all modules, once at start.
 * @throws when two modules declare one name, or a card names a role that does not exist.
 */
export function definePermissions(modules: readonly Pick<Module, 'name' | 'permissions'>[]): Permissions {
  const all = new Map<string, { zh: string; en: string; roles: ReadonlySet<string>; deep: boolean }>();
  for (const module of modules) {
    for (const [name, card] of Object.entries(module.permissions ?? {})) {
      if (all.has(name)) throw new Error(`permission declared twice: ${name}`);
      const stranger = card.roles.find((role) => !(ROLES as readonly string[]).includes(role));
      if (stranger !== undefined) throw new Error(`permission ${name} names an unknown role: ${stranger}`);
      all.set(name, { ...card, roles: new Set(card.roles) });
    }
  }
  return all;
}

/** Where grants reach with a permission: each organ once. */
export function listScopes(permissions: Permissions, grants: readonly Grant[], permission: string): Scope[] {
  const card = permissions.get(permission);
  if (!card) return [];
  const paths = new Set(grants.filter((grant) => card.roles.has(grant.role)).map((grant) => grant.path));
  return [...paths].map((path) => ({ path, deep: card.deep }));
}

/** What somebody with these roles may do somewhere, in the order of the modules. */
export function listHeld(permissions: Permissions, roles: readonly string[]): HeldPermission[] {
  return [...permissions]
    .filter(([, card]) => roles.some((role) => card.roles.has(role)))
    .map(([name, { zh, en }]) => ({ name, zh, en }));
}

/** Whether these roles may be in one hand (三权分立). */
export function mayHoldTogether(roles: readonly string[]): boolean {
  return SEPARATE_ROLES.filter((role) => roles.includes(role)).length <= 1;
}

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** Who hands out the roles that hand out roles. All others are an administrator's of any kind, within their reach. */
const GRANTERS: Partial<Record<Role, readonly Role[]>> = {
  'city-admin': ['security-admin'],
  'security-admin': ['security-admin'],
  auditor: ['security-admin'],
  'data-protection': ['security-admin'],
  'county-admin': ['city-admin', 'security-admin'],
  'department-admin': ['city-admin', 'county-admin', 'security-admin'],
};

/** Whether somebody with roles `own` may give or take `role`. */
export function mayGrant(own: readonly string[], role: Role): boolean {
  const granters = GRANTERS[role];
  return granters === undefined || granters.some((granter) => own.includes(granter));
}

/** Whether somebody with roles `own` may change an account with roles `theirs`: no way round through its password. */
export function mayAdminister(own: readonly string[], theirs: readonly string[]): boolean {
  return theirs.filter(isRole).every((role) => mayGrant(own, role));
}
