// What the pages show: a week of rooms, a room with what is booked, a booking with its history.
import { addDays } from '#kernel/calendar/rules/days.ts';
import { openCalendars } from '#kernel/calendar/service.ts';
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { listAccountNames } from '#kernel/people/store/accounts.ts';
import { notFound } from '#platform/errors.ts';
import { type Actor, type Context, mayReach } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { type Booking, type Kind, type MeetingRoom, permissions } from '../contract.ts';
import { atTime, partOn, weekOf } from '../rules.ts';
import * as store from '../store/bookings.ts';
import { findOpenTo, listOpenTo } from '../store/rooms.ts';
import { hoursOf } from './hours.ts';

const PAGE_SIZE = 20;

/** Part of a booking on one day. */
export type DayBooking = Pick<Booking, 'id' | 'seen' | 'purpose'> & { readonly from: string; readonly to: string };

export interface RoomDay {
  readonly date: string;
  readonly open: boolean;
  /** Open, to come, and in service. */
  readonly bookable: boolean;
  readonly bookings: readonly DayBooking[];
}

export type RoomWeek = MeetingRoom & { readonly days: readonly RoomDay[] };

export interface Week {
  readonly dates: readonly string[];
  readonly today: string;
  readonly rooms: readonly RoomWeek[];
  readonly next: string | null;
}

/** The week of a day: of each room the asker may book, what is taken. */
export async function loadWeek(
  ctx: Context,
  asked: { readonly day: string | undefined; readonly kind: Kind | undefined; readonly after: string | undefined },
): Promise<Week> {
  const today = localDate(ctx.now);
  const dates = weekOf(asked.day ?? today);
  const [found, calendars] = await Promise.all([
    listOpenTo(ctx.db, ctx.actor, { ...asked, limit: PAGE_SIZE + 1 }),
    openCalendars(ctx.db),
  ]);
  const rooms = found.slice(0, PAGE_SIZE);
  const bookings = await store.listOfRooms(ctx.db, ctx.actor, {
    rooms: rooms.map(({ number }) => number),
    from: atTime(dates[0] ?? today, '00:00'),
    to: atTime(addDays(dates[0] ?? today, dates.length), '00:00'),
  });
  const byRoom = Map.groupBy(bookings, ({ roomId }) => roomId);
  return {
    dates,
    today,
    rooms: rooms.map((room) => {
      const { isOpen } = hoursOf(room, calendars);
      const taken = byRoom.get(room.id) ?? [];
      const days = dates.map((date) => ({
        date,
        open: isOpen(date),
        bookable: room.outSince === null && date >= today && isOpen(date),
        bookings: taken.flatMap((booking) => partsOf(booking, date, room)),
      }));
      return { ...room, days };
    }),
    next: found.length > PAGE_SIZE ? (rooms.at(-1)?.id ?? null) : null,
  };
}

function partsOf(booking: Booking, date: string, room: MeetingRoom): DayBooking[] {
  const part = partOn(date, booking, room);
  const { id, seen, purpose } = booking;
  return part ? [{ id, seen, purpose, ...part }] : [];
}

/** So many days are listed on the page of a room. */
const LISTED_DAYS = 30;

export interface RoomWithBookings {
  readonly room: MeetingRoom;
  readonly bookings: readonly Booking[];
}

/** A room with what is taken in the month from a day on. @throws notFound */
export async function loadRoom(ctx: Context, id: string, day: string): Promise<RoomWithBookings> {
  const room = await findOpenTo(ctx.db, ctx.actor, id);
  if (!room) throw notFound();
  const span = { from: atTime(day, '00:00'), to: atTime(addDays(day, LISTED_DAYS), '00:00') };
  return { room, bookings: await store.listOfRooms(ctx.db, ctx.actor, { rooms: [room.number], ...span }) };
}

interface Named {
  readonly name: string;
  readonly nameEn: string | null;
}

/** What was done to a booking, when, by whom, and why. */
export interface Step {
  readonly act: string;
  readonly at: Date;
  readonly by: Named | null;
  readonly reason: string | null;
}

export type BookingView = Omit<store.WholeBooking, 'bookedBy'> & {
  readonly bookedBy: Named | null;
  readonly attendees: readonly Named[];
  readonly history: readonly Step[];
  /** It has not begun, and was not called off. */
  readonly coming: boolean;
  readonly mayChange: boolean;
  readonly mayCancel: boolean;
};

/** What is kept from the reader is left out, also of the history. @throws notFound */
export async function loadBooking(ctx: Context, id: string): Promise<BookingView> {
  const booking = await store.findBooking(ctx.db, ctx.actor, id);
  if (!booking || !mayLookAt(ctx.actor, booking)) throw notFound();
  const [ids, chain] = await Promise.all([store.listAttendees(ctx.db, [id]), listChain(ctx.db, id)]);
  const people = [...ids, booking.bookedBy, ...chain.flatMap((act) => act.actor_id ?? [])];
  const names = await listAccountNames(ctx.db, people);
  const coming = booking.cancelledAt === null && booking.startsAt > ctx.now;
  const isTheirs = booking.bookedBy === ctx.actor.id;
  return {
    ...booking,
    bookedBy: (booking.seen && names.get(booking.bookedBy)) || null,
    attendees: booking.seen ? ids.flatMap((account) => names.get(account) ?? []) : [],
    history: booking.seen ? chain.map((act) => tellStep(act, names)) : [],
    coming,
    mayChange: coming && isTheirs,
    mayCancel: coming && (isTheirs || managesRoom(ctx.actor, booking)),
  };
}

function tellStep({ act, at, actor_id: by, body }: LedgerAct, names: ReadonlyMap<string, Named>): Step {
  return { act, at, by: (by && names.get(by)) || null, reason: (body as { reason?: string }).reason ?? null };
}

/** Who sees what it is for, and who manages the room. */
export function mayLookAt(actor: Actor, booking: Pick<store.WholeBooking, 'seen' | 'organPath'>): boolean {
  return booking.seen || managesRoom(actor, booking);
}

export function managesRoom(actor: Actor, { organPath }: Pick<store.WholeBooking, 'organPath'>): boolean {
  return mayReach(actor, permissions.manage, organPath);
}
