// Taking in briefings, and calls for them.
import type { OrganRef } from '#kernel/cases/contract.ts';
import { within } from '#kernel/cases/rules/changes.ts';
import { performOn } from '#kernel/cases/service/act.ts';
import { beginCase, type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { GOVERNMENT_OFFICE, listGovernmentOffices } from '#kernel/organs/service/government-offices.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { forbidden } from '#platform/errors.ts';
import { type ActContext, mayReach, systemContext } from '#platform/http/context.ts';
import {
  type BriefingData,
  type BriefingInput,
  CALL,
  type CallData,
  type CallInput,
  GRACE,
  KIND,
  LIMITS,
  OFFICE_POST,
  permissions,
} from '../contract.ts';
import { callNotYours, noOffice } from '../errors.ts';
import { ASK } from '../rules/call.ts';
import { isAsked } from '../store/calls.ts';
import { words } from '../words.ts';

/** The office briefings of an organ go to: of its own division, and of a division’s office the one above. */
export async function findOfficeOver(ctx: ActContext, organ: Organ): Promise<OrganRef | undefined> {
  const [office] = await listGovernmentOffices(ctx.tx, organ, ctx.now);
  return office && placeOf(office).organ;
}

/** @throws markedSecret; forbidden; noOffice; callNotYours laid to `call` */
export async function sendBriefing(ctx: ActContext, { clientId, title, ...input }: BriefingInput): Promise<Opened> {
  await guardEntry(ctx, {
    entrance: KIND,
    subject: null,
    texts: [title, input.text].map((text) => ({ name: words.zh.title, text })),
  });
  const { unit, id, name } = ctx.actor;
  if (!unit || id === null || !mayReach(ctx.actor, permissions.write, unit.path)) throw forbidden();
  const organ = await getOrgan(ctx.tx, unit.id);
  const office = await findOfficeOver(ctx, organ);
  if (!office) throw noOffice();
  if (input.call && !(await isAsked(ctx.tx, input.call, organ.id))) throw callNotYours().laidTo('call', ctx.lang);
  const place = placeOf(organ);
  const data: BriefingData = { ...input, from: place.organ, by: id, office };
  return openCase(ctx, {
    kind: KIND,
    ...(clientId ? { clientId } : {}),
    subject: { id: null, code: null },
    title,
    ...place,
    channel: 'transfer',
    applicant: { kind: 'natural', name: name ?? '', accountId: id },
    post: 'organ-head',
    limits: [within('briefing-sign', LIMITS.sign.amount)],
    data: { ...data },
    record: { sort: input.sort },
    urgent: input.sort === 'urgent',
  });
}

/** @throws markedSecret, forbidden; invalidInput laid to `organs` */
export async function callForBriefings(
  ctx: ActContext,
  { clientId, title, organs, ...input }: CallInput,
): Promise<Opened> {
  await guardEntry(ctx, {
    entrance: CALL,
    subject: null,
    texts: [title, input.text].map((text) => ({ name: words.zh.call, text })),
  });
  const { unit, id, name } = ctx.actor;
  if (!unit || id === null || !mayReach(ctx.actor, permissions.edit, unit.path)) throw forbidden();
  const organ = await getOrgan(ctx.tx, unit.id);
  if (organ.line !== GOVERNMENT_OFFICE) throw forbidden();
  const data: CallData = input;
  const { begun, ...opened } = await beginCase(ctx, {
    kind: CALL,
    ...(clientId ? { clientId } : {}),
    subject: { id: null, code: null },
    title: words.zh.callTitle(title),
    ...placeOf(organ),
    channel: 'transfer',
    applicant: { kind: 'natural', name: name ?? '', accountId: id },
    post: OFFICE_POST,
    limits: [{ do: 'start', kind: 'call-open', limit: { amount: input.days + GRACE, unit: 'wd' }, onExpiry: 'lapse' }],
    data: { ...data },
  });
  if (!begun) return opened;
  const machine = { ...systemContext(ctx.runtime, ctx.tx), tx: ctx.tx, now: ctx.now, lang: ctx.lang };
  await performOn(machine, begun, { act: ASK, body: { organs } });
  return opened;
}
