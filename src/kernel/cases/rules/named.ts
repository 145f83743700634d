// The organs that a field for several of them names, as rules read them. Pure.
import type { Env, OrganRef } from '../contract.ts';

/** Under which the engine keeps one of several. */
export const placeAmong = (field: string, index: number): string => `${field}.${index}`;

/** Those that a field names, in the order in which they were typed, each once. */
export function listNamed({ organs }: Pick<Env, 'organs'>, field: string): OrganRef[] {
  const found = [...organs].filter(([name]) => name.startsWith(`${field}.`)).map(([, organ]) => organ);
  return [...new Map(found.map((organ) => [organ.id, organ])).values()];
}
