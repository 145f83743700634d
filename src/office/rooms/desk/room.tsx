// `/desk/rooms/:room`: one room, what is booked of it, and the form by which it is booked.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { addressOf, bookingInput, KINDS, type MeetingRoom, permissions, ROOMS } from '../contract.ts';
import { bookRoom } from '../service/book.ts';
import { loadRoom, type RoomWithBookings } from '../service/read.ts';
import { words } from '../words.ts';
import { BookingFields, BookingList, labelsOf } from './parts.tsx';

const params = z.object({ room: z.string().max(60) });

export const roomPage = resource({
  name: 'desk-room',
  path: `${ROOMS}/:room`,
  face: 'bench',
  access: holds(permissions.book),
  params,
  query: z.object({ day: z.iso.date().optional() }),
  load: (ctx, input) => loadRoom(ctx, input.params.room, input.query.day ?? localDate(ctx.now)),
  view: showRoom,
  acts: {
    book: act({
      access: holds(permissions.book),
      params,
      body: bookingInput,
      do: async (ctx, input) => {
        const id = await bookRoom(ctx, input.params.room, input.body);
        return { to: addressOf({ id }), created: true, say: words.in(ctx.lang).booked, data: { id } };
      },
    }),
  },
});

function showRoom({ room, bookings }: RoomWithBookings, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: nameIn(page.lang, room),
    current: ROOMS,
    body: (
      <>
        <BenchHead title={nameIn(page.lang, room)} back={{ href: ROOMS, text: w.title }} />
        {room.outSince && <Note state="over">{sayOut(room, page)}</Note>}
        <div class="duo">
          <section class="stack tight">
            <RoomFacts room={room} page={page} />
            <Card title={w.bookings} tight>
              {bookings.length === 0 ? (
                <p class="dim">{w.noBookings}</p>
              ) : (
                <BookingList bookings={bookings} page={page} />
              )}
            </Card>
          </section>
          {!room.outSince && <BookForm room={room} page={page} />}
        </div>
      </>
    ),
  };
}

export function sayOut(room: MeetingRoom, page: Page): string {
  if (!room.outSince) return words.in(page.lang).inService;
  return words.in(page.lang).outSince({ day: localDate(room.outSince), reason: room.outReason ?? '' });
}

function RoomFacts({ room, page }: { room: MeetingRoom; page: Page }) {
  const w = words.in(page.lang);
  const hours = `${room.opens}–${room.closes}`;
  return (
    <Card title={w.facts} tight>
      <Facts
        small
        items={[
          [
            w.kind,
            say(
              page.lang,
              KINDS.find(({ value }) => value === room.kind),
            ),
          ],
          [w.organ, nameIn(page.lang, { name: room.organ, nameEn: room.organEn })],
          [w.place, room.place],
          [w.seatsField, room.seats],
          room.equipment ? [w.equipment, room.equipment] : null,
          [w.hours, room.restDays ? w.everyDay(hours) : w.workdays(hours)],
        ]}
      />
    </Card>
  );
}

function BookForm({ room, page }: { room: MeetingRoom; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'book', labelsOf(page.lang));
  const { day } = page.query;
  return (
    <Card title={w.book}>
      <Form action={`${ROOMS}/${room.id}/acts/book`} rhythm="tight" label={w.book}>
        <ErrorSummary errors={form.summary} />
        <BookingFields form={form} values={day ? { from: `${day}T${room.opens}` } : {}} page={page} />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
