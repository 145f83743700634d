// What follows a check that was not put right by its day: a port, joined to the room of orders by the composition root.
import type { ActContext } from '#platform/http/context.ts';

export interface Place {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** A check that fell short, whose day is over. */
export interface Overdue {
  readonly id: string;
  readonly checkedOn: string;
  readonly dueOn: string;
  readonly found: string;
  readonly unit: Place;
  readonly supervisor: Place;
}

/** Gives the id of the case that follows. */
type Follow = (ctx: ActContext, overdue: Overdue) => Promise<string>;

let follow: Follow | undefined;

export function useOverdue(given: Follow): void {
  follow = given;
}

/** @throws when the house was not joined */
export function followOverdue(ctx: ActContext, overdue: Overdue): Promise<string> {
  if (!follow) throw new Error('nobody follows up checks that are overdue');
  return follow(ctx, overdue);
}
