// Encrypts, hashes and signs with the house's keys, so that no other part ever holds one.
import { createHash, timingSafeEqual } from 'node:crypto';
import { watchKeyRing } from './keyring.ts';
import { type CryptoProvider, softwareProvider } from './provider.ts';
import { takeRandom } from './random.ts';

/** What the house asks of its keys. Calls are synchronous and take microseconds, but for `sign` and `verify`. */
export interface Vault {
  /** Encrypts and authenticates a text: `<key id>.<base64url>`. Two calls never give the same. */
  seal(text: string): string;
  /**
   * The text of a sealed one.
   * @throws when it was altered or its key is not here.
   */
  open(sealed: string): string;
  /** A keyed hash of a text, the same each time, to find equal texts among sealed ones. 64 hex digits. */
  blindIndex(text: string): string;
  /** A keyed hash of a session token or query code; the token itself is not kept. 64 hex digits. */
  hashToken(text: string): string;
  /** An SM2 signature over SM3 with the standard user id: `<key id>.<hex r‖s>`. A few milliseconds. */
  sign(bytes: Uint8Array): string;
  /** Whether `signature` is one of ours over these bytes. A few milliseconds. */
  verify(bytes: Uint8Array, signature: string): boolean;
  /** What is published is signed twice, so that with 国密 tools or without them anybody can check it. */
  attest(bytes: Uint8Array): Attestation;
  /** Whether both signatures are ours over these bytes. */
  confirms(bytes: Uint8Array, given: Attestation): boolean;
  /** The public halves of a key, of the current one unless named, for publication. @throws when it is not here. */
  publicKeys(key?: string): { sm2: string; ed25519: string };
  /** SM3, 64 hex digits. */
  digest(bytes: Uint8Array | string): string;
  /** SHA-256, 64 hex digits. */
  sha256(bytes: Uint8Array | string): string;
}

/** Two signatures over the same bytes, each `<key id>.<hex>`. */
export interface Attestation {
  /** SM2 over SM3 with the standard user id (GB/T 32918.2), r‖s. */
  readonly sm2: string;
  /** RFC 8032. */
  readonly ed25519: string;
}

/** The vault over the key file of the data folder; a key that another process adds is taken up within a second. */
export function openVault(dataFolder: string, now: Date): Vault {
  return createVault(softwareProvider(watchKeyRing(dataFolder, now)));
}

/** The vault over any provider of keys. */
export function createVault(provider: CryptoProvider): Vault {
  const keyedHash = (purpose: 'index' | 'token', text: string) =>
    provider.authenticate(provider.firstKey, purpose, Buffer.from(text, 'utf8')).toString('hex');
  const signWith = (sign: (key: string, bytes: Uint8Array) => string, bytes: Uint8Array) =>
    `${provider.currentKey}.${sign(provider.currentKey, bytes)}`;
  const verifyWith = (check: CryptoProvider['verify'], bytes: Uint8Array, signature: string) => {
    const [key = '', value = ''] = signature.split('.');
    return provider.hasKey(key) && check(key, bytes, value);
  };
  return {
    seal: (text) => seal(provider, text),
    open: (sealed) => open(provider, sealed),
    blindIndex: (text) => keyedHash('index', text),
    hashToken: (text) => keyedHash('token', text),
    sign: (bytes) => signWith(provider.sign, bytes),
    verify: (bytes, signature) => verifyWith(provider.verify, bytes, signature),
    attest: (bytes) => ({ sm2: signWith(provider.sign, bytes), ed25519: signWith(provider.signEd25519, bytes) }),
    confirms: (bytes, given) =>
      verifyWith(provider.verify, bytes, given.sm2) && verifyWith(provider.verifyEd25519, bytes, given.ed25519),
    publicKeys: (key = provider.currentKey) => ({
      sm2: provider.publicKey(key),
      ed25519: provider.publicKeyEd25519(key),
    }),
    digest: (bytes) => createHash('sm3').update(bytes).digest('hex'),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  };
}

const COUNTER_BYTES = 16;
const TAG_BYTES = 32;

/** Encrypt, then authenticate: counter block ‖ ciphertext ‖ HMAC-SM3 over the key id and both. */
function seal(provider: CryptoProvider, text: string): string {
  const key = provider.currentKey;
  const counter = takeRandom(COUNTER_BYTES);
  const hidden = Buffer.concat([counter, provider.applyStream(key, counter, Buffer.from(text, 'utf8'))]);
  return `${key}.${Buffer.concat([hidden, tag(provider, key, hidden)]).toString('base64url')}`;
}

function open(provider: CryptoProvider, sealed: string): string {
  const dot = sealed.indexOf('.');
  const key = sealed.slice(0, dot);
  const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
  if (!provider.opens(key) || bytes.length < COUNTER_BYTES + TAG_BYTES) throw cannotOpen();
  const hidden = bytes.subarray(0, -TAG_BYTES);
  if (!timingSafeEqual(bytes.subarray(-TAG_BYTES), tag(provider, key, hidden))) throw cannotOpen();
  return provider.applyStream(key, hidden.subarray(0, COUNTER_BYTES), hidden.subarray(COUNTER_BYTES)).toString('utf8');
}

function tag(provider: CryptoProvider, key: string, hidden: Uint8Array): Buffer {
  return provider.authenticate(key, 'seal', Buffer.concat([Buffer.from(`${key}.`), hidden]));
}

/** One message for every cause: why it failed is nobody's business. */
function cannotOpen(): Error {
  return new Error('A sealed text was altered, or sealed with a key that is not here.');
}
