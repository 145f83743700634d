// Who hears of a signal: the handler, the heads above, the supervisors of the territory.
import type { WatchedCase } from '#kernel/cases/signal.ts';
import { resolveHolder } from '#kernel/people/service/holders.ts';
import type { Tx } from '#platform/database/db.ts';
import { queueNotices } from '#platform/notify/notices.ts';
import type { Receiver } from '../contract.ts';
import { findSupervisingOrgan } from '../store/organs.ts';
import type { Signal } from '../store/signals.ts';

export type Told = Signal & { readonly receivers: readonly Receiver[] };

/** Puts a notice of a signal into the inbox of everybody its rule names, each once. */
export async function tellReceivers(tx: Tx, watched: WatchedCase, signal: Told, now: Date): Promise<void> {
  const accounts = new Set<string>();
  for (const receiver of signal.receivers) {
    for (const account of await findAccounts(tx, watched, signal, receiver, now)) accounts.add(account);
  }
  const { title, titleEn } = signal.snapshot;
  await queueNotices(
    tx,
    [...accounts].map((recipient) => ({
      channel: 'inbox',
      recipient,
      template: 'supervision.signal',
      values: {
        level: signal.level,
        title,
        titleEn: titleEn ?? title,
        message: signal.message,
        messageEn: signal.messageEn,
        number: signal.snapshot.caseNumber,
      },
      lang: 'zh',
      url: `/desk/supervision/signals/${signal.id}`,
      ref: signal.id,
      createdAt: now,
    })),
  );
}

async function findAccounts(
  tx: Tx,
  watched: WatchedCase,
  signal: Told,
  receiver: Receiver,
  now: Date,
): Promise<string[]> {
  if (receiver === 'handler') return findHandlers(tx, watched, signal.organId, now);
  if (receiver !== 'supervisor') return resolveHolder(tx, signal.organId, receiver, now);
  const organ = await findSupervisingOrgan(tx, signal.organPath);
  return organ === undefined ? [] : resolveHolder(tx, organ, 'supervisor', now);
}

/** Who has the case for that organ: the officer who claimed it, or all at the post. */
async function findHandlers(tx: Tx, { holds }: WatchedCase, organId: string, now: Date): Promise<string[]> {
  const hold = holds.find((one) => one.organ_id === organId) ?? holds.find((one) => one.role === 'lead');
  if (!hold) return [];
  return hold.officer_id ? [hold.officer_id] : resolveHolder(tx, hold.organ_id, hold.post, now);
}
