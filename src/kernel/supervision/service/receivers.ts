// Who hears of a signal: the handler, the heads above, the supervisors of the territory.
import { getKind } from '#kernel/cases/registry.ts';
import type { WatchedCase } from '#kernel/cases/signal.ts';
import { resolveTakers } from '#kernel/people/service/holders.ts';
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
  await tellAccounts(tx, await listTold(tx, watched, signal, now), noticeOf(watched, signal, now));
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
  const { values, ...notice } = noticeOf(watched, signal, now);
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
  const notice = { ...noticeOf(watched, told, now), template: 'supervision.reinstated', ref: cardIdOf(signal.id) };
  await tellAccounts(tx, await listTold(tx, watched, told, now), notice);
}

/** Organ by organ, so that each is asked once for all its posts. */
async function listTold(tx: Tx, watched: WatchedCase, signal: Told, now: Date): Promise<string[]> {
  const holds: Hold[] = [];
  for (const receiver of signal.receivers) holds.push(...(await findHolds(tx, watched, signal, receiver)));
  const accounts = new Set<string>();
  for (const [organId, some] of Map.groupBy(holds, (hold) => hold.organ_id)) {
    for (const account of await resolveTakers(tx, organId, some, now)) accounts.add(account);
  }
  return listOutside(tx, [...accounts], keptFromOf(signal, watched.file.data), now);
}

/** Tells the supervisors that a signal waits for one of them. */
export async function tellSupervisors(tx: Tx, watched: WatchedCase, signal: Signal, now: Date): Promise<void> {
  const told = { ...signal, receivers: ['supervisor'] };
  await tellAccounts(tx, await listTold(tx, watched, told, now), {
    ...noticeOf(watched, told, now),
    template: 'supervision.pending',
  });
}

/**
 * Nobody keeps a card from their telephone; of milder signals each chooses how to hear. Of a case that is for some alone
 * only the kind is named: a notice goes to many.
 */
function noticeOf({ file }: WatchedCase, signal: Signal, now: Date) {
  const { zh, en } = getKind(file.kind);
  const { title, titleEn } = file.data.onlyFor ? { title: zh, titleEn: en } : signal.snapshot;
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

type Hold = Pick<WatchedCase['holds'][number], 'organ_id' | 'post' | 'officer_id'>;

/** Where one who is to hear of a signal sits: the handler has the case for that organ, or is its lead. */
async function findHolds(tx: Tx, { holds }: WatchedCase, signal: Told, receiver: string): Promise<Hold[]> {
  if (receiver === HANDLER) {
    const hold = holds.find((one) => one.organ_id === signal.organId) ?? holds.find((one) => one.role === 'lead');
    return hold ? [hold] : [];
  }
  const organ = receiver === 'supervisor' ? await findSupervisingOrgan(tx, signal.organPath) : signal.organId;
  return organ === undefined ? [] : [{ organ_id: organ, post: receiver, officer_id: null }];
}
