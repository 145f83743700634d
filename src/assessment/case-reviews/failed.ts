// What follows a file that failed, once the results are public: a port, joined to supervision by the composition root.
import type { ActContext } from '#platform/http/context.ts';
import type { ReviewFile, Round } from './contract.ts';

type Follow = (ctx: ActContext, round: Round, file: ReviewFile) => Promise<void>;

let follow: Follow | undefined;

export function useFailed(given: Follow): void {
  follow = given;
}

/** @throws when the house was not joined */
export function followFailed(ctx: ActContext, round: Round, file: ReviewFile): Promise<void> {
  if (!follow) throw new Error('nobody follows up files that failed');
  return follow(ctx, round, file);
}
