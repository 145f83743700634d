// Beside a case on the desk: the rooms booked for it.
import type { CasePanel } from '#kernel/cases/room.ts';
import { Card } from '#ui/parts/card.tsx';
import type { Booking } from '../contract.ts';
import { listOfCase } from '../store/bookings.ts';
import { words } from '../words.ts';
import { BookingList } from './parts.tsx';

const MOST_SHOWN = 10;

export const bookingsPanel: CasePanel = {
  name: 'room-bookings',
  order: 60,
  load: async ({ db, actor }, file) => {
    const bookings = await listOfCase(db, actor, file.id, MOST_SHOWN);
    return bookings.length > 0 ? bookings : null;
  },
  view: (bookings: readonly Booking[], page) => (
    <Card title={words.in(page.lang).panel} tight>
      <BookingList bookings={bookings} page={page} withRoom />
    </Card>
  ),
};
