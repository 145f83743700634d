// The provider asks who somebody is: their session at the platform answers, or they sign in there first.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { InteractionResults } from 'oidc-provider';
import { findLivingSession } from '#kernel/people/service/sessions.ts';
import type { Runtime } from '#platform/runtime.ts';
import { type Asker, findOfficer } from './asker.ts';
import { entryOf } from './entry.tsx';

/** Asked to be sure anew, by a system that trusts no session of before. */
const ANEW = ['login_prompt', 'max_age'];

/** Where the browser goes next; undefined when the provider has sent it on already. */
export async function answer(
  runtime: Runtime,
  provider: Provider,
  asker: Asker,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<string | undefined> {
  const { uid, prompt, iat } = await provider.interactionDetails(request, response);
  const finish = async (result: InteractionResults) => {
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
    return undefined;
  };
  if (prompt.name === 'consent') return finish({ consent: {} });
  const { actor } = asker;
  if (actor.kind === 'anonymous') return `/sign-in?${new URLSearchParams({ back: entryOf(uid) })}`;
  const officer = findOfficer(asker);
  const session = officer && (await findLivingSession(runtime, officer.sessionId, runtime.clock.now()));
  if (!officer || !session) {
    // Somebody of the public, or an officer who must first choose a password or a second factor.
    const isDue = actor.kind === 'staff';
    return isDue
      ? '/account'
      : finish({ error: 'access_denied', error_description: 'the system is for officers of the city' });
  }
  const since = Math.floor(session.created_at.getTime() / 1000);
  if (prompt.reasons.some((reason) => ANEW.includes(reason)) && since < iat) {
    return finish({ error: 'login_required', error_description: 'sign out of the platform and in again first' });
  }
  return finish({ login: { accountId: officer.id, remember: false, ts: since } });
}
