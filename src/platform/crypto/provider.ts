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
import { isLive, type KeyRing, type LiveKey, type RetiredKey } from './keyring.ts';

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
  /** Whether what this key signed can be verified. */
  hasKey(key: string): boolean;
  /** Whether what this key sealed can be opened. */
  opens(key: string): boolean;
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
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Works with the keys of a {@link KeyRing} in this process; `readRing` gives it as it is now. */
export function softwareProvider(readRing: (wanted?: string) => KeyRing): CryptoProvider {
  const find = (id: string) => readRing(id).keys.find((key) => key.id === id);
  const get = (id: string) => {
    const key = find(id);
    if (!key) throw new Error(`The key ${id} is not in this key ring.`);
    return key;
  };
  const getLive = (id: string) => {
    const key = get(id);
    if (!isLive(key)) throw new Error(`The key ${id} is retired.`);
    return key;
  };
  // As key objects: a key handed over as bytes is checked and copied at each call, which costs more than the call.
  const made = new Map<string, KeyObject>();
  const keep = (name: string, make: () => KeyObject) => {
    const kept = made.get(name) ?? make();
    made.set(name, kept);
    return kept;
  };
  const streamFor = (id: string) =>
    keep(`${id} stream`, () => createSecretKey(derive(getLive(id), 'stream').subarray(0, SM4_KEY_BYTES)));
  const hashingFor = (id: string, purpose: Purpose) =>
    keep(`${id} ${purpose}`, () => createSecretKey(findHashing(get(id), purpose)));
  const publicFor = (id: string) =>
    keep(`${id} ed25519 public`, () =>
      createPublicKey({
        key: Buffer.concat([ED25519_SPKI, Buffer.from(publicKeysOf(get(id)).ed25519, 'hex')]),
        format: 'der',
        type: 'spki',
      }),
    );
  return {
    get currentKey() {
      return readRing().keys.at(-1)!.id;
    },
    get firstKey() {
      return readRing().keys[0]!.id;
    },
    hasKey: (id) => find(id) !== undefined,
    opens: (id) => {
      const key = find(id);
      return key !== undefined && isLive(key);
    },
    applyStream: (id, counter, bytes) => sm4Counter(streamFor(id), counter, bytes),
    authenticate: (id, purpose, bytes) => createHmac('sm3', hashingFor(id, purpose)).update(bytes).digest(),
    sign: (id, bytes) => {
      const { signing } = getLive(id);
      return sm2.doSignature(bytes, signing, { hash: true, userId: USER_ID, publicKey: publicKeysOf(get(id)).sm2 });
    },
    verify: (id, bytes, signature) => verifySm2(bytes, signature, publicKeysOf(get(id)).sm2),
    publicKey: (id) => publicKeysOf(get(id)).sm2,
    signEd25519: (id, bytes) =>
      sign(
        null,
        bytes,
        keep(`${id} ed25519`, () => ed25519Of(getLive(id))),
      ).toString('hex'),
    verifyEd25519: (id, bytes, signature) => verify(null, bytes, publicFor(id), Buffer.from(signature, 'hex')),
    publicKeyEd25519: (id) => publicKeysOf(get(id)).ed25519,
  };
}

/** What stays of a key that is retired. `hashes` keeps the subkeys that texts are found by. */
export function stripKey(key: LiveKey, now: Date, hashes: boolean): RetiredKey {
  const hashing = { index: derive(key, 'index').toString('hex'), token: derive(key, 'token').toString('hex') };
  return {
    id: key.id,
    createdAt: key.createdAt,
    retiredAt: now.toISOString(),
    publicKeys: publicKeysOf(key),
    ...(hashes ? { hashing } : {}),
  };
}

function derive(key: LiveKey, use: string): Buffer {
  return createHmac('sm3', Buffer.from(key.master, 'hex')).update(`sunhall ${use}`).digest();
}

function findHashing(key: LiveKey | RetiredKey, purpose: Purpose): Buffer {
  if (isLive(key)) return derive(key, purpose);
  const kept = purpose === 'seal' ? undefined : key.hashing?.[purpose];
  if (kept === undefined) throw new Error(`The key ${key.id} is retired.`);
  return Buffer.from(kept, 'hex');
}

function ed25519Of(key: LiveKey): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([ED25519_PKCS8, derive(key, 'ed25519')]),
    format: 'der',
    type: 'pkcs8',
  });
}

const publicKeys = new WeakMap<LiveKey, RetiredKey['publicKeys']>();

/** Both public halves; computed once a key, for that takes a millisecond. */
function publicKeysOf(key: LiveKey | RetiredKey): RetiredKey['publicKeys'] {
  if (!isLive(key)) return key.publicKeys;
  const known = publicKeys.get(key);
  if (known) return known;
  const spki = createPublicKey(ed25519Of(key)).export({ format: 'der', type: 'spki' });
  const found = {
    sm2: sm2.getPublicKeyFromPrivateKey(key.signing),
    ed25519: spki.subarray(ED25519_SPKI.length).toString('hex'),
  };
  publicKeys.set(key, found);
  return found;
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
