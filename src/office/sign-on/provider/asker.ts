// Who stands behind a request to the provider, for what the library calls back: no argument of its own carries it there.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { SignedActor } from '#kernel/people/contract.ts';
import type { Actor } from '#platform/http/context.ts';
import type { Page, PageView } from '#platform/http/resource.ts';

export interface Asker {
  /** Of the browser, by the session of the platform. */
  readonly actor: Actor;
  /** For words in their language. */
  readonly page: Page;
  /** A page of the house as a finished document. */
  readonly show: (view: PageView) => string;
}

export const askers = new AsyncLocalStorage<Asker>();

export function getAsker(): Asker {
  const asker = askers.getStore();
  if (!asker) throw new Error('the provider was asked by nobody');
  return asker;
}

/** An officer at a browser who may work now; undefined for everybody else. */
export function findOfficer({
  actor,
}: Pick<Asker, 'actor'>): (SignedActor & { readonly sessionId: string; readonly id: string }) | undefined {
  const { sessionId, limited } = actor as Partial<SignedActor>;
  const isThere = actor.kind === 'staff' && actor.id !== null && sessionId && limited === null && !actor.token;
  return isThere ? (actor as SignedActor & { sessionId: string; id: string }) : undefined;
}
