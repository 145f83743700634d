// A look through everything that is published, and what is decided on what it found.
import { scanLive } from '#kernel/documents/scan/live.ts';
import { withdrawDocument } from '#kernel/documents/service/release.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { permissions } from '../contract.ts';
import { decideHits, finishRound, insertHits, insertRound } from '../store.ts';

/** Gives the id of the round. Holds one page of publications at a time. */
export async function rescan({ db, clock }: Pick<Runtime, 'db' | 'clock'>): Promise<string> {
  const id = newId();
  await insertRound(db, id, clock.now());
  let [looked, found] = [0, 0];
  for await (const page of scanLive(db)) {
    looked += page.length;
    const hits = page.flatMap(({ findings, ...version }) =>
      findings.map(({ rule, where: place, excerpt }) => ({ ...version, rule, place, excerpt })),
    );
    const once = new Map(hits.map((hit) => [`${hit.versionId} ${hit.rule}`, hit]));
    found += await insertHits(db, id, [...once.values()]);
  }
  await finishRound(db, id, { looked, found, now: clock.now() });
  return id;
}

interface Decided {
  readonly version: string;
  readonly rule: string;
  readonly reason: string;
}

/** Takes what was found from the public, with everything else found in it. @throws notFound when nothing is open */
export async function withdrawHit(ctx: ActContext, { version: versionId, reason }: Decided): Promise<void> {
  await withdrawDocument(ctx, await decide(ctx, { versionId }, 'withdrawn', reason), reason);
}

/** It may stand, and is not brought up again. @throws notFound when it is not open */
export async function keepHit(ctx: ActContext, { version: versionId, rule, reason }: Decided): Promise<void> {
  await decide(ctx, { versionId, rule }, 'kept', reason);
}

async function decide(
  { tx, now, actor }: ActContext,
  hit: { readonly versionId: string; readonly rule?: string },
  state: 'withdrawn' | 'kept',
  reason: string,
): Promise<string> {
  const decided = { state, reason, by: actor.name, now };
  const documentId = await decideHits(tx, hit, decided, actor.scopes(permissions.manage));
  if (!documentId) throw notFound();
  return documentId;
}
