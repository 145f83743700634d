// Counting: one look-up in memory for each visit, written to the database every few seconds.
import { inTransaction } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import type { Place } from './contract.ts';
import { visitPlaces } from './places.ts';
import { PORTAL } from './rules.ts';
import { addVisits, type Heard } from './store.ts';

/** A page shown to somebody, who is told from others by address and browser. */
export interface Visit {
  readonly places: readonly Place[];
  readonly address: string;
  readonly agent: string;
}

export interface VisitCounter {
  note(visit: Visit): void;
  /** Writes what was noted. What cannot be written is kept for the next time, and logged. */
  flush(): Promise<void>;
}

interface Open extends Place {
  readonly day: string;
  total: number;
  readonly visitors: Set<string>;
}

const keyOf = (day: string, { kind, ref }: Place) => `${day} ${kind} ${ref}`;

/** Counts the visits of one process; any number of them may write to one database. */
export function openVisitCounter(runtime: Runtime): VisitCounter {
  let open = new Map<string, Open>();

  function add(day: string, { kind, ref }: Place, total: number, visitors: Iterable<string>): void {
    const key = keyOf(day, { kind, ref });
    const one = open.get(key) ?? { day, kind, ref, total: 0, visitors: new Set<string>() };
    open.set(key, one);
    one.total += total;
    for (const visitor of visitors) one.visitors.add(visitor);
  }

  return {
    note({ places, address, agent }) {
      const day = localDate(runtime.clock.now());
      const visitor = `${address} ${agent}`;
      for (const place of places) {
        // A browser that begins a film asks for its first bytes more than once: within a few seconds it is one playing.
        const isSame = place.kind === 'film' && open.get(keyOf(day, place))?.visitors.has(visitor);
        if (!isSame) add(day, place, 1, [visitor]);
      }
    },
    async flush() {
      if (open.size === 0) return;
      const taken = [...open.values()];
      open = new Map();
      try {
        const heard = await placeArticles(runtime, taken);
        await inTransaction(runtime.db, (tx) => addVisits(tx, heard));
      } catch (error) {
        runtime.log.warn({ err: error }, 'visits could not be written; they are kept for the next time');
        for (const one of taken) add(one.day, one, one.total, one.visitors);
      }
    },
  };
}

/** Who reads an article visits its columns and its site as well. */
async function placeArticles({ db }: Runtime, taken: readonly Open[]): Promise<Heard[]> {
  const codes = taken.filter((one) => one.kind === 'article' || one.kind === 'film').map((one) => one.ref);
  const homes = codes.length > 0 ? await visitPlaces().homesOf(db, [...new Set(codes)]) : new Map();
  const gathered = new Map<string, Heard>();
  const gather = (one: Heard) => {
    const key = `${one.day} ${one.kind} ${one.ref}`;
    const known = gathered.get(key);
    const total = one.total + (known?.total ?? 0);
    gathered.set(key, { ...one, total, visitors: new Set([...(known?.visitors ?? []), ...one.visitors]) });
  };
  for (const one of taken) {
    if (one.kind === 'film') {
      gather({ ...one, site: homes.get(one.ref)?.site ?? '' });
      continue;
    }
    if (one.kind !== 'article') {
      gather({ ...one, site: one.ref.split('/', 1)[0] ?? PORTAL });
      continue;
    }
    const home = homes.get(one.ref);
    const site = home?.site ?? '';
    gather({ ...one, site });
    if (!home) continue;
    gather({ ...one, kind: 'site', ref: site, site });
    for (const column of home.columns) gather({ ...one, kind: 'column', ref: column, site });
  }
  return [...gathered.values()];
}
