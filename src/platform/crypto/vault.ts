// Encrypts, hashes and signs with the house's keys, so that no other part ever holds one.

/** What the house asks of its keys. Calls are synchronous and take microseconds, but for `sign` and `verify`. */
export interface Vault {
  /** Encrypts and authenticates a text: `v1.<key id>.<base64url>`. Two calls never give the same. */
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
  /** An SM2 signature over SM3 with the standard user id: `<key id>.<hex r‖s>`. About a millisecond. */
  sign(bytes: Uint8Array): string;
  /** Whether `signature` is one of ours over these bytes. About four milliseconds. */
  verify(bytes: Uint8Array, signature: string): boolean;
  /** The key that signs now, for publication: uncompressed SM2 point in hex. */
  readonly publicKey: string;
  /** SM3, 64 hex digits. */
  digest(bytes: Uint8Array | string): string;
  /** SHA-256, 64 hex digits. */
  sha256(bytes: Uint8Array | string): string;
}
