// A card begins its due process when it is given; of several cards on a case only the gravest stands.
import type { CaseFile, MaterialChange } from '#kernel/cases/contract.ts';
import { fireExpiredOf, performAct } from '#kernel/cases/service/act.ts';
import { openCase } from '#kernel/cases/service/intake.ts';
import type { WatchedCase } from '#kernel/cases/signal.ts';
import { findCase } from '#kernel/cases/store.ts';
import type { Tx } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { CARD, isCard } from '../contract.ts';
import { answeringPost, type CardData, startingLimits } from '../rules/card.ts';
import { rankCards } from '../rules/standing.ts';
import { listSignalsOfCase, type Signal, setSignalState } from '../store/signals.ts';
import { signalWords } from '../words/signals.ts';
import { readSettings } from './rules.ts';
import { getSupervisor } from './supervisor.ts';

/** A transaction of supervision, and when it happens. */
export interface Moment {
  readonly runtime: Runtime;
  readonly tx: Tx;
  readonly now: Date;
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

/** Begins the due process of a signal that was just put on its case, when it is a card. */
export async function giveCard(moment: Moment, watched: WatchedCase, signal: Signal, given: Given = {}): Promise<void> {
  if (!isCard(signal.level)) return;
  await openCard(moment, watched.file, signal, given);
  await settleCards(moment, watched.file.id);
}

/**
 * Lets the gravest cards of a case stand, and no other: a milder one is superseded as long as a graver one stands, at
 * whatever stage it is, and stands again once that one is revoked. Gives those that stand again.
 */
export async function settleCards(moment: Moment, caseId: string): Promise<Signal[]> {
  const again: Signal[] = [];
  for (const { card, graver } of rankCards(await listSignalsOfCase(moment.tx, caseId))) {
    if (graver) await supersede(moment, card, graver.number);
    else if (card.state === 'superseded') again.push(await reinstate(moment, card));
  }
  return again;
}

/** Due process is begun by the machine. */
function contextOf({ runtime, tx, now }: Moment): ActContext {
  return { ...systemContext(runtime, tx), tx, now };
}

async function openCard(moment: Moment, file: CaseFile, signal: Signal, given: Given): Promise<void> {
  const { tx } = moment;
  const [{ cardDays }, supervisor] = [
    await readSettings(tx),
    await getSupervisor(tx, { id: signal.organId, path: signal.organPath }),
  ];
  const { levels } = signalWords.zh;
  const english = signalWords.en.levels;
  const { snapshot, number, message, messageEn, level } = signal;
  const data: CardData = {
    signalId: signal.id,
    number,
    level,
    message,
    messageEn,
    basis: snapshot.rule.basis,
    about: { title: snapshot.title, number: snapshot.caseNumber },
    supervisor,
    days: cardDays,
    judges: given.givenBy ? [given.givenBy] : [],
  };
  const ctx = contextOf(moment);
  await openCase(ctx, {
    kind: CARD,
    clientId: cardIdOf(signal.id),
    subject: { id: null, code: signal.subjectCode },
    title: `${levels[level]}：${snapshot.title}`,
    titleEn: `${english[level]}: ${snapshot.titleEn ?? snapshot.title}`,
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
  await performAct(ctx, { caseId: cardIdOf(signal.id), act: 'issue', body: {} });
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
