// Taking a call in at the centre on behalf of who called: an order with number, code and clock, answered or dispatched in the same act.
import { parseLimit } from '#kernel/calendar/contract.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import type { ActContext } from '#platform/http/context.ts';
import { CLASSES, GUARDED, ORDER, type OrderData, type OrderInput, UNNAMED } from '../contract.ts';
import { noCentre } from '../errors.ts';
import { hours, limitFor, termsOf } from '../rules/presets.ts';
import { readHotlineSettings } from '../settings.ts';
import { insertCaller } from '../store/callers.ts';

/** The centre is where whoever takes the call works. @throws noCentre */
export async function getCentre(ctx: ActContext): Promise<Organ> {
  const { unit, id } = ctx.actor;
  if (!unit || id === null) throw noCentre();
  return getOrgan(ctx.tx, unit.id);
}

/** @throws noCentre; markedSecret; what dispatching and answering throw */
export async function takeOrder(ctx: ActContext, input: OrderInput): Promise<Opened> {
  const { title, text, place, answer, organ } = input;
  const named = Object.entries({ title, text }).map(([name, said]) => ({ name, text: said }));
  await guardEntry(ctx, { entrance: ORDER, subject: null, texts: named });
  const centre = await getCentre(ctx);
  const settings = await readHotlineSettings(ctx.tx);
  const limit = limitFor(settings, input.sort, input.urgency);
  const terms = termsOf(settings);
  const shared = input.shared === 'yes' && !GUARDED.includes(input.sort);
  const data: OrderData = {
    line: input.line,
    sort: input.sort,
    urgency: input.urgency,
    text,
    place: place ?? null,
    centre: { ...placeOf(centre).organ, nameEn: centre.nameEn },
    shared,
    limit,
    terms,
  };
  const sort = CLASSES.find(({ value }) => value === input.sort) ?? CLASSES[0];
  const opened = await openCase(ctx, {
    kind: ORDER,
    clientId: input.clientId,
    subject: { id: null, code: null },
    title: `${sort.zh}：${title}`,
    ...placeOf(centre),
    channel: 'call',
    applicant: { kind: 'natural', ...callerOf(input, shared) },
    post: 'clerk',
    limits: [
      hours('hotline-dispatch', terms.decideHours),
      { do: 'start', kind: 'hotline-answer', limit: parseLimit(limit) },
    ],
    urgent: input.urgency === 'urgent',
    data: { ...data },
    record: { line: input.line, sort: input.sort, urgency: input.urgency, consent: true },
  });
  if (opened.code === null) return opened;
  await keepCaller(ctx, opened.file.id, input);
  if (answer) await performAct(ctx, { caseId: opened.file.id, act: 'answer-spot', body: { answer } });
  else if (organ) await performAct(ctx, { caseId: opened.file.id, act: 'dispatch', body: { organ } });
  return opened;
}

/** Of who is kept from the organ, not even the number lies with the file. */
function callerOf({ name, phone }: OrderInput, shared: boolean) {
  if (!shared) return UNNAMED;
  return { ...(name ? { name } : UNNAMED), phone };
}

async function keepCaller({ runtime: { vault }, tx, now }: ActContext, caseId: string, { name, phone }: OrderInput) {
  await insertCaller(tx, {
    case_id: caseId,
    phone_index: vault.blindIndex(phone),
    phone_sealed: vault.seal(phone),
    name_sealed: name ? vault.seal(name) : null,
    called_at: now,
  });
}
