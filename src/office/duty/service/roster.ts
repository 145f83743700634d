// Saying who is on duty when: the roster of one's own organ, substitutes, and plans of holidays with their publication.
import { addDays } from '#kernel/calendar/rules/days.ts';
import { findOverlap } from '#kernel/calendar/rules/spans.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { noteAct } from '#kernel/cases/service/own-chain.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { listGovernmentOffices } from '#kernel/organs/service/government-offices.ts';
import { getWorkplace } from '#kernel/organs/service/workplace.ts';
import type { Officer } from '#kernel/people/contract.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import {
  LONGEST_DAYS,
  PARTS,
  type Part,
  type PlanInput,
  permissions,
  type RosterInput,
  SHIFT,
  SLOTS,
  type Slot,
  type SubstituteInput,
} from '../contract.ts';
import * as errors from '../errors.ts';
import { alarmAt, findEmpty, onDuty, timesOf } from '../rules.ts';
import { readDutySettings } from '../settings.ts';
import * as sheets from '../store/sheets.ts';
import * as store from '../store/shifts.ts';
import { sayPlaces, tellOfPlan, tellOfSubstitute } from './telling.ts';

/** The only officer of that name in the organ. @throws notOfOrgan laid to `path` */
function getOfficer(ctx: ActContext, officers: readonly Officer[], name: string, path: string): Officer {
  const ids = new Set(officers.filter((one) => one.name === name).map(({ id }) => id));
  const found = officers.find((one) => one.name === name);
  if (!found || ids.size !== 1) throw errors.notOfOrgan({ name }).laidTo(path, ctx.lang);
  return found;
}

interface Named {
  readonly role: Part;
  readonly account_id: string | null;
  readonly name: string;
  readonly name_en: string | null;
}

/** Leader and staff are officers of the organ; a driver may be anybody. Nobody is on one shift twice. */
function namePeople(ctx: ActContext, officers: readonly Officer[], input: RosterInput): Named[] {
  const officer = (name: string, role: Part): Named => {
    const { id, nameEn } = getOfficer(ctx, officers, name, role);
    return { role, account_id: id, name, name_en: nameEn };
  };
  const { driver } = input;
  const own = driver && officers.find(({ name }) => name === driver);
  const people = [
    officer(input.leader, 'leader'),
    ...input.staff.map((name) => officer(name, 'staff')),
    ...(driver
      ? [{ role: 'driver' as const, account_id: own ? own.id : null, name: driver, name_en: own ? own.nameEn : null }]
      : []),
  ];
  const accounts = people.flatMap(({ account_id: id }) => id ?? []);
  const again = people.find((one, place) => one.account_id && accounts.indexOf(one.account_id) !== place);
  if (again) throw errors.twiceOn({ name: again.name }).laidTo(again.role, ctx.lang);
  return people;
}

/**
 * Enters who is on duty in the organ one works in, for each day of a span; what was entered before gives way unless
 * somebody signed in or a plan of it was published. @throws rosterPast, rosterLong, shiftFixed laid to `from`; notOfOrgan
 */
export async function enterRoster(ctx: ActContext, input: RosterInput): Promise<void> {
  const organ = await getWorkplace(ctx, permissions.plan);
  if (input.to > addDays(input.from, LONGEST_DAYS)) throw errors.rosterLong().laidTo('to', ctx.lang);
  const settings = await readDutySettings(ctx.tx);
  const people = namePeople(ctx, await listOfficers(ctx.tx, organ.id, ctx.now), input);
  const fixed = await findFixed(ctx, organ, input);
  const slots: readonly Slot[] = input.slot === 'both' ? SLOTS.map(({ value }) => value) : [input.slot];
  for (let on = input.from; on <= input.to; on = addDays(on, 1)) {
    for (const slot of slots) {
      const times = timesOf({ on, slot }, settings);
      if (times.endsAt <= ctx.now) throw errors.rosterPast().laidTo('from', ctx.lang);
      if (fixed(on, slot)) throw errors.shiftFixed().laidTo('from', ctx.lang);
      const alarm = alarmAt(times.startsAt, settings);
      const id = await store.putShift(ctx.tx, {
        id: newId(),
        organ,
        ...{ on, slot, ...times, phone: input.phone ?? null },
        alarmAt: alarm > ctx.now ? alarm : null,
      });
      await store.insertPeople(
        ctx.tx,
        people.map((one) => ({ id: newId(), shift_id: id, ...one })),
      );
      const told = people.map(({ role, name }) => `${role}:${name}`).join(' ');
      await noteAct(ctx, { kind: SHIFT, id }, 'enter', { organ: organ.code, on, slot, people: told });
    }
  }
}

