// The few operations that need a secret key: the software provider of 国密 algorithms, or an HSM in its place.
import {
  createCipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
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
  /** Ed25519 (RFC 8032), 64 bytes in hex: for those who check without 国密 algorithms, such as browsers. */
  signEd25519(key: string, bytes: Uint8Array): string;
  verifyEd25519(key: string, bytes: Uint8Array, signature: string): boolean;
  /** The 32 bytes of an Ed25519 public key in hex. */
  publicKeyEd25519(key: string): string;
}

/** The user id that GM/T 0009 prescribes when the two sides agreed on no other. */
const USER_ID = '1234567812345678';

const SM4_KEY_BYTES = 16;

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8, and of a public one in SPKI (RFC 8410). */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const ED25519_SPKI_BYTES = 12;

/** Works with the keys of a {@link KeyRing} in this process. */
export function softwareProvider(ring: KeyRing): CryptoProvider {
  // As key objects: a key handed over as bytes is checked and copied at each call, which costs more than the call.
  const subkeys = new Map<string, KeyObject>();
  const keyOf = (id: string) => {
    const key = ring.keys.find((one) => one.id === id);
    if (!key) throw new Error(`The key ${id} is not in this key ring.`);
    return key;
  };
  const derive = (id: string, use: string) =>
    createHmac('sm3', Buffer.from(keyOf(id).master, 'hex'))
      .update(`sunhall ${use}`)
      .digest();
  const keep = (name: string, make: () => KeyObject) => {
    const kept = subkeys.get(name) ?? make();
    subkeys.set(name, kept);
    return kept;
  };
  const subkeyFor = (id: string, use: Purpose | 'stream') =>
    keep(`${id} ${use}`, () => {
      const bytes = derive(id, use);
      return createSecretKey(use === 'stream' ? bytes.subarray(0, SM4_KEY_BYTES) : bytes);
    });
  const ed25519For = (id: string) =>
    keep(`${id} ed25519`, () =>
      createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, derive(id, 'ed25519')]), format: 'der', type: 'pkcs8' }),
    );
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
    signEd25519: (id, bytes) => sign(null, bytes, ed25519For(id)).toString('hex'),
    verifyEd25519: (id, bytes, signature) =>
      verify(null, bytes, createPublicKey(ed25519For(id)), Buffer.from(signature, 'hex')),
    publicKeyEd25519: (id) =>
      createPublicKey(ed25519For(id))
        .export({ format: 'der', type: 'spki' })
        .subarray(ED25519_SPKI_BYTES)
        .toString('hex'),
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
