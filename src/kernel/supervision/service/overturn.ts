// Cards whose ground fell away: what they were given for is found untrue, and they are revoked in the same transaction.
import type { Label } from '#kernel/cases/contract.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCase } from '#kernel/cases/store.ts';
import { systemContext } from '#platform/http/context.ts';
import { isCard, isGraver } from '../contract.ts';
import { listSignalsOfCase, type Signal, setSignalState } from '../store/signals.ts';
import { cardIdOf, type Moment } from './cards.ts';

/**
 * Revokes every card that a case brought an organ, at whatever point of its due process it is: each by an act on its
 * own chain with the ground, told to whoever heard of it, and out of the figures from this moment on. Milder ones go
 * first, so that none stands again for a moment. One that waits to be confirmed has no process and is only struck out.
 */
export async function overturnCards(
  { runtime, tx, now }: Moment,
  about: { readonly caseId: string; readonly organPath: string },
  ground: Label,
): Promise<void> {
  const ctx = { ...systemContext(runtime, tx), tx, now };
  const signals = await listSignalsOfCase(tx, about.caseId);
  const standing = signals.filter(
    (one) => isCard(one.level) && one.state !== 'revoked' && one.organPath === about.organPath,
  );
  for (const { id } of standing.toSorted(milderFirst)) {
    const card = await findCase(tx, cardIdOf(id));
    if (!card) await setSignalState(tx, id, 'revoked');
    else await performAct(ctx, { caseId: card.id, act: 'overturn', body: { reason: ground.zh, reasonEn: ground.en } });
  }
}

const milderFirst = (one: Signal, other: Signal) =>
  Number(isGraver(one.level, other.level)) - Number(isGraver(other.level, one.level));
