// One provider to a process and city, made when somebody first needs it.
import type Provider from 'oidc-provider';
import type { Runtime } from '#platform/runtime.ts';
import { openProvider } from './provider.ts';

const made = new WeakMap<Runtime['vault'], Promise<Provider>>();

/** The same for all who ask; what failed is tried again. */
export function useProvider(runtime: Runtime): Promise<Provider> {
  const known = made.get(runtime.vault);
  if (known) return known;
  const opening = openProvider(runtime);
  made.set(runtime.vault, opening);
  opening.catch(() => made.delete(runtime.vault));
  return opening;
}
