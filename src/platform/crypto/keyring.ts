// The key file: made at the first start, readable by its owner alone, grown by rotation, and rid of what nothing needs.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sm2 } from 'sm-crypto-v2';
import { z } from 'zod';

const id = z.string().regex(/^k\d+$/);
const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

const liveKey = z.strictObject({
  id,
  createdAt: z.iso.datetime(),
  /** 32 random bytes in hex; the working keys are derived from it. */
  master: hex32,
  /** SM2 private key in hex. */
  signing: hex32,
});

/** What is left of a key that seals and opens nothing any more: enough to verify and to find, not to read. */
const retiredKey = z.strictObject({
  id,
  createdAt: z.iso.datetime(),
  retiredAt: z.iso.datetime(),
  publicKeys: z.strictObject({ sm2: z.string(), ed25519: z.string() }),
  /** Of the first key only: the two subkeys that hash for good. */
  hashing: z.strictObject({ index: hex32, token: hex32 }).optional(),
});

const ringShape = z.object({
  keys: z
    .array(z.union([liveKey, retiredKey]))
    .min(1)
    .refine((keys) => 'master' in (keys.at(-1) ?? {})),
});

export type LiveKey = z.output<typeof liveKey>;
export type RetiredKey = z.output<typeof retiredKey>;

/** Keys in order of age: the last one seals and signs, all that live open, all verify. */
export type KeyRing = z.output<typeof ringShape>;

export function isLive(key: KeyRing['keys'][number]): key is LiveKey {
  return 'master' in key;
}

/**
 * Reads the keys of the data folder, making them at the first start. Two processes that start
 * together end with the same keys. Whoever loses this file loses everything sealed with it.
 */
export function openKeyRing(dataFolder: string, now: Date): KeyRing {
  const file = fileOf(dataFolder);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) makeFirst(file, now);
  const ring = ringShape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  // The parser's own message would print the keys.
  if (!ring.success) throw new Error(`The key file ${file} is damaged. Restore it from the backup.`);
  return ring.data;
}

/** Another process may have added a key: the file is looked at so often. */
export const LOOK_MS = 1_000;

/**
 * Reads the ring as it is now, of which no reader is more than {@link LOOK_MS} behind; one who meets the name of a key
 * that is not there, not at all.
 */
export function watchKeyRing(dataFolder: string, now: Date): (wanted?: string) => KeyRing {
  const file = fileOf(dataFolder);
  let ring = openKeyRing(dataFolder, now);
  let written = 0;
  let looked = Number.NEGATIVE_INFINITY;
  return (wanted) => {
    const isMissing = wanted !== undefined && !ring.keys.some((key) => key.id === wanted);
    if (!isMissing && performance.now() - looked < LOOK_MS) return ring;
    looked = performance.now();
    const { mtimeMs } = statSync(file);
    if (mtimeMs !== written) ring = openKeyRing(dataFolder, now);
    written = mtimeMs;
    return ring;
  };
}

/** Adds a key that seals and signs from now on; what the older ones sealed stays readable. */
export function addKey(dataFolder: string, now: Date): KeyRing {
  const { keys } = openKeyRing(dataFolder, now);
  return replace(dataFolder, { keys: [...keys, newKey(keys.length + 1, now)] });
}

/** Puts `retired` in the place of the key of that name: its secrets are gone then. */
export function retireKey(dataFolder: string, now: Date, retired: RetiredKey): KeyRing {
  const { keys } = openKeyRing(dataFolder, now);
  return replace(dataFolder, { keys: keys.map((key) => (key.id === retired.id ? retired : key)) });
}

/** Whether nobody but its owner can read or write the key file; undefined when there is none. */
export function isKeyFilePrivate(dataFolder: string): boolean | undefined {
  const found = statSync(fileOf(dataFolder), { throwIfNoEntry: false });
  return found && (found.mode & 0o077) === 0;
}

function fileOf(dataFolder: string): string {
  return join(dataFolder, 'keys', 'keyring.json');
}

function replace(dataFolder: string, ring: KeyRing): KeyRing {
  const file = fileOf(dataFolder);
  renameSync(write(file, ring), file);
  return ring;
}

function makeFirst(file: string, now: Date): void {
  const draft = write(file, { keys: [newKey(1, now)] });
  try {
    // Unlike a rename, a link never replaces what another process made meanwhile.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

function write(file: string, ring: KeyRing): string {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(ring, null, 2), { mode: 0o600, flag: 'wx', flush: true });
  chmodSync(draft, 0o600);
  return draft;
}

function newKey(number: number, now: Date): LiveKey {
  const { privateKey } = sm2.generateKeyPairHex();
  return {
    id: `k${number}`,
    createdAt: now.toISOString(),
    master: randomBytes(32).toString('hex'),
    signing: privateKey.padStart(64, '0'),
  };
}
