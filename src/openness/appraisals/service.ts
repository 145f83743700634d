// The verbs of appraisal: say who answers for openness, record a meeting, answer what was said in it.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import {
  type AppraisalInput,
  alreadyAnswered,
  type ChargeInput,
  notHeld,
  outOfReach,
  permissions,
} from './contract.ts';
import * as store from './store.ts';

/** Scanned before anything is kept. @throws markedSecret; outOfReach, laid to `organ` */
async function getOwn(ctx: ActContext, entrance: string, typed: string, texts: Record<string, string>): Promise<Organ> {
  const named = Object.entries(texts).map(([name, text]) => ({ name, text }));
  await guardEntry(ctx, { entrance, subject: null, texts: named });
  const organ = await getOrganInReach(ctx, typed, permissions.keep, () => outOfReach());
  return organ;
}

export async function nameCharge(ctx: ActContext, input: ChargeInput): Promise<void> {
  const { leader, office } = input;
  const organ = await getOwn(ctx, 'appraisal.charge', input.organ, { leader, office });
  await store.saveCharge(ctx.tx, organ, input, ctx.now);
}

/** Gives its id. @throws notHeld, laid to `on`; and what `getOwn` throws */
export async function recordAppraisal(ctx: ActContext, input: AppraisalInput): Promise<string> {
  const { place, came, opinions } = input;
  const organ = await getOwn(ctx, 'appraisal.record', input.organ, { place, came, opinions });
  if (input.on > localDate(ctx.now)) throw notHeld().laidTo('on', ctx.lang);
  const id = newId();
  await store.insertAppraisal(ctx.tx, { ...input, id, organ });
  return id;
}

/** @throws markedSecret, alreadyAnswered */
export async function answerAppraisal(ctx: ActContext, id: string, answer: string): Promise<void> {
  await guardEntry(ctx, { entrance: 'appraisal.answer', subject: null, texts: [{ name: 'answer', text: answer }] });
  if (!(await store.answerAppraisal(ctx.tx, id, answer, localDate(ctx.now)))) throw alreadyAnswered();
}
