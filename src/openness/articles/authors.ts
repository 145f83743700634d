// Who somebody is when they are not at their browser: a port that the house answers, for what goes on in their name.
import type { Actor } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';

/** Undefined when the account is no more, or may do nothing for now. */
export type FindAuthor = (runtime: Runtime, accountId: string) => Promise<Actor | undefined>;

let source: FindAuthor | undefined;

export function useAuthorSource(find: FindAuthor): void {
  source = find;
}

/** @throws when the house was not joined */
export function findAuthor(runtime: Runtime, accountId: string): Promise<Actor | undefined> {
  if (!source) throw new Error('nobody knows who an account is');
  return source(runtime, accountId);
}
