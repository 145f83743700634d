// The proof of some acts: for each its public head, and the path by which it stands in the signed tree of its day.
import type { Runtime } from '#platform/runtime.ts';
import { headText, type LedgerAct } from '../rules/chain.ts';
import { findErasureOf, listErasures } from '../rules/erasing.ts';
import { findPath } from '../rules/tree.ts';
import * as store from '../store.ts';

/** Everything a stranger needs to check the acts without asking us again. */
export interface Proof {
  readonly acts: readonly ProvenAct[];
  readonly days: readonly ProvenDay[];
}

export interface ProvenAct {
  /** What is hashed, to the byte: canonical JSON of the head. */
  readonly head: string;
  /** SHA-256 of it, hex. */
  readonly hash: string;
  /** Number of the act that erased words of this one, where one did: it is among the proven ones too. */
  readonly erasedBy?: number;
  /** Absent while the act's day is not closed. */
  readonly place?: { readonly day: string; readonly position: number; readonly path: readonly string[] };
}

export interface ProvenDay {
  readonly day: string;
  readonly statement: string;
  readonly sm2: string;
  readonly ed25519: string;
  readonly keys: { readonly sm2: string; readonly ed25519: string };
}

export async function proveActs(runtime: Runtime, acts: readonly LedgerAct[]): Promise<Proof> {
  const places = await store.findPlaces(
    runtime.db,
    acts.map((act) => act.id),
  );
  const names = [...new Set(places.map((place) => place.day))].sort();
  const [days, leavesOf] = await Promise.all([readDays(runtime, names), store.listLeavesOf(runtime.db, names)]);
  const placeOf = new Map(places.map((place) => [place.act_id, place]));
  const erasures = listErasures(acts);
  return {
    acts: acts.map((act) => {
      const place = placeOf.get(act.id);
      const path = place && findPath(leavesOf.get(place.day) ?? [], place.position);
      const erasedBy = findErasureOf(erasures, act.seq)?.seq;
      return {
        head: headText(act),
        hash: act.hash,
        ...(erasedBy ? { erasedBy } : {}),
        ...(place && path ? { place: { day: place.day, position: place.position, path } } : {}),
      };
    }),
    days,
  };
}

async function readDays(runtime: Runtime, names: readonly string[]): Promise<ProvenDay[]> {
  const days = await store.listDaysNamed(runtime.db, names);
  return days.map((day) => {
    const { statement, sm2, ed25519 } = day;
    return { day: day.day, statement, sm2, ed25519, keys: keysOf(runtime, day) };
  });
}

/** The public keys that fit the signatures of a day. */
export function keysOf({ vault }: Runtime, day: { sm2: string; ed25519: string }): ProvenDay['keys'] {
  return {
    sm2: vault.publicKeys(day.sm2.split('.')[0]).sm2,
    ed25519: vault.publicKeys(day.ed25519.split('.')[0]).ed25519,
  };
}
