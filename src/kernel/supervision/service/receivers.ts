// Who hears of a signal: the handler, the heads above, the supervisors of the territory.
import type { WatchedCase } from '#kernel/cases/signal.ts';
import { resolveHolder, resolveTaker } from '#kernel/people/service/holders.ts';
import { listOutside } from '#kernel/people/service/officers.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import type { Tx } from '#platform/database/db.ts';
import { HANDLER, isCard } from '../contract.ts';
import { signalsTopic } from '../notices.ts';
import { keptFromOf } from '../rules/kept.ts';
import { findSupervisingOrgan } from '../store/organs.ts';
import type { Signal } from '../store/signals.ts';
import { cardIdOf } from './cards.ts';

const YELLOW = [HANDLER, 'section-head', 'deputy-head', 'supervisor'];
/** Who hears of a card no rule gave: of a red one the head of the organ as well. */
export const CARD_RECEIVERS = { yellow: YELLOW, red: [...YELLOW, 'organ-head'] } as const;
/** Everybody a card may have been told: they hear of it when it is revoked, and when it stands again. */
const ALL_RECEIVERS: readonly string[] = CARD_RECEIVERS.red;

export type Told = Signal & { readonly receivers: readonly string[] };

/** Tells everybody a signal's rule names from whom the case is not kept, each once: in the inbox, and of a card also by telephone and mail. */
export async function tellReceivers(tx: Tx, watched: WatchedCase, signal: Told, now: Date): Promise<void> {
  await tellAccounts(tx, await listTold(tx, watched, signal, now), noticeOf(signal, now));
}

/** A card that was revoked, and why. */
export interface Revoked {
  readonly signal: Signal;
  readonly reason: string;
  readonly reasonEn: string;
}

/** Who hears of a card hears that it is revoked, and so does the officer it counted against. */
export async function tellRevoked(tx: Tx, watched: WatchedCase, revoked: Revoked, now: Date): Promise<void> {
  const { signal, reason, reasonEn } = revoked;
  const told = await listTold(tx, watched, { ...signal, receivers: ALL_RECEIVERS }, now);
  const { values, ...notice } = noticeOf({ ...signal, receivers: ALL_RECEIVERS }, now);
  await tellAccounts(tx, [...new Set([...told, ...(signal.officerId ? [signal.officerId] : [])])], {
    ...notice,
    template: 'supervision.revoked',
    ref: cardIdOf(signal.id),
    values: { ...values, card: signal.number, reason, reasonEn },
  });
}

/** Who hears of a card hears that it stands again. */
export async function tellAgain(tx: Tx, watched: WatchedCase, signal: Signal, now: Date): Promise<void> {
  const told = { ...signal, receivers: ALL_RECEIVERS };
  const notice = { ...noticeOf(told, now), template: 'supervision.reinstated', ref: cardIdOf(signal.id) };
  await tellAccounts(tx, await listTold(tx, watched, told, now), notice);
}

async function listTold(tx: Tx, watched: WatchedCase, signal: Told, now: Date): Promise<string[]> {
  const accounts = new Set<string>();
  for (const receiver of signal.receivers) {
    for (const account of await findAccounts(tx, watched, signal, receiver, now)) accounts.add(account);
  }
  return listOutside(tx, [...accounts], keptFromOf(signal, watched.file.data), now);
}

/** Tells the supervisors that a signal waits for one of them. */
export async function tellSupervisors(tx: Tx, watched: WatchedCase, signal: Signal, now: Date): Promise<void> {
  const accounts = await findAccounts(tx, watched, { ...signal, receivers: [] }, 'supervisor', now);
  const kept = keptFromOf(signal, watched.file.data);
  const outside = await listOutside(tx, accounts, kept, now);
  await tellAccounts(tx, outside, { ...noticeOf({ ...signal, receivers: [] }, now), template: 'supervision.pending' });
}

/** Nobody keeps a card from their telephone; of milder signals each chooses how to hear. */
function noticeOf(signal: Told, now: Date) {
  const { title, titleEn } = signal.snapshot;
  return {
    template: 'supervision.signal',
    values: {
      level: signal.level,
      title,
      titleEn: titleEn ?? title,
      message: signal.message,
      messageEn: signal.messageEn,
      number: signal.snapshot.caseNumber,
    },
    topic: isCard(signal.level) ? undefined : signalsTopic,
    url: `/desk/supervision/signals/${signal.id}`,
    ref: signal.id,
    createdAt: now,
  };
}

async function findAccounts(
  tx: Tx,
  watched: WatchedCase,
  signal: Told,
  receiver: string,
  now: Date,
): Promise<string[]> {
  if (receiver === HANDLER) return findHandlers(tx, watched, signal.organId, now);
  if (receiver !== 'supervisor') return resolveHolder(tx, signal.organId, receiver, now);
  const organ = await findSupervisingOrgan(tx, signal.organPath);
  return organ === undefined ? [] : resolveHolder(tx, organ, 'supervisor', now);
}

/** Who has the case for that organ: the officer who claimed it or who stands in for them, or all at the post. */
async function findHandlers(tx: Tx, { holds }: WatchedCase, organId: string, now: Date): Promise<string[]> {
  const hold = holds.find((one) => one.organ_id === organId) ?? holds.find((one) => one.role === 'lead');
  if (!hold) return [];
  return resolveTaker(tx, hold, now);
}
