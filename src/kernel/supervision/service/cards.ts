// A card begins its due process when it is given; of several cards on a case only the gravest stands.
import type { CaseFile, MaterialChange } from '#kernel/cases/contract.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { openCase } from '#kernel/cases/service/intake.ts';
import type { WatchedCase } from '#kernel/cases/signal.ts';
import { findCase } from '#kernel/cases/store.ts';
import type { Tx } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { derivedId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { CARD, isCard, isGraver } from '../contract.ts';
import { answeringPost, type CardData, startingLimits } from '../rules/card.ts';
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

/**
 * Begins the due process of a signal that was just put on its case, when it is a card. Of several cards on a case only
 * the gravest stands: milder ones end in it, and a milder one that comes later ends at once.
 */
export async function giveCard(moment: Moment, watched: WatchedCase, signal: Signal, given: Given = {}): Promise<void> {
  if (!isCard(signal.level)) return;
  const others = (await listSignalsOfCase(moment.tx, watched.file.id)).filter(
    (one) => one.id !== signal.id && one.state === 'fired' && isCard(one.level),
  );
  const graver = others.find((one) => isGraver(one.level, signal.level));
  if (graver) return setSignalState(moment.tx, signal.id, 'superseded');
  await openCard(moment, watched.file, signal, given);
  for (const milder of others.filter((one) => isGraver(signal.level, one.level))) {
    await supersede(moment, milder, signal.number);
  }
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

async function supersede(moment: Moment, milder: Signal, by: string): Promise<void> {
  const card = await findCase(moment.tx, cardIdOf(milder.id));
  // An objection is reviewed to its end.
  if (!card || card.phase === 'closed' || card.state === 'objected') return;
  await performAct(contextOf(moment), { caseId: card.id, act: 'supersede', body: { by } });
}
