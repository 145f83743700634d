// What a card ends in goes back to the case it is about.
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { readWatched, recordSignal, type WatchedCase } from '#kernel/cases/signal.ts';
import { findCaseForUpdate } from '#kernel/cases/store.ts';
import { CARD, graverOf, type Level } from '../contract.ts';
import { cardDataOf } from '../rules/card.ts';
import { findSignal, listSignalsOfCase, type Signal, setSignalState } from '../store/signals.ts';
import { settleCards } from './cards.ts';
import { fireEvent, whomOf } from './give.ts';
import { tellAgain, tellRevoked } from './receivers.ts';

const REVOKING = ['accept', 'revoke', 'overturn'];

/** What a card ended in: its signal says so, and the case it is about shows what still stands. */
export const followCard: CaseListener = async (event) => {
  const { file, act } = event;
  if (file.kind !== CARD) return;
  if (act === 'escalate') await escalateCase(event);
  if (REVOKING.includes(act)) await revokeSignal(event);
  // A graver one may have come while the objection was under review.
  if (act === 'keep' && file.parent_id) await settleCards(event, file.parent_id);
};

/** Milder cards of the case whose place it had taken stand again. Whoever hears of cards hears of all this. */
async function revokeSignal(event: CaseEvent): Promise<void> {
  const { tx, record } = event;
  const { signalId } = cardDataOf(event);
  await setSignalState(tx, signalId, 'revoked');
  const signal = await findSignal(tx, signalId);
  const about = await findAbout(event);
  if (!signal || !about) return;
  const again = await settleCards(event, about.file.id);
  await clearCase(event, about, again);
  const { reason, reasonEn = reason } = record;
  await tellRevoked(event, about, { signal, reason: String(reason), reasonEn: String(reasonEn) });
  for (const one of again) await tellAgain(event, about, one);
}

/** The chain of the case says that its card was revoked and which stand again; it shows the gravest signal that is left. */
async function clearCase(event: CaseEvent, about: WatchedCase, again: readonly Signal[]): Promise<void> {
  const { tx, now, file, record } = event;
  const left = (await listSignalsOfCase(tx, about.file.id)).filter((signal) => signal.state === 'fired');
  const shown = left.reduce<Level | null>((gravest, signal) => graverOf(gravest, signal.level), null);
  const { number, level } = cardDataOf({ file });
  await recordSignal(tx, about, {
    shown,
    record: { number, level, revoked: true, reason: record.reason, again: again.map((signal) => signal.number) },
    now,
  });
}

/** A yellow card nobody answered or put right brings what the rules say of that. A red one is for an order. */
async function escalateCase(event: CaseEvent): Promise<void> {
  const { signalId, level } = cardDataOf(event);
  const signal = level === 'yellow' ? await findSignal(event.tx, signalId) : undefined;
  const about = signal && (await findAbout(event));
  if (about) await fireEvent(event, about, 'yellow-ignored', whomOf(signal));
}

/** The case a card is about, locked. */
async function findAbout({ tx, file }: CaseEvent): Promise<WatchedCase | undefined> {
  const about = file.parent_id ? await findCaseForUpdate(tx, file.parent_id) : undefined;
  return about && readWatched(tx, about);
}
