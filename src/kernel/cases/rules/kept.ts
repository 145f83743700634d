// Whom a case is kept from: an unannounced check is nothing the organ under check may find. Pure.
import { type Actor, worksIn } from '#platform/http/context.ts';

/** Paths of the organs somebody works in, in whichever of their posts. */
export function listWorkplaces({ unit, desks }: Actor): string[] {
  return [...new Set([unit, ...desks].flatMap((one) => one?.path ?? []))];
}

/** Whether somebody works in, or beneath, an organ that the case is kept from. */
export function isKeptFrom({ keptFrom }: { readonly keptFrom: readonly string[] | null }, actor: Actor): boolean {
  return (keptFrom ?? []).some((path) => worksIn(actor, path));
}
