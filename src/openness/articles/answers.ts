// Who is told when articles become public or cease to be: a port for what articles answer elsewhere.
import type { ActContext } from '#platform/http/context.ts';

/** Codes of the articles, and what they say they answer: ids of things that were owed, policies that they explain. */
export interface Changes {
  readonly codes: readonly string[];
  readonly ids: readonly string[];
  readonly policies: readonly string[];
}

type Hear = (ctx: ActContext, changes: Changes) => Promise<void>;

let hear: Hear | undefined;

export function useAnswers(listener: Hear): void {
  hear = listener;
}

/** In the transaction in which they changed. @throws when the house was not joined */
export function tellAnswers(ctx: ActContext, changes: Changes): Promise<void> {
  if (!hear) throw new Error('nobody hears what articles answer');
  return hear(ctx, changes);
}
