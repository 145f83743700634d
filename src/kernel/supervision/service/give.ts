// Giving a signal: kept, told, put on its case; a card begins its due process, and may bring a graver one.
import type { RawBuilder } from 'kysely';
import type { CaseFile, OrganRef } from '#kernel/cases/contract.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { recordSignal, type WatchedCase } from '#kernel/cases/signal.ts';
import { findCase } from '#kernel/cases/store.ts';
import { findLastActor } from '#kernel/ledger/store.ts';
import { resolveTaker } from '#kernel/people/service/holders.ts';
import { takeTurn } from '#platform/database/db.ts';
import { insertingNotices, queueNotices } from '#platform/notify/notices.ts';
import { type EventName, graverOf, isCard, type Level, type Rule } from '../contract.ts';
import { composeEvent } from '../rules/compose.ts';
import { isFor, isInForce } from '../rules/match.ts';
import { findRuleSet } from '../store/rules.ts';
import { countAgainst, insertingSignal, type Signal, takeNumber } from '../store/signals.ts';
import { type Given, giveCard, type Moment } from './cards.ts';
import { draftNotices, draftWaiting } from './receivers.ts';
import { ask } from './round.ts';
import { readSettings } from './rules.ts';

const YEAR_MS = 365 * 86_400_000;

/** Whom a signal is about. */
export interface Whom {
  readonly organ: OrganRef;
  readonly officerId: string | null;
  /** The post the case lay with. */
  readonly post?: string | null;
}

/**
 * Who answers for a case in an organ at a moment, whether or not anybody claimed it: who took it over or stands in for
 * them, or the only holder of the post it lies with; of several the one who acted on it last; of a closed one whoever
 * did. Nobody by name when several might have and none did: then it is the post's.
 */
export async function findWhom(
  { tx, round }: Pick<Moment, 'tx' | 'round'>,
  { file, holds }: WatchedCase,
  organ: OrganRef,
  at: Date,
): Promise<Whom> {
  const hold = holds.find((one) => one.organ_id === organ.id) ?? holds.find((one) => one.role === 'lead');
  const key = hold && ['taker', hold.organ_id, hold.post, hold.officer_id, at];
  const takers = hold && key ? await ask(round, key, () => resolveTaker(tx, hold, at)) : null;
  const officerId = takers?.length === 1 ? takers[0] : await findLastActor(tx, file.id, takers);
  return { organ, officerId: officerId ?? null, post: hold?.post ?? null };
}

/**
 * Waits until no other transaction makes a yellow card against the same, where yellow ones are counted: each is made
 * when those before it stand, so that each is counted once and towards one red card.
 */
export async function takeTurnAgainst({ tx, round }: Moment, whom: Whom, level: Level): Promise<void> {
  if (level !== 'yellow') return;
  const { yellowsToRed } = await ask(round, ['settings'], () => readSettings(tx));
  if (yellowsToRed === null) return;
  await takeTurn(tx, `yellow cards of ${whom.officerId ?? `${whom.organ.id} ${whom.post ?? ''}`}`);
}

/** Keeps a signal and lets it count, or lays it before the supervisors who look first. Gives the file as it now stands. */
export async function give(moment: Moment, watched: WatchedCase, signal: Signal, rule: Rule): Promise<CaseFile> {
  if (!rule.confirm) return count(moment, watched, signal, { receivers: rule.receivers, isNew: true });
  await insertingSignal(signal).execute(moment.tx);
  await queueNotices(moment.tx, await draftWaiting(moment, watched, signal));
  return watched.file;
}

interface Counting extends Given {
  readonly receivers: readonly string[];
  /** It has not been stored yet. */
  readonly isNew?: boolean;
}

/** Lets a signal count: its receivers are told, its case shows it, a card begins its process. */
export async function count(
  moment: Moment,
  watched: WatchedCase,
  signal: Signal,
  { receivers, isNew = false, ...given }: Counting,
): Promise<CaseFile> {
  const notices = await draftNotices(moment, watched, { ...signal, receivers });
  const shown = await showSignal(moment, watched, signal, [
    ...(isNew ? [insertingSignal(signal)] : []),
    insertingNotices(notices),
  ]);
  if (!isCard(signal.level)) return shown;
  const moved = await giveCard(moment, watched, signal, given);
  // A milder card that was ignored meanwhile may have put one more signal on the case.
  const file = moved ? ((await findCase(moment.tx, shown.id)) ?? shown) : shown;
  return signal.level === 'yellow' ? countYellows(moment, { ...watched, file }, signal) : file;
}

function showSignal(
  { tx, now }: Moment,
  watched: WatchedCase,
  signal: Signal,
  beside: readonly RawBuilder<unknown>[],
): Promise<CaseFile> {
  const { number, level, passedAt, message, messageEn } = signal;
  const record = { number, level, rule: signal.snapshot.rule.code, passed: passedAt, message, messageEn };
  return recordSignal(tx, watched, { shown: graverOf(watched.file.signal, level), record, now }, beside);
}

/** So many yellow cards of one officer within a year, or of a post for want of one, bring a red one, where the city set a number. */
async function countYellows(moment: Moment, watched: WatchedCase, signal: Signal): Promise<CaseFile> {
  const { tx, round } = moment;
  const { yellowsToRed } = await ask(round, ['settings'], () => readSettings(tx));
  if (yellowsToRed === null) return watched.file;
  const since = new Date(signal.passedAt.getTime() - YEAR_MS);
  const yellows = await countAgainst(tx, signal, since);
  return yellows < yellowsToRed ? watched.file : fireEvent(moment, watched, 'second-yellow', whomOf(signal));
}

export function whomOf({ organId, organPath, officerId, post, snapshot }: Signal): Whom {
  return { organ: { id: organId, path: organPath, name: snapshot.organ }, officerId, post };
}

/** Gives a signal for each rule in force that watches an event. */
export async function fireEvent(moment: Moment, watched: WatchedCase, event: EventName, whom: Whom): Promise<CaseFile> {
  // Read anew: events are rare, and what the process keeps may be out of date.
  const set = await findRuleSet(moment.tx);
  let { file } = watched;
  const kind = getKind(file.kind);
  const watching = set?.rules.filter((one) => one.event === event && isFor(one, kind) && isInForce(one, moment.now));
  for (const rule of watching ?? []) {
    await takeTurnAgainst(moment, whom, rule.level);
    const cause = { rule, set: set!, ...whom, passedAt: moment.now, now: moment.now };
    const { prefix, ...signal } = composeEvent(file, cause);
    file = await give(moment, { ...watched, file }, { ...signal, number: await takeNumber(moment.tx, prefix) }, rule);
  }
  return file;
}
