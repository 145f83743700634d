// Several providers as one carrier: the next is asked when the first fails, and one that keeps failing is left alone for a while.
import { type Carrier, Undeliverable } from '../carrier.ts';
import type { Provider } from './provider.ts';

/** After so many failures in a row a provider is not asked. */
const FAILURES = 3;
const REST_MS = 30_000;
const LONGEST_REST_MS = 600_000;

interface Health {
  failures: number;
  /** Not asked before; a try after that decides. */
  restsUntil: number;
}

/** Told when a provider begins to rest, and when it works again. */
export type NoteHealth = (provider: string, works: boolean, reason: string | null) => void;

export function firstOf(providers: readonly Provider[], now: () => number, note: NoteHealth): Carrier {
  const healths = new Map<Provider, Health>(providers.map((one) => [one, { failures: 0, restsUntil: 0 }]));
  const healthOf = (provider: Provider) => healths.get(provider)!;
  const fail = (provider: Provider, error: Error) => {
    const health = healthOf(provider);
    health.failures += 1;
    if (health.failures < FAILURES) return;
    const rest = Math.min(REST_MS * 2 ** (health.failures - FAILURES), LONGEST_REST_MS);
    health.restsUntil = now() + rest;
    if (health.failures === FAILURES) note(provider.name, false, error.message);
  };
  const work = (provider: Provider) => {
    const health = healthOf(provider);
    if (health.failures >= FAILURES) note(provider.name, true, null);
    health.failures = 0;
    health.restsUntil = 0;
  };
  return {
    async send(message) {
      let last: Error = new Error('every provider of SMS is failing');
      for (const provider of providers.filter((one) => healthOf(one).restsUntil <= now())) {
        try {
          const taken = await provider.send(message);
          work(provider);
          return taken;
        } catch (error) {
          // It was there and has judged the message: another would not have it either.
          if (error instanceof Undeliverable) {
            work(provider);
            throw error;
          }
          last = error as Error;
          fail(provider, last);
        }
      }
      throw last;
    },
  };
}
