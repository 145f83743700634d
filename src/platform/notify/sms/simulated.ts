// A provider for those who try the system out: keeps what would have been sent, and tells a moment later that it arrived.
import { setTimeout as pause } from 'node:timers/promises';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Db } from '#platform/database/db.ts';
import { simulatedCarrier } from '../simulator.ts';
import { countParts, type Provider, type Receipt } from './provider.ts';

const NAME = 'simulator';
const LOOK_MS = 1_000;
/** Numbers that end so are told as not reached, for both ends to be seen. */
const UNREACHED = /000$/;

export function simulatedProvider(db: Db, vault: Vault): Provider {
  const carrier = simulatedCarrier(db, vault);
  let waiting: Receipt[] | undefined;
  return {
    name: NAME,
    async send(message) {
      await carrier.send(message);
      const isThere = !UNREACHED.test(message.address);
      waiting?.push({
        ref: message.id,
        state: isThere ? 'delivered' : 'failed',
        reason: isThere ? null : 'UNDELIV 027',
      });
      return { carrier: NAME, ref: message.id, parts: countParts(message.body) };
    },
    listen(take) {
      waiting = [];
      const stopping = new AbortController();
      const running = (async () => {
        while (!stopping.signal.aborted) {
          await pause(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => {});
          const receipts = waiting?.splice(0, 500) ?? [];
          if (receipts.length > 0) await take({ receipts, replies: [] }).catch(() => {});
        }
      })();
      return {
        stop: () => {
          stopping.abort();
          return running;
        },
      };
    },
  };
}
