// Sessions of leaders and broadcasts: announced, filled with what was asked, recorded, or cancelled with the reason.
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { findCaseByNumber } from '#kernel/cases/store.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { notFound } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { maskInText } from '#platform/text/mask.ts';
import { ORDER, permissions, SESSION } from '../contract.ts';
import { itemUnfit, sessionOver } from '../errors.ts';
import { orderOf } from '../rules/process.ts';
import { type ItemInput, type SessionInput, stateOf } from '../rules/sessions.ts';
import * as store from '../store/sessions.ts';
import { getCentre } from './take.ts';

/** Gives the id of the session. @throws noCentre; invalidInput laid to `organ`; markedSecret */
export async function announceSession(ctx: ActContext, input: SessionInput): Promise<string> {
  const { kind, topic, guest, line } = input;
  await guard(ctx, { topic, guest });
  const centre = await getCentre(ctx);
  const organ = await getOrganNamed(ctx, input.organ, 'organ');
  const id = input.clientId ?? newId();
  await store.insertSession(ctx.tx, {
    ...{ id, kind, topic, guest, line, organ_id: organ.id, centre_path: centre.path },
    ...{ starts_at: input.starts, ends_at: input.ends, entered_by: ctx.actor.name },
  });
  return id;
}

/**
 * What was asked, as the public reads it: an order of the same centre that is followed, or what was answered on the air.
 * @throws notFound; sessionOver before it begins; itemUnfit laid to `number`; markedSecret
 */
export async function addItem(
  ctx: ActContext,
  sessionId: string,
  { asked, number, answer }: ItemInput,
): Promise<string> {
  const session = await getSession(ctx, sessionId);
  if (['announced', 'cancelled'].includes(stateOf(session, ctx.now))) throw sessionOver();
  await guard(ctx, { asked, ...(answer ? { answer } : {}) });
  const file = number ? await findCaseByNumber(ctx.tx, number) : undefined;
  if (number && (file?.kind !== ORDER || orderOf({ file }).centre.path !== session.centrePath))
    throw itemUnfit().laidTo('number', ctx.lang);
  const fresh = await store.insertItem(ctx.tx, {
    ...{ id: newId(), session_id: session.id, asked: maskInText(asked), case_id: file?.id ?? null },
    ...{ answer: answer ? maskInText(answer) : null, added_at: ctx.now },
  });
  if (!fresh) throw itemUnfit().laidTo('number', ctx.lang);
  return session.id;
}

/** @throws notFound; sessionOver before it has begun */
export async function recordSession(ctx: ActContext, id: string, record: string): Promise<void> {
  const session = await getSession(ctx, id);
  if (!['live', 'over'].includes(stateOf(session, ctx.now))) throw sessionOver();
  await guard(ctx, { record });
  await store.writeRecord(ctx.tx, id, maskInText(record), ctx.now);
}

/** @throws notFound; sessionOver when it has begun */
export async function cancelSession(ctx: ActContext, id: string, reason: string): Promise<void> {
  const session = await getSession(ctx, id);
  if (stateOf(session, ctx.now) !== 'announced') throw sessionOver();
  await guard(ctx, { reason });
  await store.cancelSession(ctx.tx, id, reason);
}

async function getSession(ctx: ActContext, id: string): Promise<store.Session> {
  const found = await store.findSession(ctx.tx, id);
  if (!found || !mayReach(ctx.actor, permissions.take, found.centrePath)) throw notFound();
  return found;
}

/** It all becomes public at once. */
function guard(ctx: ActContext, texts: Readonly<Record<string, string>>) {
  const named = Object.entries(texts).map(([name, text]) => ({ name, text }));
  return guardEntry(ctx, { entrance: SESSION, subject: null, texts: named });
}
