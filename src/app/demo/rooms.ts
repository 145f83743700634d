// The meeting rooms of the demo city, and what they are booked for these days: one for an inquiry.
import type { RoomInput } from '#office/rooms/contract.ts';
import { atTime } from '#office/rooms/rules.ts';
import { bookRoom, cancelBooking } from '#office/rooms/service/book.ts';
import { setUpRoom } from '#office/rooms/service/manage.ts';
import type { Db } from '#platform/database/db.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';
import { readLines } from './read-lines.ts';

interface DemoBooking {
  /** Login of who books. */
  readonly by: string;
  /** Working days from now; never 0, which may be a day off. */
  readonly day: number;
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  readonly attendees: readonly string[];
  readonly guests?: readonly string[];
  /** For the open case of this kind that came in last. */
  readonly case?: string;
  /** Why it was called off. */
  readonly cancelled?: string;
}

/** A line of the demo city's `rooms.jsonl`. */
type DemoRoom = RoomInput & { readonly bookings: readonly DemoBooking[] };

const KEEPER = 'city.admin';
/** In working days before now. */
const SET_UP = 60;
const BOOKED = 6;
const BOOKED_FOR_CASE = 2;

/** Everything that was done about rooms by now. */
export async function planRooms({ config }: Runtime, diary: Diary, now: Date): Promise<Deed[]> {
  const rooms = await readLines<DemoRoom>(config.cityFolder, 'rooms.jsonl');
  return rooms.flatMap((room) => {
    const told = { id: '' };
    const setUp: Deed = {
      at: diary.ago(now, SET_UP),
      do: (as) =>
        as(KEEPER, async (ctx) => {
          told.id = await setUpRoom(ctx, room);
        }),
    };
    return [setUp, ...room.bookings.map((booking) => planBooking(booking, told, diary, now))];
  });
}

function planBooking(booking: DemoBooking, room: { readonly id: string }, diary: Diary, now: Date): Deed {
  const { by, day, purpose, attendees, guests = [] } = booking;
  const date = localDate(diary.workday(now, day));
  return {
    at: diary.ago(now, booking.case ? BOOKED_FOR_CASE : BOOKED),
    do: (as) =>
      as(by, async (ctx) => {
        const id = await bookRoom(ctx, room.id, {
          from: atTime(date, booking.from),
          to: atTime(date, booking.to),
          purpose,
          case: booking.case && (await findOpen(ctx.tx, booking.case)),
          attendees: [...attendees],
          guests: [...guests],
        });
        if (booking.cancelled) await cancelBooking(ctx, id, booking.cancelled);
      }),
  };
}

async function findOpen(db: Db, kind: string): Promise<string | undefined> {
  const cases = db.selectFrom('case_file').select('number').where('kind', '=', kind).where('phase', '<>', 'closed');
  return (await cases.orderBy('received_at', 'desc').limit(1).executeTakeFirst())?.number;
}
