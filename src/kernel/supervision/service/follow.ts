// What a card ends in goes back to the case it is about.
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { readWatched, recordSignal, type WatchedCase } from '#kernel/cases/signal.ts';
import { findCaseForUpdate } from '#kernel/cases/store.ts';
import { CARD, graverOf, type Level, type SignalState } from '../contract.ts';
import { cardDataOf } from '../rules/card.ts';
import { findSignal, listSignalsOfCase, setSignalState } from '../store/signals.ts';
import { fireEvent, whomOf } from './give.ts';
import { tellRevoked } from './receivers.ts';

/** What a card ended in: its signal says so, and the case it is about shows what still stands. */
export const followCard: CaseListener = async (event) => {
  if (event.file.kind !== CARD) return;
  if (event.act === 'escalate') return escalateCase(event);
  const state = stateAfter(event.act);
  if (!state) return;
  const { signalId } = cardDataOf(event);
  await setSignalState(event.tx, signalId, state);
  if (state !== 'revoked') return;
  const signal = await findSignal(event.tx, signalId);
  const about = await findAbout(event);
  if (!signal || !about) return;
  await clearCase(event, about);
  const { reason, reasonEn = reason } = event.record;
  await tellRevoked(event.tx, about, { signal, reason: String(reason), reasonEn: String(reasonEn) }, event.now);
};

function stateAfter(act: string): SignalState | undefined {
  if (['accept', 'revoke', 'overturn'].includes(act)) return 'revoked';
  return act === 'supersede' ? 'superseded' : undefined;
}

/** The chain of the case says that its card was revoked, and the case shows the gravest signal that is left. */
async function clearCase({ tx, now, file, record }: CaseEvent, about: WatchedCase): Promise<void> {
  const left = (await listSignalsOfCase(tx, about.file.id)).filter((signal) => signal.state === 'fired');
  const shown = left.reduce<Level | null>((gravest, signal) => graverOf(gravest, signal.level), null);
  const { number, level } = cardDataOf({ file });
  await recordSignal(tx, about, {
    shown,
    record: { number, level, revoked: true, reason: record.reason },
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
