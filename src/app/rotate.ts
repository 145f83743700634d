// `sunhall rotate-keys`: a new key seals from now on, everything is sealed anew, and what nothing needs is destroyed.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { addKey, isLive, LOOK_MS, openKeyRing, retireKey } from '#platform/crypto/keyring.ts';
import { stripKey } from '#platform/crypto/provider.ts';
import { countOtherKeys, resealAll, type SealedPlaces } from '#platform/crypto/reseal.ts';
import type { Db } from '#platform/database/db.ts';
import type { Module } from '#platform/module.ts';
import { SEALED as SEALED_NOTICES } from '#platform/notify/notices.ts';
import type { Runtime } from '#platform/runtime.ts';

export interface Rotated {
  /** The key that seals now. */
  readonly key: string;
  /** Whether a rotation that was cut short went on, instead of a new one being begun. */
  readonly resumed: boolean;
  readonly resealed: number;
  /** Keys whose secrets are destroyed. */
  readonly retired: readonly string[];
  /** Texts that older keys still seal: they live on until the next run. */
  readonly left: number;
}

/** All places of the house where sealed texts are kept. */
export function gatherSealed(modules: readonly Pick<Module, 'sealed'>[]): SealedPlaces {
  return Object.assign({}, SEALED_NOTICES, ...modules.map((module) => module.sealed ?? {}));
}

/** Rotates the keys of the data folder; run again after a stop at any moment, it goes on where it was. */
export async function rotateKeys(runtime: Runtime, places: SealedPlaces): Promise<Rotated> {
  const { db, vault, config, clock } = runtime;
  const folder = config.dataFolder;
  const { resumed, key } = beginRotation(folder, clock.now());
  await untilAllKnow(db);
  const resealed = await resealAll(db, vault, key, places);
  const others = await countOtherKeys(db, key, places);
  const retired: string[] = [];
  for (const old of openKeyRing(folder, clock.now()).keys) {
    if (!isLive(old) || old.id === key || others.has(old.id)) continue;
    // The first key hashes for good: what is found by a hash was hashed with it.
    const isFirst = old.id === openKeyRing(folder, clock.now()).keys[0]?.id;
    retireKey(folder, clock.now(), stripKey(old, clock.now(), isFirst));
    retired.push(old.id);
  }
  const left = [...others.values()].reduce((sum, n) => sum + n, 0);
  return { key, resumed, resealed, retired, left };
}

/** While an older key lives, the last rotation is not over: then no further key is added. */
function beginRotation(folder: string, now: Date): { resumed: boolean; key: string } {
  const found = openKeyRing(folder, now);
  const resumed = found.keys.filter(isLive).length > 1;
  const { keys } = resumed ? found : addKey(folder, now);
  return { resumed, key: keys.at(-1)!.id };
}

/** Longest a transaction may still be open that was begun before. A backup may be longer: then the old key stays. */
const PATIENCE_MS = 60_000;
const POLL_MS = 200;

/** Waits until every process has taken the new key up, and what was sealed just before it is there to be seen. */
async function untilAllKnow(db: Db): Promise<void> {
  await pause(2 * LOOK_MS);
  const { rows } = await sql<{ now: string }>`select pg_current_xact_id()::text as now`.execute(db);
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    const open = await sql<{ over: boolean }>`
      select pg_snapshot_xmin(pg_current_snapshot()) > ${rows[0]?.now ?? '0'}::xid8 as over`.execute(db);
    if (open.rows[0]?.over) return;
    await pause(POLL_MS);
  }
}
