// Whom a case is kept from: an unannounced check is nothing the organ under check may find. Pure.
import { type Actor, mayReach, worksIn } from '#platform/http/context.ts';

/** Paths of the organs somebody works in, in whichever of their posts. */
export function listWorkplaces({ unit, desks }: Actor): string[] {
  return [...new Set([unit, ...desks].flatMap((one) => one?.path ?? []))];
}

/** As what somebody may be kept from a case: where they work, and who they are. */
export function listIdentities(actor: Actor): string[] {
  return [...listWorkplaces(actor), ...(actor.id === null ? [] : [actor.id])];
}

/** Whether the case is kept from somebody, or from an organ they work in or beneath. */
export function isKeptFrom({ keptFrom }: { readonly keptFrom: readonly string[] | null }, actor: Actor): boolean {
  return (keptFrom ?? []).some((one) => one === actor.id || worksIn(actor, one));
}

/** What of a case says that it is for some alone. */
export interface Restricted {
  readonly organPath: string;
  readonly onlyFor: readonly string[] | null;
}

/** Whether a case that is for some alone is shut to an officer: neither named, nor holding `permission` over its organ. */
export function isShutTo(actor: Actor, { organPath, onlyFor }: Restricted, permission: string | undefined): boolean {
  if (permission === undefined || onlyFor === null || actor.kind !== 'staff') return false;
  return !onlyFor.some((one) => one === actor.id) && !mayReach(actor, permission, organPath);
}
