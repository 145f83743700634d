// `/oidc/interaction/…?entry`: before somebody enters a system after signing in: which one it is, and what it is told of them.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { nameIn } from '#kernel/organs/contract.ts';
import type { PageView } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import type { Runtime } from '#platform/runtime.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { CLAIMS, MOUNT, type OutsideSystem } from '../contract.ts';
import { findSystem } from '../store/systems.ts';
import { words } from '../words.ts';
import type { Asker } from './asker.ts';

export const interactionOf = (uid: string): string => `${MOUNT}/interaction/${uid}`;
/** At the same address: the cookie that this browser began with is sent nowhere else. */
export const entryOf = (uid: string): string => `${interactionOf(uid)}?entry`;

/** A page and no redirect: a browser lets no form that was sent here, such as the one to sign in, lead to another site. */
export async function showEntry(
  runtime: Runtime,
  provider: Provider,
  asker: Asker,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<PageView> {
  const { uid, params } = await provider.interactionDetails(request, response);
  const system = await findSystem(runtime.db, String(params.client_id));
  if (!system) throw new Error('the system is gone');
  return describeEntry(system, interactionOf(uid), asker);
}

function describeEntry(system: OutsideSystem, to: string, { page }: Asker): PageView {
  const w = words.in(page.lang);
  const name = nameIn(page.lang, system);
  const organ = nameIn(page.lang, { name: system.organ, nameEn: system.organEn });
  const told = CLAIMS.filter(({ value }) => system.claims.includes(value));
  return {
    title: w.entryTitle(name),
    unlisted: true,
    // Whoever has just signed in is on their way: they need not press anything.
    ...(page.actor.kind === 'staff' ? { next: { seconds: 1, to } } : {}),
    body: (
      <div class="stack loose">
        <PageHead title={w.entryTitle(name)} lead={w.entryLead(organ)} />
        {told.length > 0 && (
          <div class="stack tight">
            <p>{w.told}</p>
            <ul>
              {told.map((claim) => (
                <li key={claim.value}>{say(page.lang, claim)}</li>
              ))}
            </ul>
          </div>
        )}
        <div class="row">
          <LinkButton kind="go" big href={to}>
            {w.goOn}
          </LinkButton>
        </div>
      </div>
    ),
  };
}
