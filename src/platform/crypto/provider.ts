// The few operations that need a secret key: the software provider of 国密 algorithms, or an HSM in its place.
import { createCipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import type { KeyRing } from './keyring.ts';

/** What a key is used for; each use has a subkey of its own, so that one can never stand in for another. */
export type Purpose = 'seal' | 'index' | 'token';

/**
 * Holds keys and works with them; nobody sees them. GB/T 39786-2021 asks for certified products here,
 * so a city replaces the software one by its HSM (GM/T 0018 calls map one to one).
 */
export interface CryptoProvider {
  /** Id of the key that seals and signs from now on. */
  readonly currentKey: string;
  /** Id of the oldest key. It hashes for good: a look-up must find what was stored before a rotation. */
  readonly firstKey: string;
  hasKey(key: string): boolean;
  /** SM4 in counter mode with a 16-byte counter block; the same call decrypts. */
  applyStream(key: string, counter: Uint8Array, bytes: Uint8Array): Buffer;
  /** HMAC-SM3, 32 bytes. */
  authenticate(key: string, purpose: Purpose, bytes: Uint8Array): Buffer;
  /** SM2 over SM3 with the standard user id (GB/T 32918.2), r‖s in hex. */
  sign(key: string, bytes: Uint8Array): string;
  verify(key: string, bytes: Uint8Array, signature: string): boolean;
  /** Uncompressed SM2 point in hex. */
  publicKey(key: string): string;
}

/** The user id that GM/T 0009 prescribes when the two sides agreed on no other. */
const USER_ID = '1234567812345678';

const SM4_KEY_BYTES = 16;

/** Works with the keys of a {@link KeyRing} in this process. */
export function softwareProvider(ring: KeyRing): CryptoProvider {
  // As key objects: a key handed over as bytes is checked and copied at each call, which costs more than the call.
  const subkeys = new Map<string, KeyObject>();
  const keyOf = (id: string) => {
    const key = ring.keys.find((one) => one.id === id);
    if (!key) throw new Error(`The key ${id} is not in this key ring.`);
    return key;
  };
  const subkeyFor = (id: string, use: Purpose | 'stream') => {
    const name = `${id} ${use}`;
    let subkey = subkeys.get(name);
    if (!subkey) {
      const bytes = createHmac('sm3', Buffer.from(keyOf(id).master, 'hex'))
        .update(`sunhall ${use}`)
        .digest();
      subkey = createSecretKey(use === 'stream' ? bytes.subarray(0, SM4_KEY_BYTES) : bytes);
      subkeys.set(name, subkey);
    }
    return subkey;
  };
  const publicKeys = new Map(ring.keys.map((key) => [key.id, sm2.getPublicKeyFromPrivateKey(key.signing)]));
  const publicKey = (id: string) => publicKeys.get(keyOf(id).id)!;
  return {
    currentKey: ring.keys.at(-1)!.id,
    firstKey: ring.keys[0]!.id,
    hasKey: (id) => ring.keys.some((one) => one.id === id),
    applyStream: (id, counter, bytes) => sm4Counter(subkeyFor(id, 'stream'), counter, bytes),
    authenticate: (id, purpose, bytes) => createHmac('sm3', subkeyFor(id, purpose)).update(bytes).digest(),
    sign: (id, bytes) =>
      sm2.doSignature(bytes, keyOf(id).signing, { hash: true, userId: USER_ID, publicKey: publicKey(id) }),
    verify: (id, bytes, signature) => verifySm2(bytes, signature, publicKey(id)),
    publicKey,
  };
}

/** SM4 (GB/T 32907) in counter mode. */
export function sm4Counter(key: KeyObject | Uint8Array, counter: Uint8Array, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv('sm4-ctr', key, counter);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

/** Whether r‖s is the signature of `publicKey` over these bytes; anything malformed is not. */
export function verifySm2(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  if (!/^[0-9a-f]{128}$/.test(signature)) return false;
  return sm2.doVerifySignature(bytes, signature, publicKey, { hash: true, userId: USER_ID });
}
