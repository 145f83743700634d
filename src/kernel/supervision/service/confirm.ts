// Giving a signal whose rule asks a supervisor to look at it first.
import { lockIdleCase } from '#kernel/cases/signal.ts';
import { changedMeanwhile, defineError, notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { findRuleWithSet } from '../store/rules.ts';
import { findSignal, setSignalState } from '../store/signals.ts';
import { boardWords } from '../words/board.ts';
import { count } from './give.ts';

export const signalSettled = defineError({
  code: 'supervision.signal-settled',
  status: 409,
  zh: () => boardWords.zh.notPending,
  en: () => boardWords.en.notPending,
});

/**
 * Puts a waiting signal on its case and tells its receivers, once.
 * @throws signalSettled when it no longer waits; changedMeanwhile when somebody acts on the case just now.
 */
export async function confirmSignal(ctx: ActContext, id: string): Promise<void> {
  const found = await findSignal(ctx.tx, id);
  if (!found) throw notFound();
  const watched = await lockIdleCase(ctx.tx, found.caseId);
  if (!watched) throw changedMeanwhile();
  const signal = await findSignal(ctx.tx, id);
  if (signal?.state !== 'pending') throw signalSettled();
  const receivers = signal.ruleId === null ? [] : (await findRuleWithSet(ctx.tx, signal.ruleId)).rule.receivers;
  await setSignalState(ctx.tx, id, 'fired');
  await count(ctx, watched, { ...signal, state: 'fired' }, { receivers, givenBy: ctx.actor.id });
}
