// The draw of delegates: of each side as many as it has seats, in an order that anybody can repeat. Pure.
import { orderByDraw, seedOf } from '#kernel/ledger/draw.ts';
import type { Draw, DrawnLine, Seats } from '../contract.ts';

export interface SignedUp {
  readonly number: string;
  readonly side: string;
}

export function drawDelegates(
  sides: readonly Seats[],
  signedUp: readonly SignedUp[],
  { secret, root, day }: Pick<Draw, 'secret' | 'root' | 'day'>,
): Draw {
  const seed = seedOf(secret, root);
  const inOrder = orderByDraw(seed, signedUp);
  const lines = sides.flatMap(({ side, seats }): DrawnLine[] =>
    inOrder.filter((one) => one.side === side).map(({ number }, at) => ({ number, side, drawn: at < seats })),
  );
  return { day, root, secret, seed, lines };
}
