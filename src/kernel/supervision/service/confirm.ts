// A signal whose rule asks a supervisor to look at it first: it is given, or declined with the reason.
import { lockIdleCase, recordSignal, type WatchedCase } from '#kernel/cases/signal.ts';
import { changedMeanwhile, defineError, notFound } from '#platform/errors.ts';
import { type ActContext, worksIn } from '#platform/http/context.ts';
import { toLocalIso } from '#platform/time.ts';
import { sameJudge } from '../errors.ts';
import { findRuleWithSet } from '../store/rules.ts';
import { findSignal, type Signal, setCounted, setDeclined } from '../store/signals.ts';
import { boardWords } from '../words/board.ts';
import { count, takeTurnAgainst, whomOf } from './give.ts';

export const signalSettled = defineError({
  code: 'supervision.signal-settled',
  status: 409,
  zh: () => boardWords.zh.notPending,
  en: () => boardWords.en.notPending,
});

/**
 * Puts a waiting signal on its case and tells its receivers, once.
 * @throws signalSettled when it no longer waits; changedMeanwhile when somebody acts on the case just now; sameJudge for
 *   the supervisor's own organ
 */
export async function confirmSignal(ctx: ActContext, id: string): Promise<void> {
  const { signal, watched } = await lockWaiting(ctx, id);
  const receivers = signal.ruleId === null ? [] : (await findRuleWithSet(ctx.tx, signal.ruleId)).rule.receivers;
  await takeTurnAgainst(ctx, whomOf(signal), signal.level);
  await setCounted(ctx.tx, id, ctx.now);
  await count(ctx, watched, { ...signal, state: 'fired' }, { receivers, givenBy: ctx.actor.id });
}

/**
 * Keeps a waiting signal from ever counting. It stays on the list of signals with who declined it and why, and in the
 * chain of its case. @throws as confirmSignal
 */
export async function declineSignal(ctx: ActContext, id: string, reason: string): Promise<void> {
  const { signal, watched } = await lockWaiting(ctx, id);
  const { number, level, passedAt, snapshot } = signal;
  await setDeclined(ctx.tx, id, { by: ctx.actor.name, reason, at: toLocalIso(ctx.now) });
  await recordSignal(ctx.tx, watched, {
    shown: watched.file.signal,
    record: { number, level, rule: snapshot.rule.code, passed: passedAt, declined: reason, by: ctx.actor.name },
    now: ctx.now,
  });
}

async function lockWaiting(ctx: ActContext, id: string): Promise<{ signal: Signal; watched: WatchedCase }> {
  const found = await findSignal(ctx.tx, id);
  if (!found) throw notFound();
  if (worksIn(ctx.actor, found.organPath)) throw sameJudge();
  const watched = await lockIdleCase(ctx.tx, found.caseId);
  if (!watched) throw changedMeanwhile();
  const signal = await findSignal(ctx.tx, id);
  if (signal?.state !== 'pending') throw signalSettled();
  return { signal, watched };
}