/** Shifts of a span that stand as they are; those there are stay locked. */
async function findFixed(ctx: ActContext, organ: Organ, { from, to }: RosterInput) {
  const plans = (await sheets.listPlansOf(ctx.tx, organ.id, from)).filter(({ publishedAt }) => publishedAt !== null);
  const fixed = new Set<string>();
  for (const { id } of await store.listOfOrgan(ctx.tx, organ.id, from, to)) {
    const shift = await store.lockShift(ctx.tx, id);
    const signed = shift?.people.some(({ signedAt, replacedAt }) => signedAt !== null || replacedAt !== null);
    if (shift && (signed || shift.alarmedAt !== null)) fixed.add(`${shift.on} ${shift.slot}`);
  }
  return (on: string, slot: Slot) =>
    fixed.has(`${on} ${slot}`) || findOverlap(plans, { from: on, to: on }) !== undefined;
}

/** One for another; both names stay. @throws notFound, notOfShift, rosterPast, twiceOn, notOfOrgan */
export async function substitute(ctx: ActContext, shiftId: string, input: SubstituteInput): Promise<void> {
  const shift = await store.lockShift(ctx.tx, shiftId);
  if (!shift) throw notFound();
  const { unit } = ctx.actor;
  if (unit?.id !== shift.organId) throw errors.organElsewhere();
  if (shift.endsAt <= ctx.now) throw errors.rosterPast();
  const gone = onDuty(shift).find(({ id }) => id === input.person);
  if (!gone) throw errors.notOfShift().laidTo('person', ctx.lang);
  const officers = await listOfficers(ctx.tx, shift.organId, ctx.now);
  const driver = gone.part === 'driver' ? officers.find(({ name }) => name === input.name) : undefined;
  const comes = gone.part === 'driver' ? driver : getOfficer(ctx, officers, input.name, 'name');
  if (comes && onDuty(shift).some(({ accountId }) => accountId === comes.id))
    throw errors.twiceOn({ name: comes.name }).laidTo('name', ctx.lang);
  await store.replacePerson(ctx.tx, gone.id, ctx.now, input.reason);
  const named = { name: input.name, name_en: comes?.nameEn ?? null, account_id: comes?.id ?? null };
  const row = { id: newId(), shift_id: shift.id, role: gone.part, ...named, stands_for: gone.id };
  await store.insertPeople(ctx.tx, [row]);
  const alarm = alarmAt(shift.startsAt, await readDutySettings(ctx.tx));
  if (comes && alarm > ctx.now) await store.armAlarm(ctx.tx, shift.id, alarm);
  const said = { part: gone.part, from: gone.name, to: input.name, reason: input.reason };
  await noteAct(ctx, { kind: SHIFT, id: shift.id }, 'substitute', said);
  await tellOfSubstitute(ctx, shift, { part: nameOf(PARTS, gone.part), gone, comes: named });
}

/** A plan of a holiday in the organ one works in; gives its id. @throws planOverlaps, rosterPast, rosterLong */
export async function enterPlan(ctx: ActContext, { name, from, to }: PlanInput): Promise<string> {
  const organ = await getWorkplace(ctx, permissions.plan);
  if (to < localDate(ctx.now)) throw errors.rosterPast().laidTo('to', ctx.lang);
  if (to > addDays(from, LONGEST_DAYS)) throw errors.rosterLong().laidTo('to', ctx.lang);
  const other = findOverlap(await sheets.listPlansOf(ctx.tx, organ.id, from), { from, to });
  if (other) throw errors.planOverlaps({ name: other.name }).laidTo('from', ctx.lang);
  const id = newId();
  await sheets.insertPlan(ctx.tx, {
    ...{ id, organ_id: organ.id, organ_path: organ.path, name, from_on: from, to_on: to },
    ...{ entered_by: ctx.actor.name, entered_at: ctx.now },
  });
  return id;
}

/** To everybody on it, and to the duty office above. @throws notFound, planPublished, planEmpty */
export async function publishPlan(ctx: ActContext, id: string): Promise<void> {
  const plan = await sheets.findPlan(ctx.tx, id);
  if (!plan) throw notFound();
  if (ctx.actor.unit?.id !== plan.organId) throw errors.organElsewhere();
  if (plan.publishedAt) throw errors.planPublished();
  const settings = await readDutySettings(ctx.tx);
  const shifts = await store.listOfOrgan(ctx.tx, plan.organId, plan.from, plan.to);
  const empty = findEmpty(shifts, plan, { settings, now: ctx.now });
  if (empty.length > 0) throw errors.planEmpty({ days: sayPlaces(empty) });
  await sheets.publishPlan(ctx.tx, plan.id, ctx.actor.name, ctx.now);
  const [above] = await listGovernmentOffices(ctx.tx, { id: plan.organId, path: plan.organPath }, ctx.now);
  await tellOfPlan(ctx, plan, shifts, above);
}
