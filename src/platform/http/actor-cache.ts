// Who a token belongs to, kept for the rest of the minute unless it changes: no page asks the database for it twice.
import { afterCommit, type Db } from '#platform/database/db.ts';
import type { Actor } from './context.ts';

type Identify = (token: string | undefined, now: Date) => Promise<Actor>;

export interface ActorCache {
  /** Who a token belongs to now, from memory where word of every change is sure to come. */
  readonly identify: Identify;
  /** Forgets one account, in all its sessions; with none, everybody. */
  forget(accountId?: string): void;
  /** Every change that was committed before `at` (of `performance.now()`) has been heard of. */
  heardUntil(at: number): void;
}

/** What begins or ends by itself does so at a full minute; a session is noted as in use once a minute. */
const MINUTE_MS = 60_000;
/** Word of changes that other processes make comes at once; when none can come, nothing is believed any longer than this. */
const LONGEST_SILENCE_MS = 2_000;
/** About 2 KB each. Those kept longest go first. */
const MOST_ACTORS = 10_000;

interface Kept {
  readonly actor: Actor;
  readonly minute: number;
}

const caches = new Set<ActorCache>();

/** To be called by whoever changes what an actor is made of; all caches of this process forget when `db` commits. */
export function forgetActors(db: Db, accountId?: string): void {
  afterCommit(db, () => {
    for (const cache of caches) cache.forget(accountId);
  });
}

/** Keeps what `identify` finds. Only those who are signed in are kept: a token that is nobody's is looked up each time. */
export function openActorCache(identify: Identify): ActorCache {
  const kept = new Map<string, Kept>();
  let heard = Number.NEGATIVE_INFINITY;
  let changes = 0;

  function find(token: string, minute: number): Actor | undefined {
    if (performance.now() - heard > LONGEST_SILENCE_MS) return undefined;
    const found = kept.get(token);
    return found?.minute === minute ? found.actor : undefined;
  }

  function keep(token: string, actor: Actor, minute: number): void {
    kept.delete(token);
    kept.set(token, { actor, minute });
    if (kept.size > MOST_ACTORS) kept.delete(kept.keys().next().value!);
  }

  const cache: ActorCache = {
    async identify(token, now) {
      if (token === undefined) return identify(token, now);
      const minute = Math.floor(now.getTime() / MINUTE_MS);
      const known = find(token, minute);
      if (known) return known;
      const before = changes;
      const actor = await identify(token, now);
      // A change that was heard of meanwhile may not be in what was read.
      if (actor.id !== null && before === changes) keep(token, actor, minute);
      return actor;
    },
    forget(accountId) {
      changes++;
      if (accountId === undefined) return kept.clear();
      for (const [token, { actor }] of kept) if (actor.id === accountId) kept.delete(token);
    },
    heardUntil(at) {
      heard = at;
    },
  };
  caches.add(cache);
  return cache;
}
