// Who hears of a signal: the handler, the heads above, the supervisors of the territory.
import type { WatchedCase } from '#kernel/cases/signal.ts';
import { resolveTakers } from '#kernel/people/service/holders.ts';
import { listOutside } from '#kernel/people/service/officers.ts';
import { draftFor, listContacts, tellAccounts } from '#kernel/people/service/tell.ts';
import type { NewNotice } from '#platform/notify/notices.ts';
import { HANDLER, isCard } from '../contract.ts';
import { signalsTopic } from '../notices.ts';
import { keptFromOf, nameOf } from '../rules/kept.ts';
import { findSupervisingOrgan } from '../store/organs.ts';
import type { Signal } from '../store/signals.ts';
import { cardIdOf, type Moment } from './cards.ts';
import { ask } from './round.ts';

const YELLOW = [HANDLER, 'section-head', 'deputy-head', 'supervisor'];
/** Who hears of a card no rule gave: of a red one the head of the organ as well. */
export const CARD_RECEIVERS = { yellow: YELLOW, red: [...YELLOW, 'organ-head'] } as const;
/** Everybody a card may have been told: they hear of it when it is revoked, and when it stands again. */
const ALL_RECEIVERS: readonly string[] = CARD_RECEIVERS.red;

export type Told = Signal & { readonly receivers: readonly string[] };

/** When somebody is told, and in which round. */
export type Asking = Pick<Moment, 'tx' | 'now' | 'round'>;

/** To everybody a signal's rule names from whom the case is not kept, each once: in the inbox, and of a card also by telephone and mail. */
export async function draftNotices(moment: Asking, watched: WatchedCase, signal: Told): Promise<NewNotice[]> {
  return draft(moment, await listTold(moment, watched, signal), noticeOf(watched, signal, moment.now));
}

/** A card that was revoked, and why. */
export interface Revoked {
  readonly signal: Signal;
  readonly reason: string;
  readonly reasonEn: string;
}

/** Who hears of a card hears that it is revoked, and so does the officer it counted against. */
export async function tellRevoked(moment: Asking, watched: WatchedCase, revoked: Revoked): Promise<void> {
  const { signal, reason, reasonEn } = revoked;
  const told = await listTold(moment, watched, { ...signal, receivers: ALL_RECEIVERS });
  const { values, ...notice } = noticeOf(watched, signal, moment.now);
  await tellAccounts(moment.tx, [...new Set([...told, ...(signal.officerId ? [signal.officerId] : [])])], {
    ...notice,
    template: 'supervision.revoked',
    ref: cardIdOf(signal.id),
    values: { ...values, card: signal.number, reason, reasonEn },
  });
}

/** Who hears of a card hears that it stands again. */
export async function tellAgain(moment: Asking, watched: WatchedCase, signal: Signal): Promise<void> {
  const told = { ...signal, receivers: ALL_RECEIVERS };
  const notice = noticeOf(watched, told, moment.now);
  await tellAccounts(moment.tx, await listTold(moment, watched, told), {
    ...notice,
    template: 'supervision.reinstated',
    ref: cardIdOf(signal.id),
  });
}

/** To the supervisors: a signal waits for one of them. */
export async function draftWaiting(moment: Asking, watched: WatchedCase, signal: Signal): Promise<NewNotice[]> {
  const told = { ...signal, receivers: ['supervisor'] };
  const notice = { ...noticeOf(watched, told, moment.now), template: 'supervision.pending' };
  return draft(moment, await listTold(moment, watched, told), notice);
}

async function draft({ tx, round }: Asking, accounts: readonly string[], notice: ReturnType<typeof noticeOf>) {
  const contacts = await ask(round, ['contacts', accounts], () => listContacts(tx, accounts));
  return draftFor(contacts, notice);
}

/** Organ by organ, so that each is asked once for all its posts. */
async function listTold(moment: Asking, watched: WatchedCase, signal: Told): Promise<string[]> {
  const { tx, round, now } = moment;
  const at = round?.at ?? now;
  const holds: Hold[] = [];
  for (const receiver of signal.receivers) holds.push(...(await findHolds(moment, watched, signal, receiver)));
  const accounts = new Set<string>();
  for (const [organId, some] of Map.groupBy(holds, (hold) => hold.organ_id)) {
    const posts = some.map(({ post, officer_id }) => ({ post, officer_id }));
    const takers = await ask(round, ['takers', organId, posts, at], () => resolveTakers(tx, organId, posts, at));
    for (const account of takers) accounts.add(account);
  }
  return listOutside(tx, [...accounts], keptFromOf(signal, watched.file.data), now);
}

/**
 * Nobody keeps a card from their telephone; of milder signals each chooses how to hear. Of a case that is for some alone
 * only the kind is named: a notice goes to many.
 */
function noticeOf({ file }: WatchedCase, signal: Signal, now: Date) {
  const { title, titleEn } = nameOf(file, signal.snapshot);
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
async function findHolds(
  { tx, round }: Asking,
  { holds }: WatchedCase,
  signal: Told,
  receiver: string,
): Promise<Hold[]> {
  if (receiver === HANDLER) {
    const hold = holds.find((one) => one.organ_id === signal.organId) ?? holds.find((one) => one.role === 'lead');
    return hold ? [hold] : [];
  }
  const { organPath } = signal;
  const organ =
    receiver === 'supervisor'
      ? await ask(round, ['supervising', organPath], () => findSupervisingOrgan(tx, organPath))
      : signal.organId;
  return organ === undefined ? [] : [{ organ_id: organ, post: receiver, officer_id: null }];
}
