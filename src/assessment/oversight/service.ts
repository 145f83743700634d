// The verbs of oversight: put an organ in charge of a unit, check it, note that it was put right; name a demonstration unit.
import { getOrganNamed } from '#kernel/cases/service/named.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import type { OrganMark, OrganMarks } from '#kernel/organs/marks.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound, signInNeeded } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import {
  alreadyGiven,
  alreadyNamed,
  type CheckInput,
  type Duty,
  type DutyInput,
  dutyEnded,
  notYet,
  outOfReach,
  permissions,
  SORTS,
  sameOrgan,
  type UnitInput,
} from './contract.ts';
import * as store from './store.ts';

/** @throws outOfReach, laid to the field */
async function getWithin(ctx: ActContext, typed: string, field: string): Promise<Organ> {
  const organ = await getOrganNamed(ctx, typed, field);
  if (!mayReach(ctx.actor, permissions.keep, organ.path)) {
    throw outOfReach({ organ: organ.name }).laidTo(field, ctx.lang);
  }
  return organ;
}

/** Gives its id. @throws outOfReach, sameOrgan, each laid to its field; alreadyGiven */
export async function giveDuty(ctx: ActContext, input: DutyInput): Promise<string> {
  const supervisor = await getWithin(ctx, input.supervisor, 'supervisor');
  const unit = await getWithin(ctx, input.unit, 'unit');
  if (supervisor.id === unit.id) throw sameOrgan().laidTo('supervisor', ctx.lang);
  const duty = { id: newId(), supervisor, unit, field: input.field, on: localDate(ctx.now) };
  if (!(await store.insertDuty(ctx.tx, duty))) throw alreadyGiven({ organ: unit.name });
  return duty.id;
}

async function getDuty(ctx: ActContext, id: string): Promise<Duty> {
  const duty = await store.findDuty(ctx.tx, id, Number(localDate(ctx.now).slice(0, 4)));
  if (!duty) throw notFound();
  return duty;
}

/** @throws notFound */
export async function endDuty(ctx: ActContext, id: string): Promise<void> {
  const duty = await getDuty(ctx, id);
  await store.endDuty(ctx.tx, duty.id, localDate(ctx.now));
}

/** @throws notFound, dutyEnded, markedSecret; notYet, laid to its field */
export async function recordCheck(ctx: ActContext, dutyId: string, input: CheckInput): Promise<void> {
  const duty = await getDuty(ctx, dutyId);
  await guardEntry(ctx, {
    entrance: 'oversight.check',
    subject: null,
    texts: [{ name: 'found', text: input.found }],
  });
  if (duty.endedOn) throw dutyEnded();
  if (input.on > localDate(ctx.now) || input.on < duty.beganOn) throw notYet().laidTo('on', ctx.lang);
  if (ctx.actor.id === null) throw signInNeeded();
  await store.insertCheck(ctx.tx, { ...input, id: newId(), dutyId, by: ctx.actor.id });
}

/** @throws notFound, markedSecret */
export async function notePutRight(ctx: ActContext, dutyId: string, check: string, text: string): Promise<void> {
  await guardEntry(ctx, { entrance: 'oversight.put-right', subject: null, texts: [{ name: 'text', text }] });
  if (!(await store.putRight(ctx.tx, dutyId, check, localDate(ctx.now), text))) throw notFound();
}

/** @throws markedSecret, alreadyNamed; outOfReach, laid to its field */
export async function nameUnit(ctx: ActContext, input: UnitInput): Promise<void> {
  const texts = [{ name: 'reason', text: input.reason }];
  await guardEntry(ctx, { entrance: 'oversight.name', subject: null, texts });
  const unit = await getWithin(ctx, input.unit, 'unit');
  const { sort, reason } = input;
  const isNew = await store.insertDemonstration(ctx.tx, { id: newId(), unit, sort, reason, on: localDate(ctx.now) });
  if (!isNew) throw alreadyNamed({ organ: unit.name });
}

/** @throws notFound when it is none of theirs */
export async function endNaming(ctx: ActContext, id: string, reason: string): Promise<void> {
  const path = await store.findUnitPath(ctx.tx, id);
  if (!path || !mayReach(ctx.actor, permissions.keep, path)) throw notFound();
  await store.endDemonstration(ctx.tx, id, localDate(ctx.now), reason);
}

/** What organs are models of now, for pages that compare them. */
export async function findMarks(db: Db, codes: readonly string[]): Promise<OrganMarks> {
  const marks = new Map<string, OrganMark[]>();
  for (const { code, sort } of await store.listSorts(db, codes)) {
    const mark = SORTS.find(({ value }) => value === sort) ?? SORTS[0];
    marks.set(code, [...(marks.get(code) ?? []), mark]);
  }
  return marks;
}
