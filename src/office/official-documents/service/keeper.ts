// Who holds the keys of seals: the city's own key until a system of electronic seals takes its place.
import type { Vault } from '#platform/crypto/vault.ts';

/** Organs with seal keys of their own (电子印章系统) are joined here; nobody else ever sees a key. */
export interface SealKeeper {
  /** SM2 over SM3 of these bytes, in the name of an organ: `<key id>.<hex r‖s>`. */
  sign(vault: Vault, organId: string, bytes: Uint8Array): string;
  verify(vault: Vault, bytes: Uint8Array, signature: string): boolean;
  /** The uncompressed point in hex by which anybody can verify a signature. @throws when the key is not here */
  publicKey(vault: Vault, signature: string): string;
}

const city: SealKeeper = {
  sign: (vault, _organId, bytes) => vault.sign(bytes),
  verify: (vault, bytes, signature) => vault.verify(bytes, signature),
  publicKey: (vault, signature) => vault.publicKeys(signature.split('.')[0]).sm2,
};

let keeper: SealKeeper = city;

export function useSealKeeper(other: SealKeeper): void {
  keeper = other;
}

export const sealKeeper = (): SealKeeper => keeper;
