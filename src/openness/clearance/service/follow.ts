// What follows an act of clearance: the gate is signed, the version published or given back, and whoever is next is told.
import { aboutCase } from '#kernel/cases/notices.ts';
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { listCaseRows } from '#kernel/cases/store.ts';
import { type Gate, signerOf, type Verdict } from '#kernel/documents/contract.ts';
import { reviewVersion, takeBack } from '#kernel/documents/service/lifecycle.ts';
import { releaseDocument } from '#kernel/documents/service/release.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { KIND } from '../contract.ts';
import { dataOf } from '../rules/process.ts';

type Actor = NonNullable<CaseEvent['actor']>;

export const followClearance: CaseListener = async (event) => {
  const { file, actor } = event;
  if (file.kind !== KIND || !actor) return;
  await carryOut(event, actor);
  await tellNext(event);
};

/** Signatures by act; one reading signs for both. */
function carryOut(event: CaseEvent, actor: Actor): Promise<unknown> {
  const pass = (gates: readonly Gate[]) => signGates(event, actor, gates, 'passed');
  const giveBack = (gate: Gate) => signGates(event, actor, [gate], 'returned');
  const { readings } = dataOf(event);
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    'pass-first': () => pass(readings === 1 ? ['first', 'content'] : ['first']),
    'pass-final': () => pass(['content']),
    'pass-legal': () => pass(['legal']),
    clear: () => pass(['secrecy']),
    'return-first': () => giveBack('first'),
    'return-final': () => giveBack('content'),
    'return-secrecy': () => giveBack('secrecy'),
    'return-issue': () => reopen(event),
    'take-back': () => reopen(event),
    publish: () => release(event, actor),
  };
  return steps[event.act]?.() ?? Promise.resolve();
}

async function signGates(
  { tx, now, file, record }: CaseEvent,
  actor: Actor,
  gates: readonly Gate[],
  verdict: Verdict,
): Promise<void> {
  const { documentId } = dataOf({ file });
  const { answers = null, opinion = null, checked = null, reason, ground } = record;
  const said = typeof reason === 'string' ? reason : ground;
  for (const gate of gates) {
    await reviewVersion(tx, {
      documentId,
      gate,
      verdict,
      checklist: { case: file.number, answers, opinion, checked },
      ...(typeof said === 'string' ? { ground: said } : {}),
      by: signerOf(actor),
      now,
    });
  }
}

/** The text is its author's again. */
function reopen({ tx, now, file }: CaseEvent): Promise<void> {
  const { documentId, author } = dataOf({ file });
  return takeBack(tx, { documentId, by: author, now });
}

function release(event: CaseEvent, actor: Actor): Promise<string> {
  const { runtime, tx, now, file, record } = event;
  const { documentId, legal } = dataOf({ file });
  const ctx: ActContext = { ...systemContext(runtime, tx), tx, now, actor };
  return releaseDocument(ctx, { documentId, since: new Date(String(record.since)), legal });
}

/** Whoever has it next; its author when it is over. */
async function tellNext({ tx, now, file, act }: CaseEvent): Promise<void> {
  const { author } = dataOf({ file });
  if (file.phase === 'closed') {
    const over = file.state === 'published' ? 'clearance.published' : 'clearance.returned';
    if (act !== 'take-back') await tellAccounts(tx, [author.id], aboutCase(file, over, now));
    return;
  }
  const { holds } = await listCaseRows(tx, file.id);
  for (const hold of holds.filter(({ since }) => since.getTime() === now.getTime())) {
    await tellAccounts(
      tx,
      await resolveHolder(tx, hold.organ_id, hold.post, now),
      aboutCase(file, 'clearance.waiting', now),
    );
  }
}
