// Who answers when: watches of liaisons and shifts of operators, entered without two at once; a liaison who was not there.
import { NATIONAL } from '#kernel/calendar/contract.ts';
import { findOverlap } from '#kernel/calendar/rules/spans.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { listOfficers } from '#kernel/people/service/officers.ts';
import { notFound } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { permissions } from '../contract.ts';
import { watchTaken, watchUnfit } from '../errors.ts';
import { inOfficeHours, type ShiftInput, type WatchInput } from '../rules/watch.ts';
import { insertShift, type NumberRow, noteTest } from '../store/numbers.ts';
import * as store from '../store/watch.ts';
import { getOwnNumber } from './directory.ts';
import { serveNotice, tieAbsences } from './notices.ts';
import { getCentre } from './take.ts';

/** Gives the id of the watch. @throws foreignNumber; watchUnfit laid to `number`; watchTaken laid to `from` */
export async function enterWatch(ctx: ActContext, { number: numberId, from, to }: WatchInput): Promise<string> {
  const number = await getOwnNumber(ctx, numberId);
  const today = localDate(ctx.now);
  if (!number.liaison) throw watchUnfit().laidTo('number', ctx.lang);
  if (from < today) throw watchUnfit().laidTo('from', ctx.lang);
  const kept = await store.listWatchesOf(ctx.tx, number.organId, today);
  const other = findOverlap(kept, { from, to });
  if (other) throw watchTaken({ person: other.person, from: other.from, to: other.to }).laidTo('from', ctx.lang);
  const id = newId();
  const organ = { id: number.organId, path: number.organPath };
  await store.insertWatch(ctx.tx, { id, organ, numberId, from, to, by: ctx.actor.name, at: ctx.now });
  return id;
}

/** @throws notFound */
export async function withdrawWatch(ctx: ActContext, id: string): Promise<void> {
  const found = await store.findWatch(ctx.tx, id);
  if (!found || !mayReach(ctx.actor, permissions.direct, found.organPath)) throw notFound();
  await store.endWatch(ctx.tx, id, ctx.now);
}

/** Of the centre one works at: nobody has two shifts of a day, and none is entered for a day that is over. @throws noCentre */
export async function enterShift(ctx: ActContext, { on, slot, officer }: ShiftInput): Promise<void> {
  const centre = await getCentre(ctx);
  if (on < localDate(ctx.now)) throw watchUnfit().laidTo('on', ctx.lang);
  const who = (await listOfficers(ctx.tx, centre.id, ctx.now)).find(({ id }) => id === officer);
  if (!who) throw watchUnfit().laidTo('officer', ctx.lang);
  const own = (await store.listShifts(ctx.tx, centre.path, on, on)).find(({ officerId }) => officerId === officer);
  if (own) throw watchTaken({ person: who.name, from: on, to: on }).laidTo('officer', ctx.lang);
  await insertShift(ctx.tx, { on, slot, officer: who, centrePath: centre.path });
}

/** @throws noCentre; notFound; watchUnfit for what is over */
export async function withdrawShift(ctx: ActContext, { on, slot, officer }: ShiftInput): Promise<void> {
  const { path } = await getCentre(ctx);
  if (on < localDate(ctx.now)) throw watchUnfit();
  if (!(await store.deleteShift(ctx.tx, { on, slot, officerId: officer, centrePath: path }))) throw notFound();
}

/**
 * A number that was to be answered by its liaison and was not, in office hours. Gives whether it was noted: whoever is not
 * on watch need not be there.
 */
export async function noteAbsence(ctx: ActContext, number: NumberRow, source: 'call' | 'check'): Promise<boolean> {
  if (!number.liaison || !number.onWatch) return false;
  const organ = await getOrgan(ctx.tx, number.organId);
  if (!inOfficeHours(ctx.now, await loadCalendar(ctx.tx, organ.regionCode ?? NATIONAL))) return false;
  const own = { organ_id: organ.id, organ_path: organ.path, number_id: number.id };
  await store.insertAbsence(ctx.tx, { id: newId(), ...own, found_at: ctx.now, source });
  return true;
}

/**
 * 拨测: what was heard when a number was rung. By the centre it is a check as well (查岗): a liaison on watch who does not
 * answer is told of it at once. Gives the id of the notice. @throws foreignNumber; noCentre
 */
export async function testNumber(ctx: ActContext, id: string, heard: string): Promise<string | null> {
  const number = await getOwnNumber(ctx, id);
  await noteTest(ctx.tx, id, heard, localDate(ctx.now));
  if (heard !== 'no-answer' || !mayReach(ctx.actor, permissions.take, number.organPath)) return null;
  return (await noteAbsence(ctx, number, 'check')) ? serveAbsence(ctx, number) : null;
}

/** 查岗: the centre rang and nobody was there; the organ is told at once, in writing. Gives the id of the notice. */
async function serveAbsence(ctx: ActContext, number: NumberRow): Promise<string> {
  const organ = await getOrgan(ctx.tx, number.organId);
  const { file } = await serveNotice(ctx, {
    organ,
    centre: await getCentre(ctx),
    title: `联络员不在岗整改：${organ.name}`,
    titleEn: `A liaison who was not there: ${organ.nameEn ?? organ.name}`,
    data: {
      source: 'check',
      month: null,
      found: `${localDate(ctx.now)} 查岗，你单位值守联络员电话 ${number.number} 在工作时间无人应答。联络员应当在岗应答，外出时由 B 角接听。`,
      foundEn: `On ${localDate(ctx.now)} the liaison’s telephone ${number.number} was not answered in office hours.`,
    },
  });
  await tieAbsences(ctx, organ.id, file.id, localDate(ctx.now));
  return file.id;
}
