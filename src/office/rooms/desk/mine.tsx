// `/desk/rooms/mine`: what one booked or takes part in, to come and of the last month.
import { holds } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { type Booking, MINE, permissions, ROOMS } from '../contract.ts';
import { listMine } from '../store/bookings.ts';
import { words } from '../words.ts';
import { BookingList } from './parts.tsx';

const PAST_MS = 30 * 86_400_000;
const MOST_SHOWN = 100;

interface Mine {
  readonly next: readonly Booking[];
  readonly past: readonly Booking[];
}

export const minePage = resource({
  name: 'desk-my-bookings',
  path: MINE,
  face: 'bench',
  access: holds(permissions.book),
  load: async ({ db, actor, now }): Promise<Mine> => {
    const all = await listMine(db, actor, new Date(now.getTime() - PAST_MS), MOST_SHOWN);
    const isComing = ({ endsAt, cancelledAt }: Booking) => endsAt > now && cancelledAt === null;
    return { next: all.filter(isComing), past: all.filter((booking) => !isComing(booking)).reverse() };
  },
  view: showMine,
});

function showMine({ next, past }: Mine, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.mine,
    current: ROOMS,
    body: (
      <>
        <BenchHead title={w.mine} back={{ href: ROOMS, text: w.title }} />
        <Bookings title={w.mineNext} bookings={next} page={page} />
        <Bookings title={w.minePast} bookings={past} page={page} />
      </>
    ),
  };
}

function Bookings({ title, bookings, page }: { title: string; bookings: readonly Booking[]; page: Page }) {
  return (
    <Card title={title} tight>
      {bookings.length === 0 ? (
        <p class="dim">{words.in(page.lang).mineNone}</p>
      ) : (
        <BookingList bookings={bookings} page={page} withRoom />
      )}
    </Card>
  );
}
