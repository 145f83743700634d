// A card begins its due process when it is given; of several cards on a case only the gravest stands.
import type { CaseFile, MaterialChange } from '#kernel/cases/contract.ts';
import { fireExpiredOf, performAct, performOn } from '#kernel/cases/service/act.ts';
import { beginCase } from '#kernel/cases/service/intake.ts';
import type { WatchedCase } from '#kernel/cases/signal.ts';
import { findCase } from '#kernel/cases/store.ts';
import type { Tx } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { CARD, CARDS } from '../contract.ts';
import { answeringPost, type CardData, startingLimits } from '../rules/card.ts';
import { nameOf } from '../rules/kept.ts';
import { rankCards } from '../rules/standing.ts';
import { listSignalsOfCase, type Signal, setSignalState } from '../store/signals.ts';
import { signalWords } from '../words/signals.ts';
import { ask, type Round } from './round.ts';
import { readSettings } from './rules.ts';
import { getSupervisor } from './supervisor.ts';

/** A transaction of supervision, and when it happens. */
export interface Moment {
  readonly runtime: Runtime;
  readonly tx: Tx;
  readonly now: Date;
  /** Of the clock, which asks some things once for many signals. */
  readonly round?: Round;
}

/** How a card came about, where it was not the clock alone. */
export interface Given {
  /** The supervisor who gave or confirmed it: another one reviews an objection. */
  readonly givenBy?: string | null;
  /** What was laid before it. */
  readonly evidence?: readonly MaterialChange[];
}

/** The case in which a signal's due process runs. Every card has exactly one. */
export function cardIdOf(signalId: string): string {
  return derivedId(signalId, CARD);
}

/** Begins the due process of a card that was just put on its case. Gives whether another card of the case gave way. */
export async function giveCard(
  moment: Moment,
  watched: WatchedCase,
  signal: Signal,
  given: Given = {},
): Promise<boolean> {
  await openCard(moment, watched.file, signal, given);
  // What shows no card has none that could stand beside this one.
  if (!CARDS.some((level) => level === watched.file.signal)) return false;
  return (await settle(moment, watched.file.id)).behind > 0;
}

/**
 * Lets the gravest cards of a case stand, and no other: a milder one is superseded as long as a graver one stands, at
 * whatever stage it is, and stands again once that one is revoked. Gives those that stand again.
 */
export async function settleCards(moment: Moment, caseId: string): Promise<Signal[]> {
  return (await settle(moment, caseId)).again;
}

async function settle(moment: Moment, caseId: string): Promise<{ again: Signal[]; behind: number }> {
  const again: Signal[] = [];
  let behind = 0;
  for (const { card, graver } of rankCards(await listSignalsOfCase(moment.tx, caseId))) {
    if (graver) {
      await supersede(moment, card, graver.number);
      behind++;
    } else if (card.state === 'superseded') again.push(await reinstate(moment, card));
  }
  return { again, behind };
}

/** Due process is begun by the machine. */
function contextOf({ runtime, tx, now }: Moment): ActContext {
  return { ...systemContext(runtime, tx), tx, now };
}

async function openCard(moment: Moment, file: CaseFile, signal: Signal, given: Given): Promise<void> {
  const { tx, round } = moment;
  const organ = { id: signal.organId, path: signal.organPath };
  const { cardDays } = await ask(round, ['settings'], () => readSettings(tx));
  const supervisor = await ask(round, ['supervisor', organ], () => getSupervisor(tx, organ));
  const { levels } = signalWords.zh;
  const english = signalWords.en.levels;
  const { snapshot, number, message, messageEn, level } = signal;
  // It may have been restricted while the signal waited for a supervisor.
  const { title, titleEn } = nameOf(file, snapshot);
  const data: CardData = {
    signalId: signal.id,
    number,
    level,
    message,
    messageEn,
    basis: snapshot.rule.local ? signalWords.zh.byCity(snapshot.rule.code) : snapshot.rule.basis,
    about: { title, number: snapshot.caseNumber },
    supervisor,
    days: cardDays,
    judges: given.givenBy ? [given.givenBy] : [],
  };
  const ctx = contextOf(moment);
  const { begun } = await beginCase(ctx, {
    kind: CARD,
    clientId: cardIdOf(signal.id),
    subject: { id: null, code: signal.subjectCode },
    title: `${levels[level]}：${title}`,
    titleEn: `${english[level]}: ${titleEn ?? title}`,
    organ: { id: signal.organId, path: signal.organPath, name: snapshot.organ },
    region: file.region,
    channel: 'transfer',
    applicant: { kind: 'legal', name: supervisor.name, nameEn: supervisor.nameEn },
    post: answeringPost(data),
    limits: startingLimits(cardDays),
    materials: given.evidence ?? [],
    data: data as unknown as Record<string, unknown>,
    parentId: file.id,
  });
  if (begun) await performOn(ctx, begun, { act: 'issue', body: {} });
}

/** An objection is reviewed to its end all the same; what has ended stays as it ended. */
async function supersede(moment: Moment, milder: Signal, by: string): Promise<void> {
  const ctx = contextOf(moment);
  // Its own time may have run out while nothing ran: then it was ignored before the graver came.
  await fireExpiredOf(ctx, cardIdOf(milder.id));
  await setSignalState(moment.tx, milder.id, 'superseded');
  const card = await findCase(moment.tx, cardIdOf(milder.id));
  if (!card || card.phase === 'closed' || card.state === 'objected') return;
  await performAct(ctx, { caseId: card.id, act: 'supersede', body: { by } });
}

/** What was being objected to, or was put right, goes on as it stands. */
async function reinstate(moment: Moment, signal: Signal): Promise<Signal> {
  await setSignalState(moment.tx, signal.id, 'fired');
  const card = await findCase(moment.tx, cardIdOf(signal.id));
  if (card && ['superseded', 'escalated'].includes(card.state))
    await performAct(contextOf(moment), { caseId: card.id, act: 'reinstate', body: {} });
  return { ...signal, state: 'fired' };
}
