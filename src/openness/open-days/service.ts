// The verbs of open days: hold one, book it, give the places back, cancel it, forget who came.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { tellAccounts } from '#kernel/people/service/tell.ts';
import { inTransaction, takeTurn } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { DAY_MS, localSpan } from '#platform/time.ts';
import {
  alreadyBooked,
  bookingClosed,
  DAYS,
  type DayInput,
  dayIsPast,
  dayOutOfReach,
  KEPT_DAYS,
  type OpenDay,
  openDaysTopic,
  permissions,
  placesGone,
  stateOf,
} from './contract.ts';
import * as store from './store.ts';

/** Gives its id. @throws markedSecret; dayOutOfReach, dayIsPast, each laid to its field */
export async function holdDay(ctx: ActContext, input: DayInput): Promise<string> {
  const texts = (['title', 'about', 'place'] as const).map((name) => ({ name, text: input[name] }));
  await guardEntry(ctx, { entrance: 'open-day.hold', subject: null, texts });
  const organ = await getOrganInReach(ctx, input.organ, permissions.keep, ({ name: organ }) =>
    dayOutOfReach({ organ }),
  );
  if (input.from <= ctx.now) throw dayIsPast().laidTo('from', ctx.lang);
  const id = newId();
  await store.insertDay(ctx.tx, {
    id,
    organId: organ.id,
    organPath: organ.path,
    title: input.title,
    titleEn: input.titleEn ?? null,
    about: input.about,
    place: input.place,
    startsAt: input.from,
    endsAt: input.to,
    closesAt: input.closes ?? input.from,
    places: input.places,
  });
  return id;
}

/** The day, once whoever else books or cancels it has done so. @throws notFound */
async function lockDay(ctx: ActContext, id: string): Promise<OpenDay> {
  await takeTurn(ctx.tx, `open-day ${id}`);
  const day = await store.findDay(ctx.tx, id);
  if (!day) throw notFound();
  return day;
}

/** @throws notFound, bookingClosed, alreadyBooked, placesGone */
export async function book(ctx: ActContext, account: string, id: string, people: number): Promise<void> {
  const day = await lockDay(ctx, id);
  if (!['open', 'full'].includes(stateOf(day, ctx.now))) throw bookingClosed();
  const kept = await store.insertBooking(ctx.tx, id, { account, name: ctx.actor.name, people, bookedAt: ctx.now });
  if (!kept) throw alreadyBooked();
  if (!(await store.takePlaces(ctx.tx, id, people))) throw placesGone({ left: day.places - day.taken });
}

/** Gives the places back; nothing when there are none. @throws notFound, bookingClosed */
export async function giveBack(ctx: ActContext, account: string, id: string): Promise<void> {
  const day = await lockDay(ctx, id);
  if (!['open', 'full'].includes(stateOf(day, ctx.now))) throw bookingClosed();
  const people = await store.deleteBooking(ctx.tx, id, account);
  if (people) await store.takePlaces(ctx.tx, id, -people);
}

/** Tells all who booked. @throws notFound, bookingClosed when it is over or cancelled already */
export async function cancelDay(ctx: ActContext, id: string, reason: string): Promise<void> {
  const day = await lockDay(ctx, id);
  if (['over', 'cancelled'].includes(stateOf(day, ctx.now))) throw bookingClosed();
  await store.cancelDay(ctx.tx, id, ctx.now, reason);
  const accounts = (await store.listBookings(ctx.tx, id)).map(({ account }) => account);
  await tellAccounts(ctx.tx, accounts, {
    template: 'open-days.cancelled',
    values: { title: day.title, titleEn: day.titleEn ?? day.title, when: localSpan(day), reason },
    url: `${DAYS}/${id}`,
    topic: openDaysTopic,
    createdAt: ctx.now,
  });
}

export async function forgetOld({ db, clock }: Runtime): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS);
  await inTransaction(db, (tx) => store.forgetBookings(tx, before));
}
