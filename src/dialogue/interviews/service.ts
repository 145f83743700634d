// The verbs of online interviews: announce one, ask in it, pass a question on or hold it, answer it, cancel, show the replay.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { takeTurn } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import {
  type AnnounceInput,
  askingClosed,
  type Interview,
  interviewIsPast,
  interviewOutOfReach,
  permissions,
  type Question,
  questionMoved,
  staffMayNotAsk,
  stateOf,
} from './contract.ts';
import * as store from './store.ts';

/** Gives its id. @throws markedSecret; interviewOutOfReach, interviewIsPast, each laid to its field */
export async function announce(ctx: ActContext, input: AnnounceInput): Promise<string> {
  const texts = (['title', 'guests', 'about'] as const).map((name) => ({ name, text: input[name] }));
  await guardEntry(ctx, { entrance: 'interview.announce', subject: null, texts });
  const organ = await getOrganInReach(ctx, input.organ, permissions.run, ({ name: organ }) =>
    interviewOutOfReach({ organ }),
  );
  if (input.from <= ctx.now) throw interviewIsPast().laidTo('from', ctx.lang);
  const id = newId();
  const { title, titleEn = null, guests, about, from: startsAt, to: endsAt } = input;
  const place = { organId: organ.id, organPath: organ.path };
  await store.insertInterview(ctx.tx, { id, ...place, title, titleEn, guests, about, startsAt, endsAt });
  return id;
}

async function lock(ctx: ActContext, id: string): Promise<Interview> {
  await takeTurn(ctx.tx, `interview ${id}`);
  const interview = await store.findInterview(ctx.tx, id);
  if (!interview) throw notFound();
  return interview;
}

/** From its announcement until it is over. @throws staffMayNotAsk, askingClosed, notFound */
export async function ask(ctx: ActContext, id: string, asked: { asker: string; text: string }): Promise<void> {
  if (ctx.actor.kind === 'staff') throw staffMayNotAsk();
  const interview = await store.findInterview(ctx.tx, id);
  if (!interview) throw notFound();
  if (!['announced', 'live'].includes(stateOf(interview, ctx.now))) throw askingClosed();
  await store.insertQuestion(ctx.tx, id, { id: newId(), ...asked, sentAt: ctx.now });
}

/** @throws notFound; questionMoved when it is in none of these states any more */
async function take(ctx: ActContext, id: string, questionId: string, from: readonly Question['state'][]) {
  await lock(ctx, id);
  const question = await store.findQuestion(ctx.tx, id, questionId);
  if (!question) throw notFound();
  if (!from.includes(question.state)) throw questionMoved();
  return question;
}

/** The public sees it from now on. @throws markedSecret, questionMoved */
export async function passOn(ctx: ActContext, id: string, questionId: string): Promise<void> {
  const { text, asker } = await take(ctx, id, questionId, ['waiting', 'held']);
  const texts = [{ name: 'text', text: `${asker}\n${text}` }];
  await guardEntry(ctx, { entrance: 'interview.question', subject: id, texts });
  await store.changeQuestion(ctx.tx, questionId, { state: 'passed', reason: null });
}

/** @throws questionMoved */
export async function hold(ctx: ActContext, id: string, questionId: string, reason: string): Promise<void> {
  await take(ctx, id, questionId, ['waiting', 'passed']);
  await store.changeQuestion(ctx.tx, questionId, { state: 'held', reason });
}

/** @throws markedSecret, questionMoved when it was not passed on */
export async function answer(
  ctx: ActContext,
  id: string,
  questionId: string,
  given: { by: string; answer: string },
): Promise<void> {
  await take(ctx, id, questionId, ['passed']);
  await guardEntry(ctx, { entrance: 'interview.answer', subject: id, texts: [{ name: 'answer', text: given.answer }] });
  await store.changeQuestion(ctx.tx, questionId, {
    state: 'answered',
    answer: given.answer,
    answered_by: given.by,
    answered_at: ctx.now,
  });
}

/** @throws askingClosed when it is over */
export async function cancel(ctx: ActContext, id: string, reason: string): Promise<void> {
  const interview = await lock(ctx, id);
  if (['over', 'cancelled'].includes(stateOf(interview, ctx.now))) throw askingClosed();
  await store.cancelInterview(ctx.tx, id, ctx.now, reason);
}

export async function showReplay(ctx: ActContext, id: string, replay: string): Promise<void> {
  await lock(ctx, id);
  await store.setReplay(ctx.tx, id, replay);
}
