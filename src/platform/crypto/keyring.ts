// The key file: made at the first start, readable by its owner alone, and grown by rotation, never shrunk.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sm2 } from 'sm-crypto-v2';
import { z } from 'zod';

const ringShape = z.object({
  keys: z
    .array(
      z.object({
        id: z.string().regex(/^k\d+$/),
        createdAt: z.iso.datetime(),
        /** 32 random bytes in hex; the working keys are derived from it. */
        master: z.string().regex(/^[0-9a-f]{64}$/),
        /** SM2 private key in hex. */
        signing: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1),
});

/** Keys in order of age: the last one seals and signs, all of them open and verify. */
export type KeyRing = z.output<typeof ringShape>;

/**
 * Reads the keys of the data folder, making them at the first start. Two processes that start
 * together end with the same keys. Whoever loses this file loses everything sealed with it.
 */
export function openKeyRing(dataFolder: string, now: Date): KeyRing {
  const folder = join(dataFolder, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'keyring.json');
  if (!existsSync(file)) makeFirst(file, now);
  const ring = ringShape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  // The parser's own message would print the keys.
  if (!ring.success) throw new Error(`The key file ${file} is damaged. Restore it from the backup.`);
  return ring.data;
}

/** Adds a key that seals and signs from the next start on; what the older ones sealed stays readable. */
export function rotateKeys(dataFolder: string, now: Date): KeyRing {
  const ring = openKeyRing(dataFolder, now);
  const grown: KeyRing = { keys: [...ring.keys, newKey(ring.keys.length + 1, now)] };
  const file = join(dataFolder, 'keys', 'keyring.json');
  renameSync(write(file, grown), file);
  return grown;
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

function newKey(number: number, now: Date): KeyRing['keys'][number] {
  const { privateKey } = sm2.generateKeyPairHex();
  return {
    id: `k${number}`,
    createdAt: now.toISOString(),
    master: randomBytes(32).toString('hex'),
    signing: privateKey.padStart(64, '0'),
  };
}
