// A draw that anybody can repeat: of delegates, of a sample. Pure.
//
// Before anybody knows who could be drawn a secret is made and its SHA-256 published (commitment). The root of the ledger of
// an agreed day is published the day after. seed = SHA-256(secret + ':' + root); the place of a number is SHA-256(seed + ':' +
// number), the smallest first. Who made the secret could not know the root, and who writes into the ledger that day could
// not know the secret.
import { createHash } from 'node:crypto';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const seedOf = (secret: string, root: string): string => sha256(`${secret}:${root}`);

/** In the order of the draw. */
export function orderByDraw<T extends { readonly number: string }>(seed: string, among: readonly T[]): T[] {
  const places = new Map(among.map(({ number }) => [number, sha256(`${seed}:${number}`)]));
  return [...among].sort((a, b) => (places.get(a.number)! < places.get(b.number)! ? -1 : 1));
}
