// Announcing a hearing, showing a matter, naming key works of a quarter; and taking in an objection.
import { addDays, daysBetween } from '#kernel/calendar/rules/days.ts';
import { within } from '#kernel/cases/rules/changes.ts';
import { normaliseCaseNumber } from '#kernel/cases/rules/number.ts';
import { namelessReader, type Opened, openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { findCaseForUpdate } from '#kernel/cases/store.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { getOwnOrgan, ownIntake } from '#kernel/documents/service/own-affair.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { takeTurn } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import {
  CIRCULAR,
  type CircularData,
  type CircularInput,
  HEARING,
  type HearingData,
  type HearingInput,
  OBJECTION,
  type ObjectionInput,
  PUBLICITY,
  type PublicityData,
  type PublicityInput,
  permissions,
} from '../contract.ts';
import { alreadyPlanned, notShown, notTheirs, tooShort, tooSoon, unknownDecision } from '../errors.ts';
import { circularDue, hearingLimits, publicityOf, until } from '../rules/process.ts';
import { findCircular, isDecision } from '../store.ts';
import { planSignUp } from './sign-up.ts';

const getOwn = (ctx: ActContext, kind: string, organ: string, texts: Record<string, string>) =>
  getOwnOrgan(ctx, { kind, permission: permissions.run, organ, texts, refuse: notTheirs });

/** @throws tooSoon, laid to `on`; and what `getOwn` throws */
export async function announceHearing(ctx: ActContext, input: HearingInput): Promise<Opened> {
  const { title, about, place, on } = input;
  const organ = await getOwn(ctx, HEARING, input.organ, { title, about, place });
  const { fourSystems: periods } = await readOpennessSettings(ctx.tx);
  if (daysBetween(localDate(ctx.now), on) < periods.hearingNotice) {
    throw tooSoon({ days: periods.hearingNotice }).laidTo('on', ctx.lang);
  }
  const signUp = await planSignUp(ctx, input, periods);
  const decision = input.decision ? normaliseCaseNumber(input.decision) : null;
  if (decision && !(await isDecision(ctx.tx, decision))) throw unknownDecision().laidTo('decision', ctx.lang);
  const data: HearingData = { organ: placeOf(organ).organ, about, place, on, periods, decision, ...signUp };
  return openCase(ctx, {
    ...ownIntake(organ, input),
    kind: HEARING,
    limits: hearingLimits(on, periods, ctx.now),
    data: { ...data },
    record: { on, ...(signUp.commitment ? { signUpTo: signUp.signUpTo, commitment: signUp.commitment } : {}) },
  });
}

/** @throws tooShort, laid to `to`; and what `getOwn` throws */
export async function showMatter(ctx: ActContext, input: PublicityInput): Promise<Opened> {
  const { title, about } = input;
  return openPublicity(ctx, await getOwn(ctx, PUBLICITY, input.organ, { title, about }), input);
}

/** The same for an organ that is known; another room's matter is the child of its case. @throws tooShort, laid to `to` */
export async function openPublicity(
  ctx: ActContext,
  organ: Organ,
  input: Omit<PublicityInput, 'organ'>,
  more: { readonly parentId?: string; readonly post?: string } = {},
): Promise<Opened> {
  const { about, from, to } = input;
  const { fourSystems: periods } = await readOpennessSettings(ctx.tx);
  if (from < localDate(ctx.now) || daysBetween(from, to) < periods.publicity) {
    throw tooShort({ days: periods.publicity }).laidTo('to', ctx.lang);
  }
  const data: PublicityData = { organ: placeOf(organ).organ, about, from, to };
  return openCase(ctx, {
    ...ownIntake(organ, input),
    kind: PUBLICITY,
    ...more,
    limits: [until('publicity-conclude', addDays(to, periods.objection), ctx.now)],
    data: { ...data },
    record: { from, to },
  });
}

/** @throws alreadyPlanned; and what `getOwn` throws */
export async function planCircular(ctx: ActContext, input: CircularInput): Promise<Opened> {
  const { year, quarter, works } = input;
  const organ = await getOwn(ctx, CIRCULAR, input.organ, { works });
  await takeTurn(ctx.tx, `work-circular ${organ.id}`);
  if (await findCircular(ctx.tx, organ.id, year, quarter)) throw alreadyPlanned();
  const { fourSystems: periods } = await readOpennessSettings(ctx.tx);
  const data: CircularData = { organ: placeOf(organ).organ, year, quarter, works };
  return openCase(ctx, {
    ...ownIntake(organ, {
      clientId: input.clientId,
      title: `${organ.name}${year} 年第 ${quarter} 季度重点工作通报`,
      titleEn: `Key works of ${organ.nameEn ?? organ.name}, quarter ${quarter} of ${year}`,
    }),
    kind: CIRCULAR,
    limits: [until('circular-publish', circularDue(year, quarter, periods.circularDay), ctx.now)],
    data: { ...data },
    record: { year, quarter },
  });
}

/** Takes in what somebody holds against a matter while it is shown. @throws notShown; markedSecret */
export async function takeObjection(ctx: ActContext, publicityId: string, input: ObjectionInput): Promise<Opened> {
  const file = await findCaseForUpdate(ctx.tx, publicityId);
  if (file?.kind !== PUBLICITY || file.state !== 'shown') throw notShown();
  const { organ, from, to } = publicityOf({ file });
  const today = localDate(ctx.now);
  if (today < from || today > to) throw notShown();
  const { clientId, text } = input;
  await guardEntry(ctx, { entrance: OBJECTION, subject: file.number, texts: [{ name: 'text', text }] });
  const { fourSystems: periods } = await readOpennessSettings(ctx.tx);
  return openCase(ctx, {
    kind: OBJECTION,
    clientId,
    subject: { id: null, code: null },
    title: `异议：${file.title}`,
    titleEn: `Objection: ${file.title_en ?? file.title}`,
    organ,
    region: file.region,
    channel: 'web',
    applicant: namelessReader(ctx),
    post: 'section-head',
    limits: [within('objection-reply', periods.objection)],
    data: { text },
    parentId: file.id,
  });
}
