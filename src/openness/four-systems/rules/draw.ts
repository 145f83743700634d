// The draw of delegates, which anybody can repeat. Pure.
//
// Before anybody signs up a secret is made and its SHA-256 published (commitment). The root of the ledger of the last day to
// sign up, or of the first day after it that has one, is published the day after. seed = SHA-256(secret + ':' + root); the place of a number is SHA-256(seed + ':' +
// number), the smallest first; of each side as many as it has seats are drawn. Who made the secret could not know the root,
// and who writes into the ledger that day could not know the secret.
import { createHash } from 'node:crypto';
import type { Draw, DrawnLine, Seats } from '../contract.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface SignedUp {
  readonly number: string;
  readonly side: string;
}

export function drawDelegates(
  sides: readonly Seats[],
  signedUp: readonly SignedUp[],
  { secret, root, day }: Pick<Draw, 'secret' | 'root' | 'day'>,
): Draw {
  const seed = sha256(`${secret}:${root}`);
  const places = new Map(signedUp.map(({ number }) => [number, sha256(`${seed}:${number}`)]));
  const inOrder = [...signedUp].sort((a, b) => (places.get(a.number)! < places.get(b.number)! ? -1 : 1));
  const lines = sides.flatMap(({ side, seats }): DrawnLine[] =>
    inOrder.filter((one) => one.side === side).map(({ number }, at) => ({ number, side, drawn: at < seats })),
  );
  return { day, root, secret, seed, lines };
}
