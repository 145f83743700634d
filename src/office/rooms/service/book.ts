// Booking a room, changing a booking, calling it off. Under the lock of the room nobody else does any of it.

import { openCalendars } from '#kernel/calendar/service.ts';
import { findCaseNamed } from '#kernel/cases/queries/named-case.ts';
import { noteAct } from '#kernel/cases/service/own-chain.ts';
import { findPeopleNamed } from '#kernel/cases/service/people-named.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { toLocalIso } from '#platform/time.ts';
import type { BookingInput, ChangeInput, MeetingRoom, Span } from '../contract.ts';
import {
  attendeeUnknown,
  bookingOver,
  caseNeeded,
  caseUnknown,
  notBookable,
  outOfService,
  roomTaken,
  tooManyPeople,
} from '../errors.ts';
import { findFault, findFreeSlot, overlap, searchedUntil } from '../rules.ts';
import * as store from '../store/bookings.ts';
import { findOpenTo, lockRoom } from '../store/rooms.ts';
import { hoursOf } from './hours.ts';
import { managesRoom, mayLookAt } from './read.ts';
import { tellOfBooking } from './trace.ts';

/**
 * Books a room and gives the booking's id. Who takes part is told.
 * @throws notFound; outOfService, notBookable, roomTaken laid to `from`, others each laid to its field
 */
export async function bookRoom(ctx: ActContext, roomId: string, input: BookingInput): Promise<string> {
  const isOpen = (await findOpenTo(ctx.tx, ctx.actor, roomId)) !== undefined;
  const room = isOpen ? await lockRoom(ctx.tx, roomId) : undefined;
  if (!room || ctx.actor.id === null) throw notFound();
  const { row, attendees } = await checkBooking(ctx, room, input);
  const id = newId();
  await store.insertBooking(ctx.tx, { id, room: room.number, ...row, booked_by: ctx.actor.id, booked_at: ctx.now });
  await store.replaceAttendees(ctx.tx, id, attendees);
  await note(ctx, id, 'book', room, input);
  await tellOfBooking(ctx, attendees, 'rooms.booked', { id, room, ...spanOf(input) });
  return id;
}

/** Whoever made a booking changes it until it begins. @throws like {@link bookRoom}, and forbidden, bookingOver */
export async function changeBooking(ctx: ActContext, id: string, input: ChangeInput): Promise<void> {
  const { room, booking } = await lockBooking(ctx, id);
  if (booking.bookedBy !== ctx.actor.id) throw forbidden();
  const before = await store.listAttendees(ctx.tx, [id]);
  const { row, attendees } = await checkBooking(ctx, room, input, { id, attendees: before });
  await store.updateBooking(ctx.tx, id, row);
  await store.replaceAttendees(ctx.tx, id, attendees);
  await note(ctx, id, 'change', room, input, input.reason);
  const told = { id, room, ...spanOf(input) };
  const isNew = (account: string) => !before.includes(account);
  await tellOfBooking(ctx, attendees.filter(isNew), 'rooms.booked', told);
  await tellOfBooking(
    ctx,
    attendees.filter((account) => !isNew(account)),
    'rooms.changed',
    told,
  );
  await tellOfBooking(
    ctx,
    before.filter((account) => !attendees.includes(account)),
    'rooms.cancelled',
    {
      ...told,
      startsAt: booking.startsAt,
      endsAt: booking.endsAt,
    },
  );
}

/** By who made it, or who manages the room. @throws notFound, forbidden, bookingOver */
export async function cancelBooking(ctx: ActContext, id: string, reason: string): Promise<void> {
  const { room, booking } = await lockBooking(ctx, id);
  const isTheirs = booking.bookedBy === ctx.actor.id;
  if (!isTheirs && !managesRoom(ctx.actor, booking)) throw forbidden();
  const { startsAt, endsAt } = booking;
  await store.cancelBooking(ctx.tx, id, ctx.now);
  await note(ctx, id, 'cancel', room, { from: startsAt, to: endsAt }, reason);
  const told = [...(await store.listAttendees(ctx.tx, [id])), booking.bookedBy];
  await tellOfBooking(ctx, told, 'rooms.cancelled', { id, room, startsAt, endsAt });
}

async function lockBooking(ctx: ActContext, id: string) {
  const known = await store.findBooking(ctx.tx, ctx.actor, id);
  const room = known && (await lockRoom(ctx.tx, known.roomId));
  // Read again: it may have been changed while the lock was waited for.
  const booking = await store.findBooking(ctx.tx, ctx.actor, id);
  if (!room || !booking || !mayLookAt(ctx.actor, booking)) throw notFound();
  if (booking.cancelledAt !== null || booking.startsAt <= ctx.now) throw bookingOver();
  return { room, booking };
}

/** What a form asks for as it would be kept, once nothing stands against it; `before` is the booking it changes. */
async function checkBooking(
  ctx: ActContext,
  room: MeetingRoom,
  input: BookingInput,
  before?: { readonly id: string; readonly attendees: readonly string[] },
) {
  if (room.outSince) throw outOfService({ reason: room.outReason ?? '' }).laidTo('from', ctx.lang);
  const span = spanOf(input);
  await requireFree(ctx, room, span, before?.id ?? null);
  const caseId = input.case ? await getCaseId(ctx, input.case) : null;
  if (room.kind === 'hearing' && caseId === null) throw caseNeeded().laidTo('case', ctx.lang);
  const attendees = await findPeopleNamed(ctx, input.attendees, {
    field: 'attendees',
    within: room.usersPath,
    known: before?.attendees ?? [],
    unknown: attendeeUnknown,
  });
  const people = attendees.length + input.guests.length;
  if (people > room.seats) throw tooManyPeople({ seats: room.seats, people }).laidTo('attendees', ctx.lang);
  const row = {
    starts_at: span.startsAt,
    ends_at: span.endsAt,
    purpose: input.purpose,
    case_id: caseId,
    guests: JSON.stringify(input.guests),
  };
  return { row, attendees };
}

async function requireFree(ctx: ActContext, room: MeetingRoom, span: Span, id: string | null): Promise<void> {
  const hours = hoursOf(room, await openCalendars(ctx.tx));
  const { opens, closes } = room;
  const why = findFault(span, hours, ctx.now);
  if (why) throw notBookable({ why, opens, closes }).laidTo(why === 'order' ? 'to' : 'from', ctx.lang);
  const searched = { startsAt: span.startsAt, endsAt: searchedUntil(span) };
  const taken = await store.listTaken(ctx.tx, room.number, searched, id);
  const other = taken.find((one) => overlap(one, span));
  if (other) throw roomTaken({ other, free: findFreeSlot(span, hours, taken) }).laidTo('from', ctx.lang);
}

/** Of a case that who books may read; whether there is another is not told. @throws caseUnknown laid to `case` */
async function getCaseId(ctx: ActContext, typed: string): Promise<string> {
  const found = await findCaseNamed(ctx, typed);
  if (!found) throw caseUnknown().laidTo('case', ctx.lang);
  return found.id;
}

function spanOf({ from, to }: Pick<BookingInput, 'from' | 'to'>): Span {
  return { startsAt: from, endsAt: to };
}

function note(
  ctx: ActContext,
  id: string,
  act: string,
  room: MeetingRoom,
  { from, to }: Pick<BookingInput, 'from' | 'to'>,
  reason?: string,
): Promise<void> {
  const times = { from: toLocalIso(from), to: toLocalIso(to) };
  // Its times go in and why it was changed, never what it is for.
  return noteAct(ctx, { kind: 'room-booking', id }, act, { room: room.id, ...times, ...(reason ? { reason } : {}) });
}
