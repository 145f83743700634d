// Looking at whole identity and telephone numbers: for a reason, for a short while, and on record.
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { appendAct, listChain, listChains } from '#kernel/ledger/store.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext, Actor } from '#platform/http/context.ts';
import { derivedId, newId } from '#platform/ids.ts';
import * as store from '../store.ts';
import { actorColumns } from './rows.ts';

/** Who looked at the personal data of a case, when, and why. */
export interface Look {
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly organName: string | null;
  readonly reason: string;
}

/** How long the numbers stay readable to the one who asked. */
export const SHOWN_MINUTES = 15;

/**
 * Records a look in a chain of its own beside the case's: looking changes nothing, so it must not make a colleague's
 * open form outdated.
 * @throws notFound
 */
export async function revealParties(ctx: ActContext, caseId: string, reason: string): Promise<void> {
  const file = await store.findCaseForUpdate(ctx.tx, caseId);
  if (!file) throw notFound();
  await appendAct(ctx.tx, {
    ...actorColumns(ctx),
    chain_id: chainOf(caseId),
    chain_kind: 'case-looks',
    id: newId(),
    act: 'reveal',
    at: ctx.now,
    body: { case: file.number, reason },
    client_id: null,
  });
}

/** Every look at a case's personal data, the first first. */
export async function listLooks(db: Db, caseId: string): Promise<Look[]> {
  return (await listChain(db, chainOf(caseId))).map(tellLook);
}

/** The chain of a case with the looks beside it, in one statement. */
export async function listChainAndLooks(db: Db, caseId: string): Promise<{ chain: LedgerAct[]; looks: Look[] }> {
  const beside = chainOf(caseId);
  const chains = await listChains(db, [caseId, beside]);
  return { chain: chains.get(caseId) ?? [], looks: (chains.get(beside) ?? []).map(tellLook) };
}

function tellLook({ at, actor_id: actorId, actor_name: actorName, organ_name: organName, body }: LedgerAct): Look {
  return { at, actorId, actorName, organName, reason: String((body as { reason?: unknown }).reason ?? '') };
}

/** Whether the actor may still read what they asked for. */
export function isRevealed(looks: readonly Look[], actor: Actor, now: Date): boolean {
  const since = now.getTime() - SHOWN_MINUTES * 60_000;
  return looks.some((look) => look.actorId === actor.id && look.at.getTime() > since);
}

function chainOf(caseId: string): string {
  return derivedId(caseId, 'looks');
}
