// The port through which the link gives orders of the superior level to the room of orders; the composition root joins them.
import type { OrderDesk } from './contract.ts';

let desk: OrderDesk | null = null;

/** Called once by the composition root. */
export function useOrderDesk(given: OrderDesk): void {
  desk = given;
}

export function orderDesk(): OrderDesk {
  if (!desk) throw new Error('the link was not joined to a room of orders');
  return desk;
}
